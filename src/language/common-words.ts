import { readFileSync } from 'node:fs';
import type { Language } from '../knowledge/schema.ts';
import type { WordClass } from './finnish/lexicon.ts';

/** Finnish has `finnish/data/` instead. */
const FOLDERS = { sv: 'swedish', en: 'english' } as const satisfies Partial<Record<Language, string>>;

export type LanguageOfCommonWords = keyof typeof FOLDERS;

/**
 * The common words of Swedish and English with their class, by lower-case word: base forms and irregular forms.
 * A regular form (`löner`, `asked`) is not listed; it shares its stem with its base form.
 */
export const readCommonWords = (language: LanguageOfCommonWords): ReadonlyMap<string, WordClass> =>
  new Map(
    readFileSync(new URL(`./${FOLDERS[language]}/words.tsv`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('\t') as [string, WordClass]),
  );
