/** What speaks for each of the likeliest facts: how much of the question it explains, and how people ask for it. */
import type { Fact } from '../knowledge/knowledge.ts';
import type { Question, Unit } from '../questions/question.ts';
import type { Scored } from './choose.ts';
import type { Likeness } from './examples.ts';
import { type Family, membersOf } from './families.ts';
import type { Scope } from './scope.ts';
import { type Library, scoreIn } from './search.ts';

export type Evidence = {
  scored: Scored;
  /** How near the question comes to those that people ask for it. */
  likeness: number;
  /** Whether it is asked for in these very words, names aside. */
  isVerbatim: boolean;
  /** Of the wider facts: those of the country or of its programmes. */
  isWider: boolean;
  /** Words and topics that it would have to explain and does not. */
  unexplained: readonly Unit[];
  /** Deeds and circumstances that it explains, and that it does not. */
  asides: { explained: number; left: number };
  /** Things that have to be explained and are. */
  explained: number;
};

export type Grounds = {
  /** In no order. */
  evidence: readonly Evidence[];
  /** How near the question comes to one that nothing answers. */
  unanswered: number;
};

/** So near is a question that differs in an ending, a small word or the order. */
const VERBATIM = 0.9;

/** So many facts are asked for in the most similar words; of the others none is likely. */
const MOST_ALIKE = 10;

/** The families chosen so far and those that are asked for in similar words, each in the first tier that has it. */
export const evidenceFor = (question: Question, scope: Scope, chosen: readonly Family[], library: Library): Grounds => {
  const named = question.subjects.flatMap(({ subject: { id, within } }) => (within ? [id, within] : [id]));
  const likeness = library.examples.likeness(question.wording, new Set(named), question.language);
  // Money that is kept apart is told where the rules lead to it, never for being asked for in similar words.
  const tiers = [...scope.tiers, scope.apart.facts];
  const candidates = candidatesIn(scope.tiers.flat(), likeness, chosen);
  const placed = new Set<Fact>();
  const evidence = tiers.flatMap((tier, at) => {
    const own = tier.filter((fact) => candidates.has(fact) && !placed.has(fact));
    for (const fact of own) placed.add(fact);
    if (own.length === 0) return [];
    const { units, scored } = scoreIn(tier, own, question, scope, library);
    return scored
      .filter(({ mentions }) => mentions)
      .map((one) => evidenceOf(one, units, at > 0 && at < tiers.length - 1, { likeness, library, question }));
  });
  return { evidence, unanswered: likeness.unanswered };
};

/** Whole families, since a fact is told with those that it replaces. */
const candidatesIn = (facts: readonly Fact[], likeness: Likeness, chosen: readonly Family[]): ReadonlySet<Fact> => {
  const likeliest = facts
    .map((fact) => ({ fact, near: likeness.of(fact.id) }))
    .filter(({ near }) => near > 0)
    .toSorted((one, other) => other.near - one.near)
    .slice(0, MOST_ALIKE)
    .map(({ fact }) => fact);
  return withRelated(new Set([...likeliest, ...chosen.flatMap(membersOf)]), facts);
};

/** Most facts replace and contradict none, and are looked through no further. */
const withRelated = (some: ReadonlySet<Fact>, facts: readonly Fact[]): ReadonlySet<Fact> => {
  const ids = new Set(
    [...some].flatMap(({ supersedes, supersededBy, disputes }) => [...supersedes, ...supersededBy, ...disputes]),
  );
  const related = ids.size > 0 ? facts.filter((fact) => ids.has(fact.id) && !some.has(fact)) : [];
  return related.length > 0 ? withRelated(new Set([...some, ...related]), facts) : some;
};

const likenessOf = (family: Family, likeness: Likeness): number =>
  Math.max(...membersOf(family).map(({ id }) => likeness.of(id)));

const evidenceOf = (
  scored: Scored,
  units: readonly Unit[],
  isWider: boolean,
  { likeness, library, question }: { likeness: Likeness; library: Library; question: Question },
): Evidence => {
  const members = membersOf(scored.family);
  // A word that people ask for it with is explained, although the fact says it in another.
  const isAsked = ({ word, senses }: Unit): boolean =>
    word !== undefined &&
    senses.length === 0 &&
    members.some(({ id }) => library.examples.ask(id, word.terms, question.language));
  const explains = (unit: Unit): boolean => scored.explains.has(unit) || isAsked(unit);
  const musts = units.filter(({ must }) => must);
  const asides = units.filter(({ reserve, quiet, text }) => reserve && !quiet && text !== '');
  return {
    scored,
    isWider,
    likeness: likenessOf(scored.family, likeness),
    isVerbatim: members.some(({ id }) => likeness.nearest(id) >= VERBATIM),
    unexplained: musts.filter((unit) => !explains(unit)),
    explained: musts.filter(explains).length,
    asides: { explained: asides.filter(explains).length, left: asides.filter((unit) => !explains(unit)).length },
  };
};
