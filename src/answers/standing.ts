/**
 * How the likeliest facts stand among one another, and how likely the best one answers at all: what the rules explain
 * and what the examples say, by weights that `scripts/ranking/fit.ts` finds.
 */
import { isMinistry, type Subject } from '../knowledge/knowledge.ts';
import type { Question, Sense } from '../questions/question.ts';
import type { Answer } from './answer.ts';
import { type Evidence, evidenceFor, type Grounds } from './evidence.ts';
import type { Family } from './families.ts';
import { isNational, type Scope } from './scope.ts';
import type { Library } from './search.ts';

/** What each kind of evidence adds to a fact's standing among the others. */
export const RANKING = {
  likelihood: 0.64,
  meaning: 5.42,
  score: 1.63,
  bestScore: 0.32,
  explained: 0.06,
  unexplainedWord: -0.96,
  unexplainedSense: 0.44,
  wider: -1.71,
  otherMeasure: -1.08,
  named: 2.22,
  led: 0.91,
  nationalPlaced: -1.61,
  nationalUnplaced: 2.3,
};

/** What each adds to the odds that the best fact answers the question at all. */
export const ODDS = {
  always: -0.04,
  likelihood: -1.96,
  aheadOfStrange: 1.92,
  strangeTopic: -0.58,
  meaning: 1.13,
  nearest: 0.37,
  unanswered: -4.39,
  unheard: -1.44,
  unexplainedWord: -0.39,
  uncounted: -0.77,
  undetailed: -1.17,
  undecided: -0.86,
  asideLeft: -0.35,
  untitled: -0.6,
  wider: -0.96,
  whole: 1.01,
  townLeft: -1.1,
  countsElse: -1.46,
  answered: 1.41,
  askedBack: 1.09,
  led: 0.61,
};

export type Weighed<Weights> = Record<keyof Weights, number>;

const sum = <Weights extends Record<string, number>>(weights: Weights, features: Weighed<Weights>): number => {
  let total = 0;
  for (const name in weights) total += (weights[name] ?? 0) * features[name];
  return total;
};

const ofWords = ({ unexplained }: Evidence): number => unexplained.filter(({ senses }) => senses.length === 0).length;

const between = (least: number, value: number, most: number): number => Math.min(Math.max(value, least), most);

/** What all candidates have in common. */
export type Situation = { grounds: Grounds; answer: Answer; scope: Scope };

/** The families of an answer, if it is one. */
export const chosenIn = (answer: Answer): readonly Family[] => (answer.kind === 'answer' ? answer.families : []);

const isLed = ({ scored }: Evidence, answer: Answer): boolean => chosenIn(answer)[0]?.head === scored.family.head;

export const rankingFeatures = (
  evidence: Evidence,
  { grounds: { highest }, answer, scope }: Situation,
): Weighed<typeof RANKING> => {
  const { scored, likelihood, meaning, unexplained, explained, named, isWider, isOtherMeasure } = evidence;
  const national = isNational(scored.family.head.subject);
  // Who gave the money names no place.
  const isGiver = (anchor: Subject) => isMinistry(anchor) && 'amount' in scored.family.head.value;
  const placed = scope.anchors.some((anchor) => !isNational(anchor) && !isGiver(anchor));
  return {
    likelihood: Math.max(likelihood - highest.likelihood, -30) / 5,
    meaning,
    score: Math.min(scored.score, 8) / 4,
    bestScore: Number(scored.score === highest.score),
    explained,
    unexplainedWord: ofWords(evidence),
    unexplainedSense: unexplained.length - ofWords(evidence),
    wider: Number(isWider),
    otherMeasure: Number(isOtherMeasure),
    named,
    led: Number(isLed(evidence, answer)),
    nationalPlaced: Number(national && placed),
    nationalUnplaced: Number(national && !placed),
  };
};

export type Ranked = { evidence: Evidence; standing: number };

const rank = (situation: Situation): Ranked[] =>
  situation.grounds.evidence
    .map((evidence) => ({ evidence, standing: sum(RANKING, rankingFeatures(evidence, situation)) }))
    .toSorted((one, other) => other.standing - one.standing);

export const oddsFeatures = (evidence: Evidence, { grounds, answer }: Situation): Weighed<typeof ODDS> => {
  const { likelihood, meaning, nearest, left, asidesLeft, townsLeft, countsElse, isWider } = evidence;
  return {
    always: 1,
    likelihood: between(-20, likelihood, 60) / 20,
    aheadOfStrange: between(-20, likelihood - grounds.strangeness, 40) / 10,
    strangeTopic: between(-20, evidence.strangeness - grounds.strangeness, 40) / 10,
    meaning,
    nearest,
    unanswered: grounds.unanswered,
    unheard: grounds.unheard,
    unexplainedWord: ofWords(evidence),
    uncounted: Number(leaves(evidence, ({ id }) => COUNTED.has(id))),
    undetailed: Number(leaves(evidence, ({ kind }) => kind === 'detail')),
    undecided: Number(evidence.unexplained.some(({ decisive }) => decisive)),
    asideLeft: asidesLeft,
    untitled: Number(leavesTitle(evidence)),
    wider: Number(isWider),
    whole: Number(left.length === 0),
    townLeft: townsLeft,
    countsElse: Number(countsElse),
    answered: Number(answer.kind === 'answer'),
    askedBack: Number(answer.kind === 'clarify'),
    led: Number(isLed(evidence, answer)),
  };
};

/** Who is a project director may be no director of another kind: `current director`. */
const leavesTitle = ({ scored, left }: Evidence): boolean =>
  'person' in scored.family.head.value &&
  left.some(({ senses, word }) => senses.length === 0 && word?.wordClass === 'noun');

/** What a number or a town answers. */
const COUNTED: ReadonlySet<string> = new Set(['how-many', 'how-much', 'how-many-municipalities', 'which-town']);

/** Whether a fact leaves open something of this sense that has to be explained. */
export const leaves = ({ unexplained }: Evidence, isMeant: (sense: Sense) => boolean): boolean =>
  unexplained.some(({ senses }) => senses.some(isMeant));

const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** The likeliest facts, best first, how likely the best one answers, and how near an unanswered example is; each to 1. */
export type Weighing = { ranked: readonly Ranked[]; likely: number } & Pick<Grounds, 'unanswered' | 'likelihood'>;

/** Undefined where there is nothing to weigh. */
export const weigh = (answer: Answer, question: Question, scope: Scope, library: Library): Weighing | undefined => {
  const { wording, comparison, language } = question;
  const isCompared = comparison && answer.kind === 'answer';
  if (wording.length === 0 || isCompared || !library.examples.has(language)) return undefined;
  const grounds = evidenceFor(question, scope, chosenIn(answer), library);
  const situation = { grounds, answer, scope };
  const ranked = rank(situation);
  const [best] = ranked;
  if (!best) return undefined;
  const likely = logistic(sum(ODDS, oddsFeatures(best.evidence, situation)));
  return { ranked, likely, unanswered: grounds.unanswered, likelihood: grounds.likelihood };
};
