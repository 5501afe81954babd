/** Buttons: choices and sharing. All presses come through one door, so that none is left unacknowledged. */
import type { AllMiddlewareArgs, BlockAction, RespondFn, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Reply } from '../answers/message.ts';
import { SLACK_TEXTS } from '../language/slack-texts.ts';
import { finnishDay } from '../language/today.ts';
import { ACTIONS, actionName } from './blocks/buttons.ts';
import { buttonLanguage, type CarriedQuestion, unpackQuestion } from './blocks/choice.ts';
import { mentionMarkup } from './blocks/markup.ts';
import { type Payload, sentence } from './blocks/payload.ts';
import { noteEnding, type Part, replyPayloads } from './blocks/reply-payloads.ts';
import type { Edge } from './edge.ts';
import { reportFailure } from './failures.ts';
import { describeError } from './log/describe-error.ts';
import { postAll, refusal, respondWith } from './posting.ts';
import { type Press, type Press, readPress, readPress } from './press.ts';
import { isFirstPress } from './receipts.ts';

export type ActionArguments = SlackActionMiddlewareArgs<BlockAction> & AllMiddlewareArgs;

type Pressed = { press: Press; carried: CarriedQuestion; respond: RespondFn; client: WebClient };

const replyTo = (edge: Edge, { query, language }: CarriedQuestion): Reply =>
  edge.bot.choose({ query, language, today: finnishDay(edge.clock) });

const respondAll = async ({ respond }: Pressed, reply: Reply, replacing: boolean): Promise<void> => {
  const [first, ...others] = replyPayloads(reply, { shareable: true, rateable: true, requestable: true });
  await respondWith(respond, first, { to: 'asker', replacing });
  for (const payload of others) await respondWith(respond, payload, { to: 'asker' });
};

/** The reasons why the bot may not post where its button stands. */
const NO_PLACE = new Set(['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action']);

const postInPlace = async (edge: Edge, pressed: Pressed, reply: Reply): Promise<void> => {
  const { press, client } = pressed;
  try {
    await postAll(edge, client, press, replyPayloads(reply, { rateable: true, removableBy: press.user }));
  } catch (error) {
    if (!NO_PLACE.has(refusal(error) ?? '')) throw error;
    await respondAll(pressed, reply, false);
  }
};

/** A choice that was asked for takes the place of the question; a further question leaves the answer standing. */
const answerChoice = async (edge: Edge, pressed: Pressed): Promise<void> => {
  const { press, carried } = pressed;
  const reply = replyTo(edge, carried);
  if (press.isEphemeral) return respondAll(pressed, reply, actionName(press.actionId) === ACTIONS.clarify);
  if (reply.context) {
    await edge.store.conversations.remember(press.conversation, { query: reply.context, language: reply.language });
  }
  await postInPlace(edge, pressed, reply);
};

const sharedByEnding = ({ language }: CarriedQuestion, user: string): Part => {
  const text = SLACK_TEXTS[language].sharedBy(mentionMarkup(user));
  return { text, blocks: [{ type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] }] };
};

/** Takes the button away from the asker's own copy; that it fails does no harm, the answer is shared. */
const markShared = async (edge: Edge, { respond, carried }: Pressed, reply: Reply): Promise<void> => {
  const [payload] = replyPayloads(reply, { endings: [noteEnding(SLACK_TEXTS[carried.language].shared)] });
  await respondWith(respond, payload, { to: 'asker', replacing: true }).catch((error: unknown) =>
    edge.log.warn('shared answer not marked', describeError(error)),
  );
};

const share = async (edge: Edge, pressed: Pressed): Promise<void> => {
  const { press, carried, respond } = pressed;
  const reply = replyTo(edge, carried);
  // Knowledge may have changed since; what is no answer is for the asker alone.
  if (reply.messages.some(({ kind }) => kind !== 'answer')) return respondAll(pressed, reply, true);
  const payloads = replyPayloads(reply, { withoutChoices: true, endings: [sharedByEnding(carried, press.user)] });
  for (const payload of payloads) await respondWith(respond, payload, { to: 'channel' });
  await markShared(edge, pressed, reply);
};

const act = async (edge: Edge, press: Press, args: ActionArguments): Promise<void> => {
  const carried = unpackQuestion(press.value);
  const name = actionName(press.actionId);
  if (!carried || !name) {
    const stale = sentence(SLACK_TEXTS[buttonLanguage(press.value)].staleButton);
    return respondWith(args.respond, stale, { to: 'asker' });
  }
  if (!(await isFirstPress(edge.store.claims, press))) return;
  const pressed = { press, carried, respond: args.respond, client: args.client };
  return name === ACTIONS.share ? share(edge, pressed) : answerChoice(edge, pressed);
};

/** Acknowledges any press at once and does what its button says. */
export const answerPress = async (edge: Edge, args: ActionArguments): Promise<void> => {
  await args.ack();
  const press = readPress(args.body);
  if (!press || press.isLink) return;
  try {
    await act(edge, press, args);
  } catch (error) {
    const ways = [(payload: Payload) => respondWith(args.respond, payload, { to: 'asker' })];
    await reportFailure(edge, { door: 'button', error, language: buttonLanguage(press.value), ways });
  }
};
