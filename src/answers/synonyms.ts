/** Other words for the same thing, from the vocabulary: what the facts may say instead of a word of the question. */
import type { Keep } from '../knowledge/kept.ts';
import type { Language, Vocabulary } from '../knowledge/schema.ts';
import type { Steps } from '../knowledge/steps.ts';
import type { Analyse } from '../language/analyse.ts';

export type Synonyms = {
  /** Terms that may stand for these, themselves left out; empty where the vocabulary has none. */
  of(terms: readonly string[], language: Language): readonly string[];
};

const NONE: readonly string[] = [];

/** Reads the thesaurus of each language. */
export const readingSynonyms = function* (vocabulary: Vocabulary, analyse: Analyse, keep: Keep): Steps<Synonyms> {
  const grouping = (language: Language) =>
    keep(`synonyms-${language}`, [vocabulary], () => groupingByTerm(vocabulary, analyse, language));
  const groups = { fi: yield* grouping('fi'), sv: yield* grouping('sv'), en: yield* grouping('en') };
  return {
    of: (terms, language) => {
      // Most words have none, and those of every question are looked up.
      if (!terms.some((term) => groups[language].has(term))) return NONE;
      const others = terms.flatMap((term) => groups[language].get(term) ?? []).flat();
      return [...new Set(others)].filter((term) => !terms.includes(term));
    },
  };
};

/** So many groups are read in one step. */
const STEP = 20;

/** Each group as the first terms of its words, under each of them. */
const groupingByTerm = function* (
  { synonyms }: Vocabulary,
  analyse: Analyse,
  language: Language,
): Steps<ReadonlyMap<string, readonly (readonly string[])[]>> {
  const byTerm = new Map<string, string[][]>();
  for (const [at, words] of (synonyms?.[language] ?? []).entries()) {
    const group = words.flatMap((word) => analyse(word, language).terms.slice(0, 1));
    for (const term of group) byTerm.set(term, [...(byTerm.get(term) ?? []), group]);
    if (at % STEP === 0) yield;
  }
  return byTerm;
};
