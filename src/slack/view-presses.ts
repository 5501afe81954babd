/** What is pressed and chosen in modals and in the home. */
import { MODAL_TEXTS } from '../language/modal-texts.ts';
import { finnishDay } from '../language/today.ts';
import { sharedByEnding } from './answer-presses.ts';
import { unpackQuestion } from './blocks/choice.ts';
import { replyPayloads } from './blocks/reply-payloads.ts';
import { HOME_PRESSES } from './home/home-presses.ts';
import { foundView, readFound } from './modals/found.ts';
import { showOutcome } from './modals/modal.ts';
import { isNoPlace, postAll } from './posting.ts';
import type { OnViewPress } from './pressed.ts';

/** A choice in a modal shows its answer there. */
const choose: OnViewPress = async (edge, { press, client }) => {
  const carried = unpackQuestion(press.value);
  const found = readFound(press.metadata);
  if (!carried || !found) return 'stale';
  const reply = edge.bot.choose({ ...carried, today: finnishDay(edge.clock) });
  await client.views.update({ view_id: press.viewId, view: foundView(reply, found) });
  return 'done';
};

/** Shares the answer to the thread of the message that the shortcut was used on. */
const shareToThread: OnViewPress = async (edge, { press, language, client }) => {
  const carried = unpackQuestion(press.value);
  const place = readFound(press.metadata)?.place;
  if (!carried || !place) return 'stale';
  const reply = edge.bot.choose({ ...carried, today: finnishDay(edge.clock) });
  const endings = [sharedByEnding(carried.language, press.user)];
  const texts = MODAL_TEXTS[language].found;
  try {
    await postAll(
      edge,
      client,
      place,
      replyPayloads(reply, { withoutChoices: true, removableBy: press.user, endings }),
    );
    await showOutcome({ ...press, client }, language, texts.shared);
  } catch (error) {
    if (!isNoPlace(error)) throw error;
    await showOutcome({ ...press, client }, language, texts.invite);
  }
  return 'done';
};

/** By the first part of an action id. */
export const VIEW_PRESSES: ReadonlyMap<string, OnViewPress> = new Map([
  ['clarify', choose],
  ['next', choose],
  ['share', shareToThread],
  ...HOME_PRESSES,
]);
