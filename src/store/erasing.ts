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
  /** Deletes a person's choices, and their name from the settings they made and from the trail. */
  eraseUser(person: Person): Promise<void>;
  /** Deletes everything of a team. */
  eraseTeam(team: string): Promise<void>;
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

export const createErasing = (db: Kysely<Tables>, now: Now, time: Moment): Erasing => ({
  purge: () => purgeAged(db, now(), time),
  async eraseUser({ team, user }) {
    await db.deleteFrom('user_preference').where('team', '=', team).where('person', '=', user).execute();
    await db
      .updateTable('subscription')
      .set({ set_by: '', notice_at: null })
      .where('team', '=', team)
      .where('set_by', '=', user)
      .execute();
    await db.updateTable('audit').set({ actor: '' }).where('team', '=', team).where('actor', '=', user).execute();
    // A press is kept for a few seconds under the person's id.
    await db
      .deleteFrom('handled')
      .where('team', '=', team)
      .where(sql<boolean>`key LIKE ${`%:${user}`}`)
      .execute();
  },
  async eraseTeam(team) {
    for (const table of TEAM_TABLES) await db.deleteFrom(table).where('team', '=', team).execute();
  },
});
