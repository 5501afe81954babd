/**
 * Words as each language reads them, packed into one text: unpacking a word takes a fiftieth of reading it, and tens of thousands of
 * them are two things in memory.
 */
import { LANGUAGES, type Language } from '../knowledge/schema.ts';
import type { Steps } from '../knowledge/steps.ts';
import type { Analyse, Word } from './analyse.ts';
import type { WordClass } from './finnish/lexicon.ts';
import { normaliseText, tokenize } from './tokens.ts';

/** A line for each word, in the order of their letters, and where each line begins. */
export type KeptWords = { lines: string; starts: Uint32Array };

export const NO_WORDS: KeptWords = { lines: '', starts: new Uint32Array() };

/** Words with other letters are not kept: with one of them the whole text would take twice the memory. */
const LATIN = /^[\x21-\xff]+$/;

/** None of these is in a word: after the word and each of its readings, between terms and the parts of a compound, between terms. */
const [END, PART, TERM] = ['\t', '\n', ' '];

/** So many words are read in one step, and so many texts cut into words. */
const STEP = { words: 100, texts: 5000 };

/** Reads all words of some texts. */
export const keepingWords = function* (texts: Iterable<string>, read: Analyse): Steps<KeptWords> {
  const words = new Set<string>();
  let cut = 0;
  for (const text of texts) {
    for (const { lower } of tokenize(normaliseText(text))) words.add(lower);
    cut += 1;
    if (cut % STEP.texts === 0) yield;
  }
  const lines: string[] = [];
  const starts: number[] = [];
  let next = 0;
  for (const word of [...words].filter((one) => LATIN.test(one)).sort()) {
    if (lines.length % STEP.words === 0) yield;
    const line = lineOf(word, read);
    lines.push(line);
    starts.push(next);
    next += line.length;
  }
  // A piece of a text with other letters takes two bytes a letter itself.
  return { lines: Buffer.from(lines.join(''), 'latin1').toString('latin1'), starts: Uint32Array.from(starts) };
};

const lineOf = (word: string, read: Analyse): string =>
  [word, ...LANGUAGES.map((language) => packed(word, read(word, language)))].map((field) => field + END).join('');

/** Whether a word is kept, in this form. */
export const isKept = ({ lines, starts }: KeptWords, word: string): boolean => {
  const start = starts[placeOf(word, lines, starts)];
  return start !== undefined && lines.startsWith(word + END, start);
};

/** A word as a language reads it; undefined where it is not kept. */
export const keptWord = ({ lines, starts }: KeptWords, word: string, language: Language): Word | undefined => {
  const start = starts[placeOf(word, lines, starts)];
  if (start === undefined || !lines.startsWith(word + END, start)) return undefined;
  let from = start + word.length + END.length;
  for (const before of LANGUAGES) {
    if (before === language) break;
    from = lines.indexOf(END, from) + END.length;
  }
  return unpacked(word, lines.slice(from, lines.indexOf(END, from)));
};

/** Of the first line that does not come before the word's. */
const placeOf = (word: string, lines: string, starts: Uint32Array): number => {
  let [from, to] = [0, starts.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const start = starts[middle] ?? 0;
    if (lines.slice(start, start + word.length) < word) from = middle + 1;
    else to = middle;
  }
  return from;
};

const CLASSES: readonly WordClass[] = ['noun', 'adjective', 'verb', 'adverb', 'function', 'unknown'];

/** One letter says all but the terms. */
const packed = (word: string, { terms, parts, known, wordClass, mayBeVerb }: Word): string => {
  const kind = CLASSES.indexOf(wordClass) * 4 + Number(known) * 2 + Number(mayBeVerb);
  const termLists = [terms, ...parts].map((own) => own.map((term) => shortened(term, word)).join(TERM));
  return letterOf(kind) + termLists.join(PART);
};

/** Most words have none. */
const NO_PARTS: Word['parts'] = [];

const unpacked = (word: string, text: string): Word => {
  const kind = numberOf(text);
  const [terms = [], ...parts] = text
    .slice(1)
    .split(PART)
    .map((own) => (own === '' ? [] : own.split(TERM).map((term) => lengthened(term, word))));
  return {
    terms,
    parts: parts.length > 0 ? parts : NO_PARTS,
    known: (kind & 2) !== 0,
    wordClass: CLASSES[kind >> 2] ?? 'unknown',
    mayBeVerb: (kind & 1) !== 0,
  };
};

/** Terms have most letters of their word: of each one letter says with how many of them it begins. */
const shortened = (term: string, word: string): string => {
  const most = Math.min(term.length, word.length, MOST_SHARED);
  let shared = 0;
  while (shared < most && term[shared] === word[shared]) shared += 1;
  return letterOf(shared) + term.slice(shared);
};

const lengthened = (term: string, word: string): string => word.slice(0, numberOf(term)) + term.slice(1);

/** Small numbers as letters. */
const FIRST = '0'.charCodeAt(0);
const MOST_SHARED = '~'.charCodeAt(0) - FIRST;
const letterOf = (number: number): string => String.fromCharCode(FIRST + number);
const numberOf = (text: string): number => text.charCodeAt(0) - FIRST;
