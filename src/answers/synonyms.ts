/** Other words for the same thing, from the vocabulary: what the facts may say instead of a word of the question. */
import type { Language, Vocabulary } from '../knowledge/schema.ts';
import type { Analyse } from '../language/analyse.ts';
import { lazily } from '../language/cache.ts';

/** Terms that may stand for these, themselves left out; empty where the vocabulary has none. */
export type Synonyms = (terms: readonly string[], language: Language) => readonly string[];

export const createSynonyms = (vocabulary: Vocabulary, analyse: Analyse): Synonyms => {
  const groups = {
    fi: lazily(() => groupsByTerm(vocabulary, analyse, 'fi')),
    sv: lazily(() => groupsByTerm(vocabulary, analyse, 'sv')),
    en: lazily(() => groupsByTerm(vocabulary, analyse, 'en')),
  };
  return (terms, language) => {
    const others = terms.flatMap((term) => groups[language]().get(term) ?? []).flat();
    return [...new Set(others)].filter((term) => !terms.includes(term));
  };
};

/** Each group as the first terms of its words, under each of them. */
const groupsByTerm = (
  { synonyms }: Vocabulary,
  analyse: Analyse,
  language: Language,
): ReadonlyMap<string, readonly (readonly string[])[]> => {
  const byTerm = new Map<string, string[][]>();
  for (const words of synonyms?.[language] ?? []) {
    const group = words.flatMap((word) => analyse(word, language).terms.slice(0, 1));
    for (const term of group) byTerm.set(term, [...(byTerm.get(term) ?? []), group]);
  }
  return byTerm;
};
