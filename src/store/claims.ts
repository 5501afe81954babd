import type { Kysely } from 'kysely';
import type { Now } from './store.ts';
import type { Tables } from './tables.ts';

/** Lets only the first of several that ask have a key, until its lifetime (milliseconds) is over. */
export type Claims = {
  claim(team: string, key: string, lifetime: number): Promise<boolean>;
};

/** Claims that hold for all processes on the store. One statement decides. */
export const createClaims = (db: Kysely<Tables>, now: Now): Claims => ({
  async claim(team, key, lifetime) {
    const taken = await db
      .insertInto('handled')
      .values({ team, key, until: now() + lifetime })
      .onConflict((conflict) =>
        conflict
          .columns(['team', 'key'])
          .doUpdateSet({ until: now() + lifetime })
          .where('handled.until', '<=', now()),
      )
      .returning('key')
      .executeTakeFirst();
    return taken !== undefined;
  },
});
