/** The shapes of Block Kit that Slack accepts, with its limits, written down independently of the bot's own. */
import { z } from 'zod';

const plainText = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(most), emoji: z.boolean().optional() });
const mrkdwn = (most: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: z.string().min(1).max(most), verbatim: z.boolean().optional() });
const anyText = (most: number) => z.discriminatedUnion('type', [plainText(most), mrkdwn(most)]);

const id = z.string().min(1).max(255);
const blockId = { block_id: id.optional() };
const url = z
  .string()
  .min(1)
  .max(3000)
  .regex(/^https?:\/\/\S+$/);

const confirm = z.strictObject({
  title: plainText(100),
  text: anyText(300),
  confirm: plainText(30),
  deny: plainText(30),
  style: z.enum(['primary', 'danger']).optional(),
});

const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(75),
  action_id: id.optional(),
  url: url.optional(),
  value: z.string().max(2000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm: confirm.optional(),
  accessibility_label: z.string().min(1).max(75).optional(),
});

const option = z.strictObject({
  text: anyText(75),
  value: z.string().min(1).max(150),
  description: anyText(75).optional(),
  url: url.optional(),
});
const staticSelect = z.strictObject({
  type: z.literal('static_select'),
  action_id: id.optional(),
  options: z.array(option).min(1).max(100),
  placeholder: plainText(150).optional(),
  initial_option: option.optional(),
  confirm: confirm.optional(),
});
const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: id.optional(),
  options: z.array(option).min(1).max(5),
  confirm: confirm.optional(),
});
const picture = z.strictObject({
  type: z.literal('image'),
  image_url: url,
  alt_text: z.string().min(1).max(2000),
});
const textInput = z.strictObject({
  type: z.literal('plain_text_input'),
  action_id: id.optional(),
  multiline: z.boolean().optional(),
  initial_value: z.string().max(3000).optional(),
  min_length: z.number().int().min(0).max(3000).optional(),
  max_length: z.number().int().min(1).max(3000).optional(),
  placeholder: plainText(150).optional(),
});

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    code: z.boolean().optional(),
  })
  .optional();
const richElement = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), style }),
  z.strictObject({ type: z.literal('link'), url, text: z.string().min(1).optional(), style }),
  z.strictObject({ type: z.literal('user'), user_id: z.string().min(1), style }),
  z.strictObject({ type: z.literal('emoji'), name: z.string().min(1) }),
]);
const richSection = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(richElement) });
const richList = z.strictObject({
  type: z.literal('rich_text_list'),
  style: z.enum(['bullet', 'ordered']),
  elements: z.array(richSection).min(1),
  indent: z.number().int().min(0).max(8).optional(),
});

const schemas = {
  section: z.strictObject({
    type: z.literal('section'),
    ...blockId,
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: z.discriminatedUnion('type', [button, staticSelect, overflow, picture]).optional(),
    expand: z.boolean().optional(),
  }),
  header: z.strictObject({ type: z.literal('header'), ...blockId, text: plainText(150) }),
  divider: z.strictObject({ type: z.literal('divider'), ...blockId }),
  context: z.strictObject({
    type: z.literal('context'),
    ...blockId,
    elements: z
      .array(z.discriminatedUnion('type', [plainText(2000), mrkdwn(2000), picture]))
      .min(1)
      .max(10),
  }),
  actions: z.strictObject({
    type: z.literal('actions'),
    ...blockId,
    elements: z
      .array(z.discriminatedUnion('type', [button, staticSelect, overflow]))
      .min(1)
      .max(25),
  }),
  image: z.strictObject({
    type: z.literal('image'),
    ...blockId,
    image_url: url,
    alt_text: z.string().min(1).max(2000),
    title: plainText(2000).optional(),
  }),
  rich_text: z.strictObject({
    type: z.literal('rich_text'),
    ...blockId,
    elements: z.array(z.discriminatedUnion('type', [richSection, richList])).min(1),
  }),
  input: z.strictObject({
    type: z.literal('input'),
    ...blockId,
    label: plainText(2000),
    element: z.discriminatedUnion('type', [textInput, staticSelect]),
    hint: plainText(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
  }),
  alert: z.strictObject({
    type: z.literal('alert'),
    ...blockId,
    text: anyText(200),
    level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
  }),
  markdown: z.strictObject({ type: z.literal('markdown'), ...blockId, text: z.string().min(1).max(12_000) }),
} as const;

/** The known blocks by type. */
export const BLOCKS: ReadonlyMap<string, z.ZodType> = new Map(Object.entries(schemas));

export type Surface = 'message' | 'modal' | 'home';

/** Blocks that not every surface takes. */
export const SURFACES: ReadonlyMap<string, readonly Surface[]> = new Map([
  ['alert', ['modal']],
  ['markdown', ['message']],
]);

/** A view, apart from its blocks. */
export const modalSchema = z.looseObject({
  type: z.literal('modal'),
  title: plainText(24),
  submit: plainText(24).optional(),
  close: plainText(24).optional(),
  private_metadata: z.string().max(3000).optional(),
  callback_id: z.string().max(255).optional(),
});
export const homeSchema = z.looseObject({ type: z.literal('home') });
