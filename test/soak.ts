/**
 * The bot as in production, asked for a long time: `npm run soak -- --minutes 30 --rate 50 --reload 120`. So many requests a
 * second over HTTP (commands, mentions, direct messages, the home), the knowledge exchanged every so many seconds, and a
 * digest somewhere every half minute. A line a minute; exit code 1 where anything failed, was left unanswered, took more
 * than Slack's three seconds, where one in a hundred took longer than half a second, or where, once the knowledge has been
 * exchanged twice and everything is warm, the memory grew from the first quarter of the time to the last.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { createFakeSlack } from '../src/playground/fake-slack/fake-slack.ts';
import { createHttpDelivery } from '../src/playground/fake-slack/http-delivery.ts';
import { asMentionEvent, eventBody } from '../src/playground/fake-slack/payloads.ts';
import type { Deliver } from '../src/playground/fake-slack/types.ts';
import { addMessage, openDirectMessage } from '../src/playground/fake-slack/workspace.ts';
import { realClock } from '../src/slack/time.ts';
import { openStore } from '../src/store/store.ts';
import { digestChannel } from './support/digests.ts';
import { readOptions } from './support/read-options.ts';
import { startArguments } from './support/start-arguments.ts';
import { surroundings } from './support/surroundings.ts';

const values = readOptions('soak', {
  minutes: { type: 'string', default: '30' },
  rate: { type: 'string', default: '50' },
  reload: { type: 'string', default: '120' },
});
const MINUTE = 60_000;
const LENGTH = Number(values.minutes) * MINUTE;
const BETWEEN = 1000 / Number(values.rate);
const RELOAD = Number(values.reload) * 1000;
const TOO_LATE = 3000;
/**
 * The budget of the 99th percentile: what a person does not feel as waiting, and a sixth of Slack's three seconds. It is
 * the changes of the knowledge that come near it.
 */
const P99 = 500;
/** What is alive after a collection shows a leak within a twentieth; what a process holds also swings by when it collects. */
const LIVE_GROWTH = 1.05;
const RESIDENT_GROWTH = 1.15;
/** They are spread over two minutes and looked for every twenty seconds, so the last are due well before the end. */
const DIGESTS = Math.max(1, Math.floor(LENGTH / (MINUTE / 2)) - 8);
/** Nobody asks more often than one may. */
const PEOPLE = 600;
const ROOT = fileURLToPath(new URL('..', import.meta.url));

const questions = ['answerable', 'with-fillers', 'unanswerable', 'country'].flatMap((set) =>
  readFileSync(join(ROOT, `test/answers/sets/${set}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => z.object({ question: z.string() }).parse(JSON.parse(line)).question),
);
const questionOf = (n: number): string => questions[(n * 7) % questions.length] ?? '';

const digestChannels = Array.from({ length: DIGESTS }, (_, at) => `C9${at}`);
const slack = createFakeSlack({
  users: Array.from({ length: PEOPLE }, (_, at) => ({ id: `U${at}`, name: `person-${at}` })),
  channels: [digestChannel('C0SOTE'), ...digestChannels.map((id) => digestChannel(id))],
});
const { workspace } = slack;
const network = await slack.listen();

/** The program and its knowledge, where the knowledge can be changed. */
const folder = mkdtempSync(join(tmpdir(), 'sotebotti-soak-'));
for (const part of ['src', 'knowledge', 'package.json'])
  cpSync(join(ROOT, part), join(folder, part), { recursive: true });
symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
const data = join(folder, 'data');

const finnishTime = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', timeStyle: 'short' });

/** Digests that are due one after the other while the bot is asked. */
const subscribe = async (): Promise<void> => {
  const store = await openStore(data, surroundings(realClock));
  for (const [at, channel] of digestChannels.entries()) {
    const time = finnishTime.format(Date.now() + MINUTE + (at * MINUTE) / 2);
    const place = { team: workspace.team.id, channel };
    await store.channels.change(place, 'U0AINO', { regions: ['keski-suomi'] });
    await store.subscriptions.set(place, 'U0AINO', { time, weekdays: [1, 2, 3, 4, 5, 6, 7], pausedUntil: undefined });
  }
  await store.close();
};

const faults = new Map<string, number>();
const fault = (what: string): void => void faults.set(what, (faults.get(what) ?? 0) + 1);

const entry = z.object({
  level: z.string(),
  what: z.string(),
  door: z.string().optional(),
  code: z.string().optional(),
  port: z.number().optional(),
});
const said = new Map<string, number>();

/** @returns the bot's process, and its port once it listens */
const startBot = (): { child: ChildProcess; port: Promise<number> } => {
  const { botToken, signingSecret } = workspace.app;
  const env = {
    NODE_ENV: 'production',
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: network.apiUrl,
    SOTE_DATA: data,
    PORT: '0',
  };
  const measured = ['--expose-gc', `--import=${join(ROOT, 'test/support/tell-live-memory.ts')}`];
  const options = startArguments().filter((one) => one.startsWith('--'));
  const args = [...options, ...measured, join(folder, 'src/start.js')];
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  if (!child.stdout) throw new Error('no output');
  const output = child.stdout;
  const port = new Promise<number>((resolve) => {
    createInterface({ input: output }).on('line', (line) => {
      const { level, what, door, code, port } = entry.parse(JSON.parse(line));
      said.set(what, (said.get(what) ?? 0) + 1);
      if (level === 'error') fault(`logged: ${[what, door, code].join(' ')}`);
      if (port !== undefined) resolve(port);
    });
  });
  return { child, port };
};

/** What was asked and not yet answered: a thread, or a direct message. */
const open = new Set<string>();
let digests = 0;

/** Takes note of what was posted, and lets the fake forget it. */
const collect = (): void => {
  for (const { botId, threadTs, channel, sent } of workspace.messages.splice(0)) {
    if (!botId) continue;
    if (sent?.metadata) digests += 1;
    open.delete(threadTs ?? channel);
  }
  for (const complaint of workspace.complaints.splice(0)) fault(`posted: ${complaint}`);
  for (const list of [workspace.ephemerals, workspace.calls]) list.length = 0;
};

type People = ReturnType<typeof slack.people>;

/** The n-th thing that somebody does. */
const act = async (people: People, n: number): Promise<void> => {
  const user = `U${n % PEOPLE}`;
  const text = questionOf(n);
  const kind = n % 10;
  if (kind === 0) return void (await people.openHome(user));
  if (kind < 3) {
    const mention = `<@${workspace.app.botUserId}> ${text}`;
    const message = addMessage(workspace, { channel: 'C0SOTE', user, text: mention });
    open.add(message.ts);
    return void (await timed({ kind: 'events_api', body: eventBody(workspace, asMentionEvent(message)) }));
  }
  if (kind === 3) {
    const channel = openDirectMessage(workspace, user).id;
    open.add(channel);
    return void (await people.say({ channel, user, text }));
  }
  const { payload } = await people.command({ text, user });
  if (payload === undefined) fault('a command without an answer');
};

const percentile = (sorted: readonly number[], share: number): number =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN) * 10) / 10;

const spread = (times: number[]) => {
  times.sort((a, b) => a - b);
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99), slowest: percentile(times, 1) };
};

/** The memory of a process in MiB. */
const memoryOf = ({ pid }: ChildProcess): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

/** What is alive in a process after a collection, in MiB. */
const liveMemoryOf = (process: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    process.once('message', (live) => resolve(Number(live)));
    process.send('measure');
  });

/** The seconds that a process has had of a processor; the kernel counts in hundredths. */
const processorOf = ({ pid }: ChildProcess): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/.*\) /, '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
};

const middle = (numbers: readonly number[]): number =>
  Math.round(
    percentile(
      numbers.toSorted((a, b) => a - b),
      0.5,
    ),
  );

await subscribe();
const { child, port } = startBot();
const address = `http://127.0.0.1:${await port}`;
const { signingSecret } = workspace.app;
const deliver = createHttpDelivery({ url: `${address}/slack/events`, signingSecret, clock: realClock, fetch });

const times: number[] = [];
let ofMinute: number[] = [];
/** Only the way to the bot and back counts, not what the fake does with it. */
const timed: Deliver = async (delivery) => {
  const started = performance.now();
  const answer = await deliver(delivery);
  const took = performance.now() - started;
  ofMinute.push(took);
  if (took > TOO_LATE) fault('acknowledged after more than three seconds');
  if (!answer.ok) fault(`status ${answer.status}`);
  return answer;
};

const memory: number[] = [];
const takeNote = setInterval(() => {
  collect();
  memory.push(memoryOf(child));
}, 1000);
const tell = setInterval(async () => {
  const done = ofMinute;
  ofMinute = [];
  times.push(...done);
  const line = { requests: done.length, ...spread(done), memory: middle(memory.slice(-60)), open: open.size, digests };
  console.log(JSON.stringify(line));
  const page = await fetch(`${address}/metrics`)
    .then((response) => response.text())
    .catch(() => '');
  if (!page.includes('sotebotti_ready 1')) fault('not ready');
}, MINUTE);
/** Before each change of the knowledge, when the last one is long done with: one version is alive then. */
const live: number[] = [];
const reload = setInterval(async () => {
  live.push(await liveMemoryOf(child));
  appendFileSync(join(folder, 'knowledge/sources.yml'), '#\n');
  child.kill('SIGHUP');
}, RELOAD);

const people = slack.people(timed);
const processorBefore = processorOf(child);
const started = performance.now();
const underWay = new Set<Promise<unknown>>();
for (let n = 0; performance.now() - started < LENGTH; n += 1) {
  const doing = act(people, n).catch((error: unknown) => fault(`not delivered: ${error}`));
  underWay.add(doing);
  void doing.then(() => underWay.delete(doing));
  await wait(Math.max(0, started + (n + 1) * BETWEEN - performance.now()));
}
for (const timer of [reload, tell]) clearInterval(timer);
await Promise.all(underWay);
clearInterval(takeNote);
const processor = processorOf(child) - processorBefore;
const ended = new Promise((resolve) => child.once('exit', resolve));
child.kill('SIGTERM');
if ((await ended) !== 0) fault('it did not end well');
collect();
await network.close();
rmSync(folder, { recursive: true });

times.push(...ofMinute);
if (open.size > 0) faults.set('left unanswered', open.size);
if (digests !== DIGESTS) fault(`${digests} digests in place of ${DIGESTS}`);
const quartersOf = (samples: readonly number[]): number[] =>
  [0, 1, 2, 3].map((at) => middle(samples.slice((at * samples.length) / 4, ((at + 1) * samples.length) / 4)));
const resident = quartersOf(memory.slice((2 * RELOAD) / 1000));
const alive = quartersOf(live.slice(2));
/** Told of where what was measured grew by more than `most` from the first quarter to the last. */
const mustStay = (what: string, [first = 0, , , last = 0]: readonly number[], most: number): void => {
  if (last > first * most) fault(`${what} grew from ${first} to ${last} MiB`);
};
mustStay('memory', resident, RESIDENT_GROWTH);
mustStay('what is alive in memory', alive, LIVE_GROWTH);
if (live.length < 6)
  fault('too short to tell whether the memory grows: at least seven times as long as between reloads');
const rate = Math.round(times.length / (LENGTH / 1000));
const { p50, p99, slowest } = spread(times);
if (p99 > P99) fault(`one in a hundred took longer than ${P99} ms`);
console.log(
  `${values.minutes} min, ${times.length} requests (${rate} a second): p50 ${p50} ms, p99 ${p99} ms, slowest ${slowest} ms, ${Math.round((processor / times.length) * 10_000) / 10} ms of a processor each; ${said.get('knowledge taken up') ?? 0} reloads, ${digests} digests; memory by quarters, once warm, ${resident.join(', ')} MiB, of it alive ${alive.join(', ')} MiB`,
);
for (const [what, count] of faults) console.log(`FAULT ${what}: ${count}`);
process.exitCode = faults.size > 0 ? 1 : 0;
