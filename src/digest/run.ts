/** One round of the digests: what is due is planned, claimed, and delivered. Any number of processes may run it at once. */
import type { Knowledge } from '../knowledge/knowledge.ts';
import { finnishDay } from '../language/today.ts';
import { type Delivery, deliveryId } from '../store/deliveries.ts';
import type { Store } from '../store/store.ts';
import type { Subscription } from '../store/subscriptions.ts';
import { addDays } from './calendar.ts';
import { composeDigest } from './compose.ts';
import { type Delivering, deliver, type Prepare, type Report } from './deliver.ts';
import { type KnowledgeVersion, type News, newsSince, versionOf } from './news.ts';
import type { Pace, Poster } from './poster.ts';
import { presentDigest } from './present-digest.ts';
import { CATCH_UP, dueAt, isDigestDay, opensWeek, previousDigestDay } from './schedule.ts';

export type DigestSetting = {
  store: Store;
  /** The knowledge in force. */
  knowledge: () => Knowledge;
  poster: Poster;
  pace: Pace;
  clock: () => Date;
  monotonic: () => number;
  /** Waits for so many milliseconds. */
  sleep: (milliseconds: number) => Promise<void>;
  newId: () => string;
  report: Report;
};

/** How many posts go out at once. */
const GROUP = 5;
const WEEK = 7;
const HOUR = 60 * 60_000;

/** The knowledge in force, until it is exchanged. What is new since a version is the same for all channels. */
type Known = { knowledge: Knowledge; version: KnowledgeVersion; news: Map<string, News> };

type Due = { subscription: Subscription; dueAt: number };

/** The subscriptions whose digest of today is due. What was changed after its time waits for the next day. */
const dueToday = (subscriptions: readonly Subscription[], day: string, now: number): Due[] =>
  subscriptions
    .filter((subscription) => subscription.halted === undefined && isDigestDay(subscription, day))
    .map((subscription) => ({ subscription, dueAt: dueAt(subscription.time, day, subscription.channel) }))
    .filter(({ subscription, dueAt }) => dueAt <= now && subscription.changedAt <= dueAt);

const plan = async ({ store, clock, report }: DigestSetting): Promise<void> => {
  const day = finnishDay(clock);
  const now = clock().getTime();
  const planned = await store.deliveries.idsOf(day);
  const open = (await store.subscriptions.list()).filter((one) => !planned.has(deliveryId(one, day)));
  for (const { subscription, dueAt } of dueToday(open, day, now)) {
    const { team, channel } = subscription;
    const id = deliveryId(subscription, day);
    const late = now >= dueAt + CATCH_UP;
    const state = late ? { state: 'skipped' as const, reason: 'late' } : { state: 'planned' as const };
    const isNew = await store.deliveries.plan({ team, channel, day, dueAt, ...state });
    if (isNew && late) report('digest skipped', { delivery: id, reason: 'late' });
  }
};

/** The last week's questions, on the day that tells of them. */
const countsFor = (store: Store, { team }: Subscription, day: string) =>
  store.counts.between({ team, from: addDays(day, -WEEK), to: addDays(day, -1) });

/** What is new since the version that a channel was told of; null where it has been told of none. */
const newsFor = async (store: Store, { knowledge, news }: Known, seen: string | undefined): Promise<News | null> => {
  if (seen === undefined) return null;
  const found = news.get(seen);
  if (found) return found;
  const facts = await store.versions.of(seen);
  if (facts === undefined) return null;
  const fresh = newsSince(knowledge, facts);
  news.set(seen, fresh);
  return fresh;
};

/** Composes the digest of a delivery as things are now. */
const preparing =
  ({ store }: DigestSetting, known: Known): Prepare =>
  async (delivery: Delivery) => {
    const subscription = await store.subscriptions.of(delivery);
    const { day } = delivery;
    const { knowledge, version } = known;
    if (!subscription || subscription.halted !== undefined) return { skip: 'unsubscribed' };
    if (!isDigestDay(subscription, day)) return { skip: 'paused' };
    if (await store.notes.digestsStopped()) return { skip: 'stopped' };
    const weekly = opensWeek(subscription, day);
    const digest = composeDigest({
      knowledge,
      settings: await store.channels.of(delivery),
      day,
      since: previousDigestDay(subscription, day),
      news: await newsFor(store, known, subscription.seen),
      counts: weekly ? await countsFor(store, subscription, day) : [],
      opensWeek: weekly,
    });
    if (!digest) return { quiet: version.id };
    return { digest, message: presentDigest(digest, knowledge), version: version.id };
  };

/** Told to stop, it finishes the group under way and takes no more. */
const deliverDue = async (setting: DigestSetting, known: Known, signal?: AbortSignal): Promise<void> => {
  const { store, poster, pace, clock, monotonic, sleep, report } = setting;
  const prepare = preparing(setting, known);
  const run: Delivering = { store, poster, prepare, pace, clock, monotonic, report };
  const owner = setting.newId();
  while (!signal?.aborted) {
    const claimed = await store.deliveries.claim(owner, GROUP, pace.lease);
    if (claimed.length > 0) await store.versions.keep(known.version);
    await Promise.all(
      claimed.map((delivery) =>
        deliver(run, delivery).catch((error: unknown) => {
          const code = error instanceof Error ? error.name : 'unknown';
          report('digest delivery broke off', { delivery: delivery.id, code });
        }),
      ),
    );
    if (claimed.length < GROUP) return;
    await sleep(pace.betweenGroups);
  }
};

/** Tells those who set a digest that it had to be halted; where they cannot be told, again in an hour. */
const tellHalted = async ({ store, poster, clock }: DigestSetting): Promise<void> => {
  for (const subscription of await store.subscriptions.toTell()) {
    const { language = 'fi' } = await store.channels.of(subscription);
    const told = subscription.setBy === '' || (await poster.tellHalted(subscription, language));
    await store.subscriptions.told(subscription, told ? undefined : clock().getTime() + HOUR);
  }
};

/**
 * A function that runs one round, or as much of it as was begun when the signal comes. Does nothing while digests are
 * stopped everywhere.
 * @throws StoreError where the store fails; nothing is posted without its intent on disk
 */
export const createDigestRun = (setting: DigestSetting): ((signal?: AbortSignal) => Promise<void>) => {
  let known: Known | undefined;
  const inForce = (): Known => {
    const knowledge = setting.knowledge();
    if (known?.knowledge !== knowledge) known = { knowledge, version: versionOf(knowledge), news: new Map() };
    return known;
  };
  return async (signal) => {
    if (await setting.store.notes.digestsStopped()) return;
    await plan(setting);
    await deliverDue(setting, inForce(), signal);
    await tellHalted(setting);
  };
};
