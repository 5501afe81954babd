/** `npm start`: the bot in Slack when it is configured, in the terminal when nothing of Slack is set. */
import type { Bot } from '../answers/bot.ts';
import { readEnvironment, type SlackConfig, type Variables } from '../environment.ts';
import type { ExitCode, Io } from './io.ts';
import { converse } from './terminal.ts';

export type RunSetting = {
  variables: Variables;
  bot: Bot;
  today: () => string;
  io: Io;
  prompt: (text: string) => void;
  /** Starts the Slack app and resolves when it has stopped. Loaded only when Slack is configured. */
  serve: (config: SlackConfig) => Promise<ExitCode>;
};

/** @returns 2 where the environment has to be mended first. */
export const runCommand = async ({ variables, bot, today, io, prompt, serve }: RunSetting): Promise<ExitCode> => {
  const environment = readEnvironment(variables);
  if (environment.mode === 'problems') {
    io.error(`The environment is not in order:\n${environment.problems.map((problem) => `- ${problem}`).join('\n')}`);
    return 2;
  }
  if (environment.mode !== 'none') return serve(environment);
  await converse({ bot, today, io, prompt });
  return 0;
};
