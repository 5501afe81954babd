/** Sends hostile requests to a bot that listens for real, and says what went wrong. */

import type { Bot } from '../../src/answers/bot.ts';
import { createApp } from '../../src/app.ts';
import { createFakeSlack } from '../../src/playground/fake-slack/fake-slack.ts';
import { createLog } from '../../src/slack/log/log.ts';
import { realClock } from '../../src/slack/time.ts';
import { openMemoryStore } from '../../src/store/store.ts';
import { SMALL_KNOWLEDGE } from '../support/small-knowledge.ts';
import { surroundings } from '../support/surroundings.ts';
import { CANARY, createChance, nextRequest, type Request } from './hostile.ts';

export type FuzzOptions = {
  bot: Bot;
  count: number;
  seed: number;
  atOnce?: number;
  /** The way to the bot. */
  request?: typeof fetch;
  onProgress?: (done: number) => void;
};

export type FuzzReport = {
  /** How many answers had each status. */
  statuses: Record<string, number>;
  /** What must not be, a few of each. */
  faults: string[];
  /** Questions that were understood and answered, so that it is seen that requests come past the door. */
  posts: number;
  logged: number;
};

const MOST_FAULTS = 20;
/** What the fake Slack remembers would fill the memory over a long run. */
const FORGET_EVERY = 1000;

const isFault = ({ status, text, request }: { status: number; text: string; request: Request }): string | undefined => {
  if (status >= 500) return `${status} for ${request.method} ${request.path}`;
  if (!request.signed && text.toLowerCase().includes(CANARY)) return 'an answer to an unsigned request quotes it';
  return /xoxb-|xapp-|0123456789abcdef0123456789abcdef|^\s+at .*:\d+:\d+/m.test(text)
    ? 'an answer holds a secret'
    : undefined;
};

const startTarget = async (bot: Bot, onLine: (line: string) => void) => {
  const slack = createFakeSlack();
  const network = await slack.listen();
  const { botToken, signingSecret } = slack.workspace.app;
  const app = createApp({
    bot,
    log: createLog({ level: 'debug', clock: realClock, write: onLine }),
    store: await openMemoryStore(surroundings(realClock)),
    knowledge: () => SMALL_KNOWLEDGE,
    config: {
      mode: 'http',
      botToken,
      signingSecret,
      apiUrl: network.apiUrl,
      port: 0,
      logLevel: 'debug',
      production: false,
      dataFolder: 'nowhere',
      watchKnowledge: false,
      proxied: false,
    },
    retryWait: 0,
    linger: 0,
  });
  const { port } = await app.start();
  return { app, slack, network, url: `http://127.0.0.1:${port}`, secret: signingSecret };
};

/** Sends `count` requests, some at once, then asks whether the bot still answers. */
export const fuzz = async ({
  bot,
  count,
  seed,
  atOnce = 20,
  request = fetch,
  onProgress = () => {},
}: FuzzOptions): Promise<FuzzReport> => {
  const chance = createChance(seed);
  const report: FuzzReport = { statuses: {}, faults: [], posts: 0, logged: 0 };
  const fault = (what: string): void => void (report.faults.length < MOST_FAULTS && report.faults.push(what));
  const target = await startTarget(bot, (line) => {
    report.logged += 1;
    if (/kanarialintu|xoxb-|xapp-/i.test(line)) fault(`logged: ${line}`);
  });
  const { workspace } = target.slack;
  const send = async (hostile: Request): Promise<void> => {
    const { method, path, headers, body } = hostile;
    try {
      const response = await request(`${target.url}${path}`, { method, headers, body });
      const text = await response.text();
      report.statuses[response.status] = (report.statuses[response.status] ?? 0) + 1;
      const what = isFault({ status: response.status, text, request: hostile });
      if (what) fault(what);
    } catch {
      fault(`no answer to ${method} ${path}`);
    }
  };
  const forget = (): void => {
    report.posts += workspace.messages.length;
    for (const complaint of workspace.complaints.splice(0)) fault(`posted: ${complaint}`);
    for (const list of [workspace.messages, workspace.ephemerals, workspace.views, workspace.calls]) list.length = 0;
  };
  let sent = 0;
  const sender = async (): Promise<void> => {
    while (sent < count) {
      sent += 1;
      const address = `${target.network.apiUrl.replace('/api/', '')}/response/none`;
      const seconds = Math.floor(realClock().getTime() / 1000);
      await send(nextRequest(chance, sent, { secret: target.secret, address, seconds }));
      if (sent % FORGET_EVERY === 0) {
        forget();
        onProgress(sent);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sender));
  if ((await (await fetch(`${target.url}/readyz`)).text()) !== 'ready\n') fault('not ready in the end');
  await target.app.stop();
  forget();
  await target.network.close();
  return report;
};
