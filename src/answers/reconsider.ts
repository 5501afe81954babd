/**
 * A second look at an answer: the rules say what explains the question word by word; the examples say for what people
 * ask in such words. Both are weighed together, by weights that `scripts/ranking/fit.ts` finds on the kept questions.
 */
import type { Fact } from '../knowledge/knowledge.ts';
import type { Question, Sense, Unit } from '../questions/question.ts';
import type { Answer } from './answer.ts';
import { buildAnswer } from './build-answer.ts';
import { type Evidence, evidenceFor, type Grounds, VERBATIM } from './evidence.ts';
import { type Family, ledBy, membersOf } from './families.ts';
import { notKnowing } from './not-knowing.ts';
import { isKeptApart, isNational, type Scope } from './scope.ts';
import type { Library } from './search.ts';

/** What each kind of evidence adds to a fact's standing among the others. */
export const RANKING = {
  likelihood: 0.84,
  score: 2.04,
  bestScore: 0.44,
  explained: 0.14,
  unexplainedWord: -0.88,
  unexplainedSense: 0.29,
  wider: -1.8,
  otherMeasure: -1.2,
  named: 2.04,
  led: 0.81,
  nationalPlaced: -1.73,
  nationalUnplaced: 2.86,
};

/** What each adds to the odds that the best fact answers the question at all. */
export const ODDS = {
  always: 0.5,
  likelihood: -2.37,
  aheadOfStrange: 2.03,
  nearest: 0.9,
  unanswered: -4.46,
  unheard: -1.01,
  unexplainedWord: -0.34,
  uncounted: -0.68,
  undetailed: -1.7,
  undecided: -1.12,
  asideLeft: -0.46,
  untitled: -0.92,
  wider: -0.94,
  answered: 1.76,
  askedBack: 1.26,
  led: 0.69,
};

/** So likely an answer has to be: one that the rules found to be kept, and another to be given instead of none. */
const LEAST_LIKELY = { found: 0.5, given: 0.6 };

/** The log of a likelihood below which nothing is given for its words. */
const UNLIKELY = -15;

/**
 * So far ahead of the fact that the rules put first another one has to stand; clearly where the two have an order, where
 * it leaves out what the first one says, and where it is money that is kept apart.
 */
const AHEAD = { any: 0.3, clearly: 1.5 };

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

const chosenIn = (answer: Answer): readonly Family[] => (answer.kind === 'answer' ? answer.families : []);

const isLed = ({ scored }: Evidence, answer: Answer): boolean => chosenIn(answer)[0]?.head === scored.family.head;

export const rankingFeatures = (
  evidence: Evidence,
  { grounds: { highest }, answer, scope }: Situation,
): Weighed<typeof RANKING> => {
  const { scored, likelihood, unexplained, explained, named, isWider, isOtherMeasure } = evidence;
  const national = isNational(scored.family.head.subject);
  const placed = scope.anchors.some((anchor) => !isNational(anchor));
  return {
    likelihood: Math.max(likelihood - highest.likelihood, -30) / 5,
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

export const rank = (situation: Situation): Ranked[] =>
  situation.grounds.evidence
    .map((evidence) => ({ evidence, standing: sum(RANKING, rankingFeatures(evidence, situation)) }))
    .toSorted((one, other) => other.standing - one.standing);

export const oddsFeatures = (
  evidence: Evidence,
  { grounds: { unanswered, strangeness, unheard }, answer }: Situation,
): Weighed<typeof ODDS> => {
  const { likelihood, nearest, asides, isWider } = evidence;
  return {
    always: 1,
    likelihood: between(-20, likelihood, 60) / 20,
    aheadOfStrange: between(-20, likelihood - strangeness, 40) / 10,
    nearest,
    unanswered,
    unheard,
    unexplainedWord: ofWords(evidence),
    uncounted: Number(leaves(evidence, ({ id }) => COUNTED.has(id))),
    undetailed: Number(leaves(evidence, ({ kind }) => kind === 'detail')),
    undecided: Number(evidence.unexplained.some(({ decisive }) => decisive)),
    asideLeft: asides.left,
    untitled: Number(leavesTitle(evidence)),
    wider: Number(isWider),
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

const leaves = ({ unexplained }: Evidence, isMeant: (sense: Sense) => boolean): boolean =>
  unexplained.some(({ senses }) => senses.some(isMeant));

const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** The likeliest facts, best first, how likely the best one answers, and how near an unanswered example is; each to 1. */
export type Weighing = { ranked: readonly Ranked[]; likely: number } & Pick<Grounds, 'unanswered' | 'likelihood'>;

/** Undefined where there is nothing to weigh. */
export const weigh = (answer: Answer, question: Question, scope: Scope, library: Library): Weighing | undefined => {
  const { wording, comparison, language } = question;
  if (wording.length === 0 || comparison || !library.examples.has(language)) return undefined;
  const grounds = evidenceFor(question, scope, chosenIn(answer), library);
  const situation = { grounds, answer, scope };
  const ranked = rank(situation);
  const [best] = ranked;
  if (!best) return undefined;
  const likely = logistic(sum(ODDS, oddsFeatures(best.evidence, situation)));
  return { ranked, likely, unanswered: grounds.unanswered, likelihood: grounds.likelihood };
};

/** The answer that the rules came to, or another where the examples speak for it; led by the claim that is asked for. */
export const reconsider = (answer: Answer, question: Question, scope: Scope, library: Library): Answer => {
  const weighing = weigh(answer, question, scope, library);
  if (!weighing) return answer;
  const settled = settle(answer, weighing, question, scope, library);
  if (settled.kind !== 'answer') return settled;
  const [first, ...rest] = settled.families;
  return { ...settled, families: [ledByAsked(first, question, weighing), ...rest] };
};

const settle = (
  answer: Answer,
  { ranked, likely, unanswered }: Weighing,
  question: Question,
  scope: Scope,
  library: Library,
): Answer => {
  const [best] = ranked;
  if (!best) return answer;
  const verbatim = onlyVerbatim(ranked, unanswered, scope);
  // What leaves open what another fact answers is not meant, even in these words.
  const isWhole = answer.kind !== 'answer' || verbatim?.unexplained.length === 0;
  const first = chosenIn(answer)[0]?.head;
  const isInOrder = first && verbatim && isOrdered(first, verbatim.scored.family.head);
  if (verbatim && isWhole && !isInOrder) return leading(verbatim, answer, question, scope);
  if (unanswered >= VERBATIM && unanswered > best.evidence.nearest && !givesDetail(best.evidence))
    return answer.kind === 'answer' ? notKnowing(question, [], scope, library.knowledge) : answer;
  if (answer.kind === 'answer') {
    if (likely < LEAST_LIKELY.found && !givesDetail(best.evidence))
      return notKnowing(question, best.evidence.unexplained, scope, library.knowledge);
    return preferring(answer, ranked, question, scope, library);
  }
  const isClear =
    likely >= LEAST_LIKELY.given &&
    best.evidence.likelihood > UNLIKELY &&
    isSettled(best.evidence, scope) &&
    !isAskedBack(answer, ranked);
  return isClear ? answeredBy(best.evidence, question, scope) : answer;
};

/** A number that stands in the fact is told, however much is not known of the person. */
const givesDetail = ({ scored, unexplained }: Evidence): boolean =>
  unexplained.length === 0 && [...scored.explains].some(({ senses }) => senses.some(({ kind }) => kind === 'detail'));

/** What is asked of a region in the same words, and who somebody is, is asked back where none is named. */
const isAskedBack = (answer: Answer, [best, ...others]: readonly Ranked[]): boolean => {
  if (answer.kind !== 'clarify' || answer.about === 'topic' || !best) return false;
  if (answer.about === 'name') return best.standing < 0;
  const { scored, likelihood } = best.evidence;
  const isRegional = ({ evidence }: Ranked): boolean =>
    evidence.likelihood > likelihood && !isNational(evidence.scored.family.head.subject);
  return 'person' in scored.family.head.value || others.some(isRegional);
};

const TIMES: ReadonlySet<string> = new Set(['year', 'month']);

/** "Alun perin", "toisen lähteen mukaan": so much likelier another claim has to be asked for than the one that counts. */
const CLEARLY = 6;

const ledByAsked = (family: Family, { units }: Question, { likelihood }: Weighing): Family => {
  // Who it is today is asked in the same words as who it was.
  const isOfPeople = 'person' in family.head.value;
  if (isOfPeople && !units.some(({ senses }) => senses.some(({ kind }) => TIMES.has(kind)))) return family;
  const least = likelihood(family.head.id) + CLEARLY;
  const [asked] = membersOf(family)
    .filter(({ id }) => likelihood(id) >= least)
    .toSorted((one, other) => likelihood(other.id) - likelihood(one.id));
  return asked ? ledBy(family, asked) : family;
};

/**
 * The one fact that is asked for in these very words. Names count for nothing there, so what is told of a place is no
 * answer where a town is named, and what holds everywhere none where a place is.
 */
const onlyVerbatim = (ranked: readonly Ranked[], unanswered: number, scope: Scope): Evidence | undefined => {
  const [only, ...more] = ranked.filter(({ evidence }) => evidence.isVerbatim);
  if (!only || more.length > 0 || scope.via.length > 0 || unanswered >= only.evidence.nearest) return undefined;
  const isElsewhere = only.evidence.isWider && scope.anchors.length > 0;
  return !isElsewhere && isSettled(only.evidence, scope) ? only.evidence : undefined;
};

/** A fact before those that were found besides, or alone where it was not among them. */
const leading = (evidence: Evidence, answer: Answer, question: Question, scope: Scope): Answer => {
  const { family } = evidence.scored;
  const found = answer.kind === 'answer' ? answer.families : [];
  const [first] = found;
  if (first?.head === family.head) return answer;
  const others = found.filter(({ head }) => head !== family.head);
  if (answer.kind !== 'answer' || others.length === found.length) return answeredBy(evidence, question, scope);
  return { ...answer, families: [family, ...others] };
};

/** Of a region that nobody named nothing is told. */
const isOfNamed = ({ scored }: Evidence, { anchors }: Scope): boolean =>
  anchors.length > 0 || isNational(scored.family.head.subject);

/** Nothing is told that leaves out what decides the question. */
export const isSettled = (evidence: Evidence, scope: Scope): boolean =>
  isOfNamed(evidence, scope) &&
  !isOtherMoney(evidence) &&
  !evidence.unexplained.some(isFirmFor(evidence.scored.family.head));

/** Nearer than this an example for the very fact says that its money is meant: "montako prosenttia täydentävästä". */
const MEANT = 0.7;

/** What was applied for is not what was granted; where nothing but money is asked for, nothing else answers it. */
const isOtherMoney = ({ isOtherMeasure, nearest, explained, scored, unexplained }: Evidence): boolean => {
  const isMoney = explained === 0 || 'amount' in scored.family.head.value;
  const leaves = isMoney && unexplained.some(({ senses }) => senses.some(({ kind }) => kind === 'measure'));
  return (isOtherMeasure || leaves) && nearest < MEANT;
};

/** Another year or detail, a name that is not told: no likelihood makes up for these. */
const FIRM: ReadonlySet<string> = new Set(['year', 'month', 'detail']);

const isFirmFor = (fact: Fact): ((unit: Unit) => boolean) => {
  const isFirm = ({ kind, id }: Sense): boolean => FIRM.has(kind) && !isOfItsTime(kind, id, fact);
  const isName = ({ senses, text, word }: Unit): boolean =>
    senses.length === 0 && /^\p{Lu}/u.test(text) && word?.known === false;
  return (unit) => unit.senses.some(isFirm) || isName(unit);
};

/** When it was told is a time of a fact as well, where it has no other. */
const isOfItsTime = (kind: string, id: string, { asOf, value }: Fact): boolean =>
  kind === 'year' && !('on' in value) && !('from' in value) && asOf.startsWith(id);

const answeredBy = ({ scored, unexplained }: Evidence, question: Question, scope: Scope): Answer => {
  const units = [...scored.explains, ...unexplained];
  return buildAnswer(question, units, [scored], scope);
};

/** Another fact first, where it stands clearly ahead of the one that the rules put there. */
const preferring = (
  answer: Extract<Answer, { kind: 'answer' }>,
  [best, ...others]: readonly Ranked[],
  question: Question,
  scope: Scope,
  { knowledge }: Library,
): Answer => {
  const [{ head: first }] = answer.families;
  const led = others.find(({ evidence }) => evidence.scored.family.head === first);
  if (!best || !led) return answer;
  const { head } = best.evidence.scored.family;
  if (!isSettled(best.evidence, scope) || leavesFunder(best.evidence)) return answer;
  const isBesides = isKeptApart(head, knowledge) && !isKeptApart(first, knowledge);
  const leavesMore = best.evidence.unexplained.some((unit) => !led.evidence.unexplained.includes(unit));
  const ahead = isBesides || leavesMore || isOrdered(first, head) ? AHEAD.clearly : AHEAD.any;
  return best.standing - led.standing < ahead ? answer : leading(best.evidence, answer, question, scope);
};

/** Who did something is not who paid for it. */
const leavesFunder = (evidence: Evidence): boolean => leaves(evidence, ({ id }) => id === 'funder');

/** Sums of one measure and people have an order of their own: the whole first, the newest first. */
const isOrdered = (one: Fact, other: Fact): boolean =>
  ('amount' in one.value && 'amount' in other.value && one.measure === other.measure) ||
  ('person' in one.value && 'person' in other.value);
