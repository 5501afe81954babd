/** The button that sets an answer's amounts beside another region's. */
import { MODAL_TEXTS } from '../language/modal-texts.ts';
import { unpackQuestion } from './blocks/choice.ts';
import { sentence } from './blocks/payload.ts';
import { compareView } from './modals/compare.ts';
import { showModal } from './modals/modal.ts';
import { respondWith } from './posting.ts';
import type { OnPress } from './pressed.ts';

/** Opens the form that asks with which region to compare. */
export const compare: OnPress = async (edge, { press, respond, client }) => {
  const carried = unpackQuestion(press.value);
  if (!carried) return 'stale';
  const { language } = carried;
  const view = compareView({ ...carried, regions: edge.bot.catalogue.regions(language) });
  if (await showModal(client, press.trigger, view)) return 'done';
  await respondWith(respond, sentence(MODAL_TEXTS[language].tooLate), { to: 'asker' });
  return 'done';
};
