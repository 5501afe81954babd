/** Strong and weak grade by Kotus letter. */
const GRADES: Readonly<Record<string, readonly [strong: string, weak: string]>> = {
  A: ['kk', 'k'],
  B: ['pp', 'p'],
  C: ['tt', 't'],
  D: ['k', ''],
  E: ['p', 'v'],
  F: ['t', 'd'],
  G: ['nk', 'ng'],
  H: ['mp', 'mm'],
  I: ['lt', 'll'],
  J: ['nt', 'nn'],
  K: ['rt', 'rr'],
  L: ['k', 'j'],
  M: ['k', 'v'],
};

const VOWELS = 'aeiouyäöåé';

/** Whether the letter is a Finnish vowel. */
export const isVowel = (letter: string | undefined): boolean => letter !== undefined && VOWELS.includes(letter);

/** The last letter of a word ('' of an empty one). */
export const lastLetter = (word: string): string => word.slice(-1);

const replaceLast = (stem: string, from: string, to: string): string => {
  const at = stem.lastIndexOf(from);
  return at < 0 ? stem : stem.slice(0, at) + to + stem.slice(at + from.length);
};

const dropK = (stem: string): string => {
  // Only these two turn their i into j: ajan, pojan (but taian).
  if (/(?:^|[^t])aika$|poik[ai]$/.test(stem)) return stem.replace(/ik([ai])$/, 'j$1');
  const at = stem.lastIndexOf('k');
  const [before, after] = [stem.slice(0, at), stem.slice(at + 1)];
  const sameVowels = (before.length === 1 || isVowel(before.at(-2))) && before.at(-1) === after[0];
  return before + (sameVowels ? "'" : '') + after;
};

/** The weak grade of a vowel stem in the strong grade: `kunta`, J -> `kunna`. */
export const weaken = (stem: string, grade: string): string => {
  const pair = GRADES[grade];
  if (!pair) return stem;
  return grade === 'D' ? dropK(stem) : replaceLast(stem, pair[0], pair[1]);
};

/** The strong grade of a stem in the weak grade: `hanke` without its k, A -> `hankke`. */
export const strengthen = (stem: string, grade: string): string => {
  const pair = GRADES[grade];
  if (!pair) return stem;
  return grade === 'D' ? `${stem.slice(0, -1)}k${stem.slice(-1)}` : replaceLast(stem, pair[1], pair[0]);
};

/** Back or front vowels of a word's endings, read from its last part (`|` marks a part's start). */
export const harmonyOf = (word: string): 'back' | 'front' => {
  const lastPart = word.slice(word.lastIndexOf('|') + 1);
  for (const letter of [...lastPart].reverse()) {
    if ('aouå'.includes(letter)) return 'back';
    if ('äöy'.includes(letter)) return 'front';
  }
  return 'front';
};

/** Writes an ending with the word's vowels: `ssA` -> `ssa` or `ssä`. */
export const harmonise = (ending: string, harmony: 'back' | 'front'): string =>
  harmony === 'back'
    ? ending.replaceAll('A', 'a').replaceAll('O', 'o').replaceAll('U', 'u')
    : ending.replaceAll('A', 'ä').replaceAll('O', 'ö').replaceAll('U', 'y');
