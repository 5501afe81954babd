import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** One question, reduced to what it was about: ids of the knowledge, or `''`. Who asked is not told. */
export type Counted = {
  team: string;
  /** `YYYY-MM-DD` in Finland. */
  day: string;
  region: string;
  topic: string;
  outcome: 'answer' | 'clarify' | 'unknown';
};

export type Span = { team: string; from: string; to: string };
export type TopicTotal = { region: string; topic: string; outcome: string; times: number };

/** How often each topic has been asked about, by day and region. */
export type Counts = {
  add(counted: Counted): Promise<void>;
  /** The sums over some days, both ends included. */
  between(span: Span): Promise<readonly TopicTotal[]>;
};

export const createCounts = (db: Kysely<Tables>): Counts => ({
  async add(counted) {
    await db
      .insertInto('topic_count')
      .values({ ...counted, times: 1 })
      .onConflict((conflict) =>
        conflict
          .columns(['team', 'day', 'region', 'topic', 'outcome'])
          .doUpdateSet({ times: sql`topic_count.times + 1` }),
      )
      .execute();
  },
  async between({ team, from, to }) {
    const rows = await db
      .selectFrom('topic_count')
      .select(['region', 'topic', 'outcome', ({ fn }) => fn.sum<number>('times').as('times')])
      .where('team', '=', team)
      .where('day', '>=', from)
      .where('day', '<=', to)
      .groupBy(['region', 'topic', 'outcome'])
      .execute();
    // PostgreSQL gives sums as text.
    return rows.map((row) => ({ ...row, times: Number(row.times) }));
  },
});
