/** The composition root: puts the bot, Slack and their surroundings together. */
import { randomUUID } from 'node:crypto';
import { App, type Logger, type Receiver } from '@slack/bolt';
import { type FetchFunction, WebClient, type WebClientOptions } from '@slack/web-api';
import type { Bot } from './answers/bot.ts';
import type { Report } from './digest/deliver.ts';
import { PACE, type Pace } from './digest/poster.ts';
import { createDigestRun } from './digest/run.ts';
import type { SlackConfig } from './environment.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import type { Language } from './knowledge/schema.ts';
import { createBound } from './slack/bound.ts';
import { type ClockDrift, createClockDrift } from './slack/clock-drift.ts';
import { type Memo, tellCurators } from './slack/curators.ts';
import { createDigestReport } from './slack/digest/digest-report.ts';
import { createSlackPoster } from './slack/digest/slack-poster.ts';
import type { Edge } from './slack/edge.ts';
import { createInFlight } from './slack/in-flight.ts';
import { registerListeners } from './slack/listeners.ts';
import { createLibraryLogger } from './slack/log/library-logger.ts';
import type { Log } from './slack/log/log.ts';
import { createEventLoopLag } from './slack/metrics/event-loop.ts';
import { measuredEdges, measuredFetch } from './slack/metrics/measured.ts';
import { createMetrics, type Metrics } from './slack/metrics/metrics.ts';
import type { Health } from './slack/receivers/health.ts';
import { createHttpReceiver, LINGER } from './slack/receivers/http-receiver.ts';
import { findIdentity, type Identity } from './slack/receivers/identity.ts';
import { explainPort, portOf } from './slack/receivers/listen.ts';
import { createSocketReceiver, isConnected } from './slack/receivers/socket-receiver.ts';
import { webClientOptions, withTimeout } from './slack/receivers/web-client.ts';
import { createReplayGuard } from './slack/replays.ts';
import { type Clock, realClock, realMonotonic, realSleep, type Sleep } from './slack/time.ts';
import { acknowledgeUnheard } from './slack/unheard.ts';
import { createExpiringMap } from './store/expiring-map.ts';
import type { Store } from './store/store.ts';

export type AppOptions = {
  bot: Bot;
  config: SlackConfig;
  log: Log;
  store: Store;
  /** The knowledge in force. */
  knowledge: () => Knowledge;
  /** Slack ended the connection for good; the process should end with an error. */
  onFatal?: (error: unknown) => void;
  clock?: Clock;
  fetch?: FetchFunction;
  sleep?: Sleep;
  newId?: () => string;
  /** The language to apologise in, where nothing else tells it. */
  languageOf?: (text: string) => Language;
  /** Instead of the receiver that `config` asks for. */
  receiver?: Receiver;
  /** The first wait before a repeated call to Slack, in milliseconds. */
  retryWait?: number;
  /** How patient the digests are. */
  pace?: Pace;
  /** How long it goes on listening over HTTP when it is to stop, in milliseconds. */
  linger?: number | undefined;
  /** Milliseconds that go on whatever is done to the clock. */
  monotonic?: () => number;
};

export type SlackApp = {
  /** Bolt's app, for what else is to be posted. */
  app: App;
  /** Checks the token and starts receiving; fails with a `StartError` in plain words where a person can help. */
  start(): Promise<{ port: number | undefined }>;
  /** Is ready no more, stops receiving, and waits for the answers under way. */
  stop(): Promise<void>;
  /** Whether questions can be answered now. */
  ready(): boolean;
  /** How it is doing, in numbers, for Prometheus. */
  metrics(): Promise<string>;
  /**
   * Posts the digests that are due now, once in each channel; none while the clock is not to be trusted. Fails where the
   * store does. When the signal comes, what is under way is finished and no more begun.
   */
  runDigests(signal?: AbortSignal): Promise<void>;
  /** Says something to the curators of the workspace, where a channel is set for them. */
  tellCurators(memo: Memo): Promise<void>;
};

/** An apology must not fail for want of its language. */
const neverFailing =
  (languageOf: (text: string) => Language) =>
  (text: string): Language => {
    try {
      return languageOf(text);
    } catch {
      return 'fi';
    }
  };

type Surroundings = {
  edge: Edge;
  logger: Logger;
  /** Options for each client of the Web API; a new object each time, since clients write into it. */
  clientOptions: () => WebClientOptions;
  drift: ClockDrift;
  /** Ends every request to Slack, of now and later. */
  giveUp: () => void;
};

const MOST_SHARED_CHANNELS = 1000;
/** How long a stop waits for Slack, in milliseconds. An answer that is tried again and again would hold it up for minutes. */
const PATIENCE = 20_000;

const surroundingsOf = (options: AppOptions, scopes: Edge['scopes'], metrics: () => Metrics): Surroundings => {
  const { bot, config, store, log, clock = realClock, sleep = realSleep } = options;
  const logger = createLibraryLogger(log);
  const drift = createClockDrift(clock, log);
  const givenUp = new AbortController();
  const calling = drift.watching(withTimeout(options.fetch ?? globalThis.fetch, givenUp.signal));
  const fetch = measuredFetch(calling, metrics, options.monotonic ?? realMonotonic);
  const clientOptions = () => webClientOptions({ apiUrl: config.apiUrl, fetch, logger, retryWait: options.retryWait });
  const edge: Edge = {
    bot,
    store,
    knowledge: options.knowledge,
    bound: createBound(clock),
    sharedChannels: createExpiringMap(clock, MOST_SHARED_CHANNELS),
    scopes,
    clock,
    sleep,
    log,
    fetch,
    inFlight: createInFlight(),
    languageOf: neverFailing(options.languageOf ?? (() => 'fi')),
    newId: options.newId ?? (() => randomUUID().slice(0, 8)),
  };
  return { edge, logger, clientOptions, drift, giveUp: () => givenUp.abort() };
};

const receiverOf = (options: AppOptions, around: Surroundings, health: Health): Receiver => {
  const { config, receiver, linger = LINGER, onFatal = () => {} } = options;
  const { logger, clientOptions } = around;
  const { log, clock, sleep } = around.edge;
  if (receiver) return receiver;
  return config.mode === 'http'
    ? createHttpReceiver({ ...config, logger, clock, sleep, health, linger })
    : createSocketReceiver({ ...config, clientOptions: clientOptions(), logger, log, clock, sleep, health, onFatal });
};

/** A rate limit or a wait for one channel's digest holds up no answer, so digests have a client of their own. */
const digestsOf = (
  options: AppOptions,
  around: Surroundings,
  metrics: Metrics,
  botId: () => string,
): ReturnType<typeof createDigestRun> => {
  const { config, knowledge, pace = PACE, monotonic = realMonotonic } = options;
  const { store, clock, sleep, log } = around.edge;
  // Slack may have taken a request whose answer was lost, so none is repeated.
  const client = new WebClient(config.botToken, {
    ...around.clientOptions(),
    timeout: pace.timeout,
    retryConfig: { retries: 0 },
  });
  const poster = createSlackPoster(client, botId);
  const logged = createDigestReport(log);
  const report: Report = (what, fields) => {
    logged(what, fields);
    metrics.digest(what, fields);
  };
  const newId = options.newId ?? randomUUID;
  return createDigestRun({ store, knowledge, poster, pace, clock, monotonic, sleep, newId, report });
};

/** Builds the Slack app around a bot. Nothing is called and no port opened before `start`. */
export const createApp = (options: AppOptions): SlackApp => {
  const { config, log } = options;
  let identity: Identity | undefined;
  const lag = createEventLoopLag();
  const around = surroundingsOf(
    options,
    () => identity?.scopes,
    () => metrics,
  );
  let started = false;
  const { drift } = around;
  const ready = (): boolean => started && isConnected(receiver) && !drift.isOff();
  const { store, clock } = around.edge;
  const metrics = createMetrics({ store, knowledge: options.knowledge, ready, clock, lag });
  const receiver = receiverOf(options, around, { ready, page: metrics.page });
  const app = new App({
    receiver,
    authorize: async () => {
      if (!identity) throw new Error('An event came before the start');
      const { botUserId, botId } = identity;
      return { botToken: config.botToken, botUserId, botId };
    },
    clientOptions: around.clientOptions(),
    logger: around.logger,
    convoStore: false,
    extendedErrorHandler: true,
  });
  const process = acknowledgeUnheard(app.processEvent.bind(app));
  // Under way from the moment it is accepted, so that a stop waits for it.
  app.processEvent = (event) => around.edge.inFlight.run(() => process(event));
  app.use(createReplayGuard(clock));
  registerListeners(app, measuredEdges(around.edge, metrics, options.monotonic ?? realMonotonic));
  const runDigests = digestsOf(options, around, metrics, () => identity?.botId ?? '');

  return {
    app,
    ready,
    metrics: metrics.page,
    runDigests: (signal) =>
      around.edge.inFlight.run(async () => {
        identity ??= await findIdentity(app.client, config.botToken, log);
        if (drift.isOff()) await app.client.auth.test({ token: config.botToken });
        if (!drift.isOff()) await runDigests(signal);
      }),
    tellCurators: (memo) =>
      around.edge.inFlight.run(async () => {
        if (!identity) return;
        const client = new WebClient(config.botToken, around.clientOptions());
        await tellCurators(around.edge, client, identity.team, memo);
      }),
    async start() {
      identity = await findIdentity(app.client, config.botToken, log);
      const server = await app.start(config.port).catch((error: unknown) => {
        throw explainPort(error, config.port);
      });
      started = true;
      lag.start();
      const port = portOf(server);
      log.info('started', { mode: config.mode, port });
      return { port };
    },
    async stop() {
      if (!started) return;
      started = false;
      lag.stop();
      const over = new AbortController();
      void around.edge.sleep(PATIENCE, over.signal).then(around.giveUp, () => {});
      try {
        await app.stop();
        await around.edge.inFlight.settled();
      } finally {
        over.abort();
      }
      log.info('stopped');
    },
  };
};
