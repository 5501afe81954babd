import type { Kysely } from 'kysely';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../knowledge/schema.ts';
import { type Query, querySchema } from '../questions/question.ts';
import { fromJson } from './json.ts';
import type { Now } from './store.ts';
import type { Tables } from './tables.ts';

/** What a conversation was about: ids only, never any words of it. */
export type Topic = { query: Query; language: Language };

/** A thread is a conversation; a direct message outside threads is one per channel. */
export type ConversationPlace = { team: string; channel: string; thread: string | undefined };

/** Remembers for a day what each conversation was about, so that a follow-up can leave it out. */
export type Conversations = {
  recall(place: ConversationPlace): Promise<Topic | undefined>;
  remember(place: ConversationPlace, topic: Topic): Promise<void>;
};

const DAY = 24 * 60 * 60 * 1000;

const topicSchema = z.strictObject({ query: querySchema, language: z.enum(LANGUAGES) });

/** What an older version remembered otherwise is forgotten. */
export const createConversations = (db: Kysely<Tables>, now: Now): Conversations => ({
  async recall({ team, channel, thread = '' }) {
    const row = await db
      .selectFrom('thread_context')
      .select('topic')
      .where('team', '=', team)
      .where('channel', '=', channel)
      .where('thread', '=', thread)
      .where('until', '>', now())
      .executeTakeFirst();
    return row && fromJson(row.topic, topicSchema);
  },
  async remember({ team, channel, thread = '' }, topic) {
    const kept = { topic: JSON.stringify(topic), until: now() + DAY };
    await db
      .insertInto('thread_context')
      .values({ team, channel, thread, ...kept })
      .onConflict((conflict) => conflict.columns(['team', 'channel', 'thread']).doUpdateSet(kept))
      .execute();
  },
});
