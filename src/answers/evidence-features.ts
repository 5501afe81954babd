/** What is known of a fact and a question as numbers, of which `npm run fit` learns what they are worth together. */
import { type Fact, isMinistry, type Subject } from '../knowledge/knowledge.ts';
import type { Question, Sense } from '../questions/question.ts';
import { type Answer, chosenIn } from './answer.ts';
import { isNational } from './belonging.ts';
import type { Evidence, Grounds, Nearness } from './evidence.ts';
import { type Family, membersOf } from './families.ts';
import type { Scope } from './scope.ts';

/** The question, and what all its candidates have in common. */
export type Situation = {
  grounds: Grounds;
  answer: Answer;
  scope: Scope;
  clauses: number;
  /** What the question asks for: the ids and kinds of its words' senses. */
  senses: ReadonlySet<string>;
  chosen: readonly Family[];
  /** Of each measure of nearness the highest and the second highest value among the candidates. */
  highest: Record<Measured, readonly [number, number]>;
};

type Measured = keyof typeof NEARNESS;

const NEARNESS = {
  likelihood: ({ likelihood }: Nearness) => likelihood / 5,
  meaning: ({ meaning }: Nearness) => meaning,
  nearest: ({ nearest }: Nearness) => nearest,
  score: ({ scored }: Nearness) => scored.score,
} as const;

/** What the candidates of a question are seen against. */
export const situationOf = (grounds: Grounds, question: Question, answer: Answer, scope: Scope): Situation => ({
  grounds,
  answer,
  scope,
  clauses: question.wording.length,
  senses: new Set(question.units.flatMap(({ senses }) => senses.flatMap(({ kind, id }) => [kind, `${kind} ${id}`]))),
  chosen: chosenIn(answer),
  highest: {
    likelihood: twoHighest(grounds, NEARNESS.likelihood),
    meaning: twoHighest(grounds, NEARNESS.meaning),
    nearest: twoHighest(grounds, NEARNESS.nearest),
    score: twoHighest(grounds, NEARNESS.score),
  },
});

const twoHighest = ({ near }: Grounds, of: (one: Nearness) => number): readonly [number, number] => {
  let [first, second] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const one of near) {
    const value = of(one);
    second = Math.max(second, Math.min(first, value));
    first = Math.max(first, value);
  }
  return near.length > 1 ? [first, second] : [first, first - MOST_AHEAD];
};

const MOST_AHEAD = 8;

/** How far it is ahead of the next, or behind the first. */
const ahead = (measured: Measured, evidence: Evidence, { highest }: Situation): number => {
  const own = NEARNESS[measured](evidence);
  const [first, second] = highest[measured];
  return between(-MOST_AHEAD, own - (own === first ? second : first), MOST_AHEAD);
};

const between = (least: number, value: number, most: number): number => Math.min(Math.max(value, least), most);

const wordsLeft = ({ unexplained }: Evidence): number => unexplained.filter(({ senses }) => senses.length === 0).length;

const headOf = ({ scored }: Evidence): Fact => scored.family.head;

/** Who gave the money names no place. */
const isPlaced = ({ scope }: Situation, fact: Fact): boolean => {
  const isGiver = (anchor: Subject) => isMinistry(anchor) && 'amount' in fact.value;
  return scope.anchors.some((anchor) => !isNational(anchor) && !isGiver(anchor));
};

/** Who is a project director may be no director of another kind: `current director`. */
const leavesTitle = (evidence: Evidence): boolean =>
  'person' in headOf(evidence).value &&
  evidence.left.some(({ senses, word }) => senses.length === 0 && word?.wordClass === 'noun');

/** How much of a list it is: commas and "ja" in its text. */
const listed = ({ value }: Fact): number => ('fi' in value ? (value.fi.match(/, | ja | sekä /g)?.length ?? 0) : 0);

/** What a number or a town answers. */
const COUNTED: ReadonlySet<string> = new Set(['how-many', 'how-much', 'how-many-municipalities', 'which-town']);

/** Whether a fact leaves open something of this sense that has to be explained. */
export const leaves = ({ unexplained }: Evidence, isMeant: (sense: Sense) => boolean): boolean =>
  unexplained.some(({ senses }) => senses.some(isMeant));

/** What one number says of a fact, and of a question whatever the fact; true counts as 1. */
type Feature = (evidence: Evidence, situation: Situation) => number | boolean;
type CommonFeature = (situation: Situation) => number | boolean;

const asks =
  (...senses: readonly string[]): CommonFeature =>
  (situation) =>
    senses.some((sense) => situation.senses.has(sense));

/** Every number is of the order of 1, so that none has to be learnt more slowly than another. */
const OF_FACT = {
  // In what words people ask.
  likelihood: ({ likelihood }) => between(-20, likelihood, 60) / 20,
  likelihoodBehind: ({ likelihood }, { grounds }) => Math.max(likelihood - grounds.highest.likelihood, -30) / 5,
  likelihoodAhead: (evidence, situation) => ahead('likelihood', evidence, situation),
  meaning: ({ meaning }) => meaning,
  meaningAhead: (evidence, situation) => ahead('meaning', evidence, situation),
  nearest: ({ nearest }) => nearest,
  nearestAhead: (evidence, situation) => ahead('nearest', evidence, situation),
  aheadOfStrange: ({ likelihood }, { grounds }) => between(-20, likelihood - grounds.strangeness, 40) / 10,
  aheadOfStrangeTopic: ({ likelihood, strangeness }) => between(-20, likelihood - strangeness, 40) / 10,
  strangeTopic: ({ strangeness }, { grounds }) => between(-20, strangeness - grounds.strangeness, 40) / 10,
  coveredByExamples: ({ covered }) => covered.byExamples,
  coveredByRules: ({ covered }) => covered.byRules,
  covered: ({ covered }) => covered.share,
  uncovered: ({ covered }) => covered.left,
  rarestUncovered: ({ covered }) => covered.rarestLeft,
  uncoveredHeard: ({ covered }) => covered.heardLeft,
  uncoveredUnheard: ({ covered }) => covered.unheardLeft,

  // What the rules explain.
  score: ({ scored }) => Math.min(scored.score, 8) / 4,
  bestScore: ({ scored }, { grounds }) => scored.score === grounds.highest.score,
  scoreAhead: (evidence, situation) => ahead('score', evidence, situation),
  explained: ({ explained }) => explained,
  unexplainedWord: wordsLeft,
  unexplainedSense: (evidence) => evidence.unexplained.length - wordsLeft(evidence),
  leavesTopic: (evidence) => leaves(evidence, ({ kind }) => kind === 'topic'),
  leavesMeasure: (evidence) => leaves(evidence, ({ kind }) => kind === 'measure'),
  leavesEvent: (evidence) => leaves(evidence, ({ kind }) => kind === 'event'),
  leavesAsk: (evidence) => leaves(evidence, ({ kind }) => kind === 'ask'),
  uncounted: (evidence) => leaves(evidence, ({ id }) => COUNTED.has(id)),
  undetailed: (evidence) => leaves(evidence, ({ kind }) => kind === 'detail'),
  undecided: ({ unexplained }) => unexplained.some(({ decisive }) => decisive),
  asideLeft: ({ asidesLeft }) => asidesLeft,
  untitled: leavesTitle,
  townLeft: ({ townsLeft }) => townsLeft,
  countsElse: ({ countsElse }) => countsElse,
  thingLeft: ({ thingLeft }) => thingLeft,
  thingSaid: ({ thingSaid }) => thingSaid,
  whole: ({ left }) => left.length === 0,
  named: ({ named }) => named,

  // What the rules came to.
  led: (evidence, { chosen }) => chosen[0]?.head === headOf(evidence),
  told: (evidence, { chosen }) => chosen.some(({ head }) => head === headOf(evidence)),

  // What the fact is.
  wider: ({ isWider }) => isWider,
  otherMeasure: ({ isOtherMeasure }) => isOtherMeasure,
  national: (evidence) => isNational(headOf(evidence).subject),
  nationalPlaced: (evidence, situation) =>
    isNational(headOf(evidence).subject) && isPlaced(situation, headOf(evidence)),
  ofProject: (evidence) => headOf(evidence).subject.within !== undefined,
  disputed: ({ scored }) => membersOf(scored.family).length > 1,
  isAmount: (evidence) => 'amount' in headOf(evidence).value,
  isPerson: (evidence) => 'person' in headOf(evidence).value,
  isDate: (evidence) => 'on' in headOf(evidence).value || 'from' in headOf(evidence).value,
  isText: (evidence) => 'fi' in headOf(evidence).value,
  isNames: (evidence) => 'names' in headOf(evidence).value,
  lists: (evidence) => Math.min(listed(headOf(evidence)), 5) / 5,
} satisfies Record<string, Feature>;

/** What all of a question's facts have in common. */
const OF_QUESTION = {
  unanswered: ({ grounds }) => grounds.unanswered,
  unheard: ({ grounds }) => grounds.unheard,
  answered: ({ answer }) => answer.kind === 'answer',
  askedBack: ({ answer }) => answer.kind === 'clarify',

  // What is asked for.
  asksWhen: asks('ask when', 'ask until'),
  asksDay: asks('ask which-day'),
  asksWho: asks('ask who'),
  asksFunder: asks('ask funder'),
  asksHowMuch: asks('ask how-much'),
  asksHowMany: asks('ask how-many', 'ask how-many-municipalities'),
  asksTown: asks('ask which-town'),
  asksWhere: asks('ask where'),
  asksWhat: asks('ask what'),
  asksWhereTo: asks('ask where-to'),
  asksHow: asks('ask how'),
  asksWhy: asks('ask why'),
  asksNothing: ({ senses }) => !senses.has('ask'),
  asksEvent: asks('event'),
  asksDetail: asks('detail'),
  asksMeasure: asks('measure'),
  clauses: ({ clauses }) => Math.min(clauses, 3),
  anchors: ({ scope }) => Math.min(scope.anchors.length, 3),
  candidates: ({ grounds }) => Math.min(grounds.near.length, 30) / 30,
} satisfies Record<string, CommonFeature>;

export const FEATURES = { ...OF_FACT, ...OF_QUESTION };

const OWN: readonly Feature[] = Object.values(OF_FACT);
const COMMON: readonly CommonFeature[] = Object.values(OF_QUESTION);

/** In the order of `FEATURES`, without the common ones, which stand last. */
export const ownFeatures = (evidence: Evidence, situation: Situation): Float32Array => {
  const features = new Float32Array(OWN.length);
  // Written out, as it is done for every fact that is weighed.
  for (let at = 0; at < features.length; at += 1) features[at] = Number(OWN[at]?.(evidence, situation));
  return features;
};

/** Those that all candidates of a question share. */
export const commonFeatures = (situation: Situation): Float32Array =>
  Float32Array.from(COMMON, (feature) => Number(feature(situation)));
