/** Mentions in channels and direct messages. Both are questions; they differ in where the answer goes. */
import { z } from 'zod';

const SUBTYPES = new Set([undefined, 'file_share', 'thread_broadcast']);

const messageSchema = z.object({
  channel: z.string(),
  ts: z.string(),
  user: z.string(),
  text: z.string().default(''),
  thread_ts: z.string().optional(),
  subtype: z.string().optional(),
  bot_id: z.string().optional(),
  channel_type: z.string().optional(),
});

const envelopeSchema = z.object({
  team_id: z.string(),
  event_id: z.string().optional(),
  /** One installation that sees the event. In a shared channel `team_id` may be the other organisation's. */
  authorizations: z.array(z.object({ team_id: z.string().nullish() })).optional(),
  is_ext_shared_channel: z.boolean().default(false),
});

/** A question that came as a message. */
export type Asked = {
  eventId: string | undefined;
  team: string;
  channel: string;
  /** The thread that the answer goes to; none in a direct message outside threads. */
  thread: string | undefined;
  ts: string;
  user: string;
  /** As Slack sent it. */
  text: string;
  inChannel: boolean;
  /** Another organisation reads the channel, too. */
  shared: boolean;
};

type Incoming = { event: unknown; body: unknown; botUserId: string | undefined };

/** The message if a person wrote it: not a bot, not ourselves, not the news that one was edited or deleted. */
const personal = ({ event, body, botUserId }: Incoming) => {
  const message = messageSchema.safeParse(event);
  const envelope = envelopeSchema.safeParse(body);
  if (!message.success || !envelope.success) return undefined;
  const { subtype, bot_id, user } = message.data;
  if (bot_id !== undefined || user === botUserId || !SUBTYPES.has(subtype)) return undefined;
  return {
    ...message.data,
    team: envelope.data.authorizations?.[0]?.team_id ?? envelope.data.team_id,
    eventId: envelope.data.event_id,
    shared: envelope.data.is_ext_shared_channel,
  };
};

/** A mention asks in the thread it stands in, or starts one. */
export const askedByMention = (incoming: Incoming): Asked | undefined => {
  const message = personal(incoming);
  if (!message) return undefined;
  const { eventId, team, channel, ts, user, text, thread_ts, shared } = message;
  return { eventId, team, channel, thread: thread_ts ?? ts, ts, user, text, inChannel: true, shared };
};

/** A direct message needs no mention. */
export const askedDirectly = (incoming: Incoming): Asked | undefined => {
  const message = personal(incoming);
  if (message?.channel_type !== 'im') return undefined;
  const { eventId, team, channel, ts, user, text, thread_ts, shared } = message;
  return { eventId, team, channel, thread: thread_ts, ts, user, text, inChannel: false, shared };
};

/** The events that are questions. */
export const QUESTION_EVENTS = [
  { name: 'app_mention', subscription: 'app_mention', surface: 'mention', read: askedByMention },
  { name: 'message', subscription: 'message.im', surface: 'direct', read: askedDirectly },
] as const;

/** The events that the bot listens to; the manifest subscribes to the same. */
export const SUBSCRIPTIONS = [...QUESTION_EVENTS.map(({ subscription }) => subscription), 'app_home_opened'] as const;
