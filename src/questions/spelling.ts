/** One small typo in an inflected or compounded word, mended against the words that the knowledge uses. */
import { createNearest } from './nearest.ts';

/** The base form meant by a misspelt word, or nothing when none or several are as near. */
export type Spelling = (word: string) => string | undefined;

const SHORTEST_WORD = 7;
const SHORTEST_STEM = 6;
/** Finnish endings change the last letters of a base form and add some. */
const CHANGING_LETTERS = 2;
const LONGEST_ENDING = 7;
/** Of what letters these and the further parts of compounds are, and in which they end: `projekttid` has none of them. */
const ENDING = /^(?:[adeghijklmnoprstuvyäö]*[aeinostuyäö])?$/;
/** `projektledare`, `projektdirektören`: a Swedish title is none of a Finnish word. */
const SWEDISH = /(?:edare|tör)(?:n|en)?s?$/;

/** `lemmas` are the base forms worth finding; only words that nothing else knows should be asked about. */
export const createSpelling = (lemmas: Iterable<string>): Spelling => {
  const byStem = new Map<string, string[]>();
  for (const lemma of new Set(lemmas)) {
    for (const stem of [lemma, lemma.slice(0, -CHANGING_LETTERS)]) {
      if (stem.length >= SHORTEST_STEM) byStem.set(stem, (byStem.get(stem) ?? []).concat(lemma));
    }
  }
  const nearest = createNearest(byStem.keys());
  return (word) => {
    if (word.length < SHORTEST_WORD) return undefined;
    const shortest = Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING);
    for (let length = word.length; length >= shortest; length -= 1) {
      if (!isEnding(word.slice(length))) continue;
      const found = new Set(nearest(word.slice(0, length)).flatMap((stem) => byStem.get(stem) ?? []));
      if (found.size > 0) return found.size === 1 ? [...found][0] : undefined;
    }
    return undefined;
  };
};

const isEnding = (rest: string): boolean => ENDING.test(rest) && !SWEDISH.test(rest);
