/** The one error policy: a failure is logged once, and the asker is told once, in their language. */
import type { Language } from '../knowledge/schema.ts';
import { SLACK_TEXTS } from '../language/slack-texts.ts';
import { AS_WRITTEN, type Payload, sentence } from './blocks/payload.ts';
import type { Edge } from './edge.ts';
import { describeError } from './log/describe-error.ts';

/** Ways to tell the asker something, tried in order until one works. */
export type Way = (payload: Payload) => Promise<unknown>;

export type Failure = { door: string; error: unknown; language: Language; ways: Way[] };

const tell = async (edge: Edge, id: string, payload: Payload, ways: Way[]): Promise<void> => {
  for (const way of ways) {
    try {
      await way(payload);
      return;
    } catch (error) {
      edge.log.warn('apology not delivered', { id, ...describeError(error) });
    }
  }
};

/** Logs the failure and apologises, with an id that connects the two. */
export const reportFailure = async (edge: Edge, { door, error, language, ways }: Failure): Promise<void> => {
  const id = edge.newId();
  edge.log.error('answering failed', { id, door, ...describeError(error) });
  await tell(edge, id, sentence(SLACK_TEXTS[language].apology(id)), ways);
};

const responseAddress = (body: unknown): string | undefined =>
  typeof body === 'object' && body !== null && 'response_url' in body && typeof body.response_url === 'string'
    ? body.response_url
    : undefined;

/** The last net: what escaped the handlers, or failed before they were reached. */
export const createLastNet =
  (edge: Edge) =>
  async ({ error, body }: { error: Error; body: unknown }): Promise<void> => {
    const address = responseAddress(body);
    const toAddress: Way = (payload) =>
      edge.fetch(address ?? '', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, ...AS_WRITTEN, ...payload }),
      });
    await reportFailure(edge, { door: 'bolt', error, language: 'fi', ways: address ? [toAddress] : [] });
  };
