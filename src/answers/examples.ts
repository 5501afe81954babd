/**
 * Questions that people ask, each with the fact that answers it: how near a question comes to them. Two measures in
 * one: how near to the nearest single examples of a fact, and how near to all of them as one text.
 */
import type { Keep } from '../knowledge/kept.ts';
import type { Example, Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/schema.ts';
import { prepared, type Steps } from '../knowledge/steps.ts';
import type { ReadWording, Wording } from '../questions/wording.ts';
import { addRow, cosines, countsIn, type Features, hasFeature, noRows, type Postings, postingsOf } from './features.ts';

/** How near a question comes to the examples of a fact, by its id, and to those that no fact answers: from 0 to 1. */
export type Likeness = {
  of(fact: string): number;
  /** Of its nearest example alone: at 1 the question is one of them word for word, names aside. */
  nearest(fact: string): number;
  unanswered: number;
};

export type Examples = {
  /** `named` are the ids of what the question names, the regions of these included. */
  likeness(wording: Wording, named: ReadonlySet<string>, language: Language): Likeness;
  /** Whether a fact is asked for with one of these terms. */
  ask(fact: string, terms: readonly string[], language: Language): boolean;
  /** Reads the examples of the other languages, which is otherwise done when they are first needed. */
  preparing(): Steps<void>;
};

/** The further terms of a word are guesses. */
const MOST_TERMS = 3;
/** What a part of a compound, a concept and two words side by side weigh beside a word. */
const WEIGHT = { part: 0.8, sense: 1.5, pair: 0.4 };
/** How strongly rare features count: at 1 as much as in a search for words, at 0 no more than others. */
const RARITY = 0.5;
/** Shares of the nearest examples of a fact, and of all of them as one text. */
const NEAREST = [1, 0.5, 0.3, 0.2];
const WHOLE = 1.5;
const SUM = NEAREST.reduce((sum, share) => sum + share, WHOLE);
/** So many examples are read in one step. */
const STEP = 100;

/** Reads the Finnish examples, as most questions are Finnish; those of the other languages when they are first needed. */
export const readingExamples = function* (knowledge: Knowledge, read: ReadWording, keep: Keep): Steps<Examples> {
  const { subjects, vocabulary } = knowledge;
  const indexed = (language: Language) => {
    const examples = knowledge.examples.filter((example) => example.language === language);
    return keep(`examples-${language}`, [examples, [...subjects.values()], vocabulary], () =>
      indexing(language, examples, read),
    );
  };
  const byLanguage = {
    fi: prepared(() => indexed('fi')),
    sv: prepared(() => indexed('sv')),
    en: prepared(() => indexed('en')),
  };
  yield* byLanguage.fi.making();
  return {
    likeness: (wording, named, language) => likenessIn(byLanguage[language].get(), wording, named),
    ask: (fact, terms, language) => isAsked(byLanguage[language].get(), fact, terms),
    *preparing() {
      yield* byLanguage.sv.making();
      yield* byLanguage.en.making();
    },
  };
};

/** An example that no fact answers stands for itself. */
const ownerOf = ({ fact, text }: Example): string => fact ?? `?${text}`;

/** The examples of one language: nothing but numbers and words, and no more of these than it takes. */
type Index = {
  /** The number of each feature: a term, a concept, two words side by side. */
  features: ReadonlyMap<string, number>;
  rarity: Float64Array;
  /** The number of each fact, and of each example that no fact answers. */
  owners: ReadonlyMap<string, number>;
  /** What each owner's examples begin at, as they stand in `single`, and where the last one's end. */
  starts: Uint32Array;
  /** Of each example that no fact answers, by its number: what it names. */
  names: ReadonlyMap<number, readonly string[]>;
  /** Every example by itself, and those of each owner as one text. */
  single: Postings;
  whole: Postings;
};

const indexing = function* (language: Language, all: readonly Example[], read: ReadWording): Steps<Index> {
  const byOwner = Map.groupBy(all, ownerOf);
  const features = new Map<string, number>();
  const numbered = (feature: string): number => {
    const number = features.get(feature) ?? features.size;
    if (number === features.size) features.set(feature, number);
    return number;
  };
  const names = new Map<number, readonly string[]>();
  const starts = new Uint32Array(byOwner.size + 1);
  const [singles, wholes] = [noRows(), noRows()];
  for (const [owner, examples] of [...byOwner.values()].entries()) {
    const sums = new Map<number, number>();
    for (const { text, fact } of examples) {
      const question = read(text, language);
      const row = [...featuresOf(question.wording)].map(([of, weight]): [number, number] => [numbered(of), weight]);
      for (const [feature, weight] of row) sums.set(feature, (sums.get(feature) ?? 0) + weight);
      addRow(singles, row);
      if (fact === undefined) names.set(owner, question.names);
      if (singles.ends.length % STEP === 0) yield;
    }
    starts[owner + 1] = singles.ends.length;
    // What many of them say counts more, but not many times as much.
    addRow(
      wholes,
      [...sums].map(([feature, sum]): [number, number] => [feature, Math.sqrt(sum)]),
    );
  }
  // What most facts are asked with tells them not apart.
  const counts = countsIn(wholes, features.size);
  const rarity = Float64Array.from(counts, (count) => rarityOf(count, byOwner.size));
  yield;
  const single = postingsOf(singles, rarity);
  yield;
  const owners = new Map([...byOwner.keys()].map((owner, number) => [owner, number]));
  return { features, rarity, owners, starts, names, single, whole: postingsOf(wholes, rarity) };
};

const rarityOf = (holding: number, all: number): number => Math.log((all + 2) / (holding + 0.5)) ** RARITY;

const isAsked = ({ features, owners, whole }: Index, fact: string, terms: readonly string[]): boolean => {
  const owner = owners.get(fact);
  if (owner === undefined) return false;
  return terms.some((term) => {
    const feature = features.get(term);
    return feature !== undefined && hasFeature(whole, owner, feature);
  });
};

const likenessIn = (index: Index, wording: Wording, named: ReadonlySet<string>): Likeness => {
  const { owners, starts, names } = index;
  const asked = askedOf(wording, index);
  const [nearest, together] = [cosines(index.single, asked), cosines(index.whole, asked)];
  let unanswered = 0;
  for (const [owner, places] of names) {
    const near = nearest[starts[owner] ?? 0] ?? 0;
    // What nobody knows of one place or person may well be known of another.
    if (near > unanswered && places.every((id) => named.has(id))) unanswered = near;
  }
  return {
    unanswered,
    nearest: (fact) => {
      const owner = owners.get(fact);
      return owner === undefined ? 0 : highestOf(nearest, starts[owner] ?? 0, starts[owner + 1] ?? 0);
    },
    of: (fact) => {
      const owner = owners.get(fact);
      const whole = owner === undefined ? 0 : (together[owner] ?? 0);
      if (owner === undefined || whole === 0) return 0;
      return (WHOLE * whole + sumOfNearest(nearest, starts[owner] ?? 0, starts[owner + 1] ?? 0)) / SUM;
    },
  };
};

const highestOf = (values: Float64Array, from: number, end: number): number => {
  let highest = 0;
  for (let at = from; at < end; at += 1) highest = Math.max(highest, values[at] ?? 0);
  return highest;
};

/** How near the nearest in a range are, each by its share. */
const sumOfNearest = (values: Float64Array, from: number, end: number): number => {
  const highest = new Float64Array(NEAREST.length);
  let least = 0;
  for (let at = from; at < end; at += 1) {
    const value = values[at] ?? 0;
    // Most have little or nothing in common with a question.
    if (value <= least) continue;
    let place = NEAREST.length - 1;
    for (; place > 0 && value > (highest[place - 1] ?? 0); place -= 1) highest[place] = highest[place - 1] ?? 0;
    highest[place] = value;
    least = highest[NEAREST.length - 1] ?? 0;
  }
  return NEAREST.reduce((sum, share, nth) => sum + share * (highest[nth] ?? 0), 0);
};

/** What a question has of the features that the examples have, to a length of 1 with those that none has. */
const askedOf = (wording: Wording, { features, rarity, owners }: Index): [number, number][] => {
  const weighed = [...featuresOf(wording)].map(([feature, weight]): [number | undefined, number] => {
    const number = features.get(feature);
    return [number, weight * (number === undefined ? rarityOf(0, owners.size) : (rarity[number] ?? 0))];
  });
  const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
  return weighed.flatMap(([feature, weight]) => (feature === undefined ? [] : [[feature, weight / length]]));
};

const featuresOf = (wording: Wording): Features => {
  const features = new Map<string, number>();
  const add = (feature: string, weight: number) => features.set(feature, Math.max(weight, features.get(feature) ?? 0));
  let before: string | undefined;
  for (const { words, senses } of wording) {
    for (const sense of senses) add(`§${sense}`, WEIGHT.sense);
    for (const { terms, parts } of words) {
      const own = terms.slice(0, MOST_TERMS);
      for (const term of own) add(term, 1 / Math.sqrt(own.length));
      for (const [part] of parts) if (part) add(part, WEIGHT.part);
      if (before !== undefined && own[0]) add(`${before} ${own[0]}`, WEIGHT.pair);
      before = own[0];
    }
  }
  return features;
};
