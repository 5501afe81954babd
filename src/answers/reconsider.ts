/**
 * A second look at an answer: the rules say what explains the question word by word; the examples say for what people
 * ask in such words. Both are weighed together, by weights that `scripts/ranking/fit.ts` finds on the kept questions.
 */
import type { Fact } from '../knowledge/knowledge.ts';
import type { Question, Sense, Unit } from '../questions/question.ts';
import type { Answer } from './answer.ts';
import { buildAnswer } from './build-answer.ts';
import { type Evidence, evidenceFor, type Grounds } from './evidence.ts';
import type { Family } from './families.ts';
import { notKnowing } from './not-knowing.ts';
import { isKeptApart, isNational, type Scope } from './scope.ts';
import type { Library } from './search.ts';

/** What each kind of evidence adds to a fact's standing among the others. */
export const RANKING = {
  shareOfBest: 0.79,
  score: 1.11,
  likeness: 0.88,
  likeliest: 1.55,
  explained: 0.17,
  unexplainedWord: -0.61,
  unexplainedSense: 0.44,
  asideLeft: -0.26,
  asideExplained: 0.26,
  wider: -0.97,
  led: 1.19,
  chosen: 0.82,
  shareOfLikeliest: 1.42,
};

/** What each adds to the odds that the best fact answers the question at all. */
export const ODDS = {
  always: -0.09,
  likeness: 1.92,
  unexplainedWord: -0.91,
  unexplainedSense: -0.72,
  unanswered: -1.21,
  aheadOfUnanswered: 3.13,
  score: 0.69,
  explained: 0,
  margin: 0.11,
  asideLeft: -0.4,
  asideExplained: 0.61,
  wider: -0.89,
  answered: 1.78,
  askedBack: 0.43,
  placed: -0.46,
};

/** Beyond these a second look changes what the first came to. */
const LIMITS = { refuse: 0.65, answer: 0.55, prefer: 0.3, reorder: 0.4, alike: 0.25 };

/** So many times as alike is what holds everywhere where it is asked for beside a place: "Itä-Uudenmaan tiedotteen mukaan". */
const CLEARLY = 2.5;

export type Weighed<Weights> = Record<keyof Weights, number>;

const sum = <Weights extends Record<string, number>>(weights: Weights, features: Weighed<Weights>): number =>
  Object.entries(weights).reduce((total, [name, weight]) => total + weight * features[name as keyof Weights], 0);

const ofWords = ({ unexplained }: Evidence): number => unexplained.filter(({ senses }) => senses.length === 0).length;

export const rankingFeatures = (
  evidence: Evidence,
  { evidence: all }: Grounds,
  chosen: readonly Family[],
): Weighed<typeof RANKING> => {
  const { scored, likeness, unexplained, asides, explained, isWider } = evidence;
  const likeliest = Math.max(...all.map((one) => one.likeness));
  const best = Math.max(...all.map((one) => one.scored.score)) || 1;
  const id = scored.family.head.id;
  return {
    shareOfBest: scored.score / best,
    score: Math.min(scored.score, 8) / 4,
    likeness,
    likeliest: likeness > 0 && likeness === likeliest ? 1 : 0,
    explained,
    unexplainedWord: ofWords(evidence),
    unexplainedSense: unexplained.length - ofWords(evidence),
    asideLeft: asides.left,
    asideExplained: asides.explained,
    wider: isWider ? 1 : 0,
    led: chosen[0]?.head.id === id ? 1 : 0,
    chosen: chosen.some(({ head }) => head.id === id) ? 1 : 0,
    shareOfLikeliest: likeliest > 0 ? likeness / likeliest : 0,
  };
};

export type Ranked = { evidence: Evidence; standing: number };

export const rank = (grounds: Grounds, chosen: readonly Family[]): Ranked[] =>
  grounds.evidence
    .map((evidence) => ({ evidence, standing: sum(RANKING, rankingFeatures(evidence, grounds, chosen)) }))
    .toSorted((one, other) => other.standing - one.standing);

export const oddsFeatures = (
  [best, second]: readonly Ranked[],
  { unanswered }: Grounds,
  answer: Answer,
  scope: Scope,
): Weighed<typeof ODDS> | undefined => {
  if (!best) return undefined;
  const { evidence, standing } = best;
  const { likeness, scored, asides, explained, unexplained, isWider } = evidence;
  return {
    always: 1,
    likeness,
    unexplainedWord: ofWords(evidence),
    unexplainedSense: unexplained.length - ofWords(evidence),
    unanswered,
    aheadOfUnanswered: likeness - unanswered,
    score: Math.min(scored.score, 10) / 5,
    explained,
    margin: second ? Math.min(standing - second.standing, 3) : 3,
    asideLeft: asides.left,
    asideExplained: asides.explained,
    wider: isWider ? 1 : 0,
    answered: answer.kind === 'answer' ? 1 : 0,
    askedBack: answer.kind === 'clarify' ? 1 : 0,
    placed: scope.anchors.length > 0 ? 1 : 0,
  };
};

const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** The likeliest facts, best first, how likely the best one answers, and how near an unanswered example is; each to 1. */
export type Weighing = { ranked: readonly Ranked[]; likely: number; unanswered: number };

/** Undefined where there is nothing to weigh. */
export const weigh = (answer: Answer, question: Question, scope: Scope, library: Library): Weighing | undefined => {
  if (question.wording.length === 0 || question.comparison) return undefined;
  const chosen = answer.kind === 'answer' ? answer.families : [];
  const grounds = evidenceFor(question, scope, chosen, library);
  const ranked = rank(grounds, chosen);
  const features = oddsFeatures(ranked, grounds, answer, scope);
  return features && { ranked, likely: logistic(sum(ODDS, features)), unanswered: grounds.unanswered };
};

/** The answer that the rules came to, or another where the examples speak clearly for it. */
export const reconsider = (answer: Answer, question: Question, scope: Scope, library: Library): Answer => {
  const { ranked, likely, unanswered } = weigh(answer, question, scope, library) ?? NOTHING;
  const [best] = ranked;
  if (!best) return answer;
  const verbatim = onlyVerbatim(ranked, unanswered, scope);
  // What leaves open what another fact answers is not meant, even in these words.
  const isWhole = answer.kind !== 'answer' || verbatim?.unexplained.length === 0;
  if (verbatim && isWhole) return leading(verbatim, answer, question, scope);
  if (answer.kind === 'answer') {
    if (likely < LIMITS.refuse) return notKnowing(question, best.evidence.unexplained, scope, library.knowledge);
    return preferring(answer, ranked, question, scope, library);
  }
  const isClear = likely >= LIMITS.answer && best.evidence.likeness >= LIMITS.alike;
  if (!isClear || !isSettled(best.evidence, scope)) return answer;
  return answeredBy(best.evidence, question, scope);
};

const NOTHING: Weighing = { ranked: [], likely: 0, unanswered: 0 };

/**
 * The one fact that is asked for in these very words. Names count for nothing there, so what is told of a place is no
 * answer where a town is named, and what holds everywhere none where a place is.
 */
const onlyVerbatim = (ranked: readonly Ranked[], unanswered: number, scope: Scope): Evidence | undefined => {
  const [only, ...more] = ranked.filter(({ evidence }) => evidence.isVerbatim);
  if (!only || more.length > 0 || scope.via.length > 0 || unanswered >= only.evidence.likeness) return undefined;
  const isElsewhere = only.evidence.isWider && scope.anchors.length > 0;
  return !isElsewhere && isSettled(only.evidence, scope) ? only.evidence : undefined;
};

/** A fact before those that were found besides, or alone where it was not among them. */
const leading = (evidence: Evidence, answer: Answer, question: Question, scope: Scope): Answer => {
  const { family } = evidence.scored;
  const found = answer.kind === 'answer' ? answer.families : [];
  const [first] = found;
  if (first && (first.head === family.head || isOrdered(first.head, family.head))) return answer;
  const others = found.filter(({ head }) => head !== family.head);
  if (answer.kind !== 'answer' || others.length === found.length) return answeredBy(evidence, question, scope);
  return { ...answer, families: [family, ...others] };
};

/** Of a region that nobody named nothing is told. */
const isOfNamed = ({ scored }: Evidence, { anchors }: Scope): boolean =>
  anchors.length > 0 || isNational(scored.family.head.subject);

/** Nothing is told that leaves out what decides the question. */
const isSettled = (evidence: Evidence, scope: Scope): boolean =>
  isOfNamed(evidence, scope) &&
  !evidence.unexplained.some(isFirmFor(evidence.scored.family.head, evidence.unexplained));

/** Another year or detail, a number or town that is not told: no likeness makes up for these. */
const FIRM: ReadonlySet<string> = new Set(['year', 'month', 'detail']);
const COUNTED: ReadonlySet<string> = new Set(['how-many', 'how-many-municipalities', 'which-town']);
const OF_MONEY: ReadonlySet<string> = new Set(['funding', 'how-much']);

const isFirmFor = (fact: Fact, unexplained: readonly Unit[]): ((unit: Unit) => boolean) => {
  const asksMoney = unexplained.some(({ senses }) => senses.some(({ id }) => OF_MONEY.has(id)));
  const isFirm = ({ kind, id }: Sense): boolean =>
    COUNTED.has(id) || (kind === 'measure' && asksMoney) || (FIRM.has(kind) && !isOfItsTime(kind, id, fact));
  return ({ decisive, senses, text, word }) => {
    if (decisive || senses.some(isFirm)) return true;
    // A name that nobody knows, or of a sum anything that is not just how it is put.
    const isName = /^\p{Lu}/u.test(text) && word?.known === false;
    return senses.length === 0 && (isName || ('amount' in fact.value && word?.wordClass !== 'adjective'));
  };
};

/** When it was told is a time of a fact as well, where it has no other. */
const isOfItsTime = (kind: string, id: string, { asOf, value }: Fact): boolean =>
  kind === 'year' && !('on' in value) && !('from' in value) && asOf.startsWith(id);

const answeredBy = ({ scored, unexplained }: Evidence, question: Question, scope: Scope): Answer => {
  const units = [...scored.explains, ...unexplained];
  return buildAnswer(question, units, [scored], scope);
};

const preferring = (
  answer: Extract<Answer, { kind: 'answer' }>,
  [best, ...others]: readonly Ranked[],
  question: Question,
  scope: Scope,
  { knowledge }: Library,
): Answer => {
  const [first, ...rest] = answer.families;
  const led = others.find(({ evidence }) => evidence.scored.family.head === first.head);
  if (!best || !led) return answer;
  const { family } = best.evidence.scored;
  const limit = rest.some(({ head }) => head === family.head) ? LIMITS.reorder : LIMITS.prefer;
  if (best.standing - led.standing < limit) return answer;
  // What is told of the place itself, or of the reform, is never pushed aside by what holds everywhere or besides.
  const isElsewhere =
    best.evidence.isWider && !led.evidence.isWider && best.evidence.likeness < CLEARLY * led.evidence.likeness;
  const isBesides = isKeptApart(family.head, knowledge) && !isKeptApart(first.head, knowledge);
  if (isElsewhere || isBesides) return answer;
  return leading(best.evidence, answer, question, scope);
};

/** Sums of one measure and people have an order of their own: the whole first, the newest first. */
const isOrdered = (one: Fact, other: Fact): boolean =>
  ('amount' in one.value && 'amount' in other.value && one.measure === other.measure) ||
  ('person' in one.value && 'person' in other.value);
