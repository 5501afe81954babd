/** A bot that listens for real, on a port of this machine, and a fake Slack that listens too. */

import { onTestFinished } from 'vitest';
import { createApp, type SlackApp } from '../../src/app.ts';
import type { SlackConfig } from '../../src/environment.ts';
import { createFakeSlack, type FakeSlack, type Listening } from '../../src/playground/fake-slack/fake-slack.ts';
import { createLog, type Level } from '../../src/slack/log/log.ts';
import { realClock } from '../../src/slack/time.ts';
import { createFakeBot, type FakeBot } from './fake-bot.ts';
import { inWords } from './log-lines.ts';
import { SMALL_KNOWLEDGE } from './small-knowledge.ts';
import { freshStore } from './stores.ts';

export type Wired = {
  app: SlackApp;
  bot: FakeBot;
  slack: FakeSlack;
  network: Listening;
  /** Where the bot listens. */
  url: string;
  lines: string[];
};

export type Mode = SlackConfig['mode'];

export const wiredConfig = (
  mode: Mode,
  slack: FakeSlack,
  apiUrl: string,
  port = 0,
  dataFolder = 'nowhere',
): SlackConfig => {
  const { botToken, appToken, signingSecret } = slack.workspace.app;
  const common = {
    botToken,
    apiUrl,
    port,
    logLevel: 'info',
    production: false,
    dataFolder,
    watchKnowledge: false,
    proxied: false,
  } as const;
  return mode === 'socket' ? { mode, ...common, appToken } : { mode, ...common, signingSecret };
};

/** A fake Slack on a port, closed when the test ends. */
export const openSlack = async (clock = realClock): Promise<{ slack: FakeSlack; network: Listening }> => {
  const slack = createFakeSlack({ clock });
  const network = await slack.listen();
  onTestFinished(network.close);
  return { slack, network };
};

type Special = Partial<Pick<Parameters<typeof createApp>[0], 'sleep' | 'onFatal' | 'clock' | 'linger' | 'fetch'>>;

/** A bot built for a mode, not started. */
export const buildWired = async (mode: Mode, special: Special = {}, level: Level = 'info', port = 0) => {
  const { slack, network } = await openSlack();
  const bot = createFakeBot();
  const lines: string[] = [];
  const log = createLog({ level, clock: realClock, write: (line) => lines.push(inWords(line)) });
  const store = await freshStore();
  const app = createApp({
    bot,
    log,
    store,
    knowledge: () => SMALL_KNOWLEDGE,
    config: wiredConfig(mode, slack, network.apiUrl, port),
    retryWait: 0,
    linger: 0,
    ...special,
  });
  return { app, bot, slack, network, lines };
};

/** A bot that listens, stopped when the test ends. */
export const startWired = async (mode: Mode, special: Special = {}, level: Level = 'info'): Promise<Wired> => {
  const built = await buildWired(mode, special, level);
  const { port } = await built.app.start();
  onTestFinished(built.app.stop);
  return { ...built, url: `http://127.0.0.1:${port}` };
};
