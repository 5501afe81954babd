/** Text as typed → tokens. No language is assumed. */

/** One word or number of a text: as typed, in lower case, and folded to what a name look-up compares. */
export type Token = { text: string; lower: string; folded: string; start: number; end: number };

const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const APOSTROPHES = /[\u2018\u2019\u02BC\u00B4`]/g;
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;
// A comma between digits belongs to the number: `9,4 miljoonasta` is no two clauses.
const WORD = /[\p{L}\p{N}]+(?:(?:[-:.']|(?<=\d),(?=\d))[\p{L}\p{N}]+)*-?/gu;
const HAS_LETTER = /\p{L}/u;

/** What a terminal takes for a colour (`ESC[31m`) or a link (`ESC]8;;…`), by which text from there is marked. */
const ESCAPE = /(?!\s)\p{Cc}(?:\[[0-?]*[ -/]*[@-~]|\]\P{Cc}*\p{Cc}\\?)/gu;

/** The text itself, where it was copied from a terminal with its colours and links. */
export const withoutEscapes = (text: string): string => text.replaceAll(ESCAPE, '');

/** Letters, digits and signs as they should be, with single spaces between words. */
const NORMAL = /^[!-_a-~åäöÅÄÖ]+(?: [!-_a-~åäöÅÄÖ]+)*$/;

/** NFC, one kind of dash and apostrophe, nothing invisible, no control characters, single spaces between words. */
export const normaliseText = (text: string): string =>
  // Most texts need nothing, and there are tens of thousands of examples.
  NORMAL.test(text)
    ? text
    : withoutEscapes(text)
        .replaceAll(APOSTROPHES, "'")
        .normalize('NFKC')
        .replaceAll(DASHES, '-')
        .replaceAll(INVISIBLE, '')
        .replaceAll(/[^\P{Cc}\n]/gu, ' ')
        .replaceAll(/[^\S\n]+/g, ' ')
        .trim();

/** Lower case, whatever the machine's locale: Finnish has no rules of its own here. */
export const lowerCase = (text: string): string => text.toLowerCase();

const PLAIN = /^[a-z0-9]*$/;
/** Nothing but the commonest letters with dots or rings, and hyphens. */
const DOTTED = /^[a-z0-9åäö-]*$/;

/** A spelling without capitals, dots, accents, hyphens and spaces: `Itä-Uusimaa` and `ita uusimaa` are one. */
export const fold = (text: string): string => {
  const lower = lowerCase(text);
  // Most words are plain already, and every form of every name passes here.
  if (PLAIN.test(lower)) return lower;
  if (DOTTED.test(lower)) return lower.replaceAll(/[åä]/g, 'a').replaceAll('ö', 'o').replaceAll('-', '');
  return lower
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
};

/** The words and numbers of a normalised text. `sote.fi` and `3.6.` stay whole, `loppui.Kuka` does not. */
export const tokenize = (text: string): Token[] =>
  [...text.matchAll(WORD)].flatMap((match) => splitAtDots(match[0], match.index)).map(tokenOf);

/** The same as they are written, without where they stand. */
export const wordsIn = (text: string): string[] =>
  (text.match(WORD) ?? []).flatMap((word) => (word.includes('.') ? splitAtDots(word, 0).map((one) => one.word) : word));

type Written = { word: string; start: number };

const splitAtDots = (word: string, start: number): Written[] => {
  if (!word.includes('.') || !HAS_LETTER.test(word)) return [{ word, start }];
  const pieces: Written[] = [];
  let at = start;
  for (const piece of word.split('.')) {
    if (piece) pieces.push({ word: piece, start: at });
    at += piece.length + 1;
  }
  return pieces;
};

/** Written so it is no pronoun. */
const TECHNOLOGY = 'IT';

/** One word that stands at a place. */
export const tokenOf = ({ word, start }: Written): Token => ({
  text: word,
  lower: word === TECHNOLOGY ? 'ict' : lowerCase(word),
  folded: fold(word),
  start,
  end: start + word.length,
});
