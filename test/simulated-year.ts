/**
 * A year of digests in minutes: `npm run simulate`. 200 channels, both changes of the clocks, holidays, restarts and
 * outages at random, and faults in 5 % of all calls; the clock jumps from one time at which something is due to the
 * next. What the fake Slack has in the end is compared with what an independent reckoning expects. Exit code 1 where
 * they differ. The seed may be given, and how many days are enough: `npm run simulate -- 7 60`.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dueAt } from '../src/digest/schedule.ts';
import type { FactEntry } from '../src/knowledge/schema.ts';
import { digestChannel, type Fault, type Scene, startScene } from './support/digests.ts';
import { placeOn, SERVER } from './support/places.ts';
import { deadline, fact, knowledgeOf } from './support/synthetic-knowledge.ts';

const SEED = Number(process.argv[2] ?? 1);
const FIRST = '2026-11-01';
const DAYS = Number(process.argv[3] ?? 365);
/** Fewer mornings than one in so many days would mean that hardly anything was judged. */
const RAREST = 7;
const CHANNELS = 200;
const REGIONS = 20;
const FAULTY = 0.05;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const CATCH_UP = 2 * HOUR;
/** The bot looks so often what is due. */
const ROUND = 20_000;
/** Of the time to catch up the bot may be up for less than this: then what fails once may have no second attempt. */
const SECOND_ATTEMPT = 10 * MINUTE;

/** Days off in that year, written out by hand, so that the calendar is not judged by itself. */
const DAYS_OFF = new Set(
  '2026-12-06 2026-12-24 2026-12-25 2026-12-26 2027-01-01 2027-01-06 2027-03-26 2027-03-28 2027-03-29 2027-05-01 2027-05-06 2027-05-16 2027-06-25 2027-06-26'.split(
    ' ',
  ),
);

/** mulberry32: a small generator whose run can be repeated. */
const generator = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};
const random = generator(SEED);
const oneOf = <Item>(items: readonly [Item, ...Item[]]): Item => items[Math.floor(random() * items.length)] ?? items[0];

const addDays = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);
const days: string[] = [];
for (let at = 0; at < DAYS; at += 1) days.push(addDays(FIRST, at));

const TIMES = ['08:30', '08:30', '08:30', '07:00', '12:00', '00:05', '03:30', '22:30'];
const WEEKDAYS = [
  [1, 2, 3, 4, 5],
  [1, 2, 3, 4, 5],
  [1, 2, 3, 4, 5, 6, 7],
  [1, 3, 5],
];

type Channel = { id: string; region: string; time: string; weekdays: number[] };
const channels: Channel[] = Array.from({ length: CHANNELS }, (_, at) => ({
  id: `C${String(at).padStart(4, '0')}`,
  region: `alue-${at % REGIONS}`,
  time: TIMES[at % TIMES.length] ?? '08:30',
  weekdays: WEEKDAYS[Math.floor(at / REGIONS) % WEEKDAYS.length] ?? [],
}));
const regions = [...new Set(channels.map(({ region }) => region))];

/** What is known of each region, and from which day on. */
const coming: { region: string; from: string; entry: FactEntry }[] = regions.flatMap((region) => [
  ...days
    .filter(() => random() < 0.3)
    .map((from) => ({ region, from, entry: fact(`${region}-${from}`, { addedOn: '2026-01-01' }) })),
  ...[60, 200, 330].map((at) => {
    const on = addDays(FIRST, at + Math.floor(random() * 25));
    return { region, from: FIRST, entry: deadline(`${region}-${on}-haku`, on) };
  }),
]);

const knowledgeOn = (day: string) =>
  knowledgeOf(
    Object.fromEntries(
      regions.map((region) => [
        region,
        coming.filter((item) => item.region === region && item.from <= day).map(({ entry }) => entry),
      ]),
    ),
  );

/** Times when the bot is down: at most one a day. */
const outages = new Map(
  days.flatMap((day): [string, { from: number; to: number }][] => {
    const chance = random();
    if (chance > 0.06) return [];
    const from = dueAt('08:00', day, '') + Math.floor(random() * HOUR);
    return [[day, { from, to: from + (chance < 0.02 ? 4 * HOUR : 50 * MINUTE) }]];
  }),
);

const weekdayOf = (day: string): number => new Date(day).getUTCDay() || 7;

type Expected = { day: string; due: number; earliest: number };

/** When calls about a channel failed. */
const failures = new Map<string, number[]>();

/** For how much of the time in which a digest may be posted the bot is up. */
const upFor = (due: number, outage: { from: number; to: number } | undefined): number => {
  if (!outage) return CATCH_UP;
  return CATCH_UP - Math.max(0, Math.min(outage.to, due + CATCH_UP) - Math.max(outage.from, due));
};

/** Whether the bot is up for too little of the time to be sure of a digest: for no round, or for one attempt that failed. */
const mayBeGivenUp = ({ id }: Channel, due: number, up: number): boolean => {
  const hasFailed = failures.get(id)?.some((at) => at >= due && at < due + CATCH_UP) ?? false;
  return up < ROUND || (up < SECOND_ATTEMPT && hasFailed);
};

/** How many posts a channel got on each day. */
const postsOf = ({ id }: Channel): Map<string, number> => {
  const posts = new Map<string, number>();
  for (const { ts } of seen.filter((message) => message.channel === id)) {
    const [day = ''] = localTime.format(Number(ts) * 1000).split(' ');
    posts.set(day, (posts.get(day) ?? 0) + 1);
  }
  return posts;
};

/** What a channel is to get, reckoned from what is known when, without the code that is judged. */
const expectedOf = (channel: Channel, got: ReadonlyMap<string, number>): Expected[] => {
  const deadlines = coming.flatMap(({ region, entry }) =>
    region === channel.region && 'on' in entry.value ? [entry.value.on] : [],
  );
  const added = coming.filter(({ region, from }) => region === channel.region && from > FIRST).map(({ from }) => from);
  const expected: Expected[] = [];
  let told: string | undefined;
  for (const day of days) {
    if (!channel.weekdays.includes(weekdayOf(day)) || DAYS_OFF.has(day)) continue;
    const due = dueAt(channel.time, day, channel.id);
    const outage = outages.get(day);
    const isDown = outage !== undefined && due >= outage.from && due < outage.to;
    const up = upFor(due, outage);
    if (up === 0 || (!got.has(day) && mayBeGivenUp(channel, due, up))) continue;
    const since = told;
    const hasNews = since === undefined || added.some((from) => from > since && from <= day);
    const isDue = deadlines.some((on) => on >= day && on <= addDays(day, 14));
    if (hasNews || isDue) expected.push({ day, due, earliest: isDown ? outage.to : due });
    told = day;
  }
  return expected;
};

const FAULTS: readonly [Fault, ...Fault[]] = [
  'lost before',
  'lost after',
  'timeout',
  '500 before',
  '500 after',
  'fatal error after',
  'nonsense after',
  'not connected',
  { retryAfter: 20 },
];

type Seen = { channel: string; ts: string };

const seen: Seen[] = [];
let calls = 0;
let faulty = 0;
let restarts = 0;

/** Counts what was posted and lets the fake forget it, once nothing looks for it any more. */
const collect = ({ slack, clock }: Scene, all = false): void => {
  const { messages, calls: made } = slack.workspace;
  made.length = 0;
  const old = clock().getTime() / 1000 - 60 * 60 * 12;
  const done = messages.filter(({ ts }) => all || Number(ts) < old);
  seen.push(...done.map(({ channel, ts }) => ({ channel, ts })));
  messages.splice(0, messages.length, ...messages.filter((message) => !done.includes(message)));
};

const runDay = async (scene: Scene, day: string): Promise<void> => {
  scene.setKnowledge(knowledgeOn(day));
  const due = channels.map(({ id, time }) => Math.ceil(dueAt(time, day, id) / ROUND) * ROUND);
  const outage = outages.get(day);
  const instants = [...new Set([...due, ...(outage ? [outage.to] : [])])].sort((one, other) => one - other);
  for (const [at, instant] of instants.entries()) {
    if (outage && instant >= outage.from && instant < outage.to) continue;
    const isBack = instant === outage?.to;
    if (isBack || random() < 0.01) {
      restarts += 1;
      await scene.restart();
    }
    const now = scene.clock().getTime();
    await scene.runAt(new Date(Math.max(now, instant)).toISOString());
    const next = instants[at + 1] ?? instant + 3 * HOUR;
    while (scene.clock().getTime() + 30_000 < next && (await scene.store.deliveries.underWay()) > 0) {
      scene.clock.pass(30_000);
      await scene.app.runDigests();
    }
  }
};

const localTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** Everything in which the year and the reckoning differ. */
const differences = (): string[] => {
  const wrong: string[] = [];
  for (const channel of channels) {
    const got = postsOf(channel);
    const expected = new Map(expectedOf(channel, got).map((one) => [one.day, one]));
    if (expected.size < DAYS / RAREST) wrong.push(`${channel.id}: only ${expected.size} mornings to tell something`);
    for (const { ts } of seen.filter((message) => message.channel === channel.id)) {
      const instant = Number(ts) * 1000;
      const [day = '', time = ''] = localTime.format(instant).split(' ');
      const one = expected.get(day);
      if (!one) wrong.push(`${channel.id}: posted on ${day} at ${time} for nothing`);
      else if (time < channel.time || instant < Math.floor(one.earliest / 1000) * 1000 || instant >= one.due + CATCH_UP)
        wrong.push(`${channel.id}: posted on ${day} at ${time}, out of its time`);
    }
    for (const day of expected.keys()) {
      if (got.get(day) !== 1) wrong.push(`${channel.id}: ${got.get(day) ?? 0} posts on ${day}`);
    }
  }
  return wrong;
};

const started = performance.now();
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const folder = mkdtempSync(join(memory, 'sotebotti-year-'));
const place = SERVER ? (await placeOn(SERVER)).place : folder;
const scene = await startScene({
  place,
  knowledge: knowledgeOn(FIRST),
  start: '2026-10-30T12:00:00Z',
  channels: channels.map(({ id }, at) => digestChannel(id, at % 5 === 0 ? 'private' : 'public')),
});
for (const { id, region, time, weekdays } of channels) await scene.subscribe(id, [region], { time, weekdays });
scene.setFaults((method, args) => {
  if (method === 'auth.test') return undefined;
  calls += 1;
  if (random() >= FAULTY) return undefined;
  faulty += 1;
  const channel = args.get('channel') ?? '';
  failures.set(channel, [...(failures.get(channel) ?? []), scene.clock().getTime()]);
  return oneOf(FAULTS);
});
for (const day of days) {
  await runDay(scene, day);
  collect(scene);
  await scene.store.purge();
}
collect(scene, true);
const counts = await scene.store.deliveries.count();
await scene.end();
rmSync(folder, { recursive: true });

const wrong = differences();
const expected = channels.reduce((sum, channel) => sum + expectedOf(channel, postsOf(channel)).length, 0);
const seconds = Math.round((performance.now() - started) / 1000);
const { user, system } = process.cpuUsage();
const cpu = Math.round((user + system) / 1_000_000);
console.log(
  `seed ${SEED}: ${CHANNELS} channels, ${days.length} days, ${expected} digests expected, ${seen.length} posted; ${calls} calls, ${faulty} faulty, ${restarts} restarts, ${outages.size} outages; ${seconds} s, ${cpu} s of them on the processor`,
);
console.log(`of the last 90 days: ${JSON.stringify(counts)}`);
for (const line of wrong.slice(0, 20)) console.log(line);
console.log(wrong.length === 0 ? 'As expected.' : `${wrong.length} differences.`);
process.exitCode = wrong.length === 0 ? 0 : 1;
