import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** What holds for the whole store. */
export type Notes = {
  /** Whether digests are stopped everywhere. */
  digestsStopped(): Promise<boolean>;
  stopDigests(stopped: boolean): Promise<void>;
  /** When the store was restored from a backup, in milliseconds; what was posted between the two is not in it. */
  restoredAt(): Promise<number | undefined>;
  setRestoredAt(at: number): Promise<void>;
};

export const createNotes = (db: Kysely<Tables>): Notes => {
  const read = async (name: string): Promise<string | undefined> =>
    (await db.selectFrom('store_note').select('value').where('name', '=', name).executeTakeFirst())?.value;
  const write = async (name: string, value: string): Promise<void> => {
    await db
      .insertInto('store_note')
      .values({ name, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute();
  };
  return {
    digestsStopped: async () => (await read('digests')) === 'stopped',
    stopDigests: (stopped) => write('digests', stopped ? 'stopped' : 'running'),
    async restoredAt() {
      const at = await read('restored_at');
      return at === undefined ? undefined : Number(at);
    },
    setRestoredAt: (at) => write('restored_at', String(at)),
  };
};
