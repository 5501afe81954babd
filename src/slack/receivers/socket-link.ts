/** One connection of Socket Mode, from its opening to its end. */
import { type Logger, type ReceiverEvent, ReceiverMultipleAckError } from '@slack/bolt';
import { SocketModeClient } from '@slack/socket-mode';
import type { WebClientOptions } from '@slack/web-api';
import { EnvHttpProxyAgent } from 'undici';

export type LinkOptions = {
  appToken: string;
  /** Whether the connection goes by the proxy that the environment names. */
  proxied: boolean;
  clientOptions: WebClientOptions;
  logger: Logger;
  receive: (event: ReceiverEvent) => void;
  /** Slack has said hello. */
  onOpen: () => void;
  /** The connection ends, or Slack says that it soon will. */
  onEnd: (reason: string) => void;
};

export type Link = {
  open(): Promise<void>;
  close(): Promise<void>;
  isOpen(): boolean;
};

type Delivery = {
  body: ReceiverEvent['body'];
  ack: (response?: unknown) => Promise<void>;
  retry_num?: number;
  retry_reason?: string;
};

const onceOnly = (ack: Delivery['ack']): Delivery['ack'] => {
  let used = false;
  return async (response) => {
    if (used) throw new ReceiverMultipleAckError();
    used = true;
    await ack(response);
  };
};

const eventOf = ({ body, ack, retry_num, retry_reason }: Delivery): ReceiverEvent => ({
  body,
  ack: onceOnly(ack),
  ...(retry_num === undefined ? {} : { retryNum: retry_num }),
  ...(retry_reason === undefined ? {} : { retryReason: retry_reason }),
});

/** The reason in Slack's notice that the connection is about to end; anything else is undefined. */
const endReason = (data: unknown): string | undefined => {
  if (typeof data !== 'string' || !data.includes('"disconnect"')) return undefined;
  try {
    const notice = JSON.parse(data);
    return notice.type === 'disconnect' ? String(notice.reason ?? 'unknown') : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Slack's client with its own reconnecting turned off: it would stay deaf for five seconds each time. Node's
 * `NODE_USE_ENV_PROXY` covers `fetch`, but not the client's WebSocket, which gets a connector of its own.
 */
export const createLink = (options: LinkOptions): Link => {
  const client = new SocketModeClient({
    appToken: options.appToken,
    autoReconnectEnabled: false,
    ...(options.proxied ? { dispatcher: new EnvHttpProxyAgent() } : {}),
    logger: options.logger,
    clientOptions: { ...options.clientOptions, retryConfig: { retries: 0 } },
  });
  client.on('slack_event', (delivery: Delivery) => options.receive(eventOf(delivery)));
  client.on('connected', options.onOpen);
  client.on('disconnected', () => options.onEnd('closed'));
  client.on('ws_message', (data: unknown) => {
    const reason = endReason(data);
    if (reason) options.onEnd(reason);
  });
  return {
    open: async () => {
      await client.start();
    },
    close: () => client.disconnect(),
    isOpen: () => client.websocket?.isActive() ?? false,
  };
};
