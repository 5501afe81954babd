/** Runs the Slack app until the process is told to stop. */
import type { Bot } from '../answers/bot.ts';
import { createApp } from '../app.ts';
import type { SlackConfig } from '../environment.ts';
import type { Language } from '../knowledge/schema.ts';
import { exitOnUnhandled } from '../slack/log/fatal.ts';
import { createLog } from '../slack/log/log.ts';
import { StartError } from '../slack/receivers/start-error.ts';
import type { Clock } from '../slack/time.ts';
import type { ExitCode, Io } from './io.ts';

/** The part of `process` that a server needs. */
export type ServerProcess = {
  on(event: string, listener: (value: unknown) => void): unknown;
  exit(code: number): void;
};

export type ServeSetting = { process: ServerProcess; io: Io; clock: Clock; languageOf: (text: string) => Language };

/** @returns 0 after a graceful stop, 1 when Slack ended the connection for good, 2 when the start failed for a reason that a person can mend. */
export const serve = async (
  config: SlackConfig,
  bot: Bot,
  { process, io, clock, languageOf }: ServeSetting,
): Promise<ExitCode> => {
  const log = createLog({ level: config.logLevel, clock, write: (line: string) => io.out(line) });
  exitOnUnhandled(log, process);
  const ended = Promise.withResolvers<ExitCode>();
  const app = createApp({ bot, config, log, clock, languageOf, onFatal: () => ended.resolve(1) });
  try {
    await app.start();
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    io.error(error.message);
    return 2;
  }
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => ended.resolve(0));
  const code = await ended.promise;
  await app.stop();
  return code;
};
