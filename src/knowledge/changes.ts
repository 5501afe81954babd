/** What is different between two versions of knowledge. */
import type { Example, Fact, Knowledge } from './knowledge.ts';

/** The parts of a fact as they are written in its file. */
const FACT_PARTS = [
  'subject',
  'topic',
  'measure',
  'event',
  'begins',
  'about',
  'covers',
  'value',
  'saidBy',
  'precision',
  'note',
  'keywords',
  'asOf',
  'sources',
  'owner',
  'reviewBy',
  'supersedes',
  'disputes',
] as const;
export type FactPart = (typeof FACT_PARTS)[number];

export type FactChange =
  | { kind: 'added'; fact: Fact }
  | { kind: 'changed'; before: Fact; fact: Fact; parts: readonly FactPart[] }
  /** Replaced by a newer one since then; `fact` is the replaced. */
  | { kind: 'superseded'; fact: Fact }
  | { kind: 'removed'; fact: Fact };

/** Ids by what happened to them. */
export type IdChanges = { added: readonly string[]; changed: readonly string[]; removed: readonly string[] };

/** Example questions that came and went of one fact; of those that none answers, where `fact` is left out. */
export type ExampleChange = { fact?: string; added: number; removed: number };

export type Changes = {
  facts: readonly FactChange[];
  examples: readonly ExampleChange[];
  sources: IdChanges;
  subjects: IdChanges;
};

/** By id: what was added, changed, replaced and removed. */
export const changesBetween = (before: Knowledge, after: Knowledge): Changes => {
  const earlier = new Map(before.facts.map((fact) => [fact.id, fact]));
  const later = new Set(after.facts.map(({ id }) => id));
  const removed = before.facts.filter(({ id }) => !later.has(id));
  return {
    facts: [
      ...after.facts.flatMap((fact) => factChanges(earlier.get(fact.id), fact)),
      ...removed.map((fact) => ({ kind: 'removed' as const, fact })),
    ],
    examples: exampleChanges(before.examples.get(), after.examples.get()),
    sources: idChanges(before.sources, after.sources),
    subjects: idChanges(before.subjects, after.subjects),
  };
};

const factChanges = (before: Fact | undefined, fact: Fact): FactChange[] => {
  if (!before) return [{ kind: 'added', fact }];
  const parts = FACT_PARTS.filter((part) => written(before, part) !== written(fact, part));
  const isReplaced = fact.state === 'superseded' && before.state !== 'superseded';
  return [
    ...(parts.length > 0 ? [{ kind: 'changed' as const, before, fact, parts }] : []),
    ...(isReplaced ? [{ kind: 'superseded' as const, fact }] : []),
  ];
};

/** A part as text to compare. Disputes count where they are said; their other side follows from it. */
const written = (fact: Fact, part: FactPart): string => {
  if (part === 'subject') return fact.subject.id;
  if (part === 'sources') return fact.sources.map(({ id }) => id).join();
  return JSON.stringify(fact[part]) ?? '';
};

const idChanges = <Entry>(before: ReadonlyMap<string, Entry>, after: ReadonlyMap<string, Entry>): IdChanges => ({
  added: [...after.keys()].filter((id) => !before.has(id)),
  changed: [...after].flatMap(([id, entry]) =>
    before.has(id) && JSON.stringify(before.get(id)) !== JSON.stringify(entry) ? [id] : [],
  ),
  removed: [...before.keys()].filter((id) => !after.has(id)),
});

const exampleChanges = (before: readonly Example[], after: readonly Example[]): ExampleChange[] => {
  const keyOf = ({ fact, language, text }: Example): string => JSON.stringify([fact, language, text]);
  const without = (examples: readonly Example[], others: readonly Example[]): readonly Example[] => {
    const known = new Set(others.map(keyOf));
    return examples.filter((example) => !known.has(keyOf(example)));
  };
  const added = Map.groupBy(without(after, before), ({ fact }) => fact);
  const removed = Map.groupBy(without(before, after), ({ fact }) => fact);
  return [...new Set([...added.keys(), ...removed.keys()])].map((fact) => ({
    ...(fact === undefined ? {} : { fact }),
    added: added.get(fact)?.length ?? 0,
    removed: removed.get(fact)?.length ?? 0,
  }));
};
