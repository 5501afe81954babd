/** `npm start`: the bot in Slack when it is configured, in the terminal when nothing of Slack is set. */
import type { Bot } from '../answers/bot.ts';
import type { Reload, Reloaded } from '../answers/live-bot.ts';
import { readEnvironment, type SlackConfig, type Variables } from '../environment.ts';
import { problemsText } from '../knowledge/problems.ts';
import type { Watch } from '../knowledge/watch.ts';
import type { ExitCode, Io } from './io.ts';
import { converse } from './terminal.ts';

export type RunSetting = {
  variables: Variables;
  bot: Bot;
  today: () => string;
  io: Io;
  prompt: (text: string) => void;
  reload: Reload;
  watch: Watch;
  /** Starts the Slack app and resolves when it has stopped. Loaded only when Slack is configured. */
  serve: (config: SlackConfig) => Promise<ExitCode>;
};

/** @returns 2 where the environment has to be mended first. */
export const runCommand = async (setting: RunSetting): Promise<ExitCode> => {
  const { variables, bot, today, io, prompt, reload, watch, serve } = setting;
  const environment = readEnvironment(variables);
  if (environment.mode === 'problems') {
    io.error(`The environment is not in order:\n${environment.problems.map((problem) => `- ${problem}`).join('\n')}`);
    return 2;
  }
  if (environment.mode !== 'none') return serve(environment);
  const ended = new AbortController();
  if (environment.watchKnowledge) watch(() => tellReloaded(reload(), io), ended.signal);
  await converse({ bot, today, io, prompt });
  ended.abort();
  return 0;
};

/** For the person who edits knowledge beside the conversation. */
const tellReloaded = (reloaded: Reloaded, io: Io): void => {
  if (reloaded.kind === 'taken-up') io.out('(Tiedot muuttuivat; seuraava vastaus on uusista.)');
  if (reloaded.kind === 'refused') io.error(`${problemsText(reloaded.problems)}\n${OLD_IN_FORCE}`);
  if (reloaded.kind === 'failed') io.error(`Tietoja ei voitu lukea. ${OLD_IN_FORCE}`);
};

const OLD_IN_FORCE = 'Vanhat tiedot ovat yhä voimassa.';
