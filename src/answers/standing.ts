/**
 * How likely each of the likeliest facts answers a question, and so which stands before the others: what the rules explain,
 * what the examples say and what kind of thing is asked for, weighed together.
 */
import type { Question } from '../questions/question.ts';
import { regionsNamed } from '../questions/regions-named.ts';
import { type Answer, chosenIn } from './answer.ts';
import { type Evidence, evidenceFor, type Grounds } from './evidence.ts';
import { commonFeatures, ownFeatures, situationOf } from './evidence-features.ts';
import type { Scope } from './scope.ts';
import type { Library } from './search.ts';

/** `standing`: the log of the odds that it answers, against none of them. */
export type Ranked = { evidence: Evidence; standing: number };

/** The likeliest facts, best first, how likely the best one answers, and how near an unanswered example is; each to 1. */
export type Weighing = { ranked: readonly Ranked[]; likely: number } & Pick<Grounds, 'unanswered' | 'likelihood'>;

/** Undefined where there is nothing to weigh. */
export const weigh = (answer: Answer, question: Question, scope: Scope, library: Library): Weighing | undefined => {
  const { wording, comparison, subjects, language } = question;
  // A fact of one region answers nothing that is asked of several.
  const isCompared = comparison && (answer.kind === 'answer' || regionsNamed(subjects).size > 1);
  if (wording.length === 0 || isCompared || !library.examples.has(language)) return undefined;
  const grounds = evidenceFor(question, scope, chosenIn(answer), library);
  const situation = situationOf(grounds, question, answer, scope);
  const standingOf = library.judge(commonFeatures(situation));
  const ranked = grounds.evidence
    .map((evidence) => ({ evidence, standing: standingOf(ownFeatures(evidence, situation)) }))
    .toSorted((one, other) => other.standing - one.standing);
  const [best] = ranked;
  if (!best) return undefined;
  const likely = 1 / (1 + Math.exp(-best.standing));
  return { ranked, likely, unanswered: grounds.unanswered, likelihood: grounds.likelihood };
};
