/** A message → its sentences, and a sentence → its questions: people ask several things in one go. */
import { type Token, tokenize } from '../language/tokens.ts';

/** Full stops that end no sentence before a small letter: `155,7 milj. euroa`, but `… yms. Milloin se alkoi?` */
const ABBREVIATED = /(?:^|[\s(\d])(?:milj|mrd|noin|n|ym|yms|tms|ent|etc)$/iu;

/** Those that end none, as they lead on to whatever comes: `Pirkanmaa vs. Satakunta`, `mm. ICT-menoihin`, `bl.a. Borgå`. */
const LEADING_ON = /(?:^|[\s(\d])(?:vs|mm|esim|ns|nk|ks|ml|puh|bl|bl\.a|t\.ex|inkl|exkl|ca|e\.g|i\.e|incl|approx)$/iu;

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

const isAbbreviation = (text: string, { 0: mark, index }: RegExpExecArray): boolean => {
  const [before, after] = [text.slice(0, index), text.slice(index + 1)];
  return mark === '.' && (LEADING_ON.test(before) || (/^\s+\p{Ll}/u.test(after) && ABBREVIATED.test(before)));
};
