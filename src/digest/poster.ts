/** What posting a digest needs of the chat: the one place where it meets the outside. */
import type { Language } from '../knowledge/schema.ts';
import type { Delivery } from '../store/deliveries.ts';
import type { Subscription } from '../store/subscriptions.ts';
import type { DigestMessage } from './present-digest.ts';

/** What is known after a post. */
export type Outcome =
  | { kind: 'posted'; ts: string }
  /** Surely not posted; may work later, after so many milliseconds. */
  | { kind: 'not-yet'; wait: number; code: string }
  /** Surely not posted, and would not be the next time either. */
  | { kind: 'refused'; code: string }
  /** Posted or not: nobody has told. */
  | { kind: 'uncertain'; code: string };

/** What a look into the channel shows. */
export type Found =
  /** A complete look; the messages of the delivery, the oldest first. */
  | { kind: 'read'; ts: readonly string[] }
  /** Could not be read to the end now; may work after so many milliseconds. */
  | { kind: 'later'; wait: number }
  /** The bot may not read there. */
  | { kind: 'unreadable'; code: string };

export type Poster = {
  /** One request, never repeated by itself, with the delivery's id in the message. Never throws. */
  post(delivery: Delivery, message: DigestMessage): Promise<Outcome>;
  /** Looks for the delivery's messages from an instant (milliseconds) on. Never throws. */
  find(delivery: Delivery, since: number): Promise<Found>;
  /** Deletes one of the bot's own messages. @returns whether it is gone */
  remove(delivery: Delivery, ts: string): Promise<boolean>;
  /** Tells a person directly that their channel's digest has been halted. @returns whether they were told */
  tellHalted(subscription: Subscription, language: Language): Promise<boolean>;
};

/** Times in milliseconds. */
export type Pace = {
  /** How long a post may take before its outcome counts as unknown. */
  timeout: number;
  /** How long after that a message may still appear. */
  settle: number;
  /** How long one may work on a delivery before others may take it. */
  lease: number;
  /** When a message posted in more than one attempt is looked for once more. */
  verifyAfter: number;
  /** Between groups of posts, so that Slack's limits hold. */
  betweenGroups: number;
};

export const PACE: Pace = {
  timeout: 10_000,
  settle: 60_000,
  lease: 60_000,
  verifyAfter: 10 * 60_000,
  betweenGroups: 1000,
};
