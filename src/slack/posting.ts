/** Sending a payload, by Web API or by response address. */
import { RespondError, type RespondFn } from '@slack/bolt';
import { WebAPIPlatformError, WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import { AS_WRITTEN, type Payload } from './blocks/payload.ts';
import type { Edge } from './edge.ts';

export type Place = { channel: string; thread: string | undefined };

const REFUSED_BLOCKS = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long']);
const LONGEST_WAIT = 30;
const ATTEMPTS = 3;

/** Slack's code for why it refused a call. */
export const refusal = (error: unknown): string | undefined =>
  error instanceof WebAPIPlatformError ? error.data.error : undefined;

const post = (client: WebClient, { channel, thread }: Place, { text, blocks }: Payload): Promise<unknown> =>
  client.chat.postMessage({
    channel,
    text,
    ...(blocks ? { blocks } : {}),
    ...(thread ? { thread_ts: thread } : {}),
    ...AS_WRITTEN,
  });

/** Waits out a rate limit here, for this post: the client would hold back every other channel's answers too. */
const patiently = async (edge: Edge, send: () => Promise<unknown>, attempts = ATTEMPTS): Promise<unknown> => {
  try {
    return await send();
  } catch (error) {
    const limited = error instanceof WebAPIRateLimitedError && error.retryAfter <= LONGEST_WAIT;
    if (!limited || attempts <= 1) throw error;
    edge.log.warn('rate limited', { seconds: error.retryAfter });
    await edge.sleep(error.retryAfter * 1000);
    return patiently(edge, send, attempts - 1);
  }
};

/** Posts into a channel or a thread; as plain text where Slack refuses the blocks. */
export const postTo = async (edge: Edge, client: WebClient, place: Place, payload: Payload): Promise<void> => {
  try {
    await patiently(edge, () => post(client, place, payload));
  } catch (error) {
    const code = refusal(error);
    if (!code || !REFUSED_BLOCKS.has(code)) throw error;
    edge.log.warn('blocks refused', { code });
    await patiently(edge, () => post(client, place, { text: payload.text }));
  }
};

export type Manner = { to: 'asker' | 'channel'; replacing?: boolean };

/** The arguments for a response address, or for answering a command in its acknowledgement. */
export const responseOf = ({ text, blocks }: Payload, { to, replacing = false }: Manner) => ({
  response_type: to === 'asker' ? ('ephemeral' as const) : ('in_channel' as const),
  replace_original: replacing,
  text,
  ...(blocks ? { blocks } : {}),
  ...AS_WRITTEN,
});

/** Sends by response address; as plain text where Slack refuses the blocks. */
export const respondWith = async (respond: RespondFn, payload: Payload, manner: Manner): Promise<void> => {
  try {
    await respond(responseOf(payload, manner));
  } catch (error) {
    if (!(error instanceof RespondError) || error.statusCode !== 400 || !payload.blocks) throw error;
    await respond(responseOf({ text: payload.text }, manner));
  }
};
