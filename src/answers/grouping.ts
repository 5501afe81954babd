/** Facts by the region, programme or country that they belong to, so that a question does not go through all of them. */
import type { Fact } from '../knowledge/knowledge.ts';
import { isNational, rootOf } from './belonging.ts';

export type Grouped = {
  /** Those of a region, programme or country and of what is within it. */
  of(root: string): readonly Fact[];
  /** Those of no region. */
  national: readonly Fact[];
};

/** Groups a list of facts, once as long as it lives. */
export type Grouping = (facts: readonly Fact[]) => Grouped;

export const createGrouping = (): Grouping => {
  const made = new WeakMap<readonly Fact[], Grouped>();
  return (facts) => {
    const before = made.get(facts);
    if (before) return before;
    const byRoot = Map.groupBy(facts, rootOf);
    const grouped = {
      of: (root: string) => byRoot.get(root) ?? [],
      national: facts.filter(({ subject }) => isNational(subject)),
    };
    made.set(facts, grouped);
    return grouped;
  };
};
