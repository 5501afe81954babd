import { type Kysely, type Selectable, sql } from 'kysely';
import type { ChannelPlace } from './channels.ts';
import type { Database, Moment } from './database.ts';
import type { Tables } from './tables.ts';

/**
 * `planned` → `claimed` → `posting` → `posted`. A `posting` one whose lease is over may or may not have been posted;
 * `verifying` is posted, and looked at once more since it was posted in more than one attempt. Other ends: `quiet`
 * (nothing to tell), `skipped` (too late, unsubscribed), `failed` (Slack said no), `unknown` (nobody can tell).
 */
export type DeliveryState =
  | 'planned'
  | 'claimed'
  | 'posting'
  | 'verifying'
  | 'posted'
  | 'quiet'
  | 'skipped'
  | 'failed'
  | 'unknown';

/** One digest of one channel on one day. Instants are in milliseconds. */
export type Delivery = ChannelPlace & {
  id: string;
  /** `YYYY-MM-DD` */
  day: string;
  state: DeliveryState;
  /** Why it ended so: a word of ours, or Slack's code. */
  reason: string | undefined;
  dueAt: number;
  /** Who works on it; a lease ends at `nextAt`. */
  owner: string | undefined;
  nextAt: number;
  attempt: number;
  /** The outcome of an earlier attempt was not known. */
  uncertain: boolean;
  firstAttemptAt: number | undefined;
  /** The message in Slack. */
  ts: string | undefined;
  /** The version of the knowledge that it tells of. */
  version: string | undefined;
};

/** The times of the next look and of the first attempt are taken from the store's clock, which all replicas share. */
export type DeliveryChanges = Partial<
  Pick<Delivery, 'state' | 'reason' | 'attempt' | 'uncertain' | 'ts' | 'version'>
> & {
  /** It is to be looked at again after so many milliseconds; a lease ends then. */
  wait?: number;
};

export type Planned = ChannelPlace & { day: string; dueAt: number; state: 'planned' | 'skipped'; reason?: string };

export type Deliveries = {
  /** @returns false where the channel's day is there already: the key is unique, so of many that plan it one does */
  plan(planned: Planned): Promise<boolean>;
  /** The ids of a day's deliveries. */
  idsOf(day: string): Promise<ReadonlySet<string>>;
  /** Takes some that are due, or whose owner's lease (milliseconds) is over. Of many that claim, each gets others. */
  claim(owner: string, most: number, lease: number): Promise<readonly Delivery[]>;
  /**
   * Changes a delivery if it still is as `seen`: same state, owner and attempt. An ending that tells the channel of a
   * version moves its subscription to that version in the same transaction.
   * @returns what it is now; undefined where another has changed it meanwhile
   */
  move(seen: Delivery, changes: DeliveryChanges): Promise<Delivery | undefined>;
  /** A channel's deliveries, the latest first. */
  of(place: ChannelPlace, most: number): Promise<readonly Delivery[]>;
  /** How many are not at their end. */
  underWay(): Promise<number>;
  /** How many there are in each state. */
  count(): Promise<Readonly<Record<string, number>>>;
};

/** Written out, not bound: only so do SQLite and PostgreSQL see that the partial index `delivery_next` serves. */
const isActive = sql<boolean>`state IN ('planned', 'claimed', 'posting', 'verifying')`;
const TOLD: ReadonlySet<DeliveryState | undefined> = new Set<DeliveryState>(['posted', 'verifying', 'quiet']);

/** One for each channel and day. */
export const deliveryId = ({ team, channel }: ChannelPlace, day: string): string => `${team}:${channel}:${day}`;

const deliveryOf = (row: Selectable<Tables['delivery']>): Delivery => ({
  id: row.id,
  team: row.team,
  channel: row.channel,
  day: row.day,
  state: row.state as DeliveryState,
  reason: row.reason ?? undefined,
  dueAt: row.due_at,
  owner: row.owner ?? undefined,
  nextAt: row.next_at,
  attempt: row.attempt,
  uncertain: row.uncertain === 1,
  firstAttemptAt: row.first_attempt_at ?? undefined,
  ts: row.ts ?? undefined,
  version: row.version ?? undefined,
});

const after = (time: Moment, wait: number) => sql<number>`${time()} + ${sql.lit(wait)}`;

const columnsOf = (time: Moment, seen: Delivery, { wait, attempt, ...changes }: DeliveryChanges) => {
  const { state, reason, uncertain, ts, version } = { ...seen, ...changes };
  return {
    state,
    reason: reason ?? null,
    uncertain: uncertain ? 1 : 0,
    ts: ts ?? null,
    version: version ?? null,
    ...(wait === undefined ? {} : { next_at: after(time, wait) }),
    ...(attempt === undefined ? {} : { attempt, first_attempt_at: sql<number>`COALESCE(first_attempt_at, ${time()})` }),
  };
};

type Timed = Pick<Database, 'db' | 'skipLocked'> & { time: Moment };

/** One statement, so that no two get the same one. */
const claim = async ({ db, skipLocked = false, time }: Timed, owner: string, most: number, lease: number) => {
  const rows = await db
    .with('due', (query) =>
      query
        .selectFrom('delivery')
        .select('id')
        .where(isActive)
        .where('next_at', '<=', time())
        .orderBy('next_at')
        .orderBy('id')
        .limit(most)
        .$if(skipLocked, (rows) => rows.forUpdate().skipLocked()),
    )
    .updateTable('delivery')
    .set({
      state: sql`CASE state WHEN 'planned' THEN 'claimed' ELSE state END`,
      owner,
      next_at: after(time, lease),
    })
    .where('id', 'in', (query) => query.selectFrom('due').select('id'))
    .returningAll()
    .execute();
  return rows.map(deliveryOf);
};

/** The compare-and-set. */
const moveRow = async (
  db: Kysely<Tables>,
  time: Moment,
  seen: Delivery,
  changes: DeliveryChanges,
): Promise<Delivery | undefined> => {
  const row = await db
    .updateTable('delivery')
    .set(columnsOf(time, seen, changes))
    .where('id', '=', seen.id)
    .where('state', '=', seen.state)
    .where('attempt', '=', seen.attempt)
    .where('owner', seen.owner === undefined ? 'is' : '=', seen.owner ?? null)
    .returningAll()
    .executeTakeFirst();
  return row && deliveryOf(row);
};

const move = ({ db, time }: Timed, seen: Delivery, changes: DeliveryChanges): Promise<Delivery | undefined> =>
  db.transaction().execute(async (all) => {
    const moved = await moveRow(all, time, seen, changes);
    if (moved?.version && TOLD.has(changes.state)) {
      await all
        .updateTable('subscription')
        .set({ seen: moved.version })
        .where('team', '=', moved.team)
        .where('channel', '=', moved.channel)
        .execute();
    }
    return moved;
  });

export const createDeliveries = ({ db, ...database }: Timed): Deliveries => ({
  async plan({ state, reason, dueAt, ...place }) {
    const { team, channel, day } = place;
    const planned = await db
      .insertInto('delivery')
      .values({
        id: deliveryId(place, day),
        team,
        channel,
        day,
        state,
        reason: reason ?? null,
        due_at: dueAt,
        next_at: dueAt,
        owner: null,
        attempt: 0,
        uncertain: 0,
        first_attempt_at: null,
        ts: null,
        version: null,
      })
      // The id and the channel's day are each unique: PostgreSQL refuses a row planned at the same moment by whichever it meets first.
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    return planned !== undefined;
  },
  async idsOf(day) {
    const rows = await db.selectFrom('delivery').select('id').where('day', '=', day).execute();
    return new Set(rows.map(({ id }) => id));
  },
  claim: (owner, most, lease) => claim({ db, ...database }, owner, most, lease),
  move: (seen, changes) => move({ db, ...database }, seen, changes),
  async of({ team, channel }, most) {
    const all = db.selectFrom('delivery').selectAll().where('team', '=', team).where('channel', '=', channel);
    return (await all.orderBy('day', 'desc').limit(most).execute()).map(deliveryOf);
  },
  async underWay() {
    const counted = db.selectFrom('delivery').select(({ fn }) => fn.countAll<number>().as('times'));
    return Number((await counted.where(isActive).executeTakeFirst())?.times ?? 0);
  },
  async count() {
    const rows = await db
      .selectFrom('delivery')
      .select(['state', ({ fn }) => fn.countAll<number>().as('times')])
      .groupBy('state')
      .execute();
    return Object.fromEntries(rows.map(({ state, times }) => [state, Number(times)]));
  },
});
