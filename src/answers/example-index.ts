/** The examples of one language, and what they say of each fact, as numbers. */
import type { Example, Fact } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/schema.ts';
import type { Steps } from '../knowledge/steps.ts';
import type { ReadingWording, ReadWording } from '../questions/wording.ts';
import { isNational } from './belonging.ts';
import {
  addRow,
  createFeaturesOf,
  type Features,
  noRows,
  type Postings,
  postingsAsTheyAre,
  postingsOf,
  type Run,
  weighedAnew,
} from './features.ts';
import { createNumbering, type Numbers } from './numbering.ts';
import { type Classes, type Counts, type Level, likelihoods, makingLevels, NONE } from './query-likelihood.ts';

/** How strongly rare features count for nearness: at 1 as much as in a search for words, at 0 no more than others. */
const RARITY = 0.5;
/** So many examples are read in one step. */
const STEP = 100;

/** Whose examples these are: a fact's, or nobody's. */
export type Owner = { texts: readonly string[]; fact?: Fact };

/** The facts, then what no fact answers, each by itself. */
export const ownersOf = (examples: readonly Example[], facts: readonly Fact[]): Owner[] => {
  const byFact = Map.groupBy(examples, ({ fact }) => fact);
  const textsOf = (id?: string): string[] => (byFact.get(id) ?? []).map(({ text }) => text);
  return [...facts.map((fact) => ({ texts: textsOf(fact.id), fact })), ...textsOf().map((text) => ({ texts: [text] }))];
};

/**
 * The examples of one language: nothing but numbers and words, and no more of these than it takes. A fact's number is its place
 * among all; after them comes each example that no fact answers.
 */
export type Index = {
  /** The number of each feature: a term, a concept, two words side by side. */
  numbers: Numbers;
  rarity: Float64Array;
  /** The rarity of what no example has. */
  rarest: number;
  /** Of each fact: one of those that no fact answers and that sound like its topic, if there are any. */
  strangers: Int32Array;
  /** Where each fact's examples begin, as they stand in `single`, and where the last one's end. */
  starts: Uint32Array;
  /** The examples that no fact answers, those that name the same side by side: by the first id that they name, or none. */
  unanswered: ReadonlyMap<string | undefined, readonly NamedAlike[]>;
  /** Every example by itself, and what the owners' examples say by topic, by kind and by fact. */
  single: Postings;
  levels: readonly Level[];
  /** What each fact is asked for with, all its examples as one text. */
  said: Postings;
};

/** The ids that some examples name, and where these stand in `single`. */
export type NamedAlike = Run & { names: readonly string[] };

/** Reads what each owner is asked for with. */
export const indexing = function* (language: Language, all: readonly Owner[], reading: ReadingWording): Steps<Index> {
  const { numbers, unanswered, starts, singles, counts } = yield* readingOwners(language, all, reading(language));
  yield;
  const held = new Uint32Array(numbers.size);
  for (const own of counts) for (const feature of own.keys()) held[feature] = (held[feature] ?? 0) + 1;
  // What most facts are asked with tells them not apart.
  const rarity = Float64Array.from(held, (count) => rarityOf(count, all.length));
  yield;
  const topics = yield* topicsOf(all, counts, numbers.size);
  const levels = yield* makingLevels(counts, widthsOf(all, topics), numbers.size);
  yield;
  const said = weighedAnew(
    levels.at(-1)?.seen ?? postingsAsTheyAre(noRows(), numbers.size),
    (fact, feature) => Math.log1p(counts[fact]?.get(feature) ?? 0) * (rarity[feature] ?? 0),
  );
  yield;
  return {
    numbers,
    rarity,
    rarest: rarityOf(0, all.length),
    strangers: strangersOf(all, topics),
    starts,
    unanswered,
    single: postingsOf(singles, rarity),
    levels,
    said,
  };
};

/** Every example as a row, and how many examples of each owner have each feature. */
const readingOwners = function* (language: Language, all: readonly Owner[], read: ReadWording) {
  const { numbering, numbers } = createNumbering();
  const featuresOf = createFeaturesOf(numbering);
  const alike = new Map<string, { names: readonly string[]; all: Features[] }>();
  const starts = [0];
  const singles = noRows();
  const counts: Counts[] = [];
  let done = 0;
  for (const { texts, fact } of all) {
    const own = new Map<number, number>();
    const count = (feature: number) => own.set(feature, (own.get(feature) ?? 0) + 1);
    for (const text of texts) {
      const question = read(text);
      const features = featuresOf(question.wording);
      for (const feature of features.keys()) count(feature);
      if (fact) addRow(singles, features);
      else {
        const key = question.names.join(' ');
        const those = alike.get(key) ?? { names: question.names, all: [] };
        those.all.push(features);
        alike.set(key, those);
      }
      done += 1;
      if (done % STEP === 0) yield;
    }
    if (fact) starts.push(singles.ends.length);
    // What a fact says is asked for in its own words as well.
    const said = fact ? featuresOf(read(textOf(fact, language)).wording).keys() : [];
    for (const feature of said) count(feature);
    counts.push(own);
  }
  const groups = [...alike.values()].map(({ names, all: those }): NamedAlike => {
    const first = singles.ends.length;
    for (const features of those) addRow(singles, features);
    return { names, first, end: singles.ends.length };
  });
  return {
    numbers: numbers(),
    unanswered: Map.groupBy(groups, ({ names: [first] }) => first),
    starts: Uint32Array.from(starts),
    singles,
    counts,
  };
};

const rarityOf = (holding: number, all: number): number => Math.log((all + 2) / (holding + 0.5)) ** RARITY;

const textOf = ({ value, note, about }: Fact, language: Language): string =>
  [...('fi' in value ? [value] : []), ...(note ? [note] : []), ...(about ? [about] : [])]
    .map((text) => text[language])
    .join(' ');

/** The topic of each owner: of what no fact answers that of the facts that are asked for in such words. */
const topicsOf = function* (all: readonly Owner[], counts: readonly Counts[], size: number): Steps<readonly string[]> {
  const own = all.map(({ fact }) => fact && topicOf(fact));
  const levels = yield* makingLevels(counts, [numbering(own)], size);
  const members = new Map(own.map((topic, member) => [topic, member]));
  members.delete(undefined);
  const topics: string[] = [];
  for (const [owner, topic] of own.entries()) {
    topics.push(topic ?? likeliestOf(members, likelihoods(levels, [...(counts[owner] ?? [])])));
    if (owner % STEP === 0) yield;
  }
  return topics;
};

const likeliestOf = (
  members: ReadonlyMap<string | undefined, number>,
  likelihood: (member: number) => number,
): string => {
  const [best] = [...members].toSorted(([, one], [, other]) => likelihood(other) - likelihood(one));
  return best?.[0] ?? '';
};

/** What is asked for one fact is asked for others of its topic, and more so for those of its kind. */
const widthsOf = (all: readonly Owner[], topics: readonly string[]): Classes[] => [
  numbering(all.map(({ fact }) => (fact ? topicOf(fact) : ''))),
  numbering(all.map(({ fact }, owner) => (fact ? kindOf(fact) : `?${topics[owner]}`))),
  numbering(all.map(({ fact }) => fact?.id)),
];

const strangersOf = (all: readonly Owner[], topics: readonly string[]): Int32Array => {
  const strangers = new Map(all.flatMap(({ fact }, owner) => (fact ? [] : [[topics[owner], owner] as const])));
  const [any = NONE] = strangers.values();
  return Int32Array.from(all.flatMap(({ fact }, owner) => (fact ? (strangers.get(topics[owner]) ?? any) : [])));
};

const topicOf = ({ topic, measure, event }: Fact): string => [topic, measure, event].join(' ');

/** Facts of one kind differ in whom they are about. */
const kindOf = (fact: Fact): string => {
  const { programmes = [], round } = fact.covers;
  const shape = ['amount' in fact.value, isNational(fact.subject)];
  return [topicOf(fact), round, ...shape, ...programmes].join(' ');
};

const numbering = (classes: readonly (string | undefined)[]): Classes => {
  const names = new Set(classes);
  names.delete(undefined);
  const numbers = new Map([...names].map((name, at) => [name, at]));
  return Int32Array.from(classes, (name) => numbers.get(name) ?? NONE);
};
