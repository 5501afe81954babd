/** What has been answered already: Slack tells of many things more than once. */
import type { Claims } from '../store/claims.ts';
import type { ConversationPlace } from '../store/conversations.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const DOUBLE_CLICK = 5000;

export type Receipt = { eventId: string | undefined; team: string; channel: string; ts: string };

/**
 * Whether this is the first we see of a message. Slack repeats an event with the same id, and now and then with a new
 * one, and tells of one message as a mention and as a message; so both the event and the message are claimed.
 */
export const isFirst = async (claims: Claims, { eventId, team, channel, ts }: Receipt): Promise<boolean> => {
  const newEvent = eventId === undefined || (await claims.claim(team, `event:${eventId}`, HOUR));
  const newMessage = await claims.claim(team, `message:${channel}:${ts}`, DAY);
  return newEvent && newMessage;
};

const placeKey = ({ channel, thread = '' }: ConversationPlace): string => `${channel}:${thread}`;

/** Whether this is our first answer in a thread, as far as we remember. */
export const isFirstInThread = (claims: Claims, place: ConversationPlace): Promise<boolean> =>
  claims.claim(place.team, `thread:${placeKey(place)}`, DAY);

export type PressReceipt = { conversation: ConversationPlace; ts: string; actionId: string; user: string };

/** Whether this is the first press of a double click. */
export const isFirstPress = (claims: Claims, { conversation, ts, actionId, user }: PressReceipt): Promise<boolean> =>
  claims.claim(conversation.team, `press:${placeKey(conversation)}:${ts}:${actionId}:${user}`, DOUBLE_CLICK);
