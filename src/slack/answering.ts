/** Answers a question that came as a message. */
import type { WebClient } from '@slack/web-api';
import type { Reply } from '../answers/message.ts';
import { COMMAND_TEXTS } from '../language/command-texts.ts';
import { SLACK_TEXTS } from '../language/slack-texts.ts';
import { finnishDay } from '../language/today.ts';
import type { ConversationPlace } from '../store/conversations.ts';
import { AS_WRITTEN, sentence } from './blocks/payload.ts';
import { noteEnding, replyPayloads } from './blocks/reply-payloads.ts';
import { noteShared } from './channel-info.ts';
import { countReply } from './counting.ts';
import type { Edge } from './edge.ts';
import type { Asked } from './events.ts';
import { reportFailure, type Way } from './failures.ts';
import { describeError } from './log/describe-error.ts';
import { type Place, postAll, postTo } from './posting.ts';
import { questionText } from './question-text.ts';
import { languageFor, readerOf } from './reader.ts';
import { isFirst, isFirstInThread } from './receipts.ts';

const placeOf = ({ team, channel, thread }: Asked): ConversationPlace => ({ team, channel, thread });

/** Without a topic of its own, a conversation is about what its channel is about; a direct message, about one's region. */
const compose = async (edge: Edge, asked: Asked): Promise<Reply> => {
  const topic = await edge.store.conversations.recall(placeOf(asked));
  const { chosen, channel, own } = await readerOf(edge, asked);
  const previous = topic?.query ?? (asked.inChannel ? channel : own);
  const reply = edge.bot.ask({
    text: questionText(asked.text),
    today: finnishDay(edge.clock),
    ...(chosen ? { language: chosen } : {}),
    ...(previous ? { previous } : {}),
  });
  // Before the answer is posted, since the next question may come while it is.
  if (reply.context) {
    await edge.store.conversations.remember(placeOf(asked), { query: reply.context, language: reply.language });
  }
  return reply;
};

/** Slack tells the bot of a follow-up in a channel's thread only when it is mentioned; said once a thread. */
const followUpNote = async (edge: Edge, asked: Asked, reply: Reply): Promise<string[]> =>
  asked.inChannel && (await isFirstInThread(edge.store.claims, placeOf(asked)))
    ? [SLACK_TEXTS[reply.language].followUp]
    : [];

const answer = async (edge: Edge, client: WebClient, asked: Asked): Promise<void> => {
  const reply = await compose(edge, asked);
  const notes = await followUpNote(edge, asked, reply);
  // What goes on between a team and its curators is no business of another organisation.
  const extras = {
    rateable: !asked.shared,
    requestable: !asked.shared,
    removableBy: asked.user,
    endings: notes.map(noteEnding),
  };
  await postAll(edge, client, asked, replyPayloads(reply, extras));
  await countReply(edge, asked.team, reply).catch((error: unknown) =>
    edge.log.warn('not counted', describeError(error)),
  );
};

/** Told to the asker alone, where others read along. */
const askToWait = async (edge: Edge, client: WebClient, asked: Asked, seconds: number): Promise<void> => {
  const { text } = sentence(COMMAND_TEXTS[await languageFor(edge, asked, questionText(asked.text))].tooMany(seconds));
  const { channel, user, thread } = asked;
  if (!asked.inChannel) return void (await postTo(edge, client, asked, sentence(text)));
  await client.chat.postEphemeral({ channel, user, text, ...(thread ? { thread_ts: thread } : {}), ...AS_WRITTEN });
};

/** Where the question was asked, and where that does not work, to the asker directly. */
const waysTo = (edge: Edge, client: WebClient, asked: Asked): Way[] => {
  const places: Place[] = [asked, ...(asked.inChannel ? [{ channel: asked.user, thread: undefined }] : [])];
  return places.map((place) => (payload) => postTo(edge, client, place, payload));
};

const fail = async (edge: Edge, client: WebClient, asked: Asked, door: string, error: unknown): Promise<void> => {
  const chosen = await readerOf(edge, asked).then(
    (reader) => reader.chosen,
    () => undefined,
  );
  const topic = await edge.store.conversations.recall(placeOf(asked)).catch(() => undefined);
  const language = chosen ?? topic?.language ?? edge.languageOf(questionText(asked.text));
  await reportFailure(edge, { door, error, language, ways: waysTo(edge, client, asked) });
};

/** Answers the message unless it has been answered before; a failure ends in an apology. */
export const answerMessage = async (edge: Edge, client: WebClient, asked: Asked, door: string): Promise<void> => {
  try {
    if (!(await isFirst(edge.store.claims, asked))) return;
    if (asked.shared) await noteShared(edge, asked);
    const wait = edge.bound.takeTurn(asked);
    await (wait > 0 ? askToWait(edge, client, asked, wait) : answer(edge, client, asked));
  } catch (error) {
    await fail(edge, client, asked, door, error);
  }
};
