/** The bot as `npm start` runs it, over HTTP, beside a Bolt app that only acknowledges: start, memory, and under load. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createFakeSlack } from '../../src/playground/fake-slack/fake-slack.ts';
import { startArguments } from '../support/start-arguments.ts';
import { type Figure, median, percentile } from './figures.ts';
import { type Load, putUnderLoad } from './load.ts';
import { keptQuestions } from './questions.ts';

type Kind = 'bot' | 'bolt';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const ARGUMENTS: Record<Kind, () => string[]> = { bot: startArguments, bolt: () => ['test/bench/bolt-alone.js'] };

type Server = {
  port: number;
  /** Milliseconds from its start to its listening. */
  started: number;
  /** What it holds, in MiB. */
  memory(): number;
  /** Its processor time until now, in milliseconds. */
  processor(): number;
  stop(): Promise<void>;
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
};

const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const done = (open: boolean): void => {
      socket.destroy();
      resolve(open);
    };
    socket.on('connect', () => done(true)).on('error', () => done(false));
  });

const EVERY = 2;

const listening = async (child: ChildProcess, port: number): Promise<void> => {
  while (!(await isListening(port))) {
    if (child.exitCode !== null) throw new Error(`A server ended with ${child.exitCode} before it listened`);
    await wait(EVERY);
  }
};

const residentOf = (pid: number): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;

const TICKS = 100;

/** Milliseconds of processor time that a process has taken, as Linux counts them; elsewhere unknown. */
const processorOf = (pid: number): number => {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').slice(11, 13) ?? [];
    return ((Number(user) + Number(system)) / TICKS) * 1000;
  } catch {
    return Number.NaN;
  }
};

type Slack = { apiUrl: string; token: string; secret: string; folder: string };

const startServer = async (kind: Kind, { apiUrl, token, secret, folder }: Slack): Promise<Server> => {
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    SLACK_API_URL: apiUrl,
    SLACK_BOT_TOKEN: token,
    SLACK_SIGNING_SECRET: secret,
    SOTE_DATA: folder,
    LOG_LEVEL: 'error',
  };
  const begun = performance.now();
  const child = spawn(process.execPath, ARGUMENTS[kind](), { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] });
  await listening(child, port);
  return {
    port,
    started: performance.now() - begun,
    memory: () => residentOf(child.pid ?? 0),
    processor: () => processorOf(child.pid ?? 0),
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
};

const BOLT = 'Bolt alone';

type Started = { started: number; memory: number; processor: number };

/** Starts both by turns, so that neither has the quieter machine. */
const startFigures = async (slack: Slack, times: number): Promise<Figure[]> => {
  const found: Record<Kind, Started[]> = { bot: [], bolt: [] };
  // The first start of each compiles for the others.
  for (let at = 0; at <= times; at += 1) {
    for (const kind of ['bolt', 'bot'] as const) {
      const server = await startServer(kind, slack);
      const { started } = server;
      if (at > 0) found[kind].push({ started, memory: server.memory(), processor: server.processor() });
      await server.stop();
    }
  }
  const of = (kind: Kind, what: keyof Started): number => median(found[kind].map((one) => one[what]));
  const more = of('bot', 'started') - of('bolt', 'started');
  return [
    {
      what: 'start to listening',
      value: of('bot', 'started'),
      unit: 'ms',
      yardstick: { what: BOLT, value: of('bolt', 'started') },
      budget: { says: '< 1000 ms and 500 ms over', met: of('bot', 'started') < 1000 && more < 500 },
    },
    {
      what: 'CPU of the start',
      value: of('bot', 'processor'),
      unit: 'ms',
      yardstick: { what: BOLT, value: of('bolt', 'processor') },
    },
    {
      what: 'memory after the start',
      value: of('bot', 'memory'),
      unit: 'MiB',
      yardstick: { what: BOLT, value: of('bolt', 'memory') },
      budget: { says: '< 100 MiB over', met: of('bot', 'memory') - of('bolt', 'memory') < 100 },
    },
  ];
};

type Loaded = Load & { processor: number };

const loadFigures = (connections: number, bot: Loaded, bolt: Loaded): Figure[] => {
  const name = `slash command, ${connections} at once`;
  const [ours, theirs] = [percentile(bot.times, 0.5), percentile(bolt.times, 0.5)];
  const rate = ({ times, took }: Load): number => (times.length / took) * 1000;
  return [
    {
      what: `${name}: throughput`,
      value: rate(bot),
      unit: '/s',
      yardstick: { what: BOLT, value: rate(bolt) },
      budget: { says: 'at least half', met: rate(bot) >= rate(bolt) / 2 },
    },
    {
      what: `${name}: CPU`,
      value: bot.processor / bot.times.length,
      unit: 'ms',
      yardstick: { what: BOLT, value: bolt.processor / bolt.times.length },
    },
    {
      what: `${name}: p50`,
      value: ours,
      unit: 'ms',
      yardstick: { what: BOLT, value: theirs },
      // Several at once wait for one another on one thread: there the throughput tells.
      ...(connections === 1 ? { budget: { says: '< 2 ms over', met: ours - theirs < 2 } } : {}),
    },
    {
      what: `${name}: p99`,
      value: percentile(bot.times, 0.99),
      unit: 'ms',
      yardstick: { what: BOLT, value: percentile(bolt.times, 0.99) },
    },
  ];
};

const noLoad = (): Loaded => ({ times: [], took: 0, answered: 0, processor: 0 });

/** Shorter answers would be errors, or requests taken for repeated ones. */
const SHORTEST_ANSWER = 100;
const ROUNDS = 3;
const WARMING = 300;

/** The same requests to both, by turns. */
const underLoad = async (slack: Slack, requests: number): Promise<Figure[]> => {
  const servers = { bolt: await startServer('bolt', slack), bot: await startServer('bot', slack) };
  const kept = keptQuestions();
  // Not those that are measured, so that the code is warm and the words are not.
  const [questions, others] = [kept.slice(WARMING), kept.slice(0, WARMING)];
  for (const { port } of Object.values(servers))
    await putUnderLoad({ port, secret: slack.secret, connections: 10, requests: WARMING, questions: others });
  const figures: Figure[] = [];
  for (const connections of [1, 10, 50]) {
    const found: Record<Kind, Loaded> = { bot: noLoad(), bolt: noLoad() };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const kind of ['bolt', 'bot'] as const) {
        const { port, processor } = servers[kind];
        const before = processor();
        const load = await putUnderLoad({ port, secret: slack.secret, connections, requests, questions });
        found[kind].times.push(...load.times);
        found[kind].took += load.took;
        found[kind].processor += processor() - before;
        found[kind].answered += load.answered;
      }
    }
    if (found.bot.answered / found.bot.times.length < SHORTEST_ANSWER) throw new Error('The bot did not answer');
    figures.push(...loadFigures(connections, found.bot, found.bolt));
  }
  const memory = { bot: servers.bot.memory(), bolt: servers.bolt.memory() };
  figures.push({
    what: 'memory after the load',
    value: memory.bot,
    unit: 'MiB',
    yardstick: { what: BOLT, value: memory.bolt },
    budget: { says: '< 100 MiB over', met: memory.bot - memory.bolt < 100 },
  });
  await Promise.all([servers.bolt.stop(), servers.bot.stop()]);
  return figures;
};

export const serverFigures = async (starts: number, requests: number): Promise<Figure[]> => {
  const fake = createFakeSlack();
  const network = await fake.listen();
  const folder = mkdtempSync(join(tmpdir(), 'sotebotti-'));
  const { botToken: token, signingSecret: secret } = fake.workspace.app;
  const slack = { apiUrl: network.apiUrl, token, secret, folder };
  try {
    return [...(await startFigures(slack, starts)), ...(await underLoad(slack, requests))];
  } finally {
    await network.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
