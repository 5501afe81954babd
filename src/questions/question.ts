import { z } from 'zod';
import type { Subject } from '../knowledge/knowledge.ts';
import { EVENTS, type Language, LISTINGS, type Listing, MEASURES, TOPICS } from '../knowledge/schema.ts';
import type { Word } from '../language/analyse.ts';
import type { Day } from './day-asked.ts';
import type { Pot } from './pots.ts';
import { TITLE_IDS } from './title-names.ts';
import type { Wording } from './wording.ts';

/** What of a contact, a project or a day is asked for, where it is less than all of it. */
const DETAILS = ['name', 'project-name', 'phone', 'email', 'address', 'hour'] as const;

export const OVERVIEWS = ['regions', 'card', 'division'] as const;

/**
 * What is asked, as ids only: what a button carries, and what a conversation remembers. Never any text that a
 * person wrote.
 */
export const querySchema = z.strictObject({
  topics: z.array(z.enum(TOPICS)).max(TOPICS.length).default([]),
  measures: z.array(z.enum(MEASURES)).max(MEASURES.length).default([]),
  events: z.array(z.enum(EVENTS)).max(EVENTS.length).default([]),
  details: z.array(z.enum(DETAILS)).max(DETAILS.length).default([]),
  /** Who holds it is asked for. */
  title: z.enum(TITLE_IDS).optional(),
  /** Regions, municipalities, projects, organisations, persons, groups, the country. */
  subjects: z.array(z.string().max(80)).max(30).default([]),
  programmes: z.array(z.string().max(80)).max(10).default([]),
  /** Single facts, where a choice means just these. */
  facts: z.array(z.string().max(80)).max(10).default([]),
  comparison: z.boolean().default(false),
  /** All regions side by side, one subject at a glance, or which municipalities belong where. */
  overview: z.enum(OVERVIEWS).optional(),
  /** What the knowledge holds, instead of anything in it. */
  listing: z.enum(LISTINGS).optional(),
  /** The time asked about: a year or a month. */
  at: z.string().max(10).optional(),
});
export type Query = z.infer<typeof querySchema>;

export type SenseKind = 'topic' | 'measure' | 'event' | 'detail' | 'ask' | 'month' | 'year';

/** One thing a word may mean. */
export type Sense = { kind: SenseKind; id: string };

/** One thing that the question asks or says, which a fact may explain. */
export type Unit = {
  /** None: an ordinary word, left to the search. */
  senses: readonly Sense[];
  /** As typed; empty where a button or an earlier question says it. */
  text: string;
  /** The word as the question's language analyses it. */
  word?: Word;
  /** Terms of compound parts that nothing else explains: the fact has to. */
  modifiers: readonly (readonly string[])[];
  /** Terms of the parts of a compound, those without content left out: a fact may say it in other words. */
  parts: readonly (readonly string[])[];
  /** An answer that does not explain it is no answer. */
  must: boolean;
  /** A quality, a verb or an adverbial noun: has to be explained only where nothing else in the question has to. */
  reserve: boolean;
  /** Not worth a mention when the answer leaves it out. */
  quiet: boolean;
  /** A word that decides what is asked (`seuraava`, `äänestää`): nothing that leaves it out comes near. */
  decisive?: true;
  /** The money by which something is done (`valtionavustuksella`), not the money asked for. */
  means?: true;
};

/** By what several are told apart: who got the most, or the least. */
export type Ranking = 'most' | 'least';

export type SubjectSpan = { subject: Subject; from: string };

/** What was understood of one question. */
export type Question = {
  language: Language;
  /** As it stands in the message, from its first word to its last. For whoever asked it; never to be kept. */
  text?: string;
  units: readonly Unit[];
  subjects: readonly SubjectSpan[];
  /** Those of the subjects that only say whose words are meant (`Essoten mukaan`). */
  speakers: readonly string[];
  /** Who said it is asked for: "kuka sanoi, että …"; by which title, where that is said ("kuka hankejohtaja"). */
  asksSpeaker?: { title?: string };
  /** People who are named to ask for those who came before or after them. */
  passed: readonly string[];
  /** People who are named to ask for others than them. */
  known: readonly string[];
  /** Whether it is for those who came before. */
  precedes: boolean;
  /** Who held a title before is asked for, not who holds it: the word that says so, as typed. */
  former?: string;
  /** Names that may mean several subjects. */
  ambiguous: readonly { subjects: readonly Subject[]; from: string }[];
  /** It names a place beside money of a whole programme. */
  ofWhole?: true;
  comparison: boolean;
  ranking?: Ranking | undefined;
  /** It names one to be set against whom the conversation is about: "vertaa Itä-Uuteenmaahan". */
  against?: boolean;
  overview: (typeof OVERVIEWS)[number] | undefined;
  /** What the knowledge holds: its sources, its newest facts, … */
  listing: Listing | undefined;
  /** The time it asks about, `2020` or `2020-06`, where it asks how things stood then. */
  at: string | undefined;
  /** Every year it names, in whatever way. */
  years: readonly string[];
  /** The day of which it asks no more than what happened. */
  day?: Day | undefined;
  /** The money it singles out by its size or its place in a row. */
  pot?: Pot | undefined;
  /** Single facts that a button stands for. */
  facts: readonly string[];
  /**
   * Hangs on the question before it, as it has no verb of its own: "… and at what price?"; or leads up to the one after it:
   * "I wonder how we were meant. What does the application say?" By itself it is not worth saying that it is not known.
   */
  hangs?: 'before' | 'after';
  /** "Hankejohtaja ja puhelinnumero": what it asks for at once, one by one, for where nothing tells all of it. */
  items?: readonly Question[];
  wording: Wording;
};

/** A whole message. */
export type Understanding = {
  language: Language;
  questions: readonly Question[];
  /** Each sentence read as one question, for where what was taken for the question leads nowhere. */
  alternatives(): readonly Question[];
  /** "Kuka?", where the message asks nothing else: of whom, only the conversation can say. */
  bareWho(): Question | undefined;
  /** What is wished for besides knowledge: help, a greeting, thanks. */
  intents: readonly string[];
};
