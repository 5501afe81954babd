/** The buttons of answers: choices, sharing, taking the answer away. */
import { z } from 'zod';
import type { Reply } from '../answers/message.ts';
import { LANGUAGES, type Language } from '../knowledge/schema.ts';
import { SLACK_TEXTS } from '../language/slack-texts.ts';
import { finnishDay } from '../language/today.ts';
import { fromJson } from '../store/json.ts';
import { ACTIONS, actionName } from './blocks/buttons.ts';
import { type CarriedQuestion, unpackQuestion } from './blocks/choice.ts';
import { mentionMarkup } from './blocks/markup.ts';
import { sentence } from './blocks/payload.ts';
import { noteEnding, type Part, replyPayloads } from './blocks/reply-payloads.ts';
import { markupText } from './blocks/text-objects.ts';
import type { Edge } from './edge.ts';
import { describeError } from './log/describe-error.ts';
import { isNoPlace, postAll, refusal, respondWith } from './posting.ts';
import type { OnPress, Pressed } from './pressed.ts';

const replyTo = (edge: Edge, { query, language }: CarriedQuestion): Reply =>
  edge.bot.choose({ query, language, today: finnishDay(edge.clock) });

const WHISPERED = { shareable: true, rateable: true, requestable: true };

const respondAll = async ({ respond }: Pressed, reply: Reply, replacing: boolean): Promise<void> => {
  const [first, ...others] = replyPayloads(reply, WHISPERED);
  await respondWith(respond, first, { to: 'asker', replacing });
  for (const payload of others) await respondWith(respond, payload, { to: 'asker' });
};

const postInPlace = async (edge: Edge, pressed: Pressed, reply: Reply): Promise<void> => {
  const { press, client } = pressed;
  try {
    await postAll(edge, client, press, replyPayloads(reply, { rateable: true, removableBy: press.user }));
  } catch (error) {
    if (!isNoPlace(error)) throw error;
    await respondAll(pressed, reply, false);
  }
};

/** A choice that was asked for takes the place of the question; a further question leaves the answer standing. */
export const answerChoice: OnPress = async (edge, pressed) => {
  const { press } = pressed;
  const carried = unpackQuestion(press.value);
  if (!carried) return 'stale';
  const reply = replyTo(edge, carried);
  if (press.isEphemeral) {
    await respondAll(pressed, reply, actionName(press.actionId) === ACTIONS.clarify);
    return 'done';
  }
  if (reply.context) {
    await edge.store.conversations.remember(press.conversation, { query: reply.context, language: reply.language });
  }
  await postInPlace(edge, pressed, reply);
  return 'done';
};

/** Says in the channel who shared the answer. */
export const sharedByEnding = (language: Language, user: string): Part => {
  const text = SLACK_TEXTS[language].sharedBy(mentionMarkup(user));
  return { text, blocks: [{ type: 'context', elements: [markupText(text)] }] };
};

/** Takes the button away from the asker's own copy; that it fails does no harm, the answer is shared. */
const markShared = async (edge: Edge, { respond }: Pressed, reply: Reply): Promise<void> => {
  const [payload] = replyPayloads(reply, { endings: [noteEnding(SLACK_TEXTS[reply.language].shared)] });
  await respondWith(respond, payload, { to: 'asker', replacing: true }).catch((error: unknown) =>
    edge.log.warn('shared answer not marked', describeError(error)),
  );
};

/** Shows the asker's answer to the channel, by the response address: that works where the bot is no member, too. */
export const share: OnPress = async (edge, pressed) => {
  const { press, respond } = pressed;
  const carried = unpackQuestion(press.value);
  if (!carried) return 'stale';
  const reply = replyTo(edge, carried);
  // Knowledge may have changed since; what is no answer is for the asker alone.
  if (reply.messages.some(({ kind }) => kind !== 'answer')) {
    await respondAll(pressed, reply, true);
    return 'done';
  }
  const endings = [sharedByEnding(carried.language, press.user)];
  for (const payload of replyPayloads(reply, { withoutChoices: true, endings })) {
    await respondWith(respond, payload, { to: 'channel' });
  }
  await markShared(edge, pressed, reply);
  return 'done';
};

const removalSchema = z.strictObject({ v: z.literal(1), by: z.string(), l: z.enum(LANGUAGES) });

/** Deletes the answer for the one who asked. That others do not see the bin is no guard. */
export const remove: OnPress = async (edge, { press, respond, client }) => {
  const read = fromJson(press.value, removalSchema);
  if (!read) return 'stale';
  const texts = SLACK_TEXTS[read.l];
  if (read.by !== press.user) {
    await respondWith(respond, sentence(texts.notYours), { to: 'asker' });
    return 'done';
  }
  try {
    await client.chat.delete({ channel: press.channel, ts: press.ts });
  } catch (error) {
    if (refusal(error) !== 'message_not_found') throw error;
    edge.log.info('answer was gone already');
  }
  return 'done';
};
