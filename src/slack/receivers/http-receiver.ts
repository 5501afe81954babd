/** Events over HTTP. */
import type { IncomingMessage, RequestListener, Server } from 'node:http';
import { type HTTPReceiverOptions as BoltOptions, HTTPReceiver, type Logger, type Receiver } from '@slack/bolt';
import type { Clock, Sleep } from '../time.ts';
import { createClosing } from './closing.ts';
import { type Health, healthRoutes } from './health.ts';

export const ENDPOINT = '/slack/events';
/** The longest body that is read, in bytes; Slack sends far less. */
export const BODY_LIMIT = 1024 * 1024;
const TOLERANCE = 5 * 60;
/** How long it goes on listening when it is to stop, in milliseconds: whoever looks at `/readyz` sends nothing here then. */
export const LINGER = 5000;
/** Load balancers look more often than this, in milliseconds. */
const LATELY = 30_000;

export type HttpReceiverOptions = {
  signingSecret: string;
  port: number;
  logger: Logger;
  clock: Clock;
  sleep: Sleep;
  health: Health;
  linger: number;
};

/** Bolt refuses requests signed too long ago, but not those signed for later, which could be kept and replayed. */
const isFromFuture = (request: IncomingMessage, now: Date): boolean =>
  Number(request.headers['x-slack-request-timestamp']) > now.getTime() / 1000 + TOLERANCE;

const guarded =
  (listener: RequestListener, clock: Clock): RequestListener =>
  (request, response) => {
    if (!isFromFuture(request, clock())) return listener(request, response);
    response.writeHead(401);
    response.end();
  };

/**
 * What goes wrong in a listener is told to the asker (`failures.ts`). What comes here is a body that Bolt itself
 * stumbles over, since it is not of the shape that Slack sends: it would be no better the next time.
 */
const refuse: NonNullable<BoltOptions['processEventErrorHandler']> = async ({ logger, response }) => {
  logger.error('An unhandled error occurred while Bolt processed');
  if (response.headersSent) return false;
  response.writeHead(400);
  response.end();
  return false;
};

/**
 * Bolt's receiver, which checks the signature, with the health routes and a bound on the time of signing. Where it was
 * asked lately, it does not stop before whoever sends requests here has had the time to see that it is not ready.
 */
export const createHttpReceiver = (options: HttpReceiverOptions): Receiver => {
  const { signingSecret, port, logger, clock, sleep, health, linger } = options;
  const receiver = new HTTPReceiver({
    signingSecret,
    port,
    endpoints: ENDPOINT,
    bodyLimit: BODY_LIMIT,
    customRoutes: healthRoutes(health),
    customPropertiesExtractor: ({ headers }) => ({ signature: headers['x-slack-signature'] }),
    logger,
    processEventErrorHandler: refuse,
  });
  const closing = createClosing(sleep);
  const answer = closing.over(guarded(receiver.requestListener, clock));
  let server: Server | undefined;
  let askedAt = 0;
  receiver.requestListener = (request, response) => {
    askedAt = clock().getTime();
    answer(request, response);
  };
  return {
    init: (app) => receiver.init(app),
    async start() {
      server = await receiver.start(port);
      return server;
    },
    async stop() {
      closing.begin();
      if (linger > 0 && clock().getTime() - askedAt < LATELY) await sleep(linger);
      if (server) await closing.close(server);
    },
  };
};
