/** The edge of the process: streams, clock, environment and files are taken here and handed on. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { setImmediate, setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { OpenBot } from './answers/create-bot.ts';
import type { ExitCode, Io } from './cli/io.ts';
import { keptReading } from './cli/kept-reading.ts';
import { endWithoutLog, endWithReader } from './cli/outputs.ts';
import { lookAside } from './cli/read-aside.ts';
import { EnvironmentError, isProxied, storePlaceOf } from './environment.ts';
import type { Keep } from './knowledge/kept.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { loadingKnowledge } from './knowledge/load.ts';
import { NEEDED_FILES } from './knowledge/needed-files.ts';
import { KnowledgeError } from './knowledge/problems.ts';
import { type Folder, readFolder } from './knowledge/read-folder.ts';
import { type Snapshot, takeSnapshot } from './knowledge/snapshot.ts';
import { atOnce, inTurns, type Steps } from './knowledge/steps.ts';
import { type Watch, watchFolder } from './knowledge/watch.ts';
import { finnishDay } from './language/today.ts';
import { realSleep } from './slack/time.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const KNOWLEDGE_FOLDER = join(ROOT, 'knowledge');
const QUESTIONS_FOLDER = join(ROOT, 'test/answers');

/** `close`: stops reading, since an open terminal would keep the process alive after its last line. */
const processIo = (): Io & { close(): void } => {
  const inputs: Interface[] = [];
  return {
    get input() {
      const input = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
      inputs.push(input);
      return input;
    },
    out: (line) => process.stdout.write(`${line}\n`),
    error: (line) => process.stderr.write(`${line}\n`),
    close: () => {
      for (const input of inputs) input.close();
    },
  };
};

/** Resolves when all that was written has been handed on, or nobody takes it any more. */
const flushed = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    stream.write('', () => resolve());
  });

/** Ends the process though something is pending that nobody waits for, as a request is to a proxy that never answers. */
const end = async (): Promise<never> => {
  await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
  return process.exit();
};

const prompt = (text: string): void => {
  process.stdout.write(text);
};

/** On the one line of the terminal where it was before. */
const progress = (text: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
};

const now = (): Date => new Date();
const today = (): string => finnishDay(now);

const keeping = (): Keep => keptReading(ROOT).keep;

const readyKnowledge = (keep = keeping()): Knowledge => atOnce(loadingKnowledge(lookAtKnowledge(), keep));

const readyBot = async (): Promise<{ bot: OpenBot; knowledge: Knowledge }> => {
  const { createBot } = await import('./answers/create-bot.ts');
  const keep = keeping();
  const knowledge = readyKnowledge(keep);
  return { knowledge, bot: createBot(knowledge, keep) };
};

/** Leaves what comes of the knowledge to other processes. */
const keepWhole = async (): Promise<void> => {
  const { buildingBot } = await import('./answers/create-bot.ts');
  const { createWordReader } = await import('./language/analyse.ts');
  const { keep, noteWhole, sweep } = keptReading(ROOT);
  sweep();
  const snapshot = lookAtKnowledge();
  const building = function* (): Steps<void> {
    yield* buildingBot(yield* loadingKnowledge(snapshot, keep), createWordReader, keep);
  };
  const waiting = process.ppid;
  // Where the bot that waits for it was killed, nobody needs it any more.
  const endIfLeft = async (): Promise<void> => {
    if (process.ppid !== waiting) process.exit(1);
  };
  await inTurns(building(), endIfLeft);
  noteWhole(snapshot);
};

const readKnowledge = (): Folder => readFolder(KNOWLEDGE_FOLDER, NEEDED_FILES);
const lookAtKnowledge = (): Snapshot => takeSnapshot(KNOWLEDGE_FOLDER, NEEDED_FILES);

const run = async (args: readonly string[], io: Io): Promise<ExitCode> => {
  const stopped = new AbortController();
  try {
    return await runUntil(args, io, stopped.signal);
  } finally {
    stopped.abort();
  }
};

/** Holds up who waits for it, but not the end of the process. */
const NEVER = new Promise<void>(() => {});

/** What is read beside it is read until the signal comes. */
const runUntil = async (args: readonly string[], io: Io, signal: AbortSignal): Promise<ExitCode> => {
  const reading = keptReading(ROOT);
  const look = () => lookAside({ root: ROOT, reading, look: lookAtKnowledge, signal });
  // When all else has ended, nobody waits for changed knowledge any more.
  const pause = async () => (signal.aborted ? NEVER : setImmediate());
  const first = await look();
  const { createLiveBot } = await import('./answers/live-bot.ts');
  const { runCommand } = await import('./cli/run.ts');
  const bot = createLiveBot(first, look, pause, reading.keep);
  const watch: Watch = (onChange, signal) => {
    void watchFolder({
      known: first.state,
      read: () => lookAtKnowledge().state,
      sleep: (milliseconds) => wait(milliseconds, undefined, { signal }),
      onChange,
      signal,
    });
  };
  return runCommand(args, {
    variables: process.env,
    bot,
    today,
    io,
    prompt,
    reload: bot.reload,
    watch,
    process,
    // Slack's libraries take most of the start; the other commands do without them.
    serve: async (config) => {
      const { serve } = await import('./cli/serve.ts');
      const { rehearsing } = await import('./answers/rehearsing.ts');
      const { reload, languageOf, knowledge } = bot;
      return serve(config, bot, {
        process,
        io,
        clock: now,
        newId: randomUUID,
        languageOf,
        knowledge,
        sleep: realSleep,
        reload,
        prepare: (signal) => inTurns(rehearsing({ bot, knowledge: knowledge(), today: today(), signal }), setImmediate),
        watch,
      });
    },
    play: (config) =>
      playIfInstalled((loaded) => loaded.play(config, bot, { process, io, clock: now, newId: randomUUID, watch }), io),
  });
};

type Play = typeof import('./cli/play.ts');

/** A production install leaves out what draws the page. */
const playIfInstalled = async (start: (loaded: Play) => Promise<ExitCode>, io: Io): Promise<ExitCode> => {
  const loaded = await import('./cli/play.ts').catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
  if (loaded) return start(loaded);
  io.error(NOT_INSTALLED);
  return 2;
};

const NOT_INSTALLED =
  'Nothing of Slack is set, and the playground in the browser is not installed: it needs the development dependencies (npm ci). Without them: npm start -- --terminal';

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';

/** Each is loaded when it is called, so that none waits for what only others need. */
const COMMANDS: Record<string, (args: readonly string[], io: Io) => ExitCode | Promise<ExitCode>> = {
  ask: async (args, io) => {
    const { askCommand } = await import('./cli/ask.ts');
    return askCommand(args, { ...(await readyBot()), today: today(), now: () => performance.now(), io });
  },
  knowledge: async (args, io) => {
    const { knowledgeCommand } = await import('./cli/knowledge/command.ts');
    return knowledgeCommand(args, {
      folder: KNOWLEDGE_FOLDER,
      readKnowledge,
      questions: QUESTIONS_FOLDER,
      openStore: async () => {
        const { openStoreIfAny } = await import('./store/store.ts');
        return openStoreIfAny(storePlaceOf(process.env), { clock: now, newId: randomUUID });
      },
      today: today(),
      io,
      prompt,
      progress,
      keep: keeping(),
      keepWhole,
    });
  },
  manifest: async (args, io) => (await import('./cli/manifest.ts')).manifestCommand(args, io),
  doctor: async (args, io) => {
    const { doctorCommand } = await import('./cli/doctor/command.ts');
    const { getCACertificates } = await import('node:tls');
    return doctorCommand(args, {
      variables: process.env,
      nodeVersion: process.versions.node,
      taken: { authorities: getCACertificates('extra').length > 0 },
      readyKnowledge,
      readText: (path) => readFileSync(path, 'utf8'),
      surroundings: { clock: now, newId: randomUUID },
      fetch: globalThis.fetch,
      io,
    });
  },
  digest: async (args, io) => {
    const { digestCommand } = await import('./cli/digest.ts');
    const knowledge = () => readyKnowledge();
    const setting = { variables: process.env, ready: readyBot, clock: now, newId: randomUUID, io };
    const operations = () => import('./cli/run-due.ts');
    const operate = {
      'run-due': async () => (await operations()).runDue(setting),
      stop: async () => (await operations()).stopDigests(setting, true),
      start: async () => (await operations()).stopDigests(setting, false),
    };
    return digestCommand(args, { knowledge, today: today(), io, operate });
  },
  store: async (args, io) => {
    const { storeCommand } = await import('./cli/store.ts');
    return storeCommand(args, {
      variables: process.env,
      surroundings: { clock: now, newId: randomUUID },
      io,
    });
  },
};

/** Done here and not by Node itself (`--no-use-env-proxy`), which would end with a stack where it cannot read an address. */
const takeProxy = async (): Promise<void> => {
  if (isProxied(process.env)) (await import('node:http')).setGlobalProxyFromEnv();
};

/** Runs the command that the arguments name, the bot itself without any, and ends the process with its exit code. */
export const main = async (): Promise<void> => {
  const io = processIo();
  const all = process.argv.slice(2);
  const [name, ...args] = all;
  const known = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const command = name === undefined || name.startsWith('-') ? () => run(all, io) : known;
  if (known) endWithReader(process);
  else endWithoutLog(process);
  await takeProxy();
  try {
    if (command) process.exitCode = await command(args, io);
    else unknownCommand(name ?? '', io);
  } catch (error) {
    if (!(error instanceof KnowledgeError) && !(error instanceof EnvironmentError)) throw error;
    io.error(error.message);
    process.exitCode = error instanceof KnowledgeError ? 1 : 2;
  } finally {
    io.close();
  }
  await end();
};

const unknownCommand = (name: string, io: Io): void => {
  io.error(`Unknown command: ${name}. Commands: ${Object.keys(COMMANDS).join(', ')}; none starts the bot.`);
  process.exitCode = 2;
};
