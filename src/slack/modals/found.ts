/** Questions asked in a modal, or of a message by its shortcut: the answer shows there, and can be shared. */
import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { Reply } from '../../answers/message.ts';
import { LANGUAGES, type Language } from '../../knowledge/schema.ts';
import { MODAL_TEXTS } from '../../language/modal-texts.ts';
import { finnishDay } from '../../language/today.ts';
import { fromJson } from '../../store/json.ts';
import { ACTIONS, questionBlocks } from '../blocks/buttons.ts';
import { modalBlocks } from '../blocks/modal-blocks.ts';
import { plainText } from '../blocks/text-objects.ts';
import { questionText } from '../question-text.ts';
import { readerOf } from '../reader.ts';
import { input, type Modal, modalView } from './modal.ts';

const SEARCH = 'search';
const MOST_WORDS = 1000;

/** Where the answer can be shared: the thread of the message that the shortcut was used on. */
export type Thread = { channel: string; thread: string };

const foundSchema = z.strictObject({
  v: z.literal(1),
  l: z.enum(LANGUAGES),
  /** Whether the modal can be asked again. */
  ask: z.boolean(),
  c: z.string().optional(),
  t: z.string().optional(),
});

export type Found = { language: Language; asking: boolean; place: Thread | undefined };

/** What an open modal was for, or undefined where this version cannot read it. */
export const readFound = (metadata: string): Found | undefined => {
  const found = fromJson(metadata, foundSchema);
  if (!found) return undefined;
  const place = found.c && found.t ? { channel: found.c, thread: found.t } : undefined;
  return { language: found.l, asking: found.ask, place };
};

const metadataOf = ({ language, asking, place }: Found) => ({
  v: 1,
  l: language,
  ask: asking,
  ...(place ? { c: place.channel, t: place.thread } : {}),
});

const askInput = (language: Language): KnownBlock => {
  const texts = MODAL_TEXTS[language].search;
  return input({
    id: 'question',
    label: texts.question,
    hint: texts.hint,
    element: {
      type: 'plain_text_input',
      max_length: MOST_WORDS,
      placeholder: plainText(texts.placeholder),
    },
  });
};

const searching = (language: Language, blocks: KnownBlock[]): ModalView => {
  const texts = MODAL_TEXTS[language].search;
  return modalView({
    title: texts.title,
    language,
    blocks: [askInput(language), ...blocks],
    submit: { id: SEARCH, label: texts.submit },
    metadata: metadataOf({ language, asking: true, place: undefined }),
  });
};

/** An empty search. */
export const searchView = (language: Language): ModalView => searching(language, []);

/** A reply in a modal, with its choices; where it can be shared to a thread, with a button for that. */
export const foundView = (reply: Reply, found: Found): ModalView => {
  const language = reply.language;
  const blocks = modalBlocks(reply);
  if (found.asking) return searching(language, blocks);
  const { title, share } = MODAL_TEXTS[language].found;
  const shareable = found.place && reply.share;
  return modalView({
    title,
    language,
    blocks: [...blocks, ...(shareable ? questionBlocks(ACTIONS.share, share, { query: shareable, language }) : [])],
    metadata: metadataOf({ ...found, language }),
  });
};

export const SEARCH_MODAL: Modal = {
  id: SEARCH,
  async submit(edge, { team, user, text }) {
    const { chosen, own } = await readerOf(edge, { team, user });
    const reply = edge.bot.ask({
      text: questionText(text('question')),
      today: finnishDay(edge.clock),
      ...(chosen ? { language: chosen } : {}),
      ...(own ? { previous: own } : {}),
    });
    return { update: foundView(reply, { language: reply.language, asking: true, place: undefined }) };
  },
};
