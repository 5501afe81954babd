/** `npm start`: the bot in Slack when it is configured, in the browser or the terminal when nothing of Slack is set. */
import type { Bot } from '../answers/bot.ts';
import type { Reload } from '../answers/live-bot.ts';
import {
  environmentText,
  type NoSlackConfig,
  readEnvironment,
  type SlackConfig,
  type Variables,
} from '../environment.ts';
import type { Watch } from '../knowledge/watch.ts';
import { tellHelp } from './help.ts';
import type { ExitCode, Io } from './io.ts';
import type { ServerProcess } from './server-process.ts';
import { takeUpChanges } from './take-up-changes.ts';
import { converse } from './terminal.ts';

export type RunSetting = {
  variables: Variables;
  bot: Bot;
  today: () => string;
  io: Io;
  prompt: (text: string) => void;
  reload: Reload;
  watch: Watch;
  process: ServerProcess;
  /** Starts the Slack app and resolves when it has stopped. Loaded only when Slack is configured. */
  serve: (config: SlackConfig) => Promise<ExitCode>;
  /** Serves the playground. Loaded only when nothing of Slack is set, for it needs the development dependencies. */
  play: (config: NoSlackConfig) => Promise<ExitCode>;
};

const USAGE = 'Usage: npm start [-- --terminal]\n\n  --terminal   talk with the bot here instead of in the browser';

/** @returns 2 where the arguments or the environment have to be mended first. */
export const runCommand = async (args: readonly string[], setting: RunSetting): Promise<ExitCode> => {
  const { variables, bot, today, io, prompt, reload, watch, process, serve, play } = setting;
  if (tellHelp(args, io, USAGE)) return 0;
  const stray = args.find((argument) => argument !== '--terminal');
  if (stray !== undefined) {
    io.error(`Unknown option: ${stray}\n${USAGE}`);
    return 2;
  }
  const environment = readEnvironment(variables);
  if (environment.mode === 'problems') {
    io.error(environmentText(environment.problems));
    return 2;
  }
  if (args.length === 0) return environment.mode === 'none' ? play(environment) : serve(environment);
  const ended = new AbortController();
  takeUpChanges({ reload, io, process, watch: environment.watchKnowledge ? watch : undefined }, ended.signal);
  await converse({ bot, today, io, prompt });
  ended.abort();
  return 0;
};
