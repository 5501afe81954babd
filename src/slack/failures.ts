/** The one error policy: a failure is logged once, and the asker is told once, in their language. */
import { UnknownError } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { Language } from '../knowledge/schema.ts';
import { SLACK_TEXTS } from '../language/slack-texts.ts';
import { AS_WRITTEN, type Payload, sentence } from './blocks/payload.ts';
import type { Edge } from './edge.ts';
import { describeError } from './log/describe-error.ts';
import { questionText } from './question-text.ts';
import { languageFor } from './reader.ts';

/** Ways to tell the asker something, tried in order until one works. */
export type Way = (payload: Payload) => Promise<unknown>;

/** To the person directly: for where no channel, address or window reaches them. */
export const directly =
  (client: WebClient, user: string, token?: string): Way =>
  ({ text }) =>
    client.chat.postMessage({ channel: user, text, ...AS_WRITTEN, ...(token ? { token } : {}) });

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

const textSchema = z.string().optional().catch(undefined);
const namedSchema = z.object({ id: z.string(), team_id: textSchema }).optional().catch(undefined);

/** Of what Slack sent, what leads back to the person and tells their language: a command has names of its own for it. */
const bodySchema = z.object({
  response_url: textSchema,
  user: namedSchema,
  team: namedSchema,
  channel: namedSchema,
  user_id: textSchema,
  team_id: textSchema,
  channel_id: textSchema,
  text: textSchema,
});
type Body = Partial<z.infer<typeof bodySchema>>;

const personIn = ({ user, user_id }: Body): string | undefined => user?.id ?? user_id;

/** That of the person, as far as what failed leaves it to be known. */
const languageIn = async (edge: Edge, body: Body): Promise<Language> => {
  const text = questionText(body.text ?? '');
  const where = {
    team: body.team?.id ?? body.user?.team_id ?? body.team_id ?? '',
    user: personIn(body) ?? '',
    channel: body.channel?.id ?? body.channel_id,
  };
  return languageFor(edge, where, text).catch(() => (text ? edge.languageOf(text) : 'fi'));
};

type Escaped = { error: Error; body: unknown; context: { botToken?: string } };

/** Bolt wraps what a handler throws. */
const thrown = (error: Error): unknown => (error instanceof UnknownError ? error.original : error);

/** The last net: what escaped the handlers, or failed before they were reached. The client has no token of its own. */
export const createLastNet =
  (edge: Edge, client: WebClient) =>
  async ({ error, body, context }: Escaped): Promise<void> => {
    const sent = bodySchema.safeParse(body).data ?? {};
    const { response_url: address } = sent;
    const user = personIn(sent);
    const toAddress =
      (url: string): Way =>
      (payload) =>
        edge.fetch(url, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, ...AS_WRITTEN, ...payload }),
        });
    const ways = [
      ...(address ? [toAddress(address)] : []),
      ...(user ? [directly(client, user, context.botToken)] : []),
    ];
    const language = await languageIn(edge, sent);
    await reportFailure(edge, { door: 'bolt', error: thrown(error), language, ways });
  };
