/** What is compared of two questions: their words in order, those of names left out, and what these ask for. */
import type { Language } from '../knowledge/schema.ts';
import type { Analyse, Word, Words } from '../language/analyse.ts';
import { lazily } from '../language/cache.ts';
import { normaliseText, type Token, tokenOf, wordsIn } from '../language/tokens.ts';
import { wordSet } from '../language/word-set.ts';
import type { AnalysedToken, Concept, ConceptMatch, Lexicon } from './lexicon.ts';
import type { NameMatch, Names } from './names.ts';
import type { Span } from './spans.ts';
import { conceptsIn } from './unit-of.ts';

/** One word or expression: its words, and the concepts that say what is asked for, as `topics.funding`. */
export type Expression = { words: readonly Word[]; senses: readonly string[] };
export type Wording = readonly Expression[];

const ASKING: ReadonlySet<Concept['kind']> = new Set(['topics', 'measures', 'events', 'asks', 'details']);

const sensesOf = (concepts: readonly Concept[]): string[] =>
  concepts.filter(({ kind }) => ASKING.has(kind)).map(({ kind, id }) => `${kind}.${id}`);

/** A programme or a term is part of what is asked; where it is asked about is not. */
const isPlace = (name: NameMatch | undefined): boolean =>
  name?.subjects.some(({ kind }) => kind !== 'programme' && kind !== 'term') ?? false;

/** What a region became in 2023, by its lemma or stem: who speaks of the county rarely means the projects before it. */
const COUNTY: Readonly<Record<Language, string>> = { fi: 'hyvinvointialue', sv: 'välfärdsområ', en: 'counti' };

/** Of a place's name only that it is a county. */
const countyIn = (tokens: readonly AnalysedToken[], language: Language): Expression[] => {
  const words = tokens.map((token) => token.words[language]).filter(({ terms }) => terms.includes(COUNTY[language]));
  return words.length > 0 ? [{ words, senses: [] }] : [];
};

/** "Taas", "faktiskt", "actually": how something is asked, not what. Examples say so little of it that they are read as they are. */
const isFiller = ({ concepts, tokens }: Span, language: Language): boolean =>
  concepts.some(({ kind }) => kind === 'light') &&
  tokens.every(({ lower, words }) => words[language].wordClass === 'adverb' && !TELLING.has(lower));
/** Adverbs that say who takes part, according to whom, for whom and when. */
const TELLING = wordSet('mukana mukaan puolesta nyt ennen enligt tillsammans together');

/** What of a question is compared with examples. */
export const wordingOf = (spans: readonly Span[], language: Language): Wording =>
  spans
    .filter((span) => !span.excluded && !isFiller(span, language))
    .flatMap((span) =>
      isPlace(span.name)
        ? countyIn(span.tokens, language)
        : {
            words:
              span.corrected && language === 'fi' ? [span.corrected] : span.tokens.map(({ words }) => words[language]),
            senses: sensesOf(conceptsIn(span, language)),
          },
    );

/** A question read: its wording, and the ids of the places, people and projects that it names. */
export type ReadQuestion = { wording: Wording; names: readonly string[] };
export type ReadWording = (text: string) => ReadQuestion;
export type ReadingWording = (language: Language) => ReadWording;

/** A token that is read once for all places where it stands. */
type ReadToken = AnalysedToken & {
  /** Of most words, no name begins with them. */
  mayBeginName: boolean;
  /** An expression of several words begins with it. */
  goesOn: () => boolean;
  /** What it is by itself, if no expression of several words begins with it. */
  alone: () => Expression;
};

/**
 * Reads questions that are known to be well spelt and in one language, which takes a part of the time. A reader looks at each
 * word once and remembers it, so it is made for many questions and given up after them.
 */
export const createReadingWording =
  (names: Names, lexicon: Lexicon, analyse: Analyse): ReadingWording =>
  (language) => {
    const read = new Map<string, ReadToken>();
    const readOnce = (word: string): ReadToken => {
      const known = read.get(word);
      if (known) return known;
      const token = inOne(tokenOf({ word, start: 0 }), language, analyse);
      const mayBeginName = names.mayBegin(token.folded) || names.at([token], 0) !== undefined;
      const goesOn = lazily(() => lexicon.goesOn(token));
      const alone = lazily(() => expressionOf([token], language, lexicon.at([token], 0)));
      const made = Object.assign(token, { mayBeginName, goesOn, alone });
      read.set(word, made);
      return made;
    };
    return (text) => readWording(wordsIn(normaliseText(text)).map(readOnce), language, { names, lexicon });
  };

const readWording = (
  tokens: readonly ReadToken[],
  language: Language,
  { names, lexicon }: { names: Names; lexicon: Lexicon },
): ReadQuestion => {
  const wording: Expression[] = [];
  const named: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const first = tokens[at];
    const name = first?.mayBeginName ? names.at(tokens, at) : undefined;
    if (name && isPlace(name)) {
      for (const { id } of name.subjects) named.push(id);
      if (name.length > 1) wording.push(...countyIn(tokens.slice(at, at + name.length), language));
      at += name.length;
      continue;
    }
    const concept = first?.goesOn() ? lexicon.at(tokens, at) : undefined;
    const length = Math.max(1, name?.length ?? 0, concept?.length ?? 0);
    wording.push(
      length === 1 && first ? first.alone() : expressionOf(tokens.slice(at, at + length), language, concept),
    );
    at += length;
  }
  return { wording, names: named };
};

const expressionOf = (
  tokens: readonly AnalysedToken[],
  language: Language,
  concept: ConceptMatch | undefined,
): Expression => ({
  words: tokens.map(({ words }) => words[language]),
  senses: concept?.length === tokens.length ? sensesOf(concept.concepts) : [],
});

const NO_WORD: Word = { terms: [], parts: [], known: false, wordClass: 'unknown', mayBeVerb: false };
const NO_WORDS: Words = { fi: NO_WORD, sv: NO_WORD, en: NO_WORD };

/** In one language, and only when that is needed: most unknown words are names of places. */
const inOne = (token: Token, language: Language, analyse: Analyse): AnalysedToken => {
  const words = lazily(() => ({ ...NO_WORDS, [language]: analyse(token.lower, language) }));
  return {
    ...token,
    get words() {
      return words();
    },
  };
};
