/** The elements of blocks that Slack accepts, with its limits, written down independently of the bot's own. */
import { z } from 'zod';

export const plainText = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(most), emoji: z.boolean().optional() });
export const mrkdwn = (most: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: z.string().min(1).max(most), verbatim: z.boolean().optional() });
export const anyText = (most: number) => z.discriminatedUnion('type', [plainText(most), mrkdwn(most)]);

export const id = z.string().min(1).max(255);
const actionable = { action_id: id.optional() };
export const url = z
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
const label = { accessibility_label: z.string().min(1).max(75).optional() };

export const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(75),
  ...actionable,
  url: url.optional(),
  value: z.string().max(2000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm: confirm.optional(),
  ...label,
});

const feedbackButton = z.strictObject({ text: plainText(75), value: z.string().max(2000), ...label });
export const feedbackButtons = z.strictObject({
  type: z.literal('feedback_buttons'),
  ...actionable,
  positive_button: feedbackButton,
  negative_button: feedbackButton,
});
export const iconButton = z.strictObject({
  type: z.literal('icon_button'),
  icon: z.literal('trash'),
  text: plainText(75),
  ...actionable,
  value: z.string().max(2000).optional(),
  visible_to_user_ids: z.array(z.string()).max(10).optional(),
  confirm: confirm.optional(),
  ...label,
});

const option = z.strictObject({
  text: anyText(75),
  value: z.string().min(1).max(150),
  description: anyText(75).optional(),
  url: url.optional(),
});
const selecting = {
  ...actionable,
  placeholder: plainText(150).optional(),
  confirm: confirm.optional(),
  focus_on_load: z.boolean().optional(),
};
const options = (most: number) => ({ options: z.array(option).min(1).max(most) });
const initialOptions = { initial_options: z.array(option).min(1).optional() };
const maxSelected = { max_selected_items: z.number().int().min(1).optional() };

export const staticSelect = z.strictObject({
  type: z.literal('static_select'),
  ...selecting,
  ...options(100),
  initial_option: option.optional(),
});
export const multiStaticSelect = z.strictObject({
  type: z.literal('multi_static_select'),
  ...selecting,
  ...options(100),
  ...initialOptions,
  ...maxSelected,
});
const filter = z.strictObject({
  include: z
    .array(z.enum(['im', 'mpim', 'private', 'public']))
    .min(1)
    .optional(),
  exclude_external_shared_channels: z.boolean().optional(),
  exclude_bot_users: z.boolean().optional(),
});
export const conversationsSelect = z.strictObject({
  type: z.literal('conversations_select'),
  ...selecting,
  initial_conversation: z.string().optional(),
  default_to_current_conversation: z.boolean().optional(),
  filter: filter.optional(),
});
export const radioButtons = z.strictObject({
  type: z.literal('radio_buttons'),
  ...actionable,
  ...options(10),
  initial_option: option.optional(),
  confirm: confirm.optional(),
});
export const checkboxes = z.strictObject({
  type: z.literal('checkboxes'),
  ...actionable,
  ...options(10),
  ...initialOptions,
  confirm: confirm.optional(),
});
export const timepicker = z.strictObject({
  type: z.literal('timepicker'),
  ...selecting,
  initial_time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  timezone: z.string().optional(),
});
export const datepicker = z.strictObject({
  type: z.literal('datepicker'),
  ...selecting,
  initial_date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
});
export const overflow = z.strictObject({
  type: z.literal('overflow'),
  ...actionable,
  ...options(5),
  confirm: confirm.optional(),
});
export const picture = z.strictObject({
  type: z.literal('image'),
  image_url: url,
  alt_text: z.string().min(1).max(2000),
});
export const textInput = z.strictObject({
  type: z.literal('plain_text_input'),
  ...actionable,
  multiline: z.boolean().optional(),
  initial_value: z.string().max(3000).optional(),
  min_length: z.number().int().min(0).max(3000).optional(),
  max_length: z.number().int().min(1).max(3000).optional(),
  placeholder: plainText(150).optional(),
  focus_on_load: z.boolean().optional(),
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
  z.strictObject({ type: z.literal('channel'), channel_id: z.string().min(1), style }),
  z.strictObject({ type: z.literal('emoji'), name: z.string().min(1) }),
]);
const richSection = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(richElement) });
const richList = z.strictObject({
  type: z.literal('rich_text_list'),
  style: z.enum(['bullet', 'ordered']),
  elements: z.array(richSection).min(1),
  indent: z.number().int().min(0).max(8).optional(),
});
const richQuote = z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(richElement).min(1) });
export const richText = z.strictObject({
  type: z.literal('rich_text'),
  block_id: id.optional(),
  elements: z.array(z.discriminatedUnion('type', [richSection, richList, richQuote])).min(1),
});
