import { cached, lazily } from '../cache.ts';
import { type Compound, createSplitter, PREFIXES } from './compounds.ts';
import { fold } from './folding.ts';
import { readEntries, readFunctionWords, type WordClass } from './lexicon.ts';
import { createMender, distinctReadings } from './mending.ts';
import { peelings, standsBefore } from './peeling.ts';
import { readRuleFile } from './rules.ts';
import { writtenFor } from './spoken.ts';
import { createSuggester } from './suggestions.ts';
import { assemble, type ExtraWord, type Groundwork, groundworkOf, type Spelling, type WordData } from './word-data.ts';

export type { WordClass } from './lexicon.ts';
export type { ExtraWord } from './word-data.ts';

export type Reading = { lemma: string; wordClass: WordClass };

export type Analysis = {
  /** In the lexicon, a function word, or a compound of known parts. */
  known: boolean;
  /** Every reading of a known word (`ajan` -> aika, ajaa); empty when unknown. */
  readings: Reading[];
  /** Of a compound: the base forms of each part, modifiers first, head last. */
  parts: string[][];
  /** Search terms: the same for every form of a word, whether it is known or not. */
  terms: string[];
};

export type FinnishAnalyser = {
  /** Reads one token, in any case, with its inner hyphens and colon. */
  analyse: (word: string) => Analysis;
  /** What an unknown word of six letters or more was meant to be, if only one known word is one slip away. */
  suggestKnownWord: (word: string) => Reading[];
};

const REMEMBERED = 10_000;

/** No Finnish word is longer; a wall of letters is not worth the time. */
const LONGEST = 64;

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

const knownAnalysis = (readings: readonly Reading[], sources: readonly string[] = []): Analysis => ({
  known: true,
  readings: distinctReadings(readings.map(({ lemma, wordClass }) => ({ lemma, wordClass }))),
  parts: [],
  terms: unique([...readings.map(({ lemma }) => lemma), ...sources]),
});

const fromCompounds = (compounds: readonly Compound[]): Analysis => ({
  ...knownAnalysis(compounds),
  parts: compounds[0]?.parts ?? [],
});

/** The first half of a suspended compound: `lähi- ja keskitetyt palvelut`. */
const prefix = (word: string): Analysis => knownAnalysis([{ lemma: word, wordClass: 'noun' }]);

const unknown = (terms: string[]): Analysis => ({ known: false, readings: [], parts: [], terms });

/** Reads words of one spelling that are known as they stand. */
const createReader = ({ matcher, functionWords, fold: spelling }: Spelling, suffixed: boolean) => {
  const { split, beginnings } = createSplitter(matcher, spelling);

  const functionWord = (word: string): Reading[] => {
    const bare = functionWords.get(word);
    if (bare) return [...bare];
    // Without dots, too many words would be a pronoun and a clitic: Hanko is not hän.
    if (!suffixed) return [];
    return peelings(word)
      .flat()
      .flatMap(({ stem, possessive }) => {
        const found = functionWords.get(stem) ?? [];
        return possessive === '' ? found : found.filter(({ wordClass }) => wordClass === 'adverb');
      });
  };

  const single = (word: string): Analysis | undefined => {
    const fixed = functionWord(word);
    if (fixed.length > 0 && fixed.every(({ wordClass }) => wordClass === 'function' || wordClass === 'verb'))
      return knownAnalysis(fixed);
    const matches = matcher.match(word);
    if (matches.length === 0) return fixed.length > 0 ? knownAnalysis(fixed) : undefined;
    return knownAnalysis(
      [...fixed, ...matches],
      matches.map(({ source }) => source),
    );
  };

  const compound = (word: string): Analysis | undefined => {
    const compounds = split(word);
    return compounds.length > 0 ? fromCompounds(compounds) : undefined;
  };

  const content = (word: string): Reading[] =>
    matcher
      .matchBare(word)
      .filter(({ tag }) => standsBefore(tag, word, ''))
      .map(({ lemma, wordClass }) => ({ lemma, wordClass }));

  return { single, content, beginnings, known: (word: string) => single(word) ?? compound(word) };
};

/** Builds an analyser from given data; `createFinnishAnalyser` is the one to use. */
export const buildAnalyser = (data: WordData, extra: readonly ExtraWord[] = []): FinnishAnalyser => {
  const { known, guess, suggestKnownWord } = buildParts(groundworkOf(data), extra);
  return finish((word) => known(word) ?? guess(word), suggestKnownWord);
};

const finish = (analyse: (word: string) => Analysis, suggest: FinnishAnalyser['suggestKnownWord']): FinnishAnalyser => {
  const suggested = cached(suggest, REMEMBERED);
  return {
    analyse: (word) => analyse(normalise(word)),
    suggestKnownWord: (word) => suggested(normalise(word)),
  };
};

const normalise = (word: string): string => word.normalize('NFC').toLocaleLowerCase('fi');

const bareOf = (token: string): string => token.replace(/^-+|-+$/g, '').replace(/:.*$/, '');

const partsOf = (word: string): string[] => word.split('-').filter((part) => part !== '');

const NUMBER = /^[\d.,]+$/;

/** The two halves of an analysis, apart because guessing is the dearer one: what the words explain, and the rest. */
const buildParts = (groundwork: Groundwork, extra: readonly ExtraWord[]) => {
  const { data, guesser } = groundwork;
  const { exact, withoutDots, mayHoldAdded } = assemble(groundwork, extra);
  const reader = createReader(exact, true);
  const undotted = lazily(() => createReader(withoutDots(), false));
  const mend = lazily(() =>
    createMender(createSuggester(data.ruleFile.trigrams, fold), (marked) => (marked ? reader : undotted())),
  );

  const knownWithoutDots = (word: string): Analysis | undefined => {
    if (word.length < 3 || /[äöå]/.test(word)) return undefined;
    return undotted().known(word);
  };

  const spoken = (word: string): Analysis | undefined => {
    for (const spelling of writtenFor(word)) {
      const found = reader.known(spelling);
      if (found) return found;
    }
    return undefined;
  };

  const knownWord = (word: string): Analysis | undefined => {
    if (word.length > LONGEST || NUMBER.test(word)) return undefined;
    return reader.known(word) ?? knownWithoutDots(word) ?? (word.length > 3 ? spoken(word) : undefined);
  };

  const hyphenated = (parts: readonly string[], analyses: readonly (Analysis | undefined)[]): Analysis => {
    const last = parts.at(-1) ?? '';
    const head = analyses.at(-1);
    const before = parts.slice(0, -1);
    const known = analyses.every((analysis) => analysis !== undefined);
    const joined = head ? lemmasOf(head).map((lemma) => before.join('') + lemma) : guesser().terms(parts.join(''));
    return {
      known,
      readings: known ? (head?.readings ?? []).map((one) => ({ ...one, lemma: [...before, one.lemma].join('-') })) : [],
      parts: analyses.map((analysis, at) => (analysis ? lemmasOf(analysis) : [parts[at] ?? ''])),
      terms: unique([...joined, ...(head ?? unknownWord(last)).terms]),
    };
  };

  const known = (token: string): Analysis | undefined => {
    const word = bareOf(token);
    if (word.includes('-')) {
      const whole = reader.single(word);
      if (whole) return whole;
      const parts = partsOf(word);
      const analyses = parts.map(knownWord);
      return analyses.every((analysis) => analysis !== undefined) ? hyphenated(parts, analyses) : undefined;
    }
    return token.endsWith('-') && PREFIXES.has(word) ? prefix(word) : knownWord(word);
  };

  const unknownWord = (word: string): Analysis => {
    if (/\d/.test(word) || word.length < 2 || word.length > LONGEST) return unknown([word]);
    return unknown(guesser().terms(word));
  };

  /** What a word may be that is not known. */
  const guess = (token: string): Analysis => {
    const word = bareOf(token);
    return word.includes('-') ? hyphenated(partsOf(word), partsOf(word).map(knownWord)) : unknownWord(word);
  };

  const suggestKnownWord = (word: string): Reading[] =>
    word.length > LONGEST || reader.known(word) ? [] : mend()(word);

  return { known, guess, suggestKnownWord, mayHoldAdded };
};

const lemmasOf = ({ readings }: Analysis): string[] => unique(readings.map(({ lemma }) => lemma));

/** Reads the checked-in word data. */
export const readWordData = (): WordData => ({
  entries: readEntries('lexicon.tsv'),
  exemplars: readEntries('exemplars.tsv'),
  functionWords: readFunctionWords(),
  ruleFile: readRuleFile(),
});

/**
 * An analyser of Finnish words; those of `wanted` that it does not know are added as words of their own, so that every
 * one of them is known in all its forms.
 */
export const createFinnishAnalyser = (wanted: readonly string[] = []): FinnishAnalyser => {
  // Made for the first word: a start whose words have all been read before does without.
  const made = lazily(() => {
    const groundwork = groundworkOf(readWordData());
    const own = buildParts(groundwork, []);
    const missing = wanted.filter((word) => !own.known(normalise(word))).map((word) => ({ word }));
    return { own, wider: buildParts(groundwork, missing) };
  });
  return finish(
    (word) => {
      const { own, wider } = made();
      // What a dictionary knows it reads the same way with more words beside it, and of the rest few words hold one of these.
      return own.known(word) ?? (wider.mayHoldAdded(word) ? wider.known(word) : undefined) ?? wider.guess(word);
    },
    (word) => made().wider.suggestKnownWord(word),
  );
};
