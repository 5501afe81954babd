/** A press of a button, as far as the bot needs it. */
import { z } from 'zod';
import type { ConversationPlace } from '../store/conversations.ts';

const pressSchema = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  channel: z.object({ id: z.string() }),
  container: z.object({
    message_ts: z.string(),
    thread_ts: z.string().optional(),
    is_ephemeral: z.boolean().default(false),
  }),
  message: z.object({ thread_ts: z.string().optional() }).optional(),
  actions: z.tuple(
    [z.object({ action_id: z.string(), value: z.string().default(''), url: z.string().optional() })],
    z.unknown(),
  ),
});

export type Press = {
  actionId: string;
  value: string;
  /** A button that only opens an address asks nothing of the bot. */
  isLink: boolean;
  user: string;
  channel: string;
  /** The thread that an answer to the press belongs to. */
  thread: string | undefined;
  ts: string;
  /** The message is visible to the asker only, and can be changed by response address only. */
  isEphemeral: boolean;
  conversation: ConversationPlace;
};

/** Direct messages flow on; in a channel, the bot answers in threads. */
const threadOf = (channel: string, ts: string, thread: string | undefined): string | undefined =>
  thread ?? (channel.startsWith('D') ? undefined : ts);

/** The press in what Slack sent, or undefined where it is not one on a message. */
export const readPress = (body: unknown): Press | undefined => {
  const read = pressSchema.safeParse(body);
  if (!read.success) return undefined;
  const { team, user, channel, container, message, actions } = read.data;
  const [action] = actions;
  const thread = threadOf(channel.id, container.message_ts, message?.thread_ts ?? container.thread_ts);
  return {
    actionId: action.action_id,
    value: action.value,
    isLink: action.url !== undefined,
    user: user.id,
    channel: channel.id,
    thread,
    ts: container.message_ts,
    isEphemeral: container.is_ephemeral,
    conversation: { team: team?.id ?? user.team_id ?? '', channel: channel.id, thread },
  };
};
