/**
 * The seam between languages and the rest: a word → the terms it is found by. Index, lexicon and questions use the
 * same function, so whatever it does to a word it does on both sides.
 */
import { stemmer as englishStem } from '@orama/stemmers/english';
import { stemmer as swedishStem } from '@orama/stemmers/swedish';
import { LANGUAGES, type Language } from '../knowledge/schema.ts';
import { cached, lazily } from './cache.ts';
import { type LanguageOfCommonWords, readCommonWords } from './common-words.ts';
import { createFinnishAnalyser, type FinnishAnalyser, type WordClass } from './finnish/analyser.ts';
import { keptWord, NO_WORDS } from './kept-words.ts';
import { lowerCase } from './tokens.ts';

export type Word = {
  /** Search terms; two words are the same where they share one. */
  terms: readonly string[];
  /** For compounds: the terms of each part, the head last; empty otherwise. */
  parts: readonly (readonly string[])[];
  /** The language's own lexicon has it. */
  known: boolean;
  wordClass: WordClass;
  /** Unknown, but likely enough a finite form of some verb. */
  mayBeVerb: boolean;
};

export type Analyse = (word: string, language: Language) => Word;

/** A word as each language reads it; the same object for the same word while it is remembered. */
export type Words = Readonly<Record<Language, Word>>;

export type Analysers = { analyse: Analyse; inAll: (word: string) => Words; finnish: FinnishAnalyser };

/** Reads a word anew each time. */
export type WordReader = { read: Analyse; finnish: FinnishAnalyser };

/** `wanted` are Finnish words that must be known even where an ordinary lexicon lacks them. */
export const createWordReader = (wanted: readonly string[] = []): WordReader => {
  const finnish = createFinnishAnalyser(wanted);
  const readers: Record<Language, (word: string) => Word> = {
    fi: (word) => finnishWord(finnish, word),
    sv: stemmer('sv', swedishTerm),
    en: stemmer('en', englishTerm),
  };
  return { read: (word, language) => readers[language](word), finnish };
};

/** Makes readers and gives the last one again, whose word data took long to make, while the same words are wanted. */
export const rememberingWordReader = (): typeof createWordReader => {
  let last: { wanted: string; made: WordReader } | undefined;
  return (words = []) => {
    const wanted = words.join('\n');
    if (last?.wanted !== wanted) last = { wanted, made: createWordReader(words) };
    return last.made;
  };
};

const REMEMBERED = 5000;

/** In the place of a word that was not read yet in a language. */
const UNREAD: Word = { terms: [], parts: [], known: false, wordClass: 'unknown', mayBeVerb: false };

/** `kept` are words as the same reader has read them before. */
export const createAnalyse = ({ read, finnish } = createWordReader(), kept = NO_WORDS): Analysers => {
  // The words of one question are looked at many times.
  const remembered = cached((): Record<Language, Word> => ({ fi: UNREAD, sv: UNREAD, en: UNREAD }), REMEMBERED);
  const reading = (words: Record<Language, Word>, word: string, language: Language): Word => {
    if (words[language] === UNREAD) words[language] = keptWord(kept, word, language) ?? read(word, language);
    return words[language];
  };
  return {
    analyse: (word, language) => reading(remembered(word), word, language),
    inAll: (word) => {
      const words = remembered(word);
      for (const language of LANGUAGES) reading(words, word, language);
      return words;
    },
    finnish,
  };
};

const finnishWord = (finnish: FinnishAnalyser, word: string): Word => {
  const { terms: all, parts, known, readings } = finnish.analyse(word);
  const terms = known ? all : ofWholeWord(all, word);
  // Of several readings the one that carries most counts: `tehtävä` is a noun before it is a form of "to do".
  const classes = readings.map(({ wordClass }) => wordClass);
  const wordClass = CARRYING.find((carrying) => classes.includes(carrying)) ?? classes[0] ?? 'unknown';
  return {
    terms,
    parts,
    known,
    wordClass: known ? wordClass : guessedClass(word, terms),
    mayBeVerb: !known && FINITE.test(word) && terms.some(isVerbGuess),
  };
};

const FIRST_VERB_CLASS = 52;

/** What the likeliest inflection of an unknown word makes of it; a noun may be anybody's name, so it stays unknown. */
const PARTICIPLE = /(m[aä]|m[aä]t|m[aä]n|m[aä]ss[aä]|m[aä]ll[aä]|t[aä]v[aä])$/;
const FINITE = /(i|aa|ää|vat|vät|[aä]{2}n|iin|nut|nyt)$/;

const isVerbGuess = (guess: string): boolean => Number.parseInt(guess.split('#')[1] ?? '', 10) >= FIRST_VERB_CLASS;

const guessedClass = (word: string, [likeliest = '']: readonly string[]): WordClass => {
  const [lemma = ''] = likeliest.split('#');
  if (isVerbGuess(likeliest) && FINITE.test(word)) return 'verb';
  return lemma.endsWith('nen') || PARTICIPLE.test(word) ? 'adjective' : 'unknown';
};

/** Of an unknown hyphenated word (a name: Itä-Savo) the guesses for its last part alone would find other names. */
const ofWholeWord = (terms: readonly string[], word: string): readonly string[] => {
  const [first = '', ...rest] = lowerCase(word).split('-').filter(Boolean);
  return rest.length === 0 ? terms : terms.filter((term) => term.replace('~', '').startsWith(first));
};

const CARRYING: readonly WordClass[] = ['function', 'noun', 'verb'];

/** `IT-lösningar`, `IKT-pengar`: one thing by three short forms. */
const TECHNOLOGY = /^(?:it(?=-)|ikt\b)/;

/** Reads words of a language by their stems; common ones have a class, found by the form or by the stem. */
const stemmer = (language: LanguageOfCommonWords, term: (word: string) => string) => {
  const classes = lazily(() => {
    const common = readCommonWords(language);
    const byStem = new Map<string, WordClass>();
    for (const [word, wordClass] of common) {
      // A grammatical word is known by its form alone: its stem is often that of another word.
      if (wordClass !== 'function' && !byStem.has(term(word))) byStem.set(term(word), wordClass);
    }
    return { common, byStem };
  });
  return (word: string): Word => {
    const { common, byStem } = classes();
    // Staff put the Finnish short form before words of any language: `sote-projekt`.
    const whole = lowerCase(word)
      .replace(/^sote-(?=.)/, '')
      .replace(TECHNOLOGY, 'ict');
    const pieces = whole.split('-').filter(Boolean);
    const parts = pieces.length > 1 ? pieces.map((piece) => [term(piece)]) : [];
    const stem = term(whole.replaceAll('-', ''));
    const wordClass = common.get(whole) ?? byStem.get(stem);
    return {
      terms: [stem],
      parts,
      known: wordClass !== undefined,
      wordClass: wordClass ?? 'unknown',
      mayBeVerb: false,
    };
  };
};

/**
 * Snowball leaves definite neuters and some supines alone (`projektet`, `beviljats`), and cuts a final t of others
 * (`projekt`); cutting the same endings on all of them brings the forms together.
 */
const swedishTerm = (word: string): string =>
  swedishStem(
    swedishStem(indefinite(word)).replace(/(?<=.{3})(ets|ens|ats|ades|des|tes|de|te|et|en|at|ad)$/, ''),
  ).replace(/(?<=.{4})[tsd]$|(?<=m)m$/, '');

/** Definite forms that Snowball does not see: `numret`, `summan`, `temana`, `byrån`, `strategin`, `sektorn`, `samarbetet`. */
const indefinite = (word: string): string =>
  UNBENDING.test(word)
    ? word
    : word
        .replace(/(?<=n)umr(?:et|en)s?$/, 'ummer')
        .replace(/(?<=.{2}[^aeiouyåäö])an(s|a|as)?$/, 'a')
        .replace(/(?<=.{2}[åé]|.{5}[gmtrp]i|.{3}(?:or|el)|arbete)[nt]s?$/, '');

/** Words that end as if they were definite. */
const UNBENDING = /^(?:ann|inn|med|näst|red|sed|und)an$|(?:org|pl|(?:tjänste|ombuds|brand|fack|tal)m)an$/;

/** British and American spellings as one: `stabilising`, `stabilizing`; `programme`, `program`; `centre`, `center`; `labour`, `labor`. */
const englishTerm = (word: string): string =>
  englishStem(
    word
      .replace(/'s?$/, '')
      .replace(/(?<=.{3})is(?=(?:e[ds]?|ers?|ing|ations?)$)/, 'iz')
      .replace(/(?<=program)me(?=s?$)/, '')
      .replace(/(?<=cent|met)re(?=s?$)/, 'er')
      .replace(/(?<=.{2})our(?=s?$)/, 'or'),
  );
