/**
 * Questions that people ask, each with the fact that answers it: how near a question comes to them. Two measures in
 * one: how near to the nearest single examples of a fact, and how near to all of them as one text.
 */
import type { Example, Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/schema.ts';
import { prepared, type Steps } from '../knowledge/steps.ts';
import type { ReadWording, Wording } from '../questions/wording.ts';

/** How near a question comes to the examples of each fact, by id, and to those that no fact answers: from 0 to 1. */
export type Likeness = { facts: ReadonlyMap<string, number>; unanswered: number };

export type Examples = {
  /** `named` are the ids of what the question names, the regions of these included. */
  likeness(wording: Wording, named: ReadonlySet<string>, language: Language): Likeness;
  /** Whether a fact is asked for with one of these terms. */
  ask(fact: string, terms: readonly string[], language: Language): boolean;
  /** Reads the examples of the other languages, which is otherwise done when they are first needed. */
  preparing(): Steps<void>;
};

/** How much a text has of a feature: a term, a concept, two words side by side. */
type Features = ReadonlyMap<string, number>;
type Posting = { at: number; weight: number };

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
export const readingExamples = function* ({ examples }: Knowledge, read: ReadWording): Steps<Examples> {
  const byLanguage = {
    fi: prepared(() => indexing('fi', examples, read)),
    sv: prepared(() => indexing('sv', examples, read)),
    en: prepared(() => indexing('en', examples, read)),
  };
  yield* byLanguage.fi.making();
  return {
    likeness: (wording, named, language) => byLanguage[language].get().likeness(wording, named),
    ask: (fact, terms, language) => byLanguage[language].get().ask(fact, terms),
    *preparing() {
      yield* byLanguage.sv.making();
      yield* byLanguage.en.making();
    },
  };
};

type Index = {
  likeness(wording: Wording, named: ReadonlySet<string>): Likeness;
  ask(fact: string, terms: readonly string[]): boolean;
};

/** An example that no fact answers stands for itself. */
const ownerOf = ({ fact, text }: Example): string => fact ?? `?${text}`;

const indexing = function* (language: Language, all: readonly Example[], read: ReadWording): Steps<Index> {
  const examples = all.filter((example) => example.language === language);
  const features: Features[] = [];
  const names: (readonly string[])[] = [];
  for (const { text } of examples) {
    const question = read(text, language);
    features.push(featuresOf(question.wording));
    names.push(question.names);
    if (features.length % STEP === 0) yield;
  }
  const owners = [...Map.groupBy(examples.keys(), (at) => ownerOf(examples[at] ?? { text: '', language }))];
  const wholes = owners.map(([, ats]) => wholeOf([...ats].flatMap((at) => features[at] ?? [])));
  const rarity = rarityIn(wholes);
  const single = cosines(features.map((feature) => weighed(feature, rarity)));
  yield;
  const whole = cosines(wholes.map((feature) => weighed(feature, rarity)));
  const wholeByOwner = new Map(owners.map(([owner], at) => [owner, wholes[at]]));
  return {
    ask: (fact, terms) => terms.some((term) => wholeByOwner.get(fact)?.has(term)),
    likeness: (wording, named) => {
      const asked = weighed(featuresOf(wording), rarity);
      const [nearest, together] = [single(asked), whole(asked)];
      const facts = new Map<string, number>();
      let unanswered = 0;
      for (const [at, [owner, ats]] of owners.entries()) {
        const all = together[at] ?? 0;
        if (all === 0) continue;
        const near = ats.map((example) => nearest[example] ?? 0).sort((one, other) => other - one);
        // What nobody knows of one place or person may well be known of another.
        const isOfThese = ats.some((example) => names[example]?.every((id) => named.has(id)));
        if (owner.startsWith('?')) unanswered = isOfThese ? Math.max(unanswered, near[0] ?? 0) : unanswered;
        else facts.set(owner, NEAREST.reduce((sum, share, nth) => sum + share * (near[nth] ?? 0), WHOLE * all) / SUM);
      }
      return { facts, unanswered };
    },
  };
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

/** All examples of a fact as one text: what many of them say counts more, but not many times as much. */
const wholeOf = (examples: readonly Features[]): Features => {
  const sums = new Map<string, number>();
  for (const features of examples)
    for (const [feature, weight] of features) sums.set(feature, (sums.get(feature) ?? 0) + weight);
  return new Map([...sums].map(([feature, sum]) => [feature, Math.sqrt(sum)]));
};

/** What most facts are asked with tells them not apart. */
const rarityIn = (wholes: readonly Features[]): ((feature: string) => number) => {
  const holding = new Map<string, number>();
  for (const whole of wholes) for (const feature of whole.keys()) holding.set(feature, (holding.get(feature) ?? 0) + 1);
  return (feature) => Math.log((wholes.length + 2) / ((holding.get(feature) ?? 0) + 0.5)) ** RARITY;
};

/** Weighed by rarity, and to a length of 1. */
const weighed = (features: Features, rarity: (feature: string) => number): [string, number][] => {
  const weights = [...features].map(([feature, weight]): [string, number] => [feature, weight * rarity(feature)]);
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
  return weights.map(([feature, weight]) => [feature, weight / length]);
};

/** The cosine of a text with each of these. */
const cosines = (
  texts: readonly (readonly [string, number])[][],
): ((asked: readonly [string, number][]) => Float64Array) => {
  const postings = new Map<string, Posting[]>();
  for (const [at, text] of texts.entries()) {
    for (const [feature, weight] of text) {
      const list = postings.get(feature);
      if (list) list.push({ at, weight });
      else postings.set(feature, [{ at, weight }]);
    }
  }
  return (asked) => {
    const sums = new Float64Array(texts.length);
    for (const [feature, share] of asked)
      for (const { at, weight } of postings.get(feature) ?? []) sums[at] = (sums[at] ?? 0) + share * weight;
    return sums;
  };
};
