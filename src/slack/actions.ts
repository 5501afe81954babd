/** Presses and choices. All come through one door, so that none is left unacknowledged. */
import type { AllMiddlewareArgs, BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../knowledge/schema.ts';
import { SLACK_TEXTS } from '../language/slack-texts.ts';
import { fromJson } from '../store/json.ts';
import { answerChoice, remove, share } from './answer-presses.ts';
import { type ActionName, actionName } from './blocks/buttons.ts';
import { buttonLanguage } from './blocks/choice.ts';
import { type Payload, sentence } from './blocks/payload.ts';
import { confirmChannel } from './commands/channel-press.ts';
import { compare } from './compare-press.ts';
import { judge, replyToRequest, request } from './curator-presses.ts';
import type { Edge } from './edge.ts';
import { directly, reportFailure } from './failures.ts';
import { showNotice } from './modals/modal.ts';
import { respondWith } from './posting.ts';
import { type Press, readPress, readViewPress, type ViewPress } from './press.ts';
import type { OnPress } from './pressed.ts';
import { languageFor } from './reader.ts';
import { isFirstPress } from './receipts.ts';
import { VIEW_PRESSES } from './view-presses.ts';

export type ActionArguments = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

/** What each button of a message does. */
const PRESSES: Record<ActionName, OnPress> = {
  clarify: answerChoice,
  next: answerChoice,
  share,
  remove,
  feedback: judge,
  request,
  compare,
  reply: replyToRequest,
  channel: confirmChannel,
};

const JUDGEMENT = /^(good|bad) /;

/** The language that a button carries, whatever else it does. */
const languageOf = ({ value }: Press): Language => buttonLanguage(value.replace(JUDGEMENT, ''));

const act = async (edge: Edge, press: Press, { respond, client }: ActionArguments): Promise<void> => {
  const name = actionName(press.actionId);
  if (name && !(await isFirstPress(edge.store.claims, press))) return;
  const outcome = name ? await PRESSES[name](edge, { press, respond, client }) : 'stale';
  if (outcome === 'done') return;
  await respondWith(respond, sentence(SLACK_TEXTS[languageOf(press)].staleButton), { to: 'asker' });
};

const answerMessagePress = async (edge: Edge, press: Press, args: ActionArguments): Promise<void> => {
  try {
    await act(edge, press, args);
  } catch (error) {
    const ways = [
      (payload: Payload) => respondWith(args.respond, payload, { to: 'asker' }),
      directly(args.client, press.user),
    ];
    await reportFailure(edge, { door: 'button', error, language: languageOf(press), ways });
  }
};

const languageSchema = z.object({ l: z.enum(LANGUAGES) });

const answerViewPress = async (edge: Edge, press: ViewPress, { client }: ActionArguments): Promise<void> => {
  const carried = fromJson(press.metadata, languageSchema)?.l;
  const language = carried ?? (await languageFor(edge, press).catch((): Language => 'fi'));
  const [name = ''] = press.actionId.split(':', 1);
  const inModal = ({ text }: Payload) => showNotice({ ...press, client }, language, text);
  const toPerson = directly(client, press.user);
  try {
    const outcome = await (VIEW_PRESSES.get(name)?.(edge, { press, language, client }) ?? 'stale');
    if (outcome === 'stale') await (press.isHome ? toPerson : inModal)(sentence(SLACK_TEXTS[language].staleButton));
  } catch (error) {
    const ways = press.isHome ? [toPerson] : [inModal, toPerson];
    await reportFailure(edge, { door: 'view', error, language, ways });
  }
};

/** Acknowledges any press at once and does what its button says. */
export const answerPress = async (edge: Edge, args: ActionArguments): Promise<void> => {
  await args.ack();
  const press = readPress(args.body);
  if (press?.isLink) return;
  if (press) return answerMessagePress(edge, press, args);
  const viewPress = readViewPress(args.body);
  if (viewPress?.isLink) return;
  if (!viewPress) throw new TypeError('A press that is neither on a message nor in a view');
  await answerViewPress(edge, viewPress, args);
};
