import { stemmer } from '@orama/stemmers/finnish';
import type { Tag } from './forms.ts';
import { isVerbClass } from './generator.ts';
import { type Entry, spelled } from './lexicon.ts';
import { type Peeled, peelings, standsBefore } from './peeling.ts';
import { gradationOf, gradationPlace, inHarmony } from './plausibility.ts';
import type { Ending, RuleGroup, Rules } from './rules.ts';
import { createTriples } from './triples.ts';

const READINGS = 5;
const SHORTEST_STEM = 2;
const LONGEST_ENDING = 4;
const LENGTHS = [4, 3, 2, 1];

/** How often a form of running text is in each case, roughly. */
const PRIORS: Readonly<Partial<Record<Tag, number>>> = {
  nom: 0.28,
  gen: 0.2,
  par: 0.13,
  ine: 0.07,
  ill: 0.06,
  ela: 0.05,
  ade: 0.05,
  abl: 0.02,
  all: 0.03,
  ess: 0.025,
  tra: 0.02,
  abe: 0.003,
  Pnom: 0.05,
  Ppar: 0.05,
  Pgen: 0.04,
  Pine: 0.02,
  Pela: 0.02,
  Pill: 0.02,
  Pade: 0.015,
  Pabl: 0.01,
  Pall: 0.015,
  Pess: 0.01,
  Ptra: 0.01,
  Pins: 0.002,
  poss: 0.05,
  inf: 0.03,
  inf2: 0.01,
  fin: 0.03,
};

const LETTER = Math.log(12);
const MISSING_LETTER = Math.log(0.15);
const ODD_TRIPLE = Math.log(0.05);
const SUFFIX = Math.log(0.045);
const LOG_PRIORS = new Map(Object.entries(PRIORS).map(([tag, prior]) => [tag as Tag, Math.log(prior)]));

/**
 * How many words of each class (without gradation), by its number, end in the same letters: all in one list, as thousands of short ones
 * would take thrice the memory.
 */
type Counts = { places: ReadonlyMap<string, number>; classes: Uint16Array };

const CLASSES = 100;

const countEndings = (entries: readonly Entry[]): Counts => {
  const lemmas = entries.map(({ word, inflection }) => ({ lemma: spelled(word), kotus: kindOf(inflection).kotus }));
  const endings = new Set(lemmas.flatMap(({ lemma }) => LENGTHS.map((length) => lemma.slice(-length))));
  const places = new Map([...endings].map((ending, at) => [ending, at * CLASSES]));
  const classes = new Uint16Array(places.size * CLASSES);
  for (const { lemma, kotus } of lemmas) {
    for (const length of LENGTHS) {
      const at = (places.get(lemma.slice(-length)) ?? 0) + kotus;
      classes[at] = (classes[at] ?? 0) + 1;
    }
  }
  return { places, classes };
};

/** How many words have each gradation where it shows in the same way. */
type Gradations = ReadonlyMap<string, ReadonlyMap<string, number>>;

const countGradation = (entries: readonly Entry[]): Gradations => {
  const counts = new Map<string, Map<string, number>>();
  for (const { word, inflection } of entries) {
    const { kotus, grade } = kindOf(inflection);
    const place = gradationPlace(spelled(word), kotus);
    const grades = counts.get(place) ?? new Map<string, number>();
    grades.set(grade, (grades.get(grade) ?? 0) + 1);
    counts.set(place, grades);
  }
  return counts;
};

const UNSEEN = 0.3;

/** Log probability that a base form of a class has this gradation, by the place where it would show. */
const gradationScores = (counts: Gradations): ((place: string, grade: string) => number) => {
  const totals = new Map(
    [...counts].map(([place, grades]) => [place, [...grades.values()].reduce((a, b) => a + b, 0)]),
  );
  return (place, grade) =>
    Math.log(((counts.get(place)?.get(grade) ?? 0) + UNSEEN) / ((totals.get(place) ?? 0) + 2 * UNSEEN));
};

/** Where the classes of each ending of a lemma begin, the longest first. */
type Endings = (number | undefined)[];

const endingsOf = ({ places }: Counts, lemma: string): Endings =>
  LENGTHS.map((length) => (length <= lemma.length ? places.get(lemma.slice(-length)) : undefined));

/** Log probability of a class for a lemma, by the longest ending that words of the class share with it. */
const classScore = (
  { classes }: Counts,
  endings: Endings,
  total: number,
  length: number,
  kotus: number,
): number | undefined => {
  for (let missing = 0; missing < LENGTHS.length; missing += 1) {
    const place = endings[missing];
    const found = place === undefined ? 0 : classes[place + kotus];
    if (found) return Math.log(found / total) + missing * MISSING_LETTER - (length - LONGEST_ENDING + missing) * LETTER;
  }
  return undefined;
};

/** For one ending: the base form's ending, and each class with the likeliest case that fits what was peeled off. */
type Kind = { inflection: string; kotus: number; grade: string; gradation: RegExp | undefined; prior: number };

type Guess = { lemmaRest: string; kinds: Kind[] };

const kindOf = (inflection: string, prior = 0): Kind => {
  const [kotus = '', grade = ''] = inflection.split('*');
  return { inflection, kotus: Number(kotus), grade, gradation: gradationOf(inflection), prior };
};

const guessesFrom = (groups: readonly RuleGroup[], fits: (tag: Tag) => boolean): Guess[] =>
  groups.flatMap(({ lemmaRest, kinds }) => {
    const best = new Map<string, number>();
    for (const [inflection, tags] of kinds) {
      const priors = tags.flatMap((tag) => (fits(tag) ? (LOG_PRIORS.get(tag) ?? []) : []));
      if (priors.length > 0) best.set(inflection, Math.max(...priors));
    }
    const kept = [...best].map(([inflection, prior]) => kindOf(inflection, prior));
    return kept.length > 0 ? [{ lemmaRest, kinds: kept }] : [];
  });

/** Proposes what an unknown word could be a form of: search terms that its other forms share. */
export const createGuesser = (entries: readonly Entry[], rules: Rules, trigrams: string) => {
  const triples = createTriples(trigrams);

  /** How odd the letters are where the base form's ending was put on. */
  const strangeness = (lemma: string, at: number): number => {
    let odd = 0;
    for (let start = Math.max(0, at - 2); start + 3 <= lemma.length; start += 1) {
      if (!triples.hasAt(lemma, start)) odd += ODD_TRIPLE;
    }
    return odd;
  };

  const counts = countEndings(entries);
  const graded = gradationScores(countGradation(entries));
  const total = entries.length;

  const scoreOf = (endings: Endings, lemma: string, { kotus, grade, gradation }: Kind): number | undefined => {
    const likely = classScore(counts, endings, total, lemma.length, kotus);
    if (likely === undefined || gradation?.test(lemma) === false) return undefined;
    return likely + graded(gradationPlace(lemma, kotus), grade);
  };

  const known = new Map<Ending, Map<string, Guess[]>>();
  /** What an ending may be that stands before what was peeled off, of which the possessive and the letter before it tell. */
  const guesses = (ending: Ending, end: string, possessive: string): Guess[] => {
    const byPeeled = known.get(ending) ?? new Map<string, Guess[]>();
    known.set(ending, byPeeled);
    const key = possessive === 'Vn' ? possessive + end : possessive;
    const found =
      byPeeled.get(key) ?? guessesFrom(ending.unpacked().groups, (tag) => standsBefore(tag, end, possessive));
    byPeeled.set(key, found);
    return found;
  };

  const keepBest = (lemma: string, kinds: Guess['kinds'], weight: number, into: Map<string, number>): void => {
    const endings = endingsOf(counts, lemma);
    for (const kind of kinds) {
      const likely = scoreOf(endings, lemma, kind);
      if (likely === undefined) continue;
      const reading = `${lemma}#${kind.inflection}`;
      into.set(reading, Math.max(likely + kind.prior + weight, into.get(reading) ?? Number.NEGATIVE_INFINITY));
    }
  };

  const score = ({ stem, clitic, possessive }: Peeled, into: Map<string, number>): void => {
    const taken = clitic === '' && possessive === '' ? 0 : SUFFIX;
    for (const ending of rules.endingsOf(stem)) {
      const at = stem.length - ending.rest.length;
      if (at < SHORTEST_STEM) continue;
      for (const { lemmaRest, kinds } of guesses(ending, stem.slice(-1), possessive)) {
        const lemma = stem.slice(0, at) + lemmaRest;
        if (inHarmony(stem, lemma)) keepBest(lemma, kinds, taken + strangeness(lemma, at), into);
      }
    }
  };

  const readings = (word: string): string[] => {
    const scores = new Map<string, number>();
    for (const peeled of peelings(word).flat()) score(peeled, scores);
    const ranked = [...scores].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([reading]) => reading);
    // The word may always be its own base form: one place is kept for that.
    const own = ranked.find((reading) => reading.startsWith(`${word}#`));
    const best = ranked.slice(0, READINGS);
    return own && !best.includes(own) ? [...best.slice(0, -1), own] : best;
  };

  const allKinds = [...new Set(entries.map(({ inflection }) => inflection))].map((inflection) => kindOf(inflection));

  const classOf = (word: string, verb: boolean): string | undefined => {
    const lemma = spelled(word);
    const endings = endingsOf(counts, lemma);
    return allKinds
      .filter(({ kotus }) => isVerbClass(kotus) === verb)
      .map((kind) => ({ ...kind, score: scoreOf(endings, lemma, kind) ?? Number.NEGATIVE_INFINITY }))
      .filter(({ score }) => score > Number.NEGATIVE_INFINITY)
      .sort((a, b) => b.score - a.score)[0]?.inflection;
  };

  return {
    /** Up to five `lemma#class`, the likeliest first. */
    readings,
    /** The readings and the word's stem, all as search terms. */
    terms: (word: string): string[] => [...readings(word), `~${stemmer(word)}`],
    /** The likeliest class of a word given in its base form. */
    classOf,
  };
};

export type Guesser = ReturnType<typeof createGuesser>;
