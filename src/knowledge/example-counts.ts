/** How many example questions there are, so that those who edit knowledge see what is asked for with too few. */
import type { Example, Knowledge } from './knowledge.ts';
import type { Language } from './schema.ts';

export type CountByLanguage = Record<Language, number>;

export type ExampleCounts = {
  /** Of all questions, and of those that no fact answers. */
  all: CountByLanguage;
  unanswered: CountByLanguage;
  /** Facts with fewer than `ENOUGH_EXAMPLES` in some language, those with the fewest first. */
  few: readonly { fact: string; count: CountByLanguage }[];
};

/** With fewer in a language, likeness to them says little. */
export const ENOUGH_EXAMPLES = 5;

/** By language, in all and for each fact that has few. */
export const exampleCounts = ({ facts, examples }: Knowledge): ExampleCounts => {
  const all = examples.get();
  const byFact = Map.groupBy(all, ({ fact }) => fact);
  const sum = ({ fi, sv, en }: CountByLanguage): number => fi + sv + en;
  return {
    all: count(all),
    unanswered: count(byFact.get(undefined) ?? []),
    few: facts
      .map(({ id }) => ({ fact: id, count: count(byFact.get(id) ?? []) }))
      .filter((entry) => Object.values(entry.count).some((number) => number < ENOUGH_EXAMPLES))
      .sort((one, other) => sum(one.count) - sum(other.count)),
  };
};

const count = (examples: readonly Example[]): CountByLanguage => {
  const counts = { fi: 0, sv: 0, en: 0 };
  for (const { language } of examples) counts[language] += 1;
  return counts;
};
