import type { Language } from '../knowledge/schema.ts';
import type { Query } from '../questions/question.ts';
import type { Catalogue } from './catalogue.ts';
import type { Reply } from './message.ts';

export type Request = {
  text: string;
  /** `YYYY-MM-DD` in Finland: decides tense and staleness. */
  today: string;
  /** The language chosen by the person or the channel; otherwise that of the question. */
  language?: Language;
  /** The region of the channel, if one is set. */
  region?: string;
  /** What the conversation was about before. */
  previous?: Query;
};

export type Choosing = { query: Query; today: string; language: Language };

/** The whole bot without any chat platform: the same request gets the same reply. */
export type Bot = {
  ask(request: Request): Reply;
  /** Answers a button. */
  choose(choosing: Choosing): Reply;
  catalogue: Catalogue;
};
