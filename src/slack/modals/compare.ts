/** The amounts of one region beside those of another, which the person picks. */
import type { ModalView } from '@slack/types';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../knowledge/schema.ts';
import { MODAL_TEXTS } from '../../language/modal-texts.ts';
import { SLACK_TEXTS } from '../../language/slack-texts.ts';
import { finnishDay } from '../../language/today.ts';
import { type Query, querySchema } from '../../questions/question.ts';
import { fromJson } from '../../store/json.ts';
import { option } from '../blocks/text-objects.ts';
import { foundView } from './found.ts';
import { input, type Modal, modalView, notice } from './modal.ts';

const COMPARE = 'compare';

const metadataSchema = z.strictObject({ v: z.literal(1), l: z.enum(LANGUAGES), q: querySchema });

export type Comparing = { language: Language; query: Query; regions: readonly { id: string; name: string }[] };

/** Asks with which region to compare. */
export const compareView = ({ language, query, regions }: Comparing): ModalView => {
  const texts = MODAL_TEXTS[language].compare;
  const options = regions.filter(({ id }) => !query.subjects.includes(id)).map(({ id, name }) => option(name, id));
  return modalView({
    title: texts.title,
    language,
    submit: { id: COMPARE, label: texts.submit },
    metadata: { v: 1, l: language, q: query },
    blocks: [input({ id: 'region', label: texts.region, element: { type: 'static_select', options } })],
  });
};

export const COMPARE_MODAL: Modal = {
  id: COMPARE,
  async submit(edge, { metadata, chosen }) {
    const read = fromJson(metadata, metadataSchema);
    const [region] = chosen('region');
    if (!read || !region) return { update: notice(read?.l ?? 'fi', SLACK_TEXTS[read?.l ?? 'fi'].staleModal) };
    const { l: language, q } = read;
    const query = { ...q, subjects: [...q.subjects, region], comparison: true };
    const reply = edge.bot.choose({ query, language, today: finnishDay(edge.clock) });
    return { update: foundView(reply, { language, asking: false, place: undefined }) };
  },
};
