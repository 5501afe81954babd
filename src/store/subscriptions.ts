import type { Kysely, Selectable } from 'kysely';
import { z } from 'zod';
import { record } from './audit.ts';
import type { ChannelPlace } from './channels.ts';
import { fromJson } from './json.ts';
import type { Now } from './store.ts';
import type { Tables } from './tables.ts';

/** When a channel wants its digest. What it is about is in the channel's settings. */
export type Timing = {
  /** `08:30`, on the clocks of Finland. */
  time: string;
  /** 1 for Monday to 7 for Sunday. */
  weekdays: readonly number[];
  /** The first day, `YYYY-MM-DD`, on which digests come again. */
  pausedUntil: string | undefined;
};

export type Subscription = ChannelPlace &
  Timing & {
    /** The person who set it last; empty when erased. */
    setBy: string;
    /** In milliseconds. A digest that was due before is not sent after. */
    changedAt: number;
    /** Slack's code for why the bot cannot post; setting the digest anew tries again. */
    halted: string | undefined;
    /** The version of the knowledge that the channel was told of last; undefined before its first digest. */
    seen: string | undefined;
  };

export type Subscriptions = {
  of(place: ChannelPlace): Promise<Subscription | undefined>;
  /** All that there are, or a team's. */
  list(team?: string): Promise<readonly Subscription[]>;
  /** Makes or changes it; one that was halted runs again. */
  set(place: ChannelPlace, by: string, timing: Timing): Promise<void>;
  /** @returns whether there was one */
  remove(place: ChannelPlace, by: string): Promise<boolean>;
  /** Posting is impossible for the reason that Slack gave: no more digests, and `setBy` is to be told. */
  halt(place: ChannelPlace, code: string): Promise<void>;
  /** Halted ones of whom nobody could be told yet, and whose next try is due. */
  toTell(): Promise<readonly Subscription[]>;
  /** `setBy` was told, or is to be told at a later time (milliseconds). */
  told(place: ChannelPlace, nextTry: number | undefined): Promise<void>;
};

export const DEFAULT_TIMING: Timing = { time: '08:30', weekdays: [1, 2, 3, 4, 5], pausedUntil: undefined };

const weekdaysSchema = z.array(z.number().int().min(1).max(7));

const subscriptionOf = (row: Selectable<Tables['subscription']>): Subscription => ({
  team: row.team,
  channel: row.channel,
  time: row.time,
  weekdays: fromJson(row.weekdays, weekdaysSchema) ?? DEFAULT_TIMING.weekdays,
  pausedUntil: row.paused_until ?? undefined,
  setBy: row.set_by,
  changedAt: row.changed_at,
  halted: row.halted ?? undefined,
  seen: row.seen ?? undefined,
});

const timingOf = (subscription: Timing | undefined): Timing | undefined =>
  subscription && {
    time: subscription.time,
    weekdays: subscription.weekdays,
    pausedUntil: subscription.pausedUntil,
  };

const read = async (db: Kysely<Tables>, { team, channel }: ChannelPlace): Promise<Subscription | undefined> => {
  const row = await db
    .selectFrom('subscription')
    .selectAll()
    .where('team', '=', team)
    .where('channel', '=', channel)
    .executeTakeFirst();
  return row && subscriptionOf(row);
};

const update = (db: Kysely<Tables>, { team, channel }: ChannelPlace) =>
  db.updateTable('subscription').where('team', '=', team).where('channel', '=', channel);

const changing = (db: Kysely<Tables>, now: Now, newId: () => string) => ({
  set: (place: ChannelPlace, by: string, timing: Timing): Promise<void> =>
    db.transaction().execute(async (all) => {
      const row = {
        time: timing.time,
        weekdays: JSON.stringify(timing.weekdays),
        paused_until: timing.pausedUntil ?? null,
        halted: null,
        notice_at: null,
        set_by: by,
        changed_at: now(),
      };
      const before = await lockAndRead(all, place);
      await all
        .insertInto('subscription')
        .values({ team: place.team, channel: place.channel, seen: null, ...row })
        .onConflict((conflict) => conflict.columns(['team', 'channel']).doUpdateSet(row))
        .execute();
      const states = { before: timingOf(before), after: timingOf(timing) };
      await record(all, now, newId, { ...only(place), actor: by, action: 'digest', ...states });
    }),
  remove: (place: ChannelPlace, by: string): Promise<boolean> =>
    db.transaction().execute(async (all) => {
      const before = await lockAndRead(all, place);
      if (!before) return false;
      await all
        .deleteFrom('subscription')
        .where('team', '=', place.team)
        .where('channel', '=', place.channel)
        .execute();
      const states = { before: timingOf(before), after: undefined };
      await record(all, now, newId, { ...only(place), actor: by, action: 'digest', ...states });
      return true;
    }),
});

const only = ({ team, channel }: ChannelPlace): ChannelPlace => ({ team, channel });

/** Begins with a write: in SQLite, a transaction that reads first cannot wait for another's write. */
const lockAndRead = async (db: Kysely<Tables>, place: ChannelPlace): Promise<Subscription | undefined> => {
  await update(db, place).set({ team: place.team }).execute();
  return read(db, place);
};

export const createSubscriptions = (db: Kysely<Tables>, now: Now, newId: () => string): Subscriptions => ({
  ...changing(db, now, newId),
  of: (place) => read(db, place),
  async list(team) {
    const all = db.selectFrom('subscription').selectAll().orderBy('team').orderBy('channel');
    const rows = await (team === undefined ? all : all.where('team', '=', team)).execute();
    return rows.map(subscriptionOf);
  },
  async halt(place, code) {
    await update(db, place).set({ halted: code, notice_at: now() }).where('halted', 'is', null).execute();
  },
  async toTell() {
    const rows = await db.selectFrom('subscription').selectAll().where('notice_at', '<=', now()).execute();
    return rows.map(subscriptionOf);
  },
  async told(place, nextTry) {
    await update(db, place)
      .set({ notice_at: nextTry ?? null })
      .execute();
  },
});
