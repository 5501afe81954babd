/** Tokens that no name and no word explains as they stand, read with one slip mended. */
import type { Word } from '../language/analyse.ts';
import { isFirstName } from '../language/finnish/first-names.ts';
import { fold, type Token } from '../language/tokens.ts';
import { type AnalysedToken, type Concept, isMatter } from './lexicon.ts';
import type { NameMatch } from './names.ts';
import type { Reader, Span } from './spans.ts';
import { splitName } from './split-name.ts';

/** `valtiovarainministeri`: one letter short of the ministry, and a person. */
const MINISTER = /ministeri(?!ö)/;

const WHOLE = { modifiers: [], parts: [] };

/** The span that the tokens were meant to be; undefined where nothing is near. */
export const readMisspelt = (tokens: readonly AnalysedToken[], start: number, reader: Reader): Span | undefined => {
  const first = tokens[start];
  if (!first || isNumber(first) || MINISTER.test(first.lower)) return undefined;
  const mended = readMended(tokens, start, first, reader);
  return mended?.tokens.length === 1 && isFirstName(first.lower) ? undefined : mended;
};

const readMended = (
  tokens: readonly AnalysedToken[],
  start: number,
  first: AnalysedToken,
  reader: Reader,
): Span | undefined => {
  // `koemäelle`, `ilmajokee`: almost any two words make a compound.
  const composed = /\p{L}-\p{L}/u.test(first.text) || first.words.fi.parts.length > 0;
  if (first.words.fi.known && !composed) return undefined;
  const near = reader.names.nearlyAt(tokens, start);
  const isOfWords = near && tokens.slice(start, start + near.length).every(({ words }) => words.fi.known);
  // Known words side by side are no misspelt name: a minister is not a ministry.
  const name = isOfWords && !composed ? undefined : near;
  const nameSpan = name && { tokens: tokens.slice(start, start + name.length), name, concepts: [], ...WHOLE };
  if (first.words.fi.known) return nameSpan;
  return readWord(first, nameSpan, reader);
};

/** An unknown word: a name in it, a word that it is a slip of, or the name it is near to. */
const readWord = (first: AnalysedToken, nameSpan: Span | undefined, reader: Reader): Span | undefined => {
  const meant = meantBy(first.lower, reader);
  const lemma = meant ?? lemmaOf(first.lower, reader);
  const within = lemma ? nameWithin({ ...first, text: lemma, lower: lemma, folded: fold(lemma) }, reader) : undefined;
  if (within) return { tokens: [first], name: within, concepts: [], ...WHOLE };
  const corrected = lemma ? reader.analyse(lemma, 'fi') : undefined;
  const concepts = [...(corrected ? conceptsOf(corrected, reader) : []), ...reader.lexicon.nearly(first.folded)];
  const isMatter = corrected !== undefined && meant !== undefined && isOfMatter(corrected, reader);
  if (nameSpan && !isMatter) return nameSpan;
  if (!corrected && concepts.length === 0) return undefined;
  return { tokens: [first], concepts, modifiers: [], parts: [], ...(corrected ? { corrected } : {}) };
};

/** The one known word near by; of several, the one that means something here: `täydentvä` is rather `täydentävä` than `täydentyvä`. */
const meantBy = (word: string, reader: Reader): string | undefined => {
  const lemmas = [...new Set(reader.finnish.suggestKnownWord(word).map(({ lemma }) => lemma))];
  if (lemmas.length === 1) return lemmas[0];
  const telling = lemmas.filter((lemma) => isOfMatter(reader.analyse(lemma, 'fi'), reader));
  return telling.length === 1 ? telling[0] : undefined;
};

/** `sote-keskushankeessa`: with the slip mended it has a name in it. */
const nameWithin = (token: Token, reader: Reader): NameMatch | undefined => {
  const pieces = splitName(token, reader);
  return pieces.length > 1 ? reader.names.at(pieces, 0) : undefined;
};

const conceptsOf = ({ terms, parts }: Word, { lexicon }: Reader): readonly Concept[] => {
  const whole = lexicon.ofTerms(terms, 'fi');
  return whole.length > 0 ? whole : lexicon.ofTerms(parts.at(-1) ?? [], 'fi');
};

const lemmaOf = (word: string, reader: Reader): string | undefined =>
  reader.spelling(word) ?? reader.spelling(word.replaceAll('-', '')) ?? lastPart(word, reader);

/** `sote-maakunan`: the misspelt part is often the last one; of `Zorbas-hanketta` it is the first that nobody knows. */
const lastPart = (word: string, { analyse, spelling }: Reader): string | undefined => {
  const last = word.slice(word.lastIndexOf('-') + 1);
  return last === word || analyse(last, 'fi').known ? undefined : spelling(last);
};

/** `haketta` is rather a misspelt project than a place. */
const isOfMatter = ({ terms }: Word, { lexicon }: Reader): boolean => lexicon.ofTerms(terms, 'fi').some(isMatter);

const isNumber = (token: Token): boolean => /^\d/.test(token.lower);
