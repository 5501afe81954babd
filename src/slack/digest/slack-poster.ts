/** Posts digests to Slack, and finds them again. */
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Poster } from '../../digest/poster.ts';
import type { Delivery } from '../../store/deliveries.ts';
import { AS_WRITTEN, type Payload } from '../blocks/payload.ts';
import { isOfBlocks } from '../posting.ts';
import { digestPayload } from './digest-blocks.ts';
import { haltedNotice } from './digest-notices.ts';
import { failedLook, outcomeOf } from './outcomes.ts';

const EVENT = 'sote_digest';
const PAGE = 200;
const MOST_PAGES = 20;

const markOf = ({ id }: Delivery): string => `digest:${id}`;

const messageSchema = z.object({
  ts: z.string(),
  bot_id: z.string().optional(),
  blocks: z.array(z.object({ block_id: z.string().optional() })).optional(),
  metadata: z.object({ event_type: z.string(), event_payload: z.object({ id: z.string() }) }).optional(),
});

/** Whether a message of a channel's history is the delivery's. Another app may use the same name for its own. */
const isOf = (message: unknown, delivery: Delivery, botId: string): boolean => {
  const read = messageSchema.safeParse(message);
  if (!read.success || read.data.bot_id !== botId) return false;
  const { blocks, metadata } = read.data;
  const marked = blocks?.[0]?.block_id === markOf(delivery);
  return marked || (metadata?.event_type === EVENT && metadata.event_payload.id === delivery.id);
};

const send = (client: WebClient, { channel, id }: Delivery, { text, blocks }: Payload) =>
  client.chat.postMessage({
    channel,
    text,
    ...(blocks ? { blocks } : {}),
    metadata: { event_type: EVENT, event_payload: { id } },
    ...AS_WRITTEN,
  });

/** Every page from an instant on. @throws where one cannot be read, since half a look is none */
const readAll = async (client: WebClient, channel: string, since: number): Promise<unknown[]> => {
  const messages: unknown[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await client.conversations.history({
      channel,
      oldest: (since / 1000).toFixed(6),
      inclusive: true,
      limit: PAGE,
      include_all_metadata: true,
      ...(cursor ? { cursor } : {}),
    });
    messages.push(...(answer.messages ?? []));
    cursor = answer.response_metadata?.next_cursor || undefined;
    if (!answer.has_more && !cursor) return messages;
  }
  throw new Error('More messages than are read');
};

const tsOf = (message: unknown): string => messageSchema.parse(message).ts;

/**
 * Digests over the Web API. The client must make no retries: Slack may have taken a request whose answer was lost.
 * @param botId of the bot, known once it has started
 */
export const createSlackPoster = (client: WebClient, botId: () => string): Poster => ({
  async post(delivery, message) {
    const payload = digestPayload(message, markOf(delivery));
    try {
      const { ts } = await send(client, delivery, payload);
      return ts ? { kind: 'posted', ts } : { kind: 'uncertain', code: 'no_ts' };
    } catch (error) {
      const outcome = outcomeOf(error);
      if (outcome.kind !== 'refused' || !isOfBlocks(outcome.code)) return outcome;
    }
    // Slack said no to the layout, so nothing was posted; the text alone is complete.
    try {
      const { ts } = await send(client, delivery, { text: payload.text });
      return ts ? { kind: 'posted', ts } : { kind: 'uncertain', code: 'no_ts' };
    } catch (error) {
      return outcomeOf(error);
    }
  },
  async find(delivery, since) {
    try {
      const messages = await readAll(client, delivery.channel, since);
      const ours = messages.filter((message) => isOf(message, delivery, botId()));
      return { kind: 'read', ts: ours.map(tsOf).sort() };
    } catch (error) {
      return failedLook(error);
    }
  },
  async remove({ channel }, ts) {
    try {
      await client.chat.delete({ channel, ts });
      return true;
    } catch (error) {
      const outcome = outcomeOf(error);
      return outcome.code === 'message_not_found';
    }
  },
  async tellHalted(subscription, language) {
    try {
      const notice = haltedNotice(subscription, language);
      await client.chat.postMessage({ channel: subscription.setBy, ...notice, ...AS_WRITTEN });
      return true;
    } catch (error) {
      return outcomeOf(error).kind === 'uncertain';
    }
  },
});
