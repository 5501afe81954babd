/** A whole bot in a fake Slack, in one process: a real Bolt app, no sockets, a clock that stands still. */

import { expect, onTestFinished } from 'vitest';
import { type AppOptions, createApp, type SlackApp } from '../../src/app.ts';
import type { SlackConfig } from '../../src/environment.ts';
import { createFakeSlack, type FakeSlack } from '../../src/playground/fake-slack/fake-slack.ts';
import { createMemoryReceiver } from '../../src/playground/fake-slack/memory-receiver.ts';
import type { People } from '../../src/playground/fake-slack/people.ts';
import type { Deliver, FakeEphemeral, FakeMessage, FakeView } from '../../src/playground/fake-slack/types.ts';
import { homeOf, modalsOf } from '../../src/playground/fake-slack/view-methods.ts';
import type { WorkspaceOptions } from '../../src/playground/fake-slack/workspace.ts';
import { createLog, type Level } from '../../src/slack/log/log.ts';
import type { Store } from '../../src/store/store.ts';
import { createFakeBot, type FakeBot } from './fake-bot.ts';
import { inWords } from './log-lines.ts';
import { SMALL_KNOWLEDGE } from './small-knowledge.ts';
import { freshStore } from './stores.ts';
import { type ToldClock, toldClock } from './told-clock.ts';

export { type ToldClock, toldClock };

export type Conversation = {
  slack: FakeSlack;
  people: People;
  deliver: Deliver;
  bot: FakeBot;
  app: SlackApp;
  clock: ToldClock;
  lines: string[];
  slept: number[];
  store: Store;
  /** The modal on top of those a person has open. */
  modal(user?: string): FakeView | undefined;
  home(user?: string): FakeView | undefined;
  /** What the bot has posted for all to see. */
  posted(): FakeMessage[];
  /** What the bot has shown to one person. */
  whispered(): FakeEphemeral[];
};

export type ConversationOptions = Partial<AppOptions> &
  WorkspaceOptions & { fakeBot?: FakeBot; level?: Level; write?: (line: string) => void };

export const configOf = (slack: FakeSlack): SlackConfig => ({
  mode: 'http',
  botToken: slack.workspace.app.botToken,
  signingSecret: slack.workspace.app.signingSecret,
  apiUrl: 'https://slack.test/api/',
  port: 0,
  logLevel: 'info',
  production: false,
  dataFolder: 'nowhere',
  watchKnowledge: false,
  proxied: false,
});

const appOf = (options: ConversationOptions, slack: FakeSlack, slept: number[], base: Omit<AppOptions, 'config'>) =>
  createApp({
    config: configOf(slack),
    fetch: slack.fetch as NonNullable<AppOptions['fetch']>,
    retryWait: 0,
    // Waits end at once, but for deadlines, which never come.
    sleep: async (milliseconds, signal) => {
      if (signal) return new Promise(() => {});
      slept.push(milliseconds);
    },
    ...base,
    ...options,
  });

/** Starts a bot in a fake Slack. */
export const startConversation = async (options: ConversationOptions = {}): Promise<Conversation> => {
  const clock = toldClock();
  const slack = createFakeSlack({ clock, ...options });
  const { receiver, deliver } = createMemoryReceiver();
  const bot = options.fakeBot ?? createFakeBot();
  const lines: string[] = [];
  const slept: number[] = [];
  const write = options.write ?? ((line: string) => lines.push(inWords(line)));
  const log = createLog({ level: options.level ?? 'info', clock, write });
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };
  const store = options.store ?? (await freshStore(clock));
  const app = appOf(options, slack, slept, {
    bot,
    log,
    store,
    knowledge: () => SMALL_KNOWLEDGE,
    clock,
    newId,
    receiver,
  });
  await app.start();
  const { workspace } = slack;
  // Whatever a test is about, nobody may be shown what they cannot read.
  onTestFinished(() => expect(workspace.complaints).toEqual([]));
  const posted = () => workspace.messages.filter(({ botId }) => botId === workspace.app.botId);
  const whispered = () => workspace.ephemerals;
  const modal = (user = 'U0AINO') => modalsOf(workspace, user).at(-1);
  const home = (user = 'U0AINO') => homeOf(workspace, user);
  return {
    slack,
    people: slack.people(deliver),
    deliver,
    bot,
    app,
    clock,
    lines,
    slept,
    store,
    posted,
    whispered,
    modal,
    home,
  };
};
