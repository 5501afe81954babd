import type { Clock } from '../time.ts';
import { createExpiringMap } from './expiring-map.ts';

/** Lets only the first of several that ask have a key, until its lifetime (milliseconds) is over. */
export type Claims = {
  claim(key: string, lifetime: number): Promise<boolean>;
};

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const DOUBLE_CLICK = 5000;

/** Keeps claims in memory: for one process, until a restart. */
export const createMemoryClaims = (clock: Clock, capacity = 50_000): Claims => {
  const taken = createExpiringMap<true>(clock, capacity);
  return {
    claim: async (key, lifetime) => {
      if (taken.get(key)) return false;
      taken.set(key, true, lifetime);
      return true;
    },
  };
};

export type Receipt = { eventId: string | undefined; team: string; channel: string; ts: string };

/**
 * Whether this is the first we see of a message. Slack repeats an event with the same id, and now and then with a new
 * one, and tells of one message as a mention and as a message; so both the event and the message are claimed.
 */
export const isFirst = async (claims: Claims, { eventId, team, channel, ts }: Receipt): Promise<boolean> => {
  const newEvent = eventId === undefined || (await claims.claim(`event:${eventId}`, HOUR));
  const newMessage = await claims.claim(`message:${team}:${channel}:${ts}`, DAY);
  return newEvent && newMessage;
};

/** Whether this is our first answer in a thread, as far as we remember. */
export const isFirstInThread = (claims: Claims, conversation: string): Promise<boolean> =>
  claims.claim(`thread:${conversation}`, DAY);

export type PressReceipt = { conversation: string; ts: string; actionId: string; user: string };

/** Whether this is the first press of a double click. */
export const isFirstPress = (claims: Claims, { conversation, ts, actionId, user }: PressReceipt): Promise<boolean> =>
  claims.claim(`press:${conversation}:${ts}:${actionId}:${user}`, DOUBLE_CLICK);
