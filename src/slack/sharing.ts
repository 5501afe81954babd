import type { Bot } from '../answers/bot.ts';
import type { Message, Reply } from '../answers/message.ts';
import type { Query } from '../questions/question.ts';

const substance = ({ headline, details, citations }: Message): string => JSON.stringify([headline, details, citations]);

/**
 * The question by which an answer can be shared, where there is one. A button carries ids, not what was written, so
 * it is tried out first: the channel must see just what the asker sees.
 */
export const shareableQuery = (bot: Bot, { messages, context, language }: Reply, today: string): Query | undefined => {
  const [message, ...others] = messages;
  if (!context || message?.kind !== 'answer' || others.length > 0) return undefined;
  const [again] = bot.choose({ query: context, language, today }).messages;
  return again && substance(again) === substance(message) ? context : undefined;
};
