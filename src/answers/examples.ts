/**
 * Questions that people ask, each with the fact that answers it: how likely a question is among those for a fact, and
 * how near it comes to the nearest of them.
 */
import type { Keep } from '../knowledge/kept.ts';
import type { Example, Fact, Knowledge } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/schema.ts';
import { prepared, type Steps } from '../knowledge/steps.ts';
import type { ReadWording, Wording } from '../questions/wording.ts';
import { addRow, featuresOf, hasFeature, noRows, type Postings, postingsOf, products } from './features.ts';
import { findingDimensions, type Latent, meaningIn } from './latent.ts';
import { type Classes, type Counts, type Level, likelihoods, makingLevels } from './query-likelihood.ts';
import { isNational } from './scope.ts';

/** How a question compares with the examples of a fact, by its id, and with those that no fact answers. */
export type Likeness = {
  /** The log of how many times likelier it is asked for the fact in these words than for anything. */
  likelihood(fact: string): number;
  /** How near it comes to the fact in meaning, whatever its words: a cosine. */
  meaning(fact: string): number;
  /** The likelihood for what no fact answers. */
  strangeness: number;
  /** The same for what is asked like the fact's topic and not answered. */
  strangenessOf(fact: string): number;
  /** The cosine with the fact's nearest example, from 0 to 1: at 1 it is that one word for word, names aside. */
  nearest(fact: string): number;
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
  /** Reads the examples of the other languages, which is otherwise done when they are first needed. */
  preparing(): Steps<void>;
};

/** How strongly rare features count for nearness: at 1 as much as in a search for words, at 0 no more than others. */
const RARITY = 0.5;
/** So many examples are read in one step. */
const STEP = 100;

/**
 * Reads the Finnish examples, as most questions are Finnish, and what all of them mean together; those of the other
 * languages when they are first needed.
 */
export const readingExamples = function* (knowledge: Knowledge, read: ReadWording, keep: Keep): Steps<Examples> {
  const { facts, subjects, vocabulary } = knowledge;
  const byLanguage = Map.groupBy(knowledge.examples, ({ language }) => language);
  const examplesIn = (language: Language): readonly Example[] => byLanguage.get(language) ?? [];
  const of = [...facts.map(readOf), [...subjects.values()], vocabulary];
  const byOwner = (examples: readonly Example[]) => Map.groupBy(examples, ({ fact }) => fact).values();
  const indexed = (language: Language) => indexing(language, ownersOf(examplesIn(language), facts), read);
  const kept = (language: Language) =>
    prepared(() => keep(`examples-${language}`, [...byOwner(examplesIn(language)), ...of], () => indexed(language)));
  const [sv, en] = [kept('sv'), kept('en')];
  const { fi, latent } = yield* keep('examples', [...byOwner(knowledge.examples), ...of], function* () {
    const finnish = yield* indexed('fi');
    const others = [(yield* sv.making()).said, (yield* en.making()).said];
    return { fi: finnish, latent: yield* findingDimensions([finnish.said, ...others], facts.length) };
  });
  const indexOf = (language: Language): Index => (language === 'fi' ? fi : language === 'sv' ? sv.get() : en.get());
  return {
    has: (language) => byLanguage.has(language),
    likeness: (wording, named, language) => likenessIn(indexOf(language), latent, wording, named),
    ask: (fact, terms, language) => isAsked(indexOf(language), fact, terms),
    *preparing() {
      yield* sv.making();
      yield* en.making();
    },
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

/** Whose examples these are: a fact's, or nobody's. */
type Owner = { id: string; texts: readonly string[]; fact?: Fact };

/** The facts, then what no fact answers, each by itself. */
const ownersOf = (examples: readonly Example[], facts: readonly Fact[]): Owner[] => {
  const byFact = Map.groupBy(examples, ({ fact }) => fact);
  const textsOf = (id?: string): string[] => (byFact.get(id) ?? []).map(({ text }) => text);
  return [
    ...facts.map((fact) => ({ id: fact.id, texts: textsOf(fact.id), fact })),
    ...textsOf().map((text) => ({ id: `?${text}`, texts: [text] })),
  ];
};

/** The examples of one language: nothing but numbers and words, and no more of these than it takes. */
type Index = {
  /** The number of each feature: a term, a concept, two words side by side. */
  features: ReadonlyMap<string, number>;
  rarity: Float64Array;
  /** The number of each fact, and of each example that no fact answers. */
  owners: ReadonlyMap<string, number>;
  /** Of each owner, by its number: one of those that no fact answers and that sound like its topic, if there are any. */
  strangers: Int32Array;
  /** What each owner's examples begin at, as they stand in `single`, and where the last one's end. */
  starts: Uint32Array;
  /** Of each example that no fact answers, by its number: what it names. */
  names: ReadonlyMap<number, readonly string[]>;
  /** Every example by itself, and what the owners' examples say by topic, by kind and by fact. */
  single: Postings;
  levels: readonly Level[];
  /** What each fact is asked for with, all its examples as one text. */
  said: Postings;
};

const indexing = function* (language: Language, all: readonly Owner[], read: ReadWording): Steps<Index> {
  const features = new Map<string, number>();
  const numbered = (feature: string): number => {
    const number = features.get(feature) ?? features.size;
    if (number === features.size) features.set(feature, number);
    return number;
  };
  const names = new Map<number, readonly string[]>();
  const starts = new Uint32Array(all.length + 1);
  const singles = noRows();
  const counts: Counts[] = [];
  for (const [number, { texts, fact }] of all.entries()) {
    const own = new Map<number, number>();
    const count = (feature: number) => own.set(feature, (own.get(feature) ?? 0) + 1);
    for (const text of texts) {
      const question = read(text, language);
      const row = [...featuresOf(question.wording)].map(([of, weight]): [number, number] => [numbered(of), weight]);
      for (const [feature] of row) count(feature);
      addRow(singles, row);
      if (!fact) names.set(number, question.names);
      if (singles.ends.length % STEP === 0) yield;
    }
    starts[number + 1] = singles.ends.length;
    // What a fact says is asked for in its own words as well.
    const said = fact ? featuresOf(read(textOf(fact, language), language).wording).keys() : [];
    for (const feature of said) count(numbered(feature));
    counts.push(own);
  }
  yield;
  const held = new Uint32Array(features.size);
  for (const own of counts) for (const feature of own.keys()) held[feature] = (held[feature] ?? 0) + 1;
  // What most facts are asked with tells them not apart.
  const rarity = Float64Array.from(held, (count) => rarityOf(count, all.length));
  yield;
  const owners = new Map(all.map(({ id }, number) => [id, number]));
  const topics = yield* topicsOf(all, counts, features.size);
  const levels = yield* makingLevels(counts, widthsOf(all, topics), features.size);
  const strangers = strangersOf(all, topics);
  const said = noRows();
  for (const [number, own] of counts.entries()) if (all[number]?.fact) addRow(said, togetherIn(own, held));
  yield;
  return {
    features,
    rarity,
    owners,
    strangers,
    starts,
    names,
    single: postingsOf(singles, rarity),
    levels,
    said: postingsOf(said, rarity),
  };
};

/** The features that are not a single owner's: alone they show nothing of what else is meant by them. */
const togetherIn = (own: Counts, held: Uint32Array): [number, number][] =>
  [...own].flatMap(([feature, count]): [number, number][] =>
    (held[feature] ?? 0) > 1 ? [[feature, Math.log1p(count)]] : [],
  );

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
  const [any = -1] = strangers.values();
  return Int32Array.from(topics, (topic) => strangers.get(topic) ?? any);
};

const topicOf = ({ topic, measure, event }: Fact): string => [topic, measure, event].join(' ');

/** Facts of one kind differ in whom they are about. */
const kindOf = (fact: Fact): string => {
  const { programmes = [], round } = fact.covers;
  const shape = ['amount' in fact.value, isNational(fact.subject)];
  return [topicOf(fact), round, ...shape, ...programmes].join(' ');
};

const numbering = (classes: readonly (string | undefined)[]): Classes => {
  const numbers = new Map([...new Set(classes)].filter((name) => name !== undefined).map((name, at) => [name, at]));
  return classes.map((name) => (name === undefined ? undefined : numbers.get(name)));
};

const isAsked = ({ features, owners, levels }: Index, fact: string, terms: readonly string[]): boolean => {
  const owner = owners.get(fact);
  const own = levels.at(-1);
  const kind = owner === undefined ? undefined : own?.classes[owner];
  if (!own || kind === undefined) return false;
  return terms.some((term) => {
    const feature = features.get(term);
    return feature !== undefined && hasFeature(own.seen, kind, feature);
  });
};

const likenessIn = (index: Index, latent: Latent, wording: Wording, named: ReadonlySet<string>): Likeness => {
  const { owners, starts, names } = index;
  const { known, unknown } = featuresIn(wording, index);
  const likelihood = likelihoods(index.levels, known);
  const weighed = toLengthOne(known, unknown, index);
  const meaning = meaningIn(latent, index.said, weighed);
  const near = products(index.single, weighed);
  let unanswered = 0;
  for (const [owner, places] of names) {
    const cosine = near[starts[owner] ?? 0] ?? 0;
    // What nobody knows of one place or person may well be known of another.
    if (cosine > unanswered && places.every((id) => named.has(id))) unanswered = cosine;
  }
  return {
    unanswered,
    unheard: shareOf(unknown, known),
    strangeness: likelihoods(index.levels.slice(0, 1), known)(index.strangers[0] ?? -1),
    strangenessOf: (fact) => likelihood(index.strangers[owners.get(fact) ?? -1] ?? -1),
    likelihood: (fact) => likelihood(owners.get(fact) ?? -1),
    meaning: (fact) => meaning(owners.get(fact) ?? 0),
    nearest: (fact) => {
      const owner = owners.get(fact);
      return owner === undefined ? 0 : highestOf(near, starts[owner] ?? 0, starts[owner + 1] ?? 0);
    },
  };
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
const featuresIn = (wording: Wording, { features }: Index): { known: [number, number][]; unknown: number[] } => {
  const [known, unknown]: [[number, number][], number[]] = [[], []];
  for (const [feature, weight] of featuresOf(wording)) {
    const number = features.get(feature);
    if (number === undefined) unknown.push(weight);
    else known.push([number, weight]);
  }
  return { known, unknown };
};

/** Weighed by rarity, to a length of 1 together with what no example has. */
const toLengthOne = (
  known: readonly (readonly [number, number])[],
  unknown: readonly number[],
  { rarity, owners }: Index,
): [number, number][] => {
  const weighed = known.map(([feature, weight]): [number, number] => [feature, weight * (rarity[feature] ?? 0)]);
  const others = unknown.map((weight) => weight * rarityOf(0, owners.size));
  const length = Math.hypot(...weighed.map(([, weight]) => weight), ...others) || 1;
  return weighed.map(([feature, weight]) => [feature, weight / length]);
};
