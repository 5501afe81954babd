import type { Language } from '../knowledge/schema.ts';
import type { Query } from '../questions/question.ts';

/** `relayed`: a curator's own reply, which is not in the knowledge yet. */
export type MessageKind = 'answer' | 'clarify' | 'unknown' | 'help' | 'relayed';

/** A question the reader can ask by pressing a button; `label` is its whole text in the reader's language. */
export type Choice = { label: string; query: Query };

/** Who said it and when, in the reader's language, e.g. publisher "Porvoon kaupunki", date "kesä 2020". */
export type Citation = { publisher: string; title: string; date: string; url?: string };

/** Several facts side by side. */
export type Table = {
  caption: string;
  head: readonly string[];
  /** As many cells each as the head; a cell may be empty. The first names the row. */
  rows: readonly (readonly string[])[];
  /** The details that say the same as the rows, for whoever cannot see the table. */
  lines: readonly string[];
};

/**
 * An answer in the reader's language, in parts that any surface can lay out. All strings are plain text: a surface
 * escapes them for its own markup.
 */
export type Message = {
  kind: MessageKind;
  language: Language;
  /** Answers in one sentence with value, measure and precision; stands alone. */
  headline: string;
  /** Further lines, each a sentence or a list item of its own. */
  details: string[];
  citations: Citation[];
  /** Lines to show weaker, below the sources: age, what was not understood, where to look. */
  notes: string[];
  choices: Choice[];
  table?: Table;
  /** What the reader of an answer is likely to ask next. */
  next?: Choice[];
  /** The query of amounts of one region, which can be set beside another's. */
  compare?: Query;
};

/** All that answers one message of a person, which may hold several questions. */
export type Reply = {
  language: Language;
  messages: Message[];
  /** What a follow-up in the same conversation builds on. */
  context: Query | undefined;
  /** A query by ids alone that gives the same facts again, for a button that shares the answer. */
  share?: Query;
};

/** A message of its headline and what differs from an empty one. */
export const messageOf = (
  kind: Message['kind'],
  language: Language,
  headline: string,
  more: Partial<Message> = {},
): Message => ({
  kind,
  language,
  headline,
  details: [],
  citations: [],
  notes: [],
  choices: [],
  ...more,
});

/** Words of a question as a message names them, in the quotation marks of its language. */
export const quoted = (words: readonly string[], language: Language): string =>
  words.map((word) => `${language === 'en' ? '“' : '”'}${word}”`).join(', ');

/** Who says it, what it is called and when it was said. */
export const citationText = ({ publisher, title, date }: Citation): string => `${publisher}: ${title} (${date})`;
