import type { Subject } from '../../knowledge/knowledge.ts';
import type { Question } from '../../questions/question.ts';
import type { Answer, OneOrMore } from '../answer.ts';
import type { Family } from '../families.ts';

/** What an answer shows as a whole, beside its families. */
export type Overview =
  | {
      kind: 'regions';
      /** Amounts of the same measure that cover something else, and are not set against the ones shown. */
      apart: readonly Family[];
      /** Regions of which no such amount is known. */
      unknown: readonly Subject[];
    }
  | {
      kind: 'card';
      subject: Subject;
      /** How many facts there are of it, the shown ones included. */
      facts: number;
    }
  | {
      kind: 'division';
      /** Municipalities asked about; none where all of some regions are. */
      towns: readonly Subject[];
      /** Regions and groups of regions that are named. */
      areas: readonly Subject[];
      /** Facts that say so too, beside the tables of the regions. */
      told: readonly Family[];
    };

/** Facts that are told as a whole: nothing is left over of the question, nor kept back. */
export const overviewAnswer = (question: Question, families: OneOrMore<Family>, overview: Overview): Answer => ({
  kind: 'answer',
  question,
  families,
  via: [],
  leftOver: [],
  comparison: overview.kind === 'regions',
  more: 0,
  overview,
});
