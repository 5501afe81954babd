/** A message → its sentences, and a sentence → its questions: people ask several things in one go. */
import type { Token } from '../language/tokens.ts';
import { tokenize } from '../language/tokens.ts';

const END = /[?!;]+|\.{2,}|…|\n{2,}|(?<=\p{L}\p{L}|\d{4}|\))\.(?=\s|$)/gu;

/** Sentences of a normalised text with their tokens; empty ones are left out. */
export const sentencesOf = (text: string): { tokens: Token[]; isQuestion: boolean }[] => {
  const sentences: { tokens: Token[]; isQuestion: boolean }[] = [];
  let start = 0;
  for (const match of [...text.matchAll(END), undefined]) {
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
