/** A request for what the knowledge lacks, sent to the curators with the asker's consent. */
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../knowledge/schema.ts';
import { MODAL_TEXTS } from '../../language/modal-texts.ts';
import { SLACK_TEXTS } from '../../language/slack-texts.ts';
import { type Query, querySchema } from '../../questions/question.ts';
import { fromJson } from '../../store/json.ts';
import { ACTIONS } from '../blocks/buttons.ts';
import { mentionMarkup } from '../blocks/markup.ts';
import { plainText } from '../blocks/text-objects.ts';
import { aboutLines, tellCurators } from '../curators.ts';
import { packReply } from './asker.ts';
import { input, type Modal, modalView, notice } from './modal.ts';

const REQUEST = 'request';
const MOST_WORDS = 600;

const metadataSchema = z.strictObject({
  v: z.literal(1),
  l: z.enum(LANGUAGES),
  q: querySchema,
  /** Where it was asked, if others saw it; what was asked privately is answered privately. */
  c: z.string().optional(),
  t: z.string().optional(),
});

export type Requested = {
  language: Language;
  query: Query;
  place: { channel: string; thread: string | undefined } | undefined;
};

/** Asks what the person would like to know, and says who will see it. */
export const requestView = ({ language, query, place }: Requested): ModalView => {
  const texts = MODAL_TEXTS[language].request;
  return modalView({
    title: texts.title,
    language,
    submit: { id: REQUEST, label: texts.submit },
    metadata: {
      v: 1,
      l: language,
      q: query,
      ...(place ? { c: place.channel, ...(place.thread ? { t: place.thread } : {}) } : {}),
    },
    blocks: [
      { type: 'section', text: plainText(texts.intro) },
      input({
        id: 'wish',
        label: texts.wish,
        hint: texts.hint,
        element: { type: 'plain_text_input', multiline: true, max_length: MOST_WORDS },
      }),
    ],
  });
};

export const REQUEST_MODAL: Modal = {
  id: REQUEST,
  async submit(edge, { team, user, metadata, client, text }) {
    const read = fromJson(metadata, metadataSchema);
    if (!read) return { update: notice('fi', SLACK_TEXTS.fi.staleModal) };
    const { l: language, q: query, c: channel, t: thread } = read;
    const texts = MODAL_TEXTS[language];
    const value = packReply({ asker: user, language, query, channel, thread });
    const memo = {
      heading: texts.curators.request(mentionMarkup(user)),
      words: text('wish').trim(),
      lines: aboutLines(edge, query, language),
      buttons: [
        {
          type: 'actions' as const,
          elements: [
            {
              type: 'button' as const,
              action_id: `${ACTIONS.reply}:0`,
              text: plainText(texts.curators.reply),
              value,
            },
          ],
        },
      ],
    };
    return {
      language,
      work: async () => ((await tellCurators(edge, client, team, memo)) ? texts.sent : texts.noCurators),
    };
  },
};
