/** The vocabulary as a look-up: which concepts the words at a place of the text name, in any language. */
import type { Keep } from '../knowledge/kept.ts';
import { LANGUAGES, type Language, type Vocabulary } from '../knowledge/schema.ts';
import type { Steps } from '../knowledge/steps.ts';
import type { Analyse, Word, Words } from '../language/analyse.ts';
import { fold, type Token, tokenize } from '../language/tokens.ts';
import { createNearest } from './nearest.ts';

const CONCEPT_KINDS = [
  'topics',
  'measures',
  'events',
  'asks',
  'details',
  'intents',
  'listings',
  'months',
  'generic',
  'modifiers',
  'light',
  'decisive',
] as const;
export type ConceptKind = (typeof CONCEPT_KINDS)[number];

export type Concept = { kind: ConceptKind; id: string; language: Language };

const OF_MATTER: ReadonlySet<ConceptKind> = new Set(['topics', 'measures', 'events', 'details', 'generic']);

/** Whether it is what questions of this matter are made of; greetings and question words are in those of any. */
export const isMatter = ({ kind }: Concept): boolean => OF_MATTER.has(kind);

/** A token with its analysis in each language. */
export type AnalysedToken = Token & { words: Words };

/** Concepts at a place, and how many tokens they take. */
export type ConceptMatch = { concepts: readonly Concept[]; length: number };

export type Lexicon = {
  /** Finnish base forms of the vocabulary. */
  words: readonly string[];
  /** Concepts of the longest expression that begins at that token. */
  at(tokens: readonly AnalysedToken[], start: number): ConceptMatch | undefined;
  /** Whether an expression of several words begins with that token. */
  goesOn(token: AnalysedToken): boolean;
  /** Concepts of a single word given by its terms in one language. */
  ofTerms(terms: readonly string[], language: Language): readonly Concept[];
  /** Whether a Swedish word of the vocabulary begins with the first letters of this one, which no ending changes. */
  mayBeSwedish(word: string): boolean;
  /** Concepts of the nearest Swedish or English word, for words that nothing knows. */
  nearly(folded: string): readonly Concept[];
};

type Phrase = { words: readonly (readonly string[])[]; concept: Concept };

/** Reads the vocabulary by the first words of its expressions. */
export const readingLexicon = function* (vocabulary: Vocabulary, analyse: Analyse, keep: Keep): Steps<Lexicon> {
  const phrases = yield* keep('lexicon', [vocabulary], function* () {
    yield;
    return phrasesOf(vocabulary, analyse);
  });
  const byFirstTerm = {
    fi: new Map<string, Phrase[]>(),
    sv: new Map<string, Phrase[]>(),
    en: new Map<string, Phrase[]>(),
  };
  const spelled = new Map<string, Concept[]>();
  for (const phrase of phrases) {
    for (const term of phrase.words[0] ?? []) append(byFirstTerm[phrase.concept.language], term, phrase);
    if (phrase.words.length === 1 && isMendable(phrase.concept)) {
      for (const term of phrase.words[0] ?? []) append(spelled, fold(term), phrase.concept);
    }
  }
  const nearest = createNearest(spelled.keys());
  const starting = (terms: readonly string[], language: Language): Phrase[] =>
    terms.flatMap((term) => byFirstTerm[language].get(term) ?? []);

  // The same word stands in many questions.
  const read = new WeakMap<Words, Beginning>();
  const beginningWith = (token: AnalysedToken): Beginning => {
    const { words } = token;
    const known = read.get(words);
    if (known) return known;
    const phrases = LANGUAGES.flatMap((language) => starting(termsOf(token, language), language));
    const beginning = phrases.length > 0 ? beginningOf(phrases, token) : NOTHING;
    read.set(words, beginning);
    return beginning;
  };
  const fits = ({ words, concept }: Phrase, tokens: readonly AnalysedToken[], start: number): boolean =>
    words.every((terms, offset) => {
      // By its first word the phrase was found.
      if (offset === 0) return true;
      const token = tokens[start + offset];
      return token !== undefined && isOneOf(terms, token, concept.language);
    });

  const at = (tokens: readonly AnalysedToken[], start: number): ConceptMatch | undefined => {
    const first = tokens[start];
    if (!first) return undefined;
    const { alone, longer } = beginningWith(first);
    if (longer.length === 0) return alone;
    const fitting = longer.filter((phrase) => fits(phrase, tokens, start));
    if (fitting.length === 0) return alone;
    const length = Math.max(...fitting.map(({ words }) => words.length));
    return { length, concepts: unique(fitting.filter(({ words }) => words.length === length)) };
  };
  const ofTerms = (terms: readonly string[], language: Language): readonly Concept[] =>
    // A listing is a question of its own, and never part of a word: `rahoituslähde`.
    unique(starting(terms, language).filter(({ words, concept }) => words.length === 1 && concept.kind !== 'listings'));
  const swedishHeads = new Set([...byFirstTerm.sv.keys()].map(headOf));
  const words = phrases
    .filter(({ concept, words: [first, ...rest] }) => concept.language === 'fi' && first && rest.length === 0)
    .flatMap(({ words: [first] }) => (first ?? []).filter((term) => !/[=#~]/.test(term)));
  const goesOn = (token: AnalysedToken): boolean => beginningWith(token).longer.length > 0;
  return {
    words,
    at,
    goesOn,
    ofTerms,
    mayBeSwedish: (word) => swedishHeads.has(headOf(word)),
    nearly: (folded) => nearest(folded).flatMap((word) => spelled.get(word) ?? []),
  };
};

const headOf = (word: string): string => word.slice(0, 3);

/** Finnish words of content are mended by their endings (`finnish/mending.ts`); question words have none. */
const isMendable = ({ language, kind }: Concept): boolean => (language === 'fi' ? kind === 'asks' : kind !== 'light');

const append = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
};

/** What a word means by itself, and the expressions of several words that begin with it. */
type Beginning = { alone: ConceptMatch | undefined; longer: readonly Phrase[] };

/** Most words say so: it is one thing for all of them. */
const NOTHING: Beginning = { alone: undefined, longer: [] };

const beginningOf = (phrases: readonly Phrase[], token: AnalysedToken): Beginning => {
  const single = phrases.filter(({ words }) => words.length === 1);
  const byFirst = single.filter((phrase) => isFirstReading(phrase, token));
  // `tarkoitus` is an aim before it is a form of "to mean".
  const meant = byFirst.length > 0 ? byFirst : single.filter(mayBeDerived);
  return {
    alone: single.length > 0 ? { length: 1, concepts: unique(meant) } : undefined,
    longer: phrases.filter(({ words }) => words.length > 1),
  };
};

const isFirstReading = ({ words, concept }: Phrase, token: AnalysedToken): boolean => {
  const primary = token.words[concept.language].terms[0];
  return (words[0] ?? []).some((term) => term === primary || term === token.lower || term === asWritten(token.lower));
};

/** A derived word is never empty, nor a measure: `tehtävä` is a task, `hakija` says nothing of what was applied for. */
const mayBeDerived = ({ concept }: Phrase): boolean =>
  concept.kind !== 'light' && concept.kind !== 'generic' && concept.kind !== 'measures';

const termsOf = (token: AnalysedToken, language: Language): readonly string[] => [
  ...token.words[language].terms,
  asWritten(token.lower),
];

const isOneOf = (terms: readonly string[], { lower, words }: AnalysedToken, language: Language): boolean =>
  words[language].terms.some((term) => terms.includes(term)) || terms.includes(asWritten(lower));

const unique = (phrases: readonly Phrase[]): Concept[] => {
  const found = new Map(phrases.map(({ concept }) => [`${concept.kind}.${concept.id}.${concept.language}`, concept]));
  return [...found.values()];
};

const phrasesOf = (vocabulary: Vocabulary, analyse: Analyse): Phrase[] =>
  conceptEntries(vocabulary).flatMap(({ concept, expression }) => {
    const tokens = tokenize(expression);
    const words = tokens.map(({ lower }) => {
      const word = analyse(lower, concept.language);
      // `nyttan` has the stem of `nytt`, and asks for no news.
      if (concept.kind === 'listings' && concept.language !== 'fi') return [asWritten(lower)];
      return concept.language === 'fi' ? expressionTerms(lower, word, tokens.length > 1) : word.terms;
    });
    return words.length > 0 ? [{ words, concept }] : [];
  });

/**
 * Of a Finnish expression: a base form stands for all its forms; any other form (`missä`, `jaettavissa`) only for itself, and so does a
 * grammatical word inside an expression.
 */
const expressionTerms = (
  lower: string,
  { terms, known, wordClass }: Word,
  inExpression: boolean,
): readonly string[] => {
  if (inExpression && wordClass === 'function') return [asWritten(lower)];
  const own = terms.filter((term) => term === lower || term === lower.replaceAll('-', ''));
  if (own.length > 0) return own;
  return known ? [asWritten(lower)] : terms;
};

const asWritten = (lower: string): string => `=${lower}`;

/** Every expression of the vocabulary with the concept it names. */
export const conceptEntries = (vocabulary: Vocabulary): { concept: Concept; expression: string }[] =>
  CONCEPT_KINDS.flatMap((kind) =>
    Object.entries(sectionOf(vocabulary, kind)).flatMap(([id, words]) =>
      LANGUAGES.flatMap((language) =>
        (words[language] ?? []).map((expression) => ({ concept: { kind, id, language }, expression })),
      ),
    ),
  );

type Section = Record<string, { [language in Language]?: string[] | undefined }>;

/** Kinds that name single things are sections of named entries; the others are one list of words. */
const sectionOf = (vocabulary: Vocabulary, kind: ConceptKind): Section => {
  if (kind === 'generic' || kind === 'modifiers' || kind === 'light' || kind === 'decisive')
    return { [kind]: vocabulary[kind] ?? {} };
  return vocabulary[kind] ?? {};
};
