/** What texts have in common, as flat numbers: quick to add up and small, however many texts there are. */
import type { Word } from '../language/analyse.ts';
import type { Wording } from '../questions/wording.ts';
import type { Numbering } from './numbering.ts';

/** How much a text has of each feature, by its number. */
export type Features = ReadonlyMap<number, number>;

/** For each feature, from `starts[feature]` on, the texts that have it and how much. */
export type Postings = { starts: Uint32Array; texts: TextNumbers; weights: Float32Array; count: number };

/** Two bytes each where that is enough: most of the memory that the examples take is such numbers. */
type TextNumbers = Uint16Array | Uint32Array;

const textNumbers = (size: number, texts: number): TextNumbers =>
  texts <= 2 ** 16 ? new Uint16Array(size) : new Uint32Array(size);

/** Texts one after another: where each ends, its features, and how much it has of them. */
export type Rows = { ends: number[]; features: number[]; weights: number[] };

/** To be filled by `addRow`. */
export const noRows = (): Rows => ({ ends: [], features: [], weights: [] });

/** Puts one more text at the end. */
export const addRow = (rows: Rows, features: Iterable<readonly [number, number]>): void => {
  for (const [feature, weight] of features) {
    rows.features.push(feature);
    rows.weights.push(weight);
  }
  rows.ends.push(rows.features.length);
};

/** In how many of the texts each of so many features is. */
const countsIn = ({ features }: Rows, size: number): Uint32Array => {
  const counts = new Uint32Array(size);
  for (const feature of features) counts[feature] = (counts[feature] ?? 0) + 1;
  return counts;
};

/** The texts by their features, weighed by rarity, every text to a length of 1. */
export const postingsOf = (rows: Rows, rarity: Float64Array): Postings => {
  const weights = rows.weights.map((weight, at) => weight * (rarity[rows.features[at] ?? 0] ?? 0));
  let from = 0;
  for (const end of rows.ends) {
    const length = Math.hypot(...weights.slice(from, end)) || 1;
    for (let at = from; at < end; at += 1) weights[at] = (weights[at] ?? 0) / length;
    from = end;
  }
  return postingsAsTheyAre({ ...rows, weights }, rarity.length);
};

/** The texts by their features, of which there are so many. */
export const postingsAsTheyAre = (rows: Rows, size: number): Postings => {
  const starts = new Uint32Array(size + 1);
  let next = 0;
  for (const [feature, count] of countsIn(rows, size).entries()) {
    starts[feature] = next;
    next += count;
  }
  starts[size] = next;
  const free = starts.slice();
  const texts = textNumbers(next, rows.ends.length);
  const weights = new Float32Array(next);
  let from = 0;
  for (const [text, end] of rows.ends.entries()) {
    for (let at = from; at < end; at += 1) {
      const feature = rows.features[at] ?? 0;
      const place = free[feature] ?? 0;
      texts[place] = text;
      weights[place] = rows.weights[at] ?? 0;
      free[feature] = place + 1;
    }
    from = end;
  }
  return { starts, texts, weights, count: rows.ends.length };
};

/** The same texts, every one to a length of 1 by other weights. */
export const weighedAnew = (
  { starts, texts, count }: Postings,
  weightOf: (text: number, feature: number) => number,
): Postings => {
  const weights = new Float64Array(texts.length);
  const squares = new Float64Array(count);
  for (let feature = 0; feature + 1 < starts.length; feature += 1)
    for (let at = starts[feature] ?? 0; at < (starts[feature + 1] ?? 0); at += 1) {
      const text = texts[at] ?? 0;
      const weight = weightOf(text, feature);
      weights[at] = weight;
      squares[text] = (squares[text] ?? 0) + weight ** 2;
    }
  return {
    starts,
    texts,
    count,
    weights: Float32Array.from(weights, (weight, at) => weight / Math.sqrt(squares[texts[at] ?? 0] || 1)),
  };
};

/** What each text has in common with one that has so much of these features: the cosine, where both are to a length of 1. */
export const products = (
  { starts, texts, weights, count }: Postings,
  asked: readonly (readonly [number, number])[],
): Float64Array => {
  const sums = new Float64Array(count);
  for (const [feature, share] of asked) {
    const end = starts[feature + 1] ?? 0;
    for (let at = starts[feature] ?? 0; at < end; at += 1) {
      const text = texts[at] ?? 0;
      sums[text] = (sums[text] ?? 0) + share * (weights[at] ?? 0);
    }
  }
  return sums;
};

/** Texts that stand side by side. */
export type Run = { first: number; end: number };

/** The same of the texts of some runs alone, which ascend, one run after another. All other texts are passed over. */
export const productsWithin = (
  { starts, texts, weights }: Postings,
  asked: readonly (readonly [number, number])[],
  runs: readonly Run[],
): Float64Array => {
  const sums = new Float64Array(runs.reduce((sum, { first, end }) => sum + end - first, 0));
  for (const [feature, share] of asked) {
    const last = starts[feature + 1] ?? 0;
    let at = starts[feature] ?? 0;
    let before = 0;
    for (const { first, end } of runs) {
      at = placeAhead(texts, first, at, last);
      if (at === last) break;
      for (; at < last && (texts[at] ?? 0) < end; at += 1) {
        const place = before + (texts[at] ?? 0) - first;
        sums[place] = (sums[place] ?? 0) + share * (weights[at] ?? 0);
      }
      before += end - first;
    }
  }
  return sums;
};

/** As `placeIn`, of a text that is likely to stand near: in steps that double until it is passed. */
const placeAhead = (texts: TextNumbers, text: number, from: number, to: number): number => {
  let [least, at, step] = [from, from, 1];
  while (at < to && (texts[at] ?? 0) < text) {
    least = at + 1;
    at += step;
    step *= 2;
  }
  return placeIn(texts, text, least, Math.min(at, to));
};

/** Where a text, or the next one after it, stands among those from one place to another, which ascend. */
const placeIn = (texts: TextNumbers, text: number, from: number, to: number): number => {
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((texts[middle] ?? 0) < text) from = middle + 1;
    else to = middle;
  }
  return from;
};

/** Whether a text has a feature. */
export const hasFeature = ({ starts, texts }: Postings, text: number, feature: number): boolean => {
  const end = starts[feature + 1] ?? 0;
  const at = placeIn(texts, text, starts[feature] ?? 0, end);
  return at < end && texts[at] === text;
};

/** The further terms of a word are guesses. */
const MOST_TERMS = 3;
/** What a part of a compound, a concept and two words side by side weigh beside a word. */
const WEIGHT = { part: 0.8, sense: 1.5, pair: 0.4 };

/** What one word has by itself, and the number of its first term. */
type OfWord = { first: number | undefined; features: readonly number[]; weights: readonly number[] };

const ofWord = ({ terms, parts }: Word, { named }: Numbering): OfWord => {
  const features: number[] = [];
  const weights: number[] = [];
  const add = (name: string, weight: number) => {
    features.push(named(name));
    weights.push(weight);
  };
  const own = Math.min(terms.length, MOST_TERMS);
  for (let at = 0; at < own; at += 1) add(terms[at] ?? '', 1 / Math.sqrt(own));
  for (const [part] of parts) if (part) add(part, WEIGHT.part);
  return { first: own > 0 ? features[0] : undefined, features, weights };
};

/** Reads what a text has: a term, a part of a compound, a concept, or two words side by side, each once. */
export const featuresOf = (
  wording: Wording,
  numbering: Numbering,
  read: (word: Word) => OfWord = (word) => ofWord(word, numbering),
): Features => {
  const all = new Map<number, number>();
  const add = (feature: number, weight: number) => {
    if (weight > (all.get(feature) ?? 0)) all.set(feature, weight);
  };
  let before: number | undefined;
  for (const { senses, words } of wording) {
    for (const sense of senses) add(numbering.named(`§${sense}`), WEIGHT.sense);
    for (const word of words) {
      const { first, features, weights } = read(word);
      for (const [at, feature] of features.entries()) add(feature, weights[at] ?? 0);
      if (before !== undefined && first !== undefined) add(numbering.pair(before, first), WEIGHT.pair);
      before = first;
    }
  }
  return all;
};

/** The same of many texts, in which the same words come. */
export const createFeaturesOf = (numbering: Numbering): ((wording: Wording) => Features) => {
  const words = new Map<Word, OfWord>();
  const read = (word: Word): OfWord => {
    const known = words.get(word) ?? ofWord(word, numbering);
    words.set(word, known);
    return known;
  };
  return (wording) => featuresOf(wording, numbering, read);
};
