/**
 * Questions that people ask, each with the fact that answers it: how likely a question is among those for a fact, and
 * how near it comes to the nearest of them.
 */
import type { Keep } from '../knowledge/kept.ts';
import type { Fact, Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/schema.ts';
import type { Steps } from '../knowledge/steps.ts';
import type { ReadingWording, Wording } from '../questions/wording.ts';
import { isNational } from './belonging.ts';
import { type Index, indexing, ownersOf } from './example-index.ts';
import { featuresOf, hasFeature, productsWithin, type Run } from './features.ts';
import { findingDimensions, type Latent, meaningIn } from './latent.ts';
import { numberingBy } from './numbering.ts';
import { likelihoods, NONE } from './query-likelihood.ts';

/** How a question compares with the examples of a fact, by its id, and with those that no fact answers. */
export type Likeness = {
  /** The log of how many times likelier it is asked for the fact in these words than for anything. */
  likelihood(fact: string): number;
  /** How near it comes to the fact in meaning, whatever its words: a cosine. */
  meaning(fact: string): number;
  /** The likelihood among all that no fact answers. */
  strangeness: number;
  /** The likelihood among what no fact answers and what sounds like the fact's topic. */
  strangenessOf(fact: string): number;
  /** Of some facts the cosine with the nearest example, from 0 to 1: at 1 it is that one word for word, names aside. */
  nearest(facts: Iterable<string>): ReadonlyMap<string, number>;
  /** The same with the nearest that no fact answers, of those that name nothing else than the question. */
  unanswered: number;
  /** How much of it stands in no example, from 0 to 1. */
  unheard: number;
};

export type Examples = {
  /** Without any in a language there is nothing to compare with. */
  has(language: Language): boolean;
  /** `named` are the ids of what the question names, the regions of these included. */
  likeness(wording: Wording, named: ReadonlySet<string>, language: Language): Likeness;
  /** Whether a fact is asked for with one of these terms. */
  ask(fact: string, terms: readonly string[], language: Language): boolean;
  /** How rare a word of these terms is in what is asked, from 0 for what everything is asked with. */
  rarity(terms: readonly string[], language: Language): number;
};

/** Reads the examples of each language, and what all of them mean together. */
export const readingExamples = function* (knowledge: Knowledge, reading: ReadingWording, keep: Keep): Steps<Examples> {
  const { facts, subjects, vocabulary, examples } = knowledge;
  const states = examples.states();
  const of = [facts.map(readOf), subjects, vocabulary];
  const indexed = function* (language: Language): Steps<Index> {
    const all = yield* examples.making();
    const own = all.filter((example) => example.language === language);
    return yield* indexing(language, ownersOf(own, facts), reading);
  };
  const kept = (language: Language): Steps<Index> =>
    keep(`examples-${language}`, [states[language], ...of], () => indexed(language));
  const indexes = { fi: yield* kept('fi'), sv: yield* kept('sv'), en: yield* kept('en') };
  const said = { fi: indexes.fi.said, sv: indexes.sv.said, en: indexes.en.said };
  const latent = yield* keep('latent', [states, ...of], () =>
    findingDimensions(
      said,
      facts.map(({ id }) => id),
    ),
  );
  const numbers = new Map(facts.map(({ id }, number) => [id, number]));
  const numberOf = (fact: string): number => numbers.get(fact) ?? NONE;
  const comparing = (language: Language): Compare => createCompare(indexes[language], latent[language], numberOf);
  const compare = { fi: comparing('fi'), sv: comparing('sv'), en: comparing('en') };
  return {
    has: (language) => states[language].count > 0,
    likeness: (wording, named, language) => compare[language](wording, named),
    ask: (fact, terms, language) => isAsked(indexes[language], numberOf(fact), terms),
    rarity: (terms, language) => rarityIn(indexes[language], terms),
  };
};

/** All that is read of a fact here, so that another source or date of it asks for no second reading. */
const readOf = ({ id, topic, measure, event, covers, value, note, about, subject }: Fact): unknown => [
  id,
  topic,
  measure,
  event,
  covers,
  value,
  note,
  about,
  isNational(subject),
];

const isAsked = ({ numbers, said }: Index, fact: number, terms: readonly string[]): boolean => {
  for (const term of terms) {
    const feature = numbers.named.get(term);
    if (feature !== undefined && hasFeature(said, fact, feature)) return true;
  }
  return false;
};

/** Of the commonest of its terms. */
const rarityIn = ({ numbers, rarity, rarest }: Index, terms: readonly string[]): number =>
  terms.reduce((least, term) => Math.min(least, rarity[numbers.named.get(term) ?? -1] ?? least), rarest);

/** Compares a question in these words, which names these, with the examples of a language. */
type Compare = (wording: Wording, named: ReadonlySet<string>) => Likeness;

/** A fact's number is the same in all languages. */
type NumberOf = (fact: string) => number;

const createCompare =
  (index: Index, latent: Latent, numberOf: NumberOf): Compare =>
  (wording, named) => {
    const { known, unknown } = featuresIn(wording, index);
    const likelihood = likelihoods(index.levels, known);
    const weighed = toLengthOne(known, unknown, index);
    const meaning = meaningIn(latent, index.said, weighed);
    return {
      unanswered: nearestUnanswered(index, weighed, named),
      unheard: shareOf(unknown, known),
      strangeness: likelihood(index.strangers[0] ?? NONE, 1),
      strangenessOf: (fact) => likelihood(index.strangers[numberOf(fact)] ?? NONE),
      likelihood: (fact) => likelihood(numberOf(fact)),
      meaning: (fact) => meaning(numberOf(fact)),
      nearest: (facts) => nearestOf(facts, numberOf, index, weighed),
    };
  };

const nearestOf = (
  facts: Iterable<string>,
  numberOf: NumberOf,
  { starts, single }: Index,
  weighed: readonly (readonly [number, number])[],
): ReadonlyMap<string, number> => {
  const runs = Array.from(facts, (fact) => runOf(fact, numberOf(fact), starts)).toSorted(
    (one, other) => one.first - other.first,
  );
  const near = productsWithin(single, weighed, runs);
  const nearest = new Map<string, number>();
  let from = 0;
  for (const { fact, first, end } of runs) {
    nearest.set(fact, highestOf(near, from, from + end - first));
    from += end - first;
  }
  return nearest;
};

const runOf = (fact: string, number: number, starts: Uint32Array): Run & { fact: string } => ({
  fact,
  first: starts[number] ?? 0,
  end: starts[number + 1] ?? 0,
});

const nearestUnanswered = (
  { unanswered, single }: Index,
  weighed: readonly (readonly [number, number])[],
  named: ReadonlySet<string>,
): number => {
  // What nobody knows of one place or person may well be known of another.
  const runs = [undefined, ...named]
    .flatMap((first) => unanswered.get(first) ?? [])
    .filter(({ names }) => names.every((id) => named.has(id)))
    .toSorted((one, other) => one.first - other.first);
  const near = productsWithin(single, weighed, runs);
  return highestOf(near, 0, near.length);
};

const shareOf = (unknown: readonly number[], known: readonly (readonly [number, number])[]): number => {
  const some = unknown.reduce((sum, weight) => sum + weight, 0);
  return some / (some + known.reduce((sum, [, weight]) => sum + weight, 0) || 1);
};

const highestOf = (values: Float64Array, from: number, end: number): number => {
  let highest = 0;
  for (let at = from; at < end; at += 1) highest = Math.max(highest, values[at] ?? 0);
  return highest;
};

/** What a question has of the features that the examples have, and how much of others. */
const featuresIn = (wording: Wording, { numbers }: Index): { known: [number, number][]; unknown: number[] } => {
  const [known, unknown]: [[number, number][], number[]] = [[], []];
  for (const [feature, weight] of featuresOf(wording, numberingBy(numbers))) {
    if (feature < numbers.size) known.push([feature, weight]);
    else unknown.push(weight);
  }
  return { known, unknown };
};

/** Weighed by rarity, to a length of 1 together with what no example has. */
const toLengthOne = (
  known: readonly (readonly [number, number])[],
  unknown: readonly number[],
  { rarity, rarest }: Index,
): [number, number][] => {
  const weighed = known.map(([feature, weight]): [number, number] => [feature, weight * (rarity[feature] ?? 0)]);
  const others = unknown.map((weight) => weight * rarest);
  const length = Math.hypot(...weighed.map(([, weight]) => weight), ...others) || 1;
  return weighed.map(([feature, weight]) => [feature, weight / length]);
};
