/** The facts that may answer a question: those asked for in similar words or meaning, and what belongs with them. */
import type { Fact } from '../knowledge/knowledge.ts';
import type { Likeness } from './examples.ts';
import { type Family, membersOf } from './families.ts';

/** So many facts are asked for in the most similar words; of the others none is likely. */
const MOST_ALIKE = 24;
/** How much of the log of a likelihood all likeness in meaning is worth. */
export const MEANING_WEIGHT = 30;
/** A cosine is rounded to little more than 1. */
const MOST_MEANING = 1.001;

/** Whole families, since a fact is told with those that it replaces. */
export const candidatesIn = (
  facts: readonly Fact[],
  likeness: Likeness,
  chosen: readonly Family[],
): ReadonlySet<Fact> => withRelated(new Set([...likeliestOf(facts, likeness), ...chosen.flatMap(membersOf)]), facts);

/** In no order. */
const likeliestOf = (facts: readonly Fact[], likeness: Likeness): readonly Fact[] => {
  if (facts.length <= MOST_ALIKE) return facts;
  const likeliest: { fact: Fact; likelihood: number }[] = [];
  for (const fact of facts) {
    const least = likeliest.length === MOST_ALIKE ? (likeliest.at(-1)?.likelihood ?? 0) : Number.NEGATIVE_INFINITY;
    const byWords = likeness.likelihood(fact.id);
    // Most are too unlikely whatever they mean, which takes longer to tell.
    if (byWords + MEANING_WEIGHT * MOST_MEANING <= least) continue;
    const likelihood = byWords + MEANING_WEIGHT * likeness.meaning(fact.id);
    if (likelihood <= least) continue;
    const before = likeliest.findLastIndex((other) => other.likelihood >= likelihood);
    likeliest.splice(before + 1, 0, { fact, likelihood });
    if (likeliest.length > MOST_ALIKE) likeliest.pop();
  }
  return likeliest.map(({ fact }) => fact);
};

/** Most facts replace and contradict none, and are looked through no further. */
const withRelated = (some: ReadonlySet<Fact>, facts: readonly Fact[]): ReadonlySet<Fact> => {
  const ids = new Set(
    [...some].flatMap(({ supersedes, supersededBy, disputes }) => [...supersedes, ...supersededBy, ...disputes]),
  );
  const related = ids.size > 0 ? facts.filter((fact) => ids.has(fact.id) && !some.has(fact)) : [];
  return related.length > 0 ? withRelated(new Set([...some, ...related]), facts) : some;
};
