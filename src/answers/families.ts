/** Facts that tell the same thing at different times or against one another, as one unit: the family. */
import type { Fact } from '../knowledge/knowledge.ts';

export type Family = {
  /** The fact that counts. */
  head: Fact;
  /** Those it replaced, newest first. */
  earlier: readonly Fact[];
  /** Those that contradict it without either replacing the other. */
  against: readonly Fact[];
  /** What counts now, where the head is an older claim that was asked for. */
  later?: Fact;
};

/** The families among these facts, in the order of their heads. Replacement runs through chains. */
export const familiesOf = (facts: readonly Fact[]): Family[] => {
  // Most facts stand alone, and every question passes here with many of them.
  const related = facts.filter((fact) => !isAlone(fact));
  if (related.length === 0) return facts.map(alone);
  const byId = new Map(related.map((fact) => [fact.id, fact]));
  const present = (ids: readonly string[]): Fact[] => ids.flatMap((id) => byId.get(id) ?? []);
  const placed = new Set<string>();
  return facts
    .filter((fact) => present(fact.supersededBy).length === 0)
    .flatMap((fact): Family | Family[] => {
      if (isAlone(fact)) return alone(fact);
      if (placed.has(fact.id)) return [];
      const rivals = present(fact.disputes).filter((other) => present(other.supersededBy).length === 0);
      const [head = fact, ...against] = [fact, ...rivals].sort(newestFirst);
      for (const { id } of [head, ...against]) placed.add(id);
      return [{ head, against, earlier: replacedBy(head, present) }];
    });
};

const NONE: readonly Fact[] = [];
const alone = (head: Fact): Family => ({ head, earlier: NONE, against: NONE });

/** Neither replaces, is replaced nor disputed; relations run both ways, so no other fact leads to it either. */
export const isAlone = ({ supersedes, supersededBy, disputes }: Fact): boolean =>
  supersedes.length + supersededBy.length + disputes.length === 0;

/** How things stood at a time: only what was known by then. */
export const knownBy = (facts: readonly Fact[], at: string): Fact[] =>
  facts.filter(({ asOf }) => asOf.slice(0, at.length) <= at);

/** By when they were told. */
export const newestFirst = (one: Fact, other: Fact): number => other.asOf.localeCompare(one.asOf);

/** Every fact of a family, the one that counts first. */
export const membersOf = ({ head, earlier, against, later }: Family): readonly Fact[] =>
  // Most facts stand alone, and their members are asked for with every fact that is scored.
  !later && earlier.length + against.length === 0 ? [head] : [head, ...(later ? [later] : []), ...against, ...earlier];

/** The same family led by another of its claims, with what counts now beside it. */
export const ledBy = (family: Family, fact: Fact): Family => {
  if (fact === family.head) return family;
  const others = (facts: readonly Fact[]) => facts.filter((other) => other !== fact);
  // Of claims against one another none is the later one.
  if (family.against.includes(fact))
    return { ...family, head: fact, against: [family.head, ...others(family.against)] };
  if (!family.later) return { ...family, head: fact, later: family.head, earlier: others(family.earlier) };
  const earlier = [family.head, ...others(family.earlier)].sort(newestFirst);
  if (fact === family.later) return { head: fact, against: family.against, earlier };
  return { ...family, head: fact, earlier };
};

/** The same family led by the claim of one of these sources, where the one that leads is of others. */
export const asToldBy = (family: Family, sources: ReadonlySet<string>): Family => {
  const isTold = (fact: Fact): boolean => fact.sources.some(({ id }) => sources.has(id));
  const told = membersOf(family).find(isTold);
  return told ? ledBy(family, told) : family;
};

const replacedBy = (head: Fact, present: (ids: readonly string[]) => Fact[]): Fact[] => {
  const found = new Map<string, Fact>();
  let next = present(head.supersedes);
  while (next.length > 0) {
    for (const fact of next) found.set(fact.id, fact);
    next = next.flatMap((fact) => present(fact.supersedes)).filter(({ id }) => !found.has(id));
  }
  return [...found.values()].sort(newestFirst);
};

/** Things in groups of those that are alike, each by the first of its group, in the order of their firsts. */
export const groupedAlike = <Item>(items: readonly Item[], isAlike: (one: Item, other: Item) => boolean): Item[][] => {
  const groups: Item[][] = [];
  for (const item of items) {
    const group = groups.find(([first]) => first !== undefined && isAlike(first, item));
    if (group) group.push(item);
    else groups.push([item]);
  }
  return groups;
};
