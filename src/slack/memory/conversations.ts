import type { Language } from '../../knowledge/schema.ts';
import type { Query } from '../../questions/question.ts';
import type { Clock } from '../time.ts';
import { createExpiringMap } from './expiring-map.ts';

/** What a conversation was about: ids only, never any words of it. */
export type Topic = { query: Query; language: Language };

/** Remembers what each conversation was about, so that a follow-up can leave it out. */
export type Conversations = {
  recall(key: string): Promise<Topic | undefined>;
  remember(key: string, topic: Topic): Promise<void>;
};

const DAY = 24 * 60 * 60 * 1000;

/** Keeps conversations in memory for a day: for one process, until a restart. */
export const createMemoryConversations = (clock: Clock, capacity = 10_000): Conversations => {
  const topics = createExpiringMap<Topic>(clock, capacity);
  return {
    recall: async (key) => topics.get(key),
    remember: async (key, topic) => topics.set(key, topic, DAY),
  };
};

/** A thread is a conversation; a direct message outside threads is one per channel. */
export const conversationKey = (team: string, channel: string, thread: string | undefined): string =>
  [team, channel, ...(thread ? [thread] : [])].join(':');
