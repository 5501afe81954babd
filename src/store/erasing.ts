/** What leaves the store: by age, on a person's wish, with a team. */
import { type Kysely, sql } from 'kysely';
import type { Moment } from './database.ts';
import type { Person } from './preferences.ts';
import type { Now } from './store.ts';
import type { Tables } from './tables.ts';

const DAY = 24 * 60 * 60 * 1000;
/** How long each thing is kept, in days; handled keys and conversations carry their own end. */
export const KEPT_DAYS = { deliveries: 90, counts: 400, audit: 730 } as const;

export type Erasing = {
  /** Deletes what is past its time. */
  purge(): Promise<void>;
  /** Deletes a person's choices, and their name from the settings they made and from the trail. @returns whether there was any */
  eraseUser(person: Person): Promise<boolean>;
  /** Deletes everything of a team. @returns whether there was anything */
  eraseTeam(team: string): Promise<boolean>;
};

const TEAM_TABLES = [
  'handled',
  'thread_context',
  'channel_setting',
  'user_preference',
  'topic_count',
  'audit',
  'subscription',
  'delivery',
  'curator_reply',
] as const;

const purgeAged = async (db: Kysely<Tables>, now: number, time: Moment): Promise<void> => {
  const before = (days: number) => now - days * DAY;
  const dayBefore = (days: number) => new Date(before(days)).toISOString().slice(0, 10);
  await db.deleteFrom('handled').where('until', '<=', time()).execute();
  await db.deleteFrom('thread_context').where('until', '<=', now).execute();
  await db.deleteFrom('delivery').where('due_at', '<', before(KEPT_DAYS.deliveries)).execute();
  await db.deleteFrom('topic_count').where('day', '<', dayBefore(KEPT_DAYS.counts)).execute();
  await db.deleteFrom('audit').where('at', '<', before(KEPT_DAYS.audit)).execute();
  await db
    .deleteFrom('knowledge_version')
    .where('at', '<', before(1))
    .where('id', 'not in', (query) => query.selectFrom('subscription').select('seen').where('seen', 'is not', null))
    .where('id', 'not in', (query) => query.selectFrom('delivery').select('version').where('version', 'is not', null))
    .execute();
};

/** @returns whether the person was in any of the rows that were deleted or changed */
const eraseUser = async (db: Kysely<Tables>, { team, user }: Person): Promise<boolean> => {
  const choices = await db
    .deleteFrom('user_preference')
    .where('team', '=', team)
    .where('person', '=', user)
    .executeTakeFirst();
  const digests = await db
    .updateTable('subscription')
    .set({ set_by: '', notice_at: null })
    .where('team', '=', team)
    .where('set_by', '=', user)
    .executeTakeFirst();
  const trail = await db
    .updateTable('audit')
    .set({ actor: '' })
    .where('team', '=', team)
    .where('actor', '=', user)
    .executeTakeFirst();
  // A press is kept for a few seconds under the person's id.
  const presses = await db
    .deleteFrom('handled')
    .where('team', '=', team)
    .where(sql<boolean>`key LIKE ${`%:${user}`}`)
    .executeTakeFirst();
  const rows = [choices.numDeletedRows, digests.numUpdatedRows, trail.numUpdatedRows, presses.numDeletedRows];
  return rows.some((count) => count > 0n);
};

const eraseTeam = async (db: Kysely<Tables>, team: string): Promise<boolean> => {
  let found = false;
  for (const table of TEAM_TABLES) {
    const { numDeletedRows } = await db.deleteFrom(table).where('team', '=', team).executeTakeFirst();
    found ||= numDeletedRows > 0n;
  }
  return found;
};

export const createErasing = (db: Kysely<Tables>, now: Now, time: Moment): Erasing => ({
  purge: () => purgeAged(db, now(), time),
  eraseUser: (person) => eraseUser(db, person),
  eraseTeam: (team) => eraseTeam(db, team),
});
