import type { Subject } from '../knowledge/knowledge.ts';
import type { Listing, Topic } from '../knowledge/schema.ts';
import type { Query, Question, Sense } from '../questions/question.ts';
import type { Family } from './families.ts';
import type { Overview } from './overviews/overview.ts';

/** At least one; an answer without facts cannot be built. */
export type OneOrMore<Item> = readonly [Item, ...Item[]];

/** What a reader may choose instead of, or after, an answer: a subject, a topic of it, or both. */
export type Offer = { subject?: Subject; topic?: Topic; programme?: Subject; query: Query };

/** Why there is no answer. */
export type UnknownReason =
  | 'not-understood'
  | 'nothing-known'
  | 'no-such-measure'
  | 'no-such-detail'
  | 'sources-silent'
  | 'before-knowledge';

/** What the bot has to say to one question; in no language yet. */
export type Answer =
  | {
      kind: 'answer';
      question: Question;
      families: OneOrMore<Family>;
      /** Municipalities that led to the region the facts are of. */
      via: readonly Subject[];
      /** Words that changed nothing, to be named. */
      leftOver: readonly string[];
      /** Amounts of several subjects side by side. */
      comparison: boolean;
      /** How many further facts fit but are not shown. */
      more: number;
      /** The sentences of the first fact's note that say what was asked, by their numbers from 0. */
      noted?: readonly number[];
      /** Where the question asks for the whole instead of single facts. */
      overview?: Overview;
    }
  | {
      kind: 'clarify';
      question: Question;
      about: 'subject' | 'name' | 'topic';
      subject?: Subject;
      offers: readonly Offer[];
    }
  | {
      kind: 'unknown';
      question: Question;
      reason: UnknownReason;
      /** As typed: what neither the vocabulary nor the facts explain. */
      notUnderstood: readonly string[];
      /** What it might have been, where the vocabulary knows the word. */
      missing: readonly Sense[];
      subjects: readonly Subject[];
      offers: readonly Offer[];
    }
  | {
      kind: 'listing';
      question: Question;
      listing: Listing;
      /** What it is narrowed to, places as their regions; none: everything. */
      within: readonly Subject[];
    }
  | { kind: 'help'; about: 'usage' | 'greeting' | 'thanks' | 'too-long' };

/** The families of an answer, if it is one. */
export const chosenIn = (answer: Answer): readonly Family[] => (answer.kind === 'answer' ? answer.families : []);

export type Answered = Extract<Answer, { kind: 'answer' }>;

/** What a bot came to before it put it into words; the command line shows it. */
export type Finding = { question: Question; answer: Answer };
