/** The shapes of blocks and views that Slack accepts, with its limits, written down independently of the bot's own. */
import { z } from 'zod';
import * as element from './block-elements.ts';

const { anyText, id, plainText, url } = element;
const blockId = { block_id: id.optional() };

const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1).max(2000) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().min(1).max(2000).optional() }),
  element.richText,
]);
const column = z.strictObject({
  align: z.enum(['left', 'center', 'right']).optional(),
  is_wrapped: z.boolean().optional(),
});

const CHOOSERS = [
  element.staticSelect,
  element.multiStaticSelect,
  element.conversationsSelect,
  element.radioButtons,
  element.checkboxes,
  element.timepicker,
  element.datepicker,
] as const;

const schemas = {
  section: z.strictObject({
    type: z.literal('section'),
    ...blockId,
    text: anyText(3000).optional(),
    fields: z.array(anyText(2000)).min(1).max(10).optional(),
    accessory: z
      .discriminatedUnion('type', [element.button, element.overflow, element.picture, ...CHOOSERS])
      .optional(),
    expand: z.boolean().optional(),
  }),
  header: z.strictObject({ type: z.literal('header'), ...blockId, text: plainText(150) }),
  divider: z.strictObject({ type: z.literal('divider'), ...blockId }),
  context: z.strictObject({
    type: z.literal('context'),
    ...blockId,
    elements: z
      .array(z.discriminatedUnion('type', [plainText(2000), element.mrkdwn(2000), element.picture]))
      .min(1)
      .max(10),
  }),
  context_actions: z.strictObject({
    type: z.literal('context_actions'),
    ...blockId,
    elements: z
      .array(z.discriminatedUnion('type', [element.feedbackButtons, element.iconButton]))
      .min(1)
      .max(5),
  }),
  actions: z.strictObject({
    type: z.literal('actions'),
    ...blockId,
    elements: z
      .array(z.discriminatedUnion('type', [element.button, element.overflow, ...CHOOSERS]))
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
  rich_text: element.richText,
  table: z.strictObject({
    type: z.literal('table'),
    ...blockId,
    rows: z.array(z.array(cell).min(1).max(20)).min(1).max(100),
    column_settings: z.array(column.nullable()).max(20).optional(),
  }),
  input: z.strictObject({
    type: z.literal('input'),
    ...blockId,
    label: plainText(2000),
    element: z.discriminatedUnion('type', [element.textInput, ...CHOOSERS]),
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
  ['context_actions', ['message']],
  ['table', ['message', 'home']],
]);

const view = {
  blocks: z.array(z.unknown()),
  callback_id: z.string().max(255).optional(),
  private_metadata: z.string().max(3000).optional(),
  external_id: z.string().max(255).optional(),
};

/** A view, apart from what its blocks hold. */
export const modalSchema = z.strictObject({
  type: z.literal('modal'),
  title: plainText(24),
  submit: plainText(24).optional(),
  close: plainText(24).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  submit_disabled: z.boolean().optional(),
  ...view,
});
export const homeSchema = z.strictObject({ type: z.literal('home'), ...view });
