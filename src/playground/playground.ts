/** The bot in a Slack of our own: the same app as in Slack, over the fake Slack, in one process. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { OpenBot } from '../answers/create-bot.ts';
import { type AppOptions, createApp } from '../app.ts';
import type { SlackConfig } from '../environment.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { describeError } from '../slack/log/describe-error.ts';
import { createLog } from '../slack/log/log.ts';
import { openMemoryStore, type Store } from '../store/store.ts';
import { DEMO } from './demo-workspace.ts';
import { createDoings, type Doings } from './doings.ts';
import { createFakeSlack } from './fake-slack/fake-slack.ts';
import { createMemoryReceiver } from './fake-slack/memory-receiver.ts';
import type { Clock } from './fake-slack/types.ts';
import type { Workspace } from './fake-slack/workspace.ts';
import { nextMorning } from './morning.ts';
import { createOrigins, type Origins } from './origins.ts';
import type { Shortcut } from './page/scene.ts';
import { createToldTime, type ToldTime } from './told-time.ts';

export type Playground = {
  workspace: Workspace;
  store: Store;
  time: ToldTime;
  origins: Origins;
  bot: OpenBot;
  doings: Doings;
  shortcuts: readonly Shortcut[];
  /** A person looks at the app's home or its messages. */
  look(user: string, tab: 'home' | 'messages'): Promise<unknown>;
  /** Logs what went wrong, without a word of what was written. */
  failed(error: unknown): void;
  stop(): Promise<void>;
};

export type PlaygroundOptions = {
  bot: OpenBot;
  /** The knowledge in force. */
  knowledge: () => Knowledge;
  clock: Clock;
  newId: () => string;
  write: (line: string) => void;
};

const manifestSchema = z.object({
  features: z.object({
    slash_commands: z.array(z.object({ command: z.string() })),
    shortcuts: z
      .array(z.object({ type: z.enum(['message', 'global']), name: z.string(), callback_id: z.string() }))
      .default([]),
  }),
  settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
});

const MANIFEST = new URL('../../manifest.yml', import.meta.url);

/** Starts the app in a workspace of its own. */
export const startPlayground = async (options: PlaygroundOptions): Promise<Playground> => {
  const { bot, knowledge, clock, newId, write } = options;
  const { features, settings } = manifestSchema.parse(parse(readFileSync(MANIFEST, 'utf8')));
  const time = createToldTime(clock);
  const slack = createFakeSlack({ ...DEMO, clock: time.clock });
  const { workspace } = slack;
  const origins = createOrigins(bot, workspace);
  const { receiver, deliver } = createMemoryReceiver();
  const { botToken, signingSecret } = workspace.app;
  const log = createLog({ level: 'warn', clock, write });
  const config: SlackConfig = {
    mode: 'http',
    botToken,
    signingSecret,
    apiUrl: 'https://slack.test/api/',
    port: 0,
    logLevel: 'warn',
    production: false,
    dataFolder: '',
    watchKnowledge: false,
    proxied: false,
  };
  // It lasts as long as the workspace, which is in memory too.
  const store = { ...(await openMemoryStore({ clock: time.clock, newId })), durable: true };
  const app = createApp({
    store,
    knowledge,
    newId,
    bot: origins.bot,
    log,
    clock: time.clock,
    config,
    fetch: slack.fetch as NonNullable<AppOptions['fetch']>,
    languageOf: bot.languageOf,
    receiver,
  });
  await app.start();
  const people = slack.people(deliver);
  const isTold = new Set(settings.event_subscriptions.bot_events);
  const commands = features.slash_commands.map(({ command }) => command);
  const digests = { next: () => nextMorning(store, time.clock), run: app.runDigests };
  return {
    workspace,
    store,
    time,
    origins,
    bot,
    doings: createDoings({ workspace, people, time, digests, commands }),
    shortcuts: features.shortcuts,
    look: async (user, tab) => {
      if (isTold.has('app_home_opened')) await people.openHome(user, tab);
    },
    failed: (error) => log.error('doing failed', describeError(error)),
    async stop() {
      await app.stop();
      await store.close();
    },
  };
};
