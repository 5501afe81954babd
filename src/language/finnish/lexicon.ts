import { readFileSync } from 'node:fs';

export type WordClass = 'noun' | 'adjective' | 'verb' | 'adverb' | 'function' | 'unknown';

/** A word of the lexicon with its Kotus class (`10*J`). */
export type Entry = { word: string; inflection: string; wordClass: WordClass };

/** A base form that stands for a function word or an irregular form. */
export type FunctionWord = { lemma: string; wordClass: WordClass };

const CLASS_BY_LETTER: Readonly<Record<string, WordClass>> = { n: 'noun', a: 'adjective', v: 'verb' };

const readRows = (name: string): string[][] =>
  readFileSync(new URL(`./data/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

/** Reads a list of words with their classes: `lexicon.tsv`, or `exemplars.tsv` that only teaches endings. */
export const readEntries = (name: 'lexicon.tsv' | 'exemplars.tsv'): Entry[] =>
  readRows(name).map(([word = '', inflection = '', letter = 'n']) => ({
    word,
    inflection,
    wordClass: CLASS_BY_LETTER[letter] ?? 'noun',
  }));

/** In place of a base form: each of the line's words is its own. */
const THEMSELVES = '=';

/** Function words and irregular forms, by form. */
export const readFunctionWords = (): Map<string, FunctionWord[]> => {
  const words = new Map<string, FunctionWord[]>();
  for (const [lemma = '', wordClass = 'function', forms = ''] of readRows('function-words.tsv')) {
    for (const form of new Set(forms.split(' '))) {
      const word = { lemma: lemma === THEMSELVES ? form : lemma, wordClass: wordClass as WordClass };
      words.set(form, (words.get(form) ?? []).concat(word));
    }
  }
  return words;
};

/** The word as it is written: without the mark of its last part. */
export const spelled = (word: string): string => (word.includes('|') ? word.replaceAll('|', '') : word);
