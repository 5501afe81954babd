/** Sending a payload, by Web API or by response address. */
import { RespondError, type RespondFn } from '@slack/bolt';
import { WebAPIPlatformError, WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import { AS_WRITTEN, type Payload } from './blocks/payload.ts';
import type { Edge } from './edge.ts';

export type Place = { channel: string; thread: string | undefined };

const LONGEST_WAIT = 30;
const ATTEMPTS = 3;

const REFUSED_BLOCKS = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long']);

/** Whether Slack's code says that the blocks were at fault: the text alone may still be posted. */
export const isOfBlocks = (code: string): boolean => REFUSED_BLOCKS.has(code);

/** Slack's code for why it refused a call. */
export const refusal = (error: unknown): string | undefined =>
  error instanceof WebAPIPlatformError ? error.data.error : undefined;

/** The reasons why the bot may not post in a channel. */
const NO_PLACE = new Set(['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action']);

/** Whether a call failed since the bot may not post there. */
export const isNoPlace = (error: unknown): boolean => NO_PLACE.has(refusal(error) ?? '');

const post = (client: WebClient, { channel, thread }: Place, { text, blocks }: Payload) =>
  client.chat.postMessage({
    channel,
    text,
    ...(blocks ? { blocks } : {}),
    ...(thread ? { thread_ts: thread } : {}),
    ...AS_WRITTEN,
  });

/** Waits out a rate limit here, for this post: the client would hold back every other channel's answers too. */
const patiently = async <Sent>(edge: Edge, send: () => Promise<Sent>, attempts = ATTEMPTS): Promise<Sent> => {
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

/** The payload in its layouts, from the best to the plainest. */
const layoutsOf = ({ text, blocks, plainer }: Payload): [Payload, ...Payload[]] => {
  const [best, ...others] = [blocks, plainer].filter((layout) => layout !== undefined);
  return best ? [{ text, blocks: best }, ...others.map((layout) => ({ text, blocks: layout })), { text }] : [{ text }];
};

/** Sends the first layout that Slack does not refuse. */
const inSomeLayout = async <Sent>(
  payload: Payload,
  send: (layout: Payload) => Promise<Sent>,
  isRefused: (error: unknown) => boolean,
): Promise<Sent> => {
  const [first, ...plainer] = layoutsOf(payload);
  let attempt = send(first);
  for (const layout of plainer) {
    attempt = attempt.catch((error: unknown) => {
      if (!isRefused(error)) throw error;
      return send(layout);
    });
  }
  return attempt;
};

/** Posts into a channel or a thread; in a plainer layout where Slack refuses the blocks. @returns the message's `ts` */
export const postTo = async (
  edge: Edge,
  client: WebClient,
  place: Place,
  payload: Payload,
): Promise<string | undefined> => {
  const isRefused = (error: unknown): boolean => {
    const code = refusal(error);
    const refused = code !== undefined && isOfBlocks(code);
    if (refused) edge.log.warn('blocks refused', { code });
    return refused;
  };
  const send = (layout: Payload) => patiently(edge, () => post(client, place, layout));
  return (await inSomeLayout(payload, send, isRefused)).ts;
};

/** Posts one after another; outside threads, what does not fit into the first follows in its thread. */
export const postAll = async (edge: Edge, client: WebClient, place: Place, payloads: Payload[]): Promise<void> => {
  let { thread } = place;
  for (const payload of payloads) {
    const ts = await postTo(edge, client, { ...place, thread }, payload);
    thread ??= ts;
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

/** Sends by response address; in a plainer layout where Slack refuses the blocks. */
export const respondWith = async (respond: RespondFn, payload: Payload, manner: Manner): Promise<void> => {
  const isRefused = (error: unknown): boolean => error instanceof RespondError && error.statusCode === 400;
  await inSomeLayout(payload, (layout) => respond(responseOf(layout, manner)), isRefused);
};
