/** A curator's own reply to a request: it goes to the asker, and waits in the store to become a fact. */
import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import { LANGUAGES, type Language, sourceSchema } from '../../knowledge/schema.ts';
import { MODAL_TEXTS } from '../../language/modal-texts.ts';
import { SLACK_TEXTS } from '../../language/slack-texts.ts';
import { finnishDay } from '../../language/today.ts';
import { fromJson } from '../../store/json.ts';
import { mentionMarkup } from '../blocks/markup.ts';
import type { Payload } from '../blocks/payload.ts';
import { type Part, replyPayloads } from '../blocks/reply-payloads.ts';
import { markupText, plainText } from '../blocks/text-objects.ts';
import type { Edge } from '../edge.ts';
import { describeError } from '../log/describe-error.ts';
import { postAll, postTo } from '../posting.ts';
import { type Asker, packReply, unpackReply } from './asker.ts';
import { input, type Modal, modalView, notice, type Submission } from './modal.ts';

const REPLY = 'reply';
const MINUTE = 60_000;

const metadataSchema = z.strictObject({
  v: z.literal(1),
  /** The curator's language. */
  l: z.enum(LANGUAGES),
  asker: z.string(),
  /** The request in the curators' channel. */
  c: z.string(),
  ts: z.string(),
});

export type Replying = { language: Language; asker: Asker; channel: string; ts: string };

const textInput = (
  id: string,
  label: string,
  more: { optional?: boolean; hint?: string; multiline?: boolean } = {},
) => {
  const { multiline = false, ...parts } = more;
  return input({
    id,
    label,
    ...parts,
    element: { type: 'plain_text_input', multiline, max_length: multiline ? 1200 : 300 },
  });
};

/** Asks for the reply and its source. */
export const replyView = ({ language, asker, channel, ts }: Replying): ModalView => {
  const texts = MODAL_TEXTS[language].reply;
  return modalView({
    title: texts.title,
    language,
    submit: { id: REPLY, label: texts.submit },
    metadata: { v: 1, l: language, asker: packReply(asker), c: channel, ts },
    blocks: [
      { type: 'section', text: plainText(texts.intro) },
      textInput('text', texts.text, { multiline: true }),
      textInput('publisher', texts.publisher),
      textInput('title', texts.sourceTitle),
      textInput('date', texts.date, { hint: texts.dateHint }),
      textInput('url', texts.url, { optional: true }),
    ],
  });
};

type Source = Omit<z.infer<typeof sourceSchema>, 'id'>;

const readSource = ({ text }: Submission, language: Language): Source | { errors: Record<string, string> } => {
  const texts = MODAL_TEXTS[language].reply;
  const url = text('url').trim();
  const given = {
    publisher: text('publisher'),
    title: text('title'),
    date: text('date').trim(),
    ...(url ? { url } : {}),
  };
  const read = sourceSchema.omit({ id: true }).safeParse(given);
  if (read.success) return read.data;
  const fields = new Set(read.error.issues.map(({ path }) => path[0]));
  const messages: Record<string, string> = { date: texts.wrongDate, url: texts.wrongUrl };
  return {
    errors: Object.fromEntries([...fields].map((field) => [String(field), messages[String(field)] ?? texts.wrongText])),
  };
};

/** In markup, so that the curator is a mention. */
const signature = (text: string): Part => ({
  text,
  blocks: [{ type: 'context', elements: [markupText(text)] }],
});

type Delivery = { edge: Edge; submission: Submission; replying: Replying; payloads: [Payload, ...Payload[]] };

/** Where it was asked, else in a direct message. @returns whether either worked */
const deliver = async ({ edge, submission: { client }, replying: { asker }, payloads }: Delivery): Promise<boolean> => {
  const direct = { channel: asker.asker, thread: undefined };
  const places = asker.channel ? [{ channel: asker.channel, thread: asker.thread }, direct] : [direct];
  for (const place of places) {
    try {
      await postAll(edge, client, place, payloads);
      return true;
    } catch (error) {
      edge.log.warn('reply not delivered', describeError(error));
    }
  }
  return false;
};

/** Shows the other curators what was answered, in the thread of the request. */
const tellThread = async ({ edge, submission, replying, payloads }: Delivery): Promise<void> => {
  const { answered } = MODAL_TEXTS[replying.language].curators;
  const note = signature(answered(mentionMarkup(submission.user)));
  const place = { channel: replying.channel, thread: replying.ts };
  const [first] = payloads;
  const blocks: KnownBlock[] = [...note.blocks, ...(first.blocks ?? [])];
  await postTo(edge, submission.client, place, { text: `${note.text}\n${first.text}`, blocks });
};

/** Keeps the reply for those who edit the knowledge. @returns whether it could; the thread has it in any case */
const keep = async ({ edge, submission, replying: { asker } }: Delivery, source: Source, on: string) => {
  const draft = {
    repliedOn: on,
    language: asker.language,
    subjects: [...asker.query.subjects, ...asker.query.programmes],
    topics: asker.query.topics,
    text: submission.text('text').trim(),
    source,
  };
  try {
    await edge.store.replies.add(submission.team, draft);
    return true;
  } catch (error) {
    edge.log.warn('reply not kept', describeError(error));
    return false;
  }
};

const send = async (delivery: Delivery, source: Source, on: string): Promise<string> => {
  const { language } = delivery.replying;
  const delivered = await deliver(delivery);
  await tellThread(delivery);
  const kept = await keep(delivery, source, on);
  const texts = MODAL_TEXTS[language].reply;
  return [delivered ? texts.delivered : texts.notDelivered, ...(kept ? [] : [texts.notKept])].join(' ');
};

export const REPLY_MODAL: Modal = {
  id: REPLY,
  async submit(edge, submission) {
    const { team, user, metadata, text } = submission;
    const read = fromJson(metadata, metadataSchema);
    const asker = read && unpackReply(read.asker);
    if (!read || !asker) return { update: notice('fi', SLACK_TEXTS.fi.staleModal) };
    const { l: language, c: channel, ts } = read;
    const source = readSource(submission, language);
    if ('errors' in source) return source;
    if (!(await edge.store.claims.claim(team, `answered:${channel}:${ts}`, MINUTE))) {
      return { update: notice(language, MODAL_TEXTS[language].reply.taken) };
    }
    const on = finnishDay(edge.clock);
    const reply = edge.bot.catalogue.relay({ text: text('text').trim(), source, on }, asker.language);
    const by = signature(MODAL_TEXTS[asker.language].curators.answeredBy(mentionMarkup(user)));
    const payloads = replyPayloads(reply, { endings: [by] });
    const replying = { language, asker, channel, ts };
    return { language, work: () => send({ edge, submission, replying, payloads }, source, on) };
  },
};
