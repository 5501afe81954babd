import type { Kysely } from 'kysely';
import type { Now } from './store.ts';
import type { Tables } from './tables.ts';

/** What the knowledge held, as ids and fingerprints: what a channel has been told is one of these. */
export type Versions = {
  keep(version: { id: string; facts: string }): Promise<void>;
  /** The facts of a version; undefined where it is not kept. */
  of(id: string): Promise<string | undefined>;
};

export const createVersions = (db: Kysely<Tables>, now: Now): Versions => ({
  async keep({ id, facts }) {
    await db
      .insertInto('knowledge_version')
      .values({ id, facts, at: now() })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ at: now() }))
      .execute();
  },
  async of(id) {
    const row = await db.selectFrom('knowledge_version').select('facts').where('id', '=', id).executeTakeFirst();
    return row?.facts;
  },
});
