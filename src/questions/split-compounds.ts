/** Finnish compounds that were written in two words: `lähtö kohta`, `yhteys henkilö`, `työn jako`. */
import { fold } from '../language/tokens.ts';
import type { AnalysedToken } from './lexicon.ts';
import type { Reader } from './spans.ts';

const SHORTEST = { first: 3, last: 4 };

/** The tokens of a sentence, two of them as one where people ask with the compound that they make. */
export const withCompounds = (tokens: readonly AnalysedToken[], reader: Reader): AnalysedToken[] => {
  const joined: AnalysedToken[] = [];
  for (let at = 0; at < tokens.length; ) {
    const [first, last] = [tokens[at], tokens[at + 1]];
    if (!first) break;
    const compound = last && isSplit(tokens, at, reader) ? compoundOf(first, last, reader) : undefined;
    joined.push(compound ?? first);
    at += compound ? 2 : 1;
  }
  return joined;
};

/** Two nouns with a space between them, neither of them a name, and no expression of the vocabulary as they stand. */
const isSplit = (tokens: readonly AnalysedToken[], at: number, { names, lexicon }: Reader): boolean => {
  const [first, last] = [tokens[at], tokens[at + 1]];
  return (
    first !== undefined &&
    last !== undefined &&
    last.start === first.end + 1 &&
    first.lower.length >= SHORTEST.first &&
    last.lower.length >= SHORTEST.last &&
    isNoun(first) &&
    isNoun(last) &&
    [first, last].every(({ folded }) => names.exact(folded).length === 0) &&
    (lexicon.at(tokens, at)?.length ?? 1) === 1
  );
};

const isNoun = ({ words: { fi } }: AnalysedToken): boolean => fi.known && fi.wordClass === 'noun';

/** Almost any two nouns may make a compound: only one that the example questions have is meant. */
const compoundOf = (
  first: AnalysedToken,
  last: AnalysedToken,
  { inAll, isOfExamples }: Reader,
): AnalysedToken | undefined => {
  const lower = first.lower + last.lower;
  if (!isOfExamples(lower)) return undefined;
  const words = inAll(lower);
  if (!words.fi.known || words.fi.wordClass !== 'noun') return undefined;
  const text = first.text + last.text;
  return { text, lower, folded: fold(text), start: first.start, end: last.end, words };
};
