/** Among the families of a scope, those that answer the question; and what of the question they leave unexplained. */
import type { Fact } from '../knowledge/knowledge.ts';
import type { Measure } from '../knowledge/schema.ts';
import type { SenseKind, Unit } from '../questions/question.ts';
import { asksFor, isAsk } from '../questions/units.ts';
import { givesOnly, isNational } from './belonging.ts';
import type { Explaining } from './explain.ts';
import { type Family, familiesOf, isAlone, membersOf } from './families.ts';
import { asksNoAmount } from './money-asked.ts';
import type { Scope } from './scope.ts';

export type Scored = { family: Family; score: number; explains: ReadonlySet<Unit>; mentions: boolean };

export type Chosen = {
  scored: readonly Scored[];
  /** Things that had to be explained and are not. */
  unexplained: readonly Unit[];
};

export type Criteria = {
  units: readonly Unit[];
  explaining: readonly Explaining[];
  scope: Scope;
  mentions: (fact: Fact) => boolean;
  /** Whether it speaks of a town that the question names. */
  speaksOf: (fact: Fact) => boolean;
  /** The measures an amount must have; none: any. */
  measures: readonly Measure[];
};

/** Families within this share of the best score answer together with it. */
const NEAR_BEST = { words: 0.85, topics: 0.6 };

/** How much a word that says little still counts. */
const QUIET = { topic: 0.6, word: 0.33 };

const hasSense = (unit: Unit, ...kinds: readonly SenseKind[]): boolean =>
  unit.senses.some(({ kind }) => kinds.includes(kind));
const isWord = (unit: Unit): boolean => unit.senses.length === 0;

/**
 * Scores the families that may be chosen: of no other measure than the asked. Of single facts those that explain nothing
 * of what has to be explained are passed over: they are most of many, and `choose` would not take them.
 */
export const scoreFamilies = (facts: readonly Fact[], criteria: Criteria): Scored[] => {
  const { explaining, measures } = criteria;
  const musts = explaining.filter(({ unit }) => unit.must);
  const fits = ({ measure }: Fact): boolean => !measure || measures.length === 0 || measures.includes(measure);
  const explainsSome = (fact: Fact): boolean => {
    if (musts.length === 0 || !isAlone(fact)) return true;
    for (const { by } of musts) if (by(fact) > 0) return true;
    return false;
  };
  return scoreAll(familiesOf(facts.filter((fact) => fits(fact) && explainsSome(fact))), criteria);
};

/** Scores families, however little of the question they explain; the best first. */
export const scoreAll = (families: readonly Family[], criteria: Criteria): Scored[] =>
  families.map((family) => scoreFamily(family, criteria)).toSorted((one, other) => other.score - one.score);

const scoreFamily = (family: Family, criteria: Criteria): Scored => {
  const { units, explaining, mentions, speaksOf } = criteria;
  const explains = new Set<Unit>();
  const members = membersOf(family);
  let score = 0;
  for (const { unit, by } of explaining) {
    let best = 0;
    for (const fact of members) best = Math.max(best, by(fact));
    if (best <= 0) continue;
    explains.add(unit);
    score += unit.quiet ? best * (hasSense(unit, 'topic') ? QUIET.topic : QUIET.word) : best;
  }
  if ('amount' in family.head.value && units.some(asksNoAmount)) score /= AMOUNT_DISCOUNT;
  // "Kuka on hankesihteeri?" is not answered by whom was looked for.
  if (family.head.topic === 'recruitment' && asksFor(units, 'who') && !units.some(asksForJobs)) score = 0;
  return {
    family,
    score: score > 0 ? score + affinity(family.head, criteria, score) + (speaksOf(family.head) ? OF_TOWN : 0) : 0,
    explains,
    mentions: mentions(family.head),
  };
};

/** What is told of the town itself comes before what is told of its region. */
const OF_TOWN = 0.8;

/** For an amount where something else than an amount is asked for. */
const AMOUNT_DISCOUNT = 3;
/** "Kuka rekrytoi hankkeisiin?", not "kuka rekrytoitiin". */
const asksForJobs = ({ must, senses, text }: Unit): boolean =>
  must && senses.some(({ id }) => id === 'recruitment') && !PASSIVE.test(text);
const PASSIVE = /(?:tiin|taan|t[tu]u|ats|ades|ed)$/;
/** "Paljonko Uusimaa sai yhteensä?": the words for all of it, whatever it is of. */
export const saysTotal = (text: string): boolean =>
  /^(?:yhteensä|(?:kaiken )?kaikkiaan|sammanlagt|totalt|totala|altogether|(?:in )?total|overall|in all|all in all)$/i.test(
    text,
  );

/** Small preferences among facts that explain the question as well. */
const affinity = (
  { subject, covers, topic }: Fact,
  { scope: { anchors, programmes, tiers }, units }: Criteria,
  score: number,
): number => {
  const named = anchors.some(({ id }) => id === subject.id) ? 0.3 : 0;
  const covered = covers.programmes ?? [];
  const exact = programmes.length > 0 && covered.length === programmes.length ? 0.5 + score * 0.05 : 0;
  const whole =
    programmes.length === 0 && topic === 'funding'
      ? covered.length * (units.some(({ text }) => saysTotal(text)) ? 0.6 : 0.1)
      : 0;
  // "VM:n lisäraha": of a ministry's money the whole comes before the parts.
  const ofFunder =
    isNational(subject) &&
    anchors.length > 0 &&
    anchors.every((anchor) => tiers.every((facts) => givesOnly(anchor, facts)));
  return named + exact + whole + (ofFunder ? 0.8 : 0);
};

/** The best families that answer together. Unless everything is explained, something has to be said about it. */
export const choose = (scored: readonly Scored[], criteria: Criteria): Chosen => {
  const musts = criteria.units.filter(({ must }) => must);
  const usable = scored.filter(({ score, mentions }) => score > 0 && mentions);
  const first = bestTogether(usable, musts);
  const unexplained = without(musts, first);
  if (unexplained.length === 0 || first.length === 0) return { scored: first, unexplained };
  return chooseFurther(usable, first, unexplained, musts);
};

/** "rahoitus ja yhteystiedot": topics side by side may each have facts of their own. */
const chooseFurther = (
  usable: readonly Scored[],
  first: readonly Scored[],
  unexplained: readonly Unit[],
  musts: readonly Unit[],
): Chosen => {
  const sideBySide = musts.every(
    (unit) => (hasSense(unit, 'topic', 'detail', 'measure') || isAsk(unit, 'how-much')) && unit.modifiers.length === 0,
  );
  if (!sideBySide) return { scored: first, unexplained };
  const rest = usable.filter(
    (candidate) => !first.includes(candidate) && unexplained.some((unit) => candidate.explains.has(unit)),
  );
  const second = bestTogether(rest, unexplained);
  return { scored: [...first, ...second], unexplained: without(unexplained, second) };
};

const without = (musts: readonly Unit[], chosen: readonly Scored[]): Unit[] =>
  musts.filter((unit) => !chosen.some(({ explains }) => explains.has(unit)));

const count = (units: ReadonlySet<Unit>, musts: readonly Unit[]): number =>
  musts.filter((unit) => units.has(unit)).length;

const bestTogether = (usable: readonly Scored[], musts: readonly Unit[]): Scored[] => {
  const most = Math.max(0, ...usable.map(({ explains }) => count(explains, musts)));
  const fullest = usable.filter(({ explains }) => count(explains, musts) === most && (most > 0 || musts.length === 0));
  const best = fullest[0];
  if (!best) return [];
  // Facts that explain different halves of a question answer neither.
  const explained = musts.filter((unit) => best.explains.has(unit));
  const exact = musts.some((unit) => isWord(unit) || hasSense(unit, 'event'));
  const least = best.score * (exact ? NEAR_BEST.words : NEAR_BEST.topics);
  return fullest.filter(({ score, explains }) => score >= least && explained.every((unit) => explains.has(unit)));
};
