/**
 * kill -9 of a process that posts digests, at 50 random moments: `npm run simulate:kills`. In the end each channel has each
 * day's digest once, and nothing that a process said to have recorded is missing from the store. Exit code 1 otherwise.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isDigestDay } from '../src/digest/schedule.ts';
import { finnishInstant } from '../src/language/today.ts';
import { createFakeSlack } from '../src/playground/fake-slack/fake-slack.ts';
import { DEFAULT_TIMING } from '../src/store/subscriptions.ts';
import { digestChannel, TEAM, WITH_HISTORY } from './support/digests.ts';
import { openTold, placeOn, SERVER } from './support/places.ts';

const KILLS = Number(process.argv[2] ?? 50);
const CHANNELS = 40;
const LONGEST_LIFE = 700;
const DELIVER = fileURLToPath(new URL('digest/processes/deliver.ts', import.meta.url));
const DAY = 24 * 60 * 60_000;

let offset = 0;
const clock = () => new Date(Date.now() + offset);
const slack = createFakeSlack({
  clock,
  scopes: WITH_HISTORY,
  channels: Array.from({ length: CHANNELS }, (_, at) => digestChannel(`C${at}`)),
});
const network = await slack.listen();
const folder = mkdtempSync(join(tmpdir(), 'sotebotti-kills-'));
const place = SERVER ? (await placeOn(SERVER)).place : folder;
let ids = 0;
const newId = () => {
  ids += 1;
  return `parent-${ids}`;
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

offset = finnishInstant('2027-01-30', '12:00') - Date.now();
const first = await openTold(place, { clock, newId });
for (let at = 0; at < CHANNELS; at += 1) {
  await first.channels.change({ team: TEAM, channel: `C${at}` }, 'U0AINO', { regions: ['kainuu'] });
  await first.subscriptions.set({ team: TEAM, channel: `C${at}` }, 'U0AINO', DEFAULT_TIMING);
}
await first.close();

const acknowledged = new Set<string>();

/** Runs a process until it ends, or kills it after so many milliseconds. @returns whether it came to its end */
const runOnce = async (life: number | undefined): Promise<boolean> => {
  const child = spawn(process.execPath, [DELIVER, place, network.apiUrl, String(offset), String(days.length)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    if (line === 'ready' && life !== undefined) void wait(life).then(() => child.kill('SIGKILL'));
    const id = /digest (?:found )?posted delivery=(\S+)/.exec(line)?.[1];
    if (id) acknowledged.add(id.replaceAll('"', ''));
  });
  const code = await ended;
  if (code !== null && code !== 0) throw new Error(`The process ended with ${code}`);
  return code === 0;
};

let kills = 0;
nextDay();
while (kills < KILLS) {
  if (await runOnce(Math.random() * LONGEST_LIFE)) nextDay();
  else kills += 1;
}
await runOnce(undefined);

const store = await openTold(place, { clock, newId });
const wrong: string[] = [];
let lost = 0;
for (let at = 0; at < CHANNELS; at += 1) {
  const channel = `C${at}`;
  const deliveries = new Map((await store.deliveries.of({ team: TEAM, channel }, 500)).map((one) => [one.day, one]));
  for (const day of days) {
    const posts = slack.workspace.messages.filter(
      (message) => message.channel === channel && String(message.sent?.metadata).includes(`:${channel}:${day}`),
    );
    const delivery = deliveries.get(day);
    if (posts.length !== 1) wrong.push(`${channel} on ${day}: ${posts.length} posts, ${JSON.stringify(delivery)}`);
    else if (delivery?.ts !== posts[0]?.ts) wrong.push(`${channel} on ${day}: the store has another ts`);
    if (delivery && acknowledged.has(delivery.id) && delivery.state !== 'posted') lost += 1;
  }
}
await store.close();
await network.close();
rmSync(folder, { recursive: true });
for (const line of wrong.slice(0, 10)) console.log(line);
console.log(
  `${kills} kills, ${days.length} days, ${CHANNELS} channels: ${slack.workspace.messages.length} posts, ${acknowledged.size} acknowledged, ${lost} lost, ${wrong.length} wrong`,
);
process.exitCode = wrong.length === 0 && lost === 0 && acknowledged.size > 0 ? 0 : 1;
