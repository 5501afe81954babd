/** Tokens → spans: names, times and concepts where they stand, exact readings before corrected ones. */
import { LANGUAGES, type Language } from '../knowledge/schema.ts';
import type { Analyse, Word, Words } from '../language/analyse.ts';
import type { FinnishAnalyser } from '../language/finnish/analyser.ts';
import { fold, type Token } from '../language/tokens.ts';
import type { AnalysedToken, Concept, ConceptMatch, Lexicon } from './lexicon.ts';
import { readMisspelt } from './misspelt.ts';
import type { NameMatch, Names } from './names.ts';
import type { Respell } from './respelling.ts';
import type { Spelling } from './spelling.ts';
import { withCompounds } from './split-compounds.ts';
import { splitName } from './split-name.ts';

export type Span = {
  tokens: readonly AnalysedToken[];
  name?: NameMatch;
  concepts: readonly Concept[];
  /** Of a compound: what stands before the head, where the concept is the head's. */
  modifiers: readonly (readonly string[])[];
  /** Of a compound: its parts that have a content of their own. */
  parts: readonly (readonly string[])[];
  year?: string;
  /** Of an expression that is no question word: the languages in which it begins with one (`mitkä kunnat`). */
  asks?: readonly Language[];
  /** Known to the asker: more than this is asked for. */
  excluded?: boolean;
  /** People whom it names only to ask for others, by their ids. */
  known?: readonly string[];
  /** A corrected reading of a misspelt word. */
  corrected?: Word;
};

export type Reader = {
  analyse: Analyse;
  inAll: (word: string) => Words;
  /** Whether some example question has the word in this form. */
  isOfExamples: (word: string) => boolean;
  finnish: FinnishAnalyser;
  names: Names;
  lexicon: Lexicon;
  spelling: Spelling;
  respell: Respell;
};

/** A year, or the first of several (`2021-2022`). */
const YEAR = /^((?:19|20)\d\d)(?:-(?:19|20)?\d\d)?$/;

/** Reads the tokens of one sentence from left to right; every token ends up in exactly one span. */
export const readSpans = (raw: readonly Token[], reader: Reader): Span[] => {
  const read = raw
    .flatMap((token) => splitName(token, reader))
    .map((token) => ({ ...token, words: reader.inAll(token.lower) }));
  const tokens = withCompounds(read, reader);
  const spans: Span[] = [];
  for (let start = 0; start < tokens.length; ) {
    const span = readSpan(tokens, start, reader);
    spans.push({ ...span, parts: partsOf(span, reader) });
    start += span.tokens.length;
  }
  return spans;
};

const readSpan = (tokens: readonly AnalysedToken[], start: number, reader: Reader): Span => {
  const first = tokens[start];
  if (!first) throw new Error('No token to read');
  const take = (length: number) => tokens.slice(start, start + length);
  const named = reader.names.at(tokens, start);
  const name =
    named &&
    (isNoName(first, named) || isVersus(first) || (named.length > 1 && take(named.length).every(isGrammatical)))
      ? undefined
      : named;
  const concept = reader.lexicon.at(tokens, start);
  const longer = readLongerName(tokens, start, Math.max(1, name?.length ?? 0, concept?.length ?? 0), reader);
  if (longer) return longer;
  if (name && name.length >= (concept?.length ?? 0)) {
    return {
      tokens: take(name.length),
      name,
      concepts: concept?.length === name.length ? concept.concepts : [],
      modifiers: [],
      parts: [],
    };
  }
  const year = YEAR.exec(first.lower)?.[1];
  if (year) return { tokens: take(1), concepts: [], ...WHOLE, year };
  if (concept)
    return { tokens: take(concept.length), concepts: concept.concepts, ...WHOLE, asks: asksIn(concept, first, reader) };
  return (
    readCompound(first, reader) ??
    readMisspelt(tokens, start, reader) ?? { tokens: [first], concepts: [], modifiers: [], parts: [] }
  );
};

const LONGEST_DOUBTFUL = 4;

/** `ett nytt hus`, `inga grupper`: short words of Swedish or English are names (HUS, Ingå) only where they are written so. */
const isNoName = ({ text, lower, words }: AnalysedToken, { length, subjects }: NameMatch): boolean =>
  length === 1 &&
  // A region goes by its short name: `vake`.
  subjects.every(({ kind }) => kind !== 'region') &&
  text === lower &&
  lower.length <= LONGEST_DOUBTFUL &&
  !words.fi.known &&
  (words.sv.known || words.en.known);

/** `vs`, however it is written; of a region the initials have a hyphen (`V-S`). */
export const isVersus = ({ lower }: AnalysedToken): boolean => lower === 'vs';

const asksIn = ({ concepts, length }: ConceptMatch, first: AnalysedToken, { lexicon }: Reader): Language[] =>
  length === 1
    ? []
    : concepts
        .map(({ language }) => language)
        .filter((language) =>
          lexicon.ofTerms(first.words[language].terms, language).some(({ kind }) => kind === 'asks'),
        );

const SHORTEST_MISSPELT = 4;

/** `Turun kaupnki`: a slip in a later word of a name of several must not leave the town alone. */
const readLongerName = (
  tokens: readonly AnalysedToken[],
  start: number,
  taken: number,
  { names }: Reader,
): Span | undefined => {
  if (!names.begins(tokens[start]?.folded ?? '')) return undefined;
  const name = names.nearlyAt(tokens, start, taken);
  if (!name) return undefined;
  const own = tokens.slice(start, start + name.length);
  const isSlip = ({ lower, folded, words }: AnalysedToken): boolean =>
    lower.length >= SHORTEST_MISSPELT && !words.fi.known && names.exact(folded).length === 0;
  return own.slice(taken).some(isSlip) ? { tokens: own, name, concepts: [], ...WHOLE } : undefined;
};

/** `hankerahoitus` may be told as plain `rahoitus`: parts that say nothing need not be said. */
const partsOf = ({ tokens, corrected }: Span, reader: Reader): readonly (readonly string[])[] => {
  const word = corrected ?? (tokens.length === 1 ? tokens[0]?.words.fi : undefined);
  // `LAPE-työ`: what is written with a hyphen is a compound, known or not.
  const isCompound = word?.known || tokens[0]?.lower.includes('-');
  return word && isCompound ? word.parts.flatMap((terms) => contentOf(terms, reader)) : [];
};

/** A part may be a compound of parts again: `uudistushanke`. */
const contentOf = (terms: readonly string[], reader: Reader): (readonly string[])[] => {
  const saysLittle = reader.lexicon.ofTerms(terms, 'fi').some(({ kind }) => kind === 'generic' || kind === 'light');
  if (saysLittle) return [];
  const [lemma = ''] = terms;
  const { parts } = reader.analyse(lemma, 'fi');
  return parts.length > 1 && parts.every((part) => contentOf(part, reader).length === 0) ? [] : [terms];
};

/** `hankerahoituksesta`: the head names the topic; parts before it that mean nothing here are left to the facts. */
const readCompound = (token: AnalysedToken, reader: Reader): Span | undefined => {
  const { lexicon, names } = reader;
  for (const language of LANGUAGES) {
    const { parts, known } = token.words[language];
    const head = parts.at(-1) ?? (language === 'sv' ? swedishHead(token.lower, reader) : undefined);
    if (!head || (language === 'fi' && !known)) continue;
    const concepts = lexicon.ofTerms(head, language).filter(({ kind }) => kind !== 'light' && kind !== 'modifiers');
    if (concepts.length === 0) continue;
    const modifiers = parts.slice(0, -1).filter((terms) => !isExplained(terms, language, lexicon, names));
    return { tokens: [token], concepts, modifiers, parts: [] };
  }
  return undefined;
};

const SHORTEST_PART = 4;

/** `vårdreformprojekt`: Swedish compounds are known where both halves are words of the vocabulary. */
const swedishHead = (word: string, { lexicon, analyse }: Reader): readonly string[] | undefined => {
  if (TITLE.test(word)) return undefined;
  const isOfVocabulary = (terms: readonly string[]): boolean => lexicon.ofTerms(terms, 'sv').length > 0;
  for (let at = word.length - SHORTEST_PART; at >= SHORTEST_PART; at -= 1) {
    const end = word.slice(at);
    if (!lexicon.mayBeSwedish(end)) continue;
    const head = analyse(end, 'sv').terms;
    // Few ends are words of the vocabulary: only before these the rest is read.
    if (isOfVocabulary(head) && isOfVocabulary(analyse(word.slice(0, at), 'sv').terms)) return head;
  }
  return undefined;
};

/** `projektledare` is a title of its own, not any leader. */
const TITLE = /ledare(?:n|ns|s)?$/;

const isExplained = (terms: readonly string[], language: Language, lexicon: Lexicon, names: Names): boolean =>
  lexicon.ofTerms(terms, language).some(({ kind }) => kind !== 'light') ||
  terms.some((term) => names.exact(fold(term)).length > 0);

/** "It is" is not Itis, the Swedish name of Iitti. */
const isGrammatical = ({ words }: AnalysedToken): boolean =>
  [words.sv, words.en].some(({ wordClass }) => wordClass === 'function');

const WHOLE = { modifiers: [], parts: [] };
