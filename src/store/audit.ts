import type { Kysely } from 'kysely';
import type { Now } from './store.ts';
import type { Tables } from './tables.ts';

/** One change of a setting: who, where, what it was and became (settings only, as JSON). */
export type Change = {
  team: string;
  channel: string;
  actor: string;
  action: string;
  before: unknown;
  after: unknown;
};
export type AuditEntry = Change & { at: number };

/** The trail of changed settings. It is only added to; entries go by age, and lose the name of a person who is erased. */
export type Audit = {
  /** The changes of a channel, the latest first. */
  of(team: string, channel: string): Promise<readonly AuditEntry[]>;
};

/** Adds an entry; given a transaction, it stands or falls with the change it tells of. */
export const record = async (db: Kysely<Tables>, now: Now, newId: () => string, change: Change): Promise<void> => {
  const { before, after, ...rest } = change;
  const states = { before: JSON.stringify(before ?? null), after: JSON.stringify(after ?? null) };
  await db
    .insertInto('audit')
    .values({ id: newId(), at: now(), ...rest, ...states })
    .execute();
};

export const createAudit = (db: Kysely<Tables>): Audit => ({
  async of(team, channel) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('team', '=', team)
      .where('channel', '=', channel)
      .orderBy('at', 'desc')
      .execute();
    return rows.map(({ id: _, before, after, ...row }) => ({
      ...row,
      before: JSON.parse(before),
      after: JSON.parse(after),
    }));
  },
});
