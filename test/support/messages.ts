/** Builders of what the bot says. */
import type { Message, Reply } from '../../src/answers/message.ts';
import { type Query, querySchema } from '../../src/questions/question.ts';

export const query = (values: Partial<Query> = {}): Query => querySchema.parse(values);

export const message = (values: Partial<Message> = {}): Message => ({
  kind: 'answer',
  language: 'fi',
  headline: 'Keski-Suomelle on myönnetty yli 9 miljoonaa euroa.',
  details: [],
  citations: [],
  notes: [],
  choices: [],
  ...values,
});

export const reply = (...messages: Message[]): Reply => ({
  language: messages[0]?.language ?? 'fi',
  messages,
  context: query({ topics: ['funding'], subjects: ['keski-suomi'] }),
});
