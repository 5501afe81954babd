/**
 * Processes that post digests on one store, killed (kill -9) or frozen past their leases at random moments:
 * `npm run simulate:kills -- --kills 50 --freezes 0 --processes 1 --channels 40`. In the end each channel has each day's
 * digest once, and nothing that a process said to have recorded is missing from the store. Exit code 1 otherwise.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isDigestDay } from '../src/digest/schedule.ts';
import { finnishInstant } from '../src/language/today.ts';
import { createFakeSlack } from '../src/playground/fake-slack/fake-slack.ts';
import type { FakeMessage } from '../src/playground/fake-slack/types.ts';
import { deliveryId } from '../src/store/deliveries.ts';
import type { Store } from '../src/store/store.ts';
import { DEFAULT_TIMING } from '../src/store/subscriptions.ts';
import { digestChannel, TEAM, WITH_HISTORY } from './support/digests.ts';
import { openTold, placeOn, SERVER } from './support/places.ts';
import { readOptions } from './support/read-options.ts';

const values = readOptions('simulate:kills', {
  kills: { type: 'string', default: '50' },
  freezes: { type: 'string', default: '0' },
  processes: { type: 'string', default: '1' },
  channels: { type: 'string', default: '40' },
});
const KILLS = Number(values.kills);
const FREEZES = Number(values.freezes);
const PROCESSES = Number(values.processes);
const CHANNELS = Array.from({ length: Number(values.channels) }, (_, at) => `C${at}`);
const LONGEST_LIFE = 700;
/** Three times the lease of a process, and half of what passes before a post of several attempts is looked at again. */
const FROZEN = 1500;
const VERIFY = FREEZES > 0 ? 2 * FROZEN : 500;
const DELIVER = fileURLToPath(new URL('digest/processes/deliver.ts', import.meta.url));
const DAY = 24 * 60 * 60_000;

let offset = 0;
const clock = () => new Date(Date.now() + offset);
const slack = createFakeSlack({ clock, scopes: WITH_HISTORY, channels: CHANNELS.map((id) => digestChannel(id)) });
const network = await slack.listen();
const folder = mkdtempSync(join(tmpdir(), 'sotebotti-kills-'));
const place = SERVER ? (await placeOn(SERVER)).place : folder;
let ids = 0;
const newId = () => {
  ids += 1;
  return `parent-${ids}`;
};

/** Some at a time. */
const ofEach = async <Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> => {
  const left = [...items];
  const worker = async () => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) await act(item);
  };
  await Promise.all(Array.from({ length: 10 }, worker));
};

/** A minute and three quarters after the time of the digests: all are due, none is late. */
const setDay = (day: string): void => {
  offset = finnishInstant(day, '08:30') + 119_000 - Date.now();
};

const days: string[] = [];
const nextDay = (): void => {
  let day = days.at(-1) ?? '2027-01-31';
  do day = new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
  while (!isDigestDay(DEFAULT_TIMING, day));
  days.push(day);
  setDay(day);
};

const subscribeAll = async (): Promise<void> => {
  const store = await openTold(place, { clock, newId });
  await ofEach(CHANNELS, async (channel) => {
    await store.channels.change({ team: TEAM, channel }, 'U0AINO', { regions: ['kainuu'] });
    await store.subscriptions.set({ team: TEAM, channel }, 'U0AINO', DEFAULT_TIMING);
  });
  await store.close();
};

const counted = { kills: 0, freezes: 0, lookedUp: 0, removed: 0 };
const acknowledged = new Set<string>();

const kill = (child: ChildProcess): void => {
  if (child.kill('SIGKILL')) counted.kills += 1;
};
const freeze = async (child: ChildProcess): Promise<void> => {
  if (!child.kill('SIGSTOP')) return;
  counted.freezes += 1;
  await wait(FROZEN);
  child.kill('SIGCONT');
};

/** Runs a process until it ends, with trouble at a random moment. @returns whether it came to its end */
const runOnce = async (trouble?: (child: ChildProcess) => unknown): Promise<boolean> => {
  const args = [DELIVER, place, network.apiUrl, String(offset), String(days.length), String(VERIFY)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'ready' && trouble) void wait(Math.random() * LONGEST_LIFE).then(() => trouble(child));
    if (line.includes('digest duplicate removed')) counted.removed += 1;
    const [, found, id] = /digest (found )?posted delivery=(\S+)/.exec(line) ?? [];
    if (found) counted.lookedUp += 1;
    if (id) acknowledged.add(id.replaceAll('"', ''));
  });
  const code = await ended;
  if (code !== null && code !== 0) throw new Error(`The process ended with ${code}`);
  return code === 0;
};

/** All processes at once; while there is something left to freeze, one of them is, and the others go on. */
const runAll = async (): Promise<void> => {
  const isKilling = counted.kills < KILLS;
  const run = (at: number) => runOnce(isKilling ? kill : at === 0 ? freeze : undefined);
  const ended = await Promise.all(Array.from({ length: PROCESSES }, (_, at) => run(at)));
  if (ended.includes(true)) nextDay();
};

const deliveryOf = ({ sent }: FakeMessage): string =>
  /digest:([^"]+)"/.exec(JSON.stringify(sent?.blocks ?? ''))?.[1]?.replaceAll('\\', '') ?? '';

/** Everything in which the channels and the store are not as they should be. */
const differences = async (store: Store): Promise<string[]> => {
  const posts = Map.groupBy(slack.workspace.messages, deliveryOf);
  const wrong: string[] = [];
  await ofEach(CHANNELS, async (channel) => {
    const deliveries = new Map((await store.deliveries.of({ team: TEAM, channel }, 500)).map((one) => [one.id, one]));
    for (const id of days.map((day) => deliveryId({ team: TEAM, channel }, day))) {
      const [first, ...more] = posts.get(id) ?? [];
      const delivery = deliveries.get(id);
      if (!first || more.length > 0)
        wrong.push(`${id}: ${more.length + (first ? 1 : 0)} posts, ${JSON.stringify(delivery)}`);
      else if (delivery?.ts !== first.ts) wrong.push(`${id}: the store has another ts`);
      if (acknowledged.has(id) && delivery?.state !== 'posted') wrong.push(`${id}: acknowledged, and lost`);
    }
  });
  return wrong;
};

offset = finnishInstant('2027-01-30', '12:00') - Date.now();
await subscribeAll();
nextDay();
const started = performance.now();
while (counted.kills < KILLS || counted.freezes < FREEZES) await runAll();
await Promise.all(Array.from({ length: PROCESSES }, () => runOnce()));
const seconds = Math.round((performance.now() - started) / 1000);

const store = await openTold(place, { clock, newId });
const wrong = await differences(store);
await store.close();
await network.close();
rmSync(folder, { recursive: true });
for (const line of wrong.slice(0, 10)) console.log(line);
const { kills, freezes, lookedUp, removed } = counted;
console.log(
  `${PROCESSES} at a time, ${kills} kills, ${freezes} freezes, ${days.length} days, ${CHANNELS.length} channels: ${slack.workspace.messages.length} posts, ${acknowledged.size} acknowledged, ${lookedUp} settled by a look, ${removed} removed, ${wrong.length} wrong; ${seconds} s`,
);
process.exitCode = wrong.length === 0 && acknowledged.size > 0 ? 0 : 1;
