/** What was wrong with an answer, or with a message; it reaches the curators. */
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../knowledge/schema.ts';
import { FAULTS, MODAL_TEXTS } from '../../language/modal-texts.ts';
import { SLACK_TEXTS } from '../../language/slack-texts.ts';
import { type Query, querySchema } from '../../questions/question.ts';
import { fromJson } from '../../store/json.ts';
import { mentionMarkup } from '../blocks/markup.ts';
import { option } from '../blocks/text-objects.ts';
import { aboutLines, tellCurators } from '../curators.ts';
import { input, type Modal, modalView, notice } from './modal.ts';

const FEEDBACK = 'feedback';
const MOST_WORDS = 600;

const metadataSchema = z.strictObject({
  v: z.literal(1),
  l: z.enum(LANGUAGES),
  /** What the answer was about. */
  q: querySchema.optional(),
  /** The message to correct. */
  link: z.string().optional(),
});

type About = { language: Language; query?: Query; link?: string };

const viewOf = ({ language, query, link }: About): ModalView => {
  const texts = MODAL_TEXTS[language];
  const words = link ? texts.correction : { text: texts.feedback.comment, hint: texts.feedback.sees };
  return modalView({
    title: link ? texts.correction.title : texts.feedback.title,
    language,
    submit: { id: FEEDBACK, label: texts.feedback.submit },
    metadata: { v: 1, l: language, ...(query ? { q: query } : {}), ...(link ? { link } : {}) },
    blocks: [
      input({
        id: 'fault',
        label: texts.feedback.fault,
        element: {
          type: 'radio_buttons',
          options: FAULTS.map((fault) => option(texts.feedback.faults[fault], fault)),
        },
      }),
      input({
        id: 'words',
        label: words.text,
        hint: words.hint,
        optional: !link,
        element: { type: 'plain_text_input', multiline: true, max_length: MOST_WORDS },
      }),
    ],
  });
};

/** Asks what was wrong with an answer to a question. */
export const feedbackView = (language: Language, query: Query): ModalView => viewOf({ language, query });

/** Asks what is wrong with a message at an address. */
export const correctionView = (language: Language, link: string): ModalView => viewOf({ language, link });

export const FEEDBACK_MODAL: Modal = {
  id: FEEDBACK,
  async submit(edge, { team, user, metadata, client, text, chosen }) {
    const read = fromJson(metadata, metadataSchema);
    const fault = FAULTS.find((known) => known === chosen('fault')[0]);
    const language = read?.l ?? 'fi';
    const texts = MODAL_TEXTS[language];
    if (!read || !fault) return { update: notice(language, SLACK_TEXTS[language].staleModal) };
    const { q: query, link } = read;
    const who = mentionMarkup(user);
    const words = text('words').trim();
    const memo = {
      heading: link ? texts.curators.correction(who) : texts.curators.feedback(who),
      lines: [texts.curators.fault(texts.feedback.faults[fault]), ...aboutLines(edge, query, language)],
      ...(words ? { words } : {}),
      ...(link ? { link: { url: link, label: texts.curators.message } } : {}),
    };
    return {
      language,
      work: async () => ((await tellCurators(edge, client, team, memo)) ? texts.sent : texts.noCurators),
    };
  },
};
