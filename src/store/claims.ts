import { type Kysely, sql } from 'kysely';
import type { Moment } from './database.ts';
import type { Tables } from './tables.ts';

/** Lets only the first of several that ask have a key, until its lifetime (milliseconds) is over. */
export type Claims = {
  claim(team: string, key: string, lifetime: number): Promise<boolean>;
};

/** Claims that hold for all processes on the store. One statement decides. */
export const createClaims = (db: Kysely<Tables>, time: Moment): Claims => ({
  async claim(team, key, lifetime) {
    const until = sql<number>`${time()} + ${sql.lit(lifetime)}`;
    const taken = await db
      .insertInto('handled')
      .values({ team, key, until })
      .onConflict((conflict) =>
        conflict.columns(['team', 'key']).doUpdateSet({ until }).where('handled.until', '<=', time()),
      )
      .returning('key')
      .executeTakeFirst();
    return taken !== undefined;
  },
});
