/** Digests in a fake Slack: a real app, a store on disk, a clock that moves when told, and whatever may go wrong. */
import { createApp, type SlackApp } from '../../src/app.ts';
import { PACE, type Pace } from '../../src/digest/poster.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { createFakeSlack, type FakeSlack } from '../../src/playground/fake-slack/fake-slack.ts';
import { createMemoryReceiver } from '../../src/playground/fake-slack/memory-receiver.ts';
import type { FakeChannel, FakeMessage } from '../../src/playground/fake-slack/types.ts';
import { createLog } from '../../src/slack/log/log.ts';
import { openMemoryStore, type Store } from '../../src/store/store.ts';
import { DEFAULT_TIMING, type Timing } from '../../src/store/subscriptions.ts';
import { createFakeBot } from './fake-bot.ts';
import { inWords } from './log-lines.ts';
import { openTold } from './places.ts';
import { type ToldClock, toldClock } from './told-clock.ts';

export const TEAM = 'T0FAKE';
export const REQUIRED = ['app_mentions:read', 'chat:write', 'commands', 'im:history'];
/** With the optional scopes for looking into channels. */
export const WITH_HISTORY = [...REQUIRED, 'channels:history', 'groups:history'];

/** What happens to a call on its way to Slack and back. */
export type Fault =
  | 'lost before'
  | 'lost after'
  | 'not connected'
  | 'timeout'
  | '500 before'
  | '500 after'
  | 'fatal error after'
  | 'nonsense after'
  | 'nothing after'
  | { retryAfter: number }
  | { error: string };
export type Faults = (method: string, args: URLSearchParams) => Fault | undefined;

type Fetch = FakeSlack['fetch'];

const networkError = (code: string): TypeError =>
  Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(code), { code }) });

const json = (body: object, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' }, ...init });

const throwing = (error: Error): never => {
  throw error;
};

const afterFault = (fault: Exclude<Fault, object>): Response => {
  if (fault === '500 after') return new Response('', { status: 500 });
  if (fault === 'fatal error after') return json({ ok: false, error: 'fatal_error' });
  if (fault === 'nonsense after') return new Response('<html>', { headers: { 'content-type': 'application/json' } });
  if (fault === 'nothing after') return new Response('');
  if (fault === 'timeout') return throwing(new DOMException('The operation timed out', 'TimeoutError'));
  return throwing(networkError('ECONNRESET'));
};

const failing =
  (fetch: Fetch, faults: Faults): Fetch =>
  async (url, init) => {
    const fault = faults(new URL(url).pathname.replace('/api/', ''), new URLSearchParams(String(init?.body ?? '')));
    if (fault === undefined) return fetch(url, init);
    if (typeof fault === 'object') {
      if ('error' in fault) return json({ ok: false, error: fault.error });
      return new Response('', { status: 429, headers: { 'retry-after': String(fault.retryAfter) } });
    }
    if (fault === 'lost before') throw networkError('ECONNRESET');
    if (fault === 'not connected') throw networkError('ECONNREFUSED');
    if (fault === '500 before') return new Response('', { status: 500 });
    await fetch(url, init);
    return afterFault(fault);
  };

export type Scene = {
  clock: ToldClock;
  slack: FakeSlack;
  store: Store;
  lines: string[];
  app: SlackApp;
  /** Runs a round of the digests at a moment, and whatever follows within the next minutes. */
  runAt(instant: string, minutes?: number): Promise<void>;
  /** The digests in a channel. */
  digests(channel?: string): FakeMessage[];
  /** Ends this process and starts another on the same store. */
  restart(): Promise<void>;
  subscribe(channel: string, regions: readonly string[], timing?: Partial<Timing>): Promise<void>;
  setKnowledge(knowledge: Knowledge): void;
  setFaults(faults: Faults): void;
  end(): Promise<void>;
};

export type SceneOptions = {
  /** Where the store is: a folder or an address. Else in memory, where it outlives what is called a restart here. */
  place?: string | undefined;
  knowledge: Knowledge;
  start?: string;
  scopes?: string[];
  channels?: FakeChannel[];
  pace?: Pace;
  monotonic?: () => number;
  /** How far the bot's clock is ahead of Slack's, in milliseconds. */
  ahead?: () => number;
  /** Lets the app see the store otherwise, e.g. break off at some point. */
  watchStore?: (store: Store) => Store;
};

export const digestChannel = (id: string, kind: 'public' | 'private' = 'public'): FakeChannel => ({
  id,
  name: id.toLowerCase(),
  kind,
  members: ['U0AINO', 'U0BOT'],
});

const isDigest = ({ sent }: FakeMessage): boolean => sent?.metadata !== undefined;

/** Starts a scene. */
export const startScene = async (options: SceneOptions): Promise<Scene> => {
  const { place, scopes = WITH_HISTORY, channels = [digestChannel('C1')], ahead = () => 0 } = options;
  const clock = toldClock(options.start ?? '2027-03-01T00:00:00.000Z');
  const slack = createFakeSlack({ clock: () => new Date(clock().getTime() - ahead()), scopes, channels });
  const lines: string[] = [];
  const log = createLog({ level: 'info', clock, write: (line) => lines.push(inWords(line)) });
  let knowledge = options.knowledge;
  let faults: Faults = () => undefined;
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };
  const lasting = await openMemoryStore({ clock, newId });
  const build = async () => {
    const store = place ? await openTold(place, { clock, newId }) : lasting;
    const { botToken, signingSecret } = slack.workspace.app;
    const app = createApp({
      bot: createFakeBot(),
      log,
      store: options.watchStore?.(store) ?? store,
      knowledge: () => knowledge,
      config: {
        mode: 'http',
        botToken,
        signingSecret,
        apiUrl: 'https://slack.test/api/',
        port: 0,
        logLevel: 'info',
        production: false,
        dataFolder: 'nowhere',
        watchKnowledge: false,
        proxied: false,
      },
      fetch: failing(slack.fetch, (method, args) => faults(method, args)) as NonNullable<
        Parameters<typeof createApp>[0]['fetch']
      >,
      receiver: createMemoryReceiver().receiver,
      clock,
      newId,
      retryWait: 0,
      pace: options.pace ?? { ...PACE, betweenGroups: 0 },
      monotonic: options.monotonic ?? (() => 0),
      // Waits pass at once, but for deadlines, which never come.
      sleep: async (milliseconds, signal) => (signal ? new Promise(() => {}) : clock.pass(milliseconds)),
    });
    return { store, app };
  };
  let { store, app } = await build();
  const scene: Scene = {
    clock,
    slack,
    lines,
    get store() {
      return store;
    },
    get app() {
      return app;
    },
    async runAt(instant, minutes = 0) {
      clock.pass(new Date(instant).getTime() - clock().getTime());
      await app.runDigests();
      for (let passed = 0; passed < minutes; passed += 1) {
        clock.pass(60_000);
        await app.runDigests();
      }
    },
    digests: (channel = 'C1') =>
      slack.workspace.messages.filter((message) => message.channel === channel && isDigest(message)),
    async restart() {
      if (place) await store.close();
      ({ store, app } = await build());
    },
    async subscribe(channel, regions, timing = {}) {
      const place = { team: TEAM, channel };
      await store.channels.change(place, 'U0AINO', { regions });
      await store.subscriptions.set(place, 'U0AINO', { ...DEFAULT_TIMING, ...timing });
    },
    setKnowledge(changed) {
      knowledge = changed;
    },
    setFaults(changed) {
      faults = changed;
    },
    end: () => store.close(),
  };
  return scene;
};
