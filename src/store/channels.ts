import type { Kysely, Selectable } from 'kysely';
import type { Language } from '../knowledge/schema.ts';
import { record } from './audit.ts';
import type { Database } from './database.ts';
import { idsFrom } from './json.ts';
import { languageFrom } from './language.ts';
import type { Now } from './store.ts';
import type { Tables } from './tables.ts';

/** What a channel is about. Questions asked in it and its digest both go by this. */
export type ChannelSettings = {
  /** Region ids; none: the channel is about no region in particular, its digest about the whole country. */
  regions: readonly string[];
  /** Programme ids; none: all. */
  programmes: readonly string[];
  /** The channel's choice; undefined: nobody has chosen. */
  language: Language | undefined;
  /** The team's curators work here: misses and reviews are told in this channel. At most one a team. */
  curators: boolean;
};

export type ChannelPlace = { team: string; channel: string };

export type Channels = {
  /** A channel's settings, the defaults where nobody has set any. */
  of(place: ChannelPlace): Promise<ChannelSettings>;
  /**
   * Changes what is given and leaves the rest; leaves a trace in the audit trail. `by` is the id of a person.
   * Making a channel the curators' takes that from the one that was.
   */
  change(place: ChannelPlace, by: string, changes: Partial<ChannelSettings>): Promise<ChannelSettings>;
  /** The id of the team's curators' channel. */
  curatorsOf(team: string): Promise<string | undefined>;
};

export const DEFAULT_SETTINGS: ChannelSettings = { regions: [], programmes: [], language: undefined, curators: false };

type Row = Selectable<Tables['channel_setting']>;

const settingsOf = (row: Pick<Row, 'regions' | 'programmes' | 'language' | 'curators'>): ChannelSettings => ({
  regions: idsFrom(row.regions),
  programmes: idsFrom(row.programmes),
  language: languageFrom(row.language),
  curators: row.curators === 1,
});

const rowOf = ({ regions, programmes, language, curators }: ChannelSettings) => ({
  regions: JSON.stringify(regions),
  programmes: JSON.stringify(programmes),
  language: language ?? null,
  curators: curators ? 1 : 0,
});

const read = async (db: Kysely<Tables>, { team, channel }: ChannelPlace): Promise<ChannelSettings> => {
  const row = await db
    .selectFrom('channel_setting')
    .selectAll()
    .where('team', '=', team)
    .where('channel', '=', channel)
    .executeTakeFirst();
  return row ? settingsOf(row) : DEFAULT_SETTINGS;
};

const write = async (db: Kysely<Tables>, { team, channel }: ChannelPlace, settings: ChannelSettings): Promise<void> => {
  await db
    .updateTable('channel_setting')
    .set(rowOf(settings))
    .where('team', '=', team)
    .where('channel', '=', channel)
    .execute();
};

/** Makes the row where there is none. A transaction that reads first cannot wait for another's write in SQLite. */
const lock = async (db: Kysely<Tables>, { team, channel }: ChannelPlace): Promise<void> => {
  await db
    .insertInto('channel_setting')
    .values({ team, channel, ...rowOf(DEFAULT_SETTINGS) })
    .onConflict((conflict) => conflict.columns(['team', 'channel']).doUpdateSet({ team }))
    .execute();
};

const clearCurators = async (db: Kysely<Tables>, team: string): Promise<void> => {
  await db.updateTable('channel_setting').set({ curators: 0 }).where('team', '=', team).execute();
};

export const createChannels = ({ db, oneAtATime }: Database, now: Now, newId: () => string): Channels => ({
  of: (place) => read(db, place),
  change: (place, actor, changes) =>
    db.transaction().execute(async (all) => {
      if (changes.curators) await oneAtATime?.(all, `curators:${place.team}`);
      await lock(all, place);
      const before = await read(all, place);
      const after = { ...before, ...changes };
      if (changes.curators) await clearCurators(all, place.team);
      await write(all, place, after);
      await record(all, now, newId, {
        team: place.team,
        channel: place.channel,
        actor,
        action: 'channel',
        before,
        after,
      });
      return after;
    }),
  async curatorsOf(team) {
    const row = await db
      .selectFrom('channel_setting')
      .select('channel')
      .where('team', '=', team)
      .where('curators', '=', 1)
      .executeTakeFirst();
    return row?.channel;
  },
});
