/** A press of a button or a choice, as far as the bot needs it. */
import { z } from 'zod';
import type { ConversationPlace } from '../store/conversations.ts';

const actionSchema = z.object({
  action_id: z.string(),
  value: z.string().default(''),
  url: z.string().optional(),
  selected_option: z.object({ value: z.string() }).nullish(),
});

const commonSchema = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  trigger_id: z.string().default(''),
  actions: z.tuple([actionSchema], z.unknown()),
});

const messageSchema = commonSchema.extend({
  channel: z.object({ id: z.string() }),
  container: z.object({
    message_ts: z.string(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().default(false),
  }),
  message: z.object({ thread_ts: z.string().optional(), blocks: z.array(z.unknown()).optional() }).optional(),
});

const viewSchema = commonSchema.extend({
  view: z.object({ id: z.string(), type: z.string(), private_metadata: z.string().default('') }),
});

type Common = {
  actionId: string;
  /** What the button carries, or the value of the option chosen. */
  value: string;
  /** A button that only opens an address asks nothing of the bot. */
  isLink: boolean;
  team: string;
  user: string;
  /** Opens a modal, within three seconds. */
  trigger: string;
};

/** A press on a message. */
export type Press = Common & {
  channel: string;
  /** The thread that an answer to the press belongs to. */
  thread: string | undefined;
  ts: string;
  /** The message is visible to the asker only, and can be changed by response address only. */
  isEphemeral: boolean;
  conversation: ConversationPlace;
  /** What the message showed; none for one that only the asker sees. */
  blocks: readonly unknown[];
};

/** A press in a modal or in the home. */
export type ViewPress = Common & { viewId: string; isHome: boolean; metadata: string };

/** Direct messages flow on; in a channel, the bot answers in threads. */
const threadOf = (channel: string, ts: string, thread: string | undefined): string | undefined =>
  thread ?? (channel.startsWith('D') ? undefined : ts);

const common = ({ team, user, trigger_id, actions: [action] }: z.infer<typeof commonSchema>): Common => ({
  actionId: action.action_id,
  value: action.selected_option?.value ?? action.value,
  isLink: action.url !== undefined,
  team: team?.id ?? user.team_id ?? '',
  user: user.id,
  trigger: trigger_id,
});

/** The press in what Slack sent, or undefined where it is not one on a message. */
export const readPress = (body: unknown): Press | undefined => {
  const read = messageSchema.safeParse(body);
  if (!read.success) return undefined;
  const { channel, container, message } = read.data;
  const pressed = common(read.data);
  const thread = threadOf(channel.id, container.message_ts, message?.thread_ts ?? container.thread_ts);
  return {
    ...pressed,
    channel: channel.id,
    thread,
    ts: container.message_ts,
    isEphemeral: container.is_ephemeral,
    conversation: { team: pressed.team, channel: channel.id, thread },
    blocks: message?.blocks ?? [],
  };
};

/** The press in what Slack sent, or undefined where it is not one in a view. */
export const readViewPress = (body: unknown): ViewPress | undefined => {
  const read = viewSchema.safeParse(body);
  if (!read.success) return undefined;
  const { id, type, private_metadata } = read.data.view;
  return { ...common(read.data), viewId: id, isHome: type === 'home', metadata: private_metadata };
};
