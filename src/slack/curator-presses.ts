/** Buttons that lead to the curators: feedback, requests, and the curators' own replies. */
import type { ModalView } from '@slack/types';
import type { Language } from '../knowledge/schema.ts';
import { MODAL_TEXTS } from '../language/modal-texts.ts';
import { unpackQuestion } from './blocks/choice.ts';
import { sentence } from './blocks/payload.ts';
import type { Edge } from './edge.ts';
import { unpackReply } from './modals/asker.ts';
import { feedbackView } from './modals/feedback.ts';
import { showModal } from './modals/modal.ts';
import { replyView } from './modals/reply.ts';
import { requestView } from './modals/request.ts';
import { respondWith } from './posting.ts';
import type { OnPress, Pressed } from './pressed.ts';
import { languageFor } from './reader.ts';

const whisper = ({ respond }: Pressed, text: string): Promise<void> =>
  respondWith(respond, sentence(text), { to: 'asker' });

const show = async (pressed: Pressed, view: ModalView, language: Language): Promise<void> => {
  const { press, client } = pressed;
  if (!(await showModal(client, press.trigger, view))) await whisper(pressed, MODAL_TEXTS[language].tooLate);
};

const hasCurators = async ({ store }: Edge, { press }: Pressed): Promise<boolean> =>
  (await store.channels.curatorsOf(press.team)) !== undefined;

/** Thanks for a good word; asks what was wrong after a bad one. */
export const judge: OnPress = async (edge, pressed) => {
  const [judgement, value = ''] = pressed.press.value.split(/ (.*)/s);
  const carried = unpackQuestion(value);
  if (!carried) return 'stale';
  const { language, query } = carried;
  if (judgement === 'good') await whisper(pressed, MODAL_TEXTS[language].feedback.thanks);
  else if (await hasCurators(edge, pressed)) await show(pressed, feedbackView(language, query), language);
  else await whisper(pressed, MODAL_TEXTS[language].noCurators);
  return 'done';
};

/** Asks for consent and for the wish; what was asked privately is answered privately. */
export const request: OnPress = async (edge, pressed) => {
  const { press } = pressed;
  const carried = unpackQuestion(press.value);
  if (!carried) return 'stale';
  const { language, query } = carried;
  if (!(await hasCurators(edge, pressed))) {
    await whisper(pressed, MODAL_TEXTS[language].noCurators);
    return 'done';
  }
  const place = press.isEphemeral ? undefined : { channel: press.channel, thread: press.thread };
  await show(pressed, requestView({ language, query, place }), language);
  return 'done';
};

/** Opens the form for a curator's reply, in the curators' channel only. */
export const replyToRequest: OnPress = async (edge, pressed) => {
  const { press } = pressed;
  const asker = unpackReply(press.value);
  if (!asker) return 'stale';
  const language = await languageFor(edge, press);
  const isCurator = (await edge.store.channels.curatorsOf(press.team)) === press.channel;
  if (!isCurator) await whisper(pressed, MODAL_TEXTS[language].curators.notHere);
  else await show(pressed, replyView({ language, asker, channel: press.channel, ts: press.ts }), language);
  return 'done';
};
