/** Events over Socket Mode, with reconnecting of our own: at once where Slack asks for it, patiently where it fails. */
import { createServer, type Server } from 'node:http';
import type { App, Logger, Receiver, ReceiverEvent } from '@slack/bolt';
import { WebAPIPlatformError, type WebClientOptions } from '@slack/web-api';
import { describeError } from '../log/describe-error.ts';
import type { Log } from '../log/log.ts';
import type { Clock, Sleep } from '../time.ts';
import { createClosing } from './closing.ts';
import { type Health, healthListener } from './health.ts';
import { listen } from './listen.ts';
import { createLink, type Link } from './socket-link.ts';
import { StartError } from './start-error.ts';

export type SocketReceiverOptions = {
  appToken: string;
  /** Whether Slack is reached by the proxy that the environment names. */
  proxied: boolean;
  clientOptions: WebClientOptions;
  port: number;
  logger: Logger;
  log: Log;
  clock: Clock;
  sleep: Sleep;
  health: Health;
  /** Slack refuses the token for good: only a person can help. */
  onFatal: (error: unknown) => void;
};

export type SocketReceiver = Receiver & { isConnected(): boolean };

/** Whether events can come; a receiver that holds no connection waits for them always. */
export const isConnected = (receiver: Receiver): boolean =>
  'isConnected' in receiver ? (receiver as SocketReceiver).isConnected() : true;

const HELLO_DEADLINE = 15_000;
const CLOSE_DEADLINE = 3000;
/** A connection that ends sooner than this, unannounced, may be refused again: wait before the next. */
const SETTLED_AFTER = 10_000;
const LONGEST_WAIT = 30_000;
const PLANNED_ENDS = new Set(['warning', 'refresh_requested']);
const FATAL_CODES = new Set([
  'not_authed',
  'invalid_auth',
  'account_inactive',
  'user_removed_from_team',
  'team_disabled',
  'not_allowed_token_type',
  'missing_scope',
]);

const WRONG_TOKEN =
  'Slack does not accept SLACK_APP_TOKEN. Make an app-level token with the scope connections:write ("Basic Information" at https://api.slack.com/apps) and check that "Socket Mode" is on.';

const isFatal = (error: unknown): boolean => error instanceof WebAPIPlatformError && FATAL_CODES.has(error.data.error);

const waitBefore = (attempt: number): number => Math.min(1000 * 2 ** (attempt - 1), LONGEST_WAIT);

/** Waits for the promise, but only so long. */
const within = async (promise: Promise<void>, milliseconds: number, sleep: Sleep): Promise<void> => {
  const over = new AbortController();
  const late = sleep(milliseconds, over.signal).then(() => Promise.reject(new Error('Slack did not answer in time')));
  await Promise.race([promise, late]).finally(() => over.abort());
};

/** Opens a link, and gives up where Slack accepts the connection but never says hello. */
const openInTime = async (link: Link, sleep: Sleep): Promise<void> => {
  await within(link.open(), HELLO_DEADLINE, sleep).catch((error: unknown) => {
    link.close().catch(() => {});
    // Slack's client rejects with nothing where the connection ends before it is open.
    throw error ?? new Error('The connection ended before it was open');
  });
};

/** A receiver for Bolt that holds one connection to Slack, and opens the next before the old one is gone. */
export const createSocketReceiver = (options: SocketReceiverOptions): SocketReceiver => {
  const { log, clock, sleep } = options;
  const closing = createClosing(sleep);
  let app: App | undefined;
  let server: Server | undefined;
  let current: { link: Link; since: number } | undefined;
  let stopped = true;

  const receive = (event: ReceiverEvent): void => {
    app?.processEvent(event).catch((error: unknown) => log.error('event not processed', describeError(error)));
  };

  const open = async (): Promise<void> => {
    const link: Link = createLink({
      ...options,
      receive,
      onOpen: () => {
        if (stopped) void link.close();
        else current = { link, since: clock().getTime() };
      },
      onEnd: (reason) => {
        if (current?.link === link) replace(reason);
      },
    });
    await openInTime(link, sleep);
  };

  const replace = (reason: string): void => {
    const lasted = clock().getTime() - (current?.since ?? 0);
    current = undefined;
    if (stopped) return;
    log.info('socket ended', { reason, seconds: Math.round(lasted / 1000) });
    void reopen(PLANNED_ENDS.has(reason) || lasted >= SETTLED_AFTER ? 0 : 1);
  };

  const reopen = async (attempt: number): Promise<void> => {
    if (attempt > 0) await sleep(waitBefore(attempt));
    if (stopped) return;
    try {
      await open();
      log.info('socket reopened', { attempt });
    } catch (error) {
      log.warn('socket not reopened', { attempt, ...describeError(error) });
      if (isFatal(error)) return options.onFatal(error);
      await reopen(attempt + 1);
    }
  };

  return {
    init(bolt) {
      app = bolt;
    },
    async start() {
      stopped = false;
      const listening = await listen(createServer(closing.over(healthListener(options.health))), options.port);
      server = listening;
      await open().catch(async (error: unknown) => {
        await closing.close(listening);
        throw isFatal(error) ? new StartError(WRONG_TOKEN, { cause: error }) : error;
      });
      return listening;
    },
    async stop() {
      stopped = true;
      const link = current?.link;
      current = undefined;
      const closed = link ? within(link.close(), CLOSE_DEADLINE, sleep).catch(() => {}) : undefined;
      await Promise.all([closed, server && closing.close(server)]);
    },
    isConnected: () => current?.link.isOpen() ?? false,
  };
};
