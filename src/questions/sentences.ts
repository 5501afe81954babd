/** A message → its sentences, and a sentence → its questions: people ask several things in one go. */
import type { Token } from '../language/tokens.ts';
import { tokenize } from '../language/tokens.ts';

/** Full stops that end no sentence: `mm. yhteisiä`, `155,7 milj. euroa`, `bl.a. kommunerna`. */
const ABBREVIATED =
  /(?:^|[\s(\d])(?:mm|esim|ns|nk|ks|milj|mrd|noin|n|ym|yms|tms|ent|puh|bl|bl\.a|ca|t\.ex|e\.g|i\.e|etc|approx)$/iu;

const END = /[?!;]+|\.{2,}|…|\n{2,}|(?<=\p{L}\p{L}|\d{4}|\))\.(?=\s|$)/gu;

/** Sentences of a normalised text with their tokens; empty ones are left out. */
export const sentencesOf = (text: string): { tokens: Token[]; isQuestion: boolean }[] => {
  const sentences: { tokens: Token[]; isQuestion: boolean }[] = [];
  let start = 0;
  const ends = [...text.matchAll(END)].filter((match) => !isAbbreviation(text, match));
  for (const match of [...ends, undefined]) {
    const end = match?.index ?? text.length;
    const tokens = tokenize(text.slice(start, end)).map((token) => ({
      ...token,
      start: token.start + start,
      end: token.end + start,
    }));
    if (tokens.length > 0) sentences.push({ tokens, isQuestion: match?.[0].includes('?') ?? false });
    start = match ? end + match[0].length : end;
  }
  return sentences;
};

/** Before a small letter only: `… yms. Milloin se alkoi?` are two sentences. */
const isAbbreviation = (text: string, { 0: mark, index }: RegExpExecArray): boolean =>
  mark === '.' && /^\s+\p{Ll}/u.test(text.slice(index + 1)) && ABBREVIATED.test(text.slice(0, index));
