/** Runs the Slack app until the process is told to stop. */
import type { Bot } from '../answers/bot.ts';
import type { Reload } from '../answers/live-bot.ts';
import { createApp } from '../app.ts';
import { keepRunning } from '../digest/keep-running.ts';
import type { SlackConfig } from '../environment.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/schema.ts';
import type { Watch } from '../knowledge/watch.ts';
import { describeError } from '../slack/log/describe-error.ts';
import { exitOnUnhandled } from '../slack/log/fatal.ts';
import { createLog, type Log } from '../slack/log/log.ts';
import { StartError } from '../slack/receivers/start-error.ts';
import type { Clock, Sleep } from '../slack/time.ts';
import { createExpiringMap } from '../store/expiring-map.ts';
import { openForServing, type Report } from '../store/keep-answering.ts';
import { StoreError } from '../store/store-error.ts';
import type { ExitCode, Io } from './io.ts';
import { logReloaded } from './log-reloaded.ts';
import type { ServerProcess } from './server-process.ts';
import { untakenMemo } from './untaken-memo.ts';

export type ServeSetting = {
  process: ServerProcess;
  io: Io;
  clock: Clock;
  newId: () => string;
  languageOf: (text: string) => Language;
  /** The knowledge in force. */
  knowledge: () => Knowledge;
  sleep: Sleep;
  reload: Reload;
  /** Makes ready, in the background, what the start left out, until the signal comes. */
  prepare: (signal: AbortSignal) => Promise<void>;
  watch: Watch;
  /** How long it goes on listening over HTTP when it is to stop, in milliseconds; as long as is usual where it is not said. */
  linger?: number | undefined;
};

const MINUTE = 60_000;

/** Says what is wrong with the store and what to do; the same thing at most once a minute. */
const storeReport = (log: Log, io: Io, clock: Clock): Report => {
  const reported = createExpiringMap<true>(clock, 20);
  return (error) => {
    const reason = error instanceof StoreError ? error.reason : 'other';
    if (reported.get(reason)) return;
    reported.set(reason, true, MINUTE);
    log.error('store not usable; questions are answered, nothing is remembered', { reason, ...describeError(error) });
    if (error instanceof StoreError) io.error(error.message);
  };
};

/** A file is looked for once, at the start. */
const UNTIL_THE_NEXT_START =
  'Until the next start nothing is remembered and no digest is posted: mend the store, and start the bot anew.';

/** A round of digests that failed, which the next one makes good: the store tells what to do about it, else what failed. */
const roundReport =
  (log: Log, report: Report): Report =>
  (error) =>
    error instanceof StoreError ? report(error) : log.error('digest round failed', describeError(error));

/** @returns 0 after a graceful stop, 1 when Slack ended the connection for good, 2 when the start failed for a reason that a person can mend. */
export const serve = async (
  config: SlackConfig,
  bot: Bot,
  { process, io, clock, newId, languageOf, knowledge, sleep, reload, prepare, watch, linger }: ServeSetting,
): Promise<ExitCode> => {
  const log = createLog({ level: config.logLevel, clock, write: (line: string) => io.out(line) });
  exitOnUnhandled(log, process);
  const ended = Promise.withResolvers<ExitCode>();
  const report = storeReport(log, io, clock);
  const store = await openForServing(config.databaseUrl ?? config.dataFolder, { clock, newId }, report);
  const onFatal = () => ended.resolve(1);
  const app = createApp({ bot, config, log, store, knowledge, clock, languageOf, onFatal, linger });
  const takeUp = async () => {
    const reloaded = await reload();
    logReloaded(reloaded, log);
    const memo = untakenMemo(reloaded);
    if (!memo) return;
    app.tellCurators(memo).catch((error: unknown) => {
      log.error('curators could not be told', describeError(error));
    });
  };
  process.on('SIGHUP', takeUp);
  const stopping = new AbortController();
  let digests = Promise.resolve();
  try {
    await app.start();
    prepare(stopping.signal).catch((error: unknown) => {
      log.error('preparing failed', describeError(error));
    });
    for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => ended.resolve(0));
    if (config.watchKnowledge) watch(takeUp, stopping.signal);
    if (store.durable) {
      const { runDigests } = app;
      digests = keepRunning({
        runDigests,
        store,
        clock,
        sleep,
        signal: stopping.signal,
        onError: roundReport(log, report),
      });
    } else {
      log.warn('no digests while the store is in memory');
      io.error(UNTIL_THE_NEXT_START);
    }
    const code = await ended.promise;
    stopping.abort();
    await Promise.all([digests, app.stop()]);
    return code;
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    io.error(error.message);
    return 2;
  } finally {
    stopping.abort();
    await store.close();
  }
};
