/** Events over HTTP. */
import type { IncomingMessage, RequestListener } from 'node:http';
import { type HTTPReceiverOptions as BoltOptions, HTTPReceiver, type Logger } from '@slack/bolt';
import type { Clock } from '../time.ts';
import { type Health, healthRoutes } from './health.ts';

export const ENDPOINT = '/slack/events';
const BODY_LIMIT = 1024 * 1024;
const TOLERANCE = 5 * 60;

export type HttpReceiverOptions = {
  signingSecret: string;
  port: number;
  logger: Logger;
  clock: Clock;
  health: Health;
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

/** Bolt's receiver, which checks the signature, with the health routes and a bound on the time of signing. */
export const createHttpReceiver = ({
  signingSecret,
  port,
  logger,
  clock,
  health,
}: HttpReceiverOptions): HTTPReceiver => {
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
  receiver.requestListener = guarded(receiver.requestListener, clock);
  return receiver;
};
