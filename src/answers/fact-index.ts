/** The facts by the terms in them, as each language reads their words: what MiniSearch finds by each term, one index a language. */
import MiniSearch from 'minisearch';
import { type Keep, makeAnew } from '../knowledge/kept.ts';
import type { Fact, Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Language, Text } from '../knowledge/schema.ts';
import type { Steps } from '../knowledge/steps.ts';
import type { Analyse, Word } from '../language/analyse.ts';
import { cached } from '../language/cache.ts';
import { TEXTS } from '../language/texts.ts';
import { tokenize } from '../language/tokens.ts';
import { dateText } from '../language/values.ts';
import { wordSet } from '../language/word-set.ts';
import { readingPostings, scoresOf } from './postings.ts';
import { readingSynonyms } from './synonyms.ts';

/** The search's score of each fact that holds a word; comparable within one search only. */
export type Hits = ReadonlyMap<string, number>;
export type Found = { hits: Hits; rarity: number };

export type FactIndex = {
  /** Finnish base forms that the facts use. */
  words: ReadonlySet<string>;
  /** Facts that hold one of the terms, by fact id. `rarity` is 0 (in every fact) to 1 (in a single one). */
  find(terms: readonly string[], language: Language): Found;
  /** The same for other words of the same meaning. */
  findSimilar(terms: readonly string[], language: Language): Found;
  /** The terms of a word, as the index has them. */
  termsOf(word: string, language: Language): readonly string[];
  /** Terms of what a fact counts: `tehtäviä` in "reilut 20 tehtävää". */
  counts(factId: string, language: Language): ReadonlySet<string>;
};

type Document = { id: number; label: string; text: string; parts: string };

const SEPARATOR = '\n';
/** So many words are remembered at least, and more where they are in few facts: of one in every fact as many hits. */
const REMEMBERED = { words: 30, hits: 200_000 };
const BOOST = { label: 3, text: 1, parts: 0.25 };
const NOTHING: Found = { hits: new Map(), rarity: 1 };

/** So many facts are read in one step. */
const STEP = 20;

/** Indexes the facts in each language. */
export const indexingFacts = function* (
  knowledge: Knowledge,
  analyse: Analyse,
  keep: Keep = makeAnew,
): Steps<FactIndex> {
  const reading = function* (language: Language) {
    const facts: ReadFact[] = [];
    for (const fact of knowledge.facts) {
      facts.push(readFact(fact, knowledge, analyse, language));
      if (facts.length % STEP === 0) yield;
    }
    const documents = facts.map(documentOf);
    yield;
    return {
      postings: yield* readingPostings(indexOf(documents), documents.flatMap(termsIn)),
      counted: countsOf(facts, analyse, language),
      known: knownWordsOf(facts),
    };
  };
  const { facts, subjects, vocabulary } = knowledge;
  const indexed = function* (language: Language) {
    const of = [facts, subjects, vocabulary];
    return yield* keep(`facts-${language}`, of, () => reading(language));
  };
  const byLanguage = { fi: yield* indexed('fi'), sv: yield* indexed('sv'), en: yield* indexed('en') };
  const total = Math.max(2, knowledge.facts.length);
  const synonyms = yield* readingSynonyms(vocabulary, analyse, keep);
  const ids = facts.map(({ id }) => id);
  const search = (terms: readonly string[], language: Language): Found => {
    const hits = new Map<string, number>();
    for (const [number, score] of scoresOf(byLanguage[language].postings, terms)) hits.set(ids[number] ?? '', score);
    return { hits, rarity: 1 - Math.log(Math.max(1, hits.size)) / Math.log(total) };
  };
  // One question looks its few words up for every tier of facts, and the next one asks with some of the same.
  const size = Math.max(REMEMBERED.words, Math.floor(REMEMBERED.hits / total));
  const remembered = {
    fi: cached((words) => search(words.split(SEPARATOR), 'fi'), size),
    sv: cached((words) => search(words.split(SEPARATOR), 'sv'), size),
    en: cached((words) => search(words.split(SEPARATOR), 'en'), size),
  };
  const find = (terms: readonly string[], language: Language): Found =>
    terms.length === 0 ? NOTHING : remembered[language](terms.join(SEPARATOR));
  return {
    words: byLanguage.fi.known,
    termsOf: (word, language) => analyse(word, language).terms,
    counts: (factId, language) => byLanguage[language].counted.get(factId) ?? NO_TERMS,
    find,
    findSimilar: (terms, language) => find(synonyms.of(terms, language), language),
  };
};

const knownWordsOf = (facts: readonly ReadFact[]): ReadonlySet<string> =>
  new Set(
    facts.flatMap(({ label, text }) => [...label, ...text].flatMap(({ known, terms }) => (known ? [...terms] : []))),
  );

const NO_TERMS: ReadonlySet<string> = new Set();
const FIGURE = /^(?!(19|20)\d\d$)\d[\d.,]*$/;
const NUMBERS = wordSet(
  'kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen två tre fyra fem sex sju åtta nio tio two three four five six seven eight nine ten',
);
/** A label or keyword that says what is counted: `montako tehtävää`, `tehtävien määrä`, `number of jobs`. */
const COUNTS_WHAT =
  /^(?:montako|kuinka monta|hur många|how many|number of|antalet) ([\p{L}-]+)|([\p{L}-]+) (?:luku)?määrä$/u;
/** How far from its number a counted thing may stand: "reilut 20 tehtävää", "tehtäviä oli reilut 20". */
const COUNTED = { before: 4, after: 2 };

type ReadWord = Word & { lower: string; isName: boolean };

/** A fact with its words analysed: its labels and what people ask it by, and what it says. */
type ReadFact = { fact: Fact; labels: readonly string[]; label: readonly ReadWord[]; text: readonly ReadWord[] };

const readFact = (fact: Fact, { subjects }: Knowledge, analyse: Analyse, language: Language): ReadFact => {
  const labels = [...(fact.about ? [fact.about[language]] : []), ...(fact.keywords?.[language] ?? [])];
  const text = textsOf(fact, subjects, language);
  return { fact, labels, label: wordsOf(labels, analyse, language), text: wordsOf(text, analyse, language) };
};

/** The words around every number that is no year. */
const countsOf = (
  facts: readonly ReadFact[],
  analyse: Analyse,
  language: Language,
): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    facts.flatMap(({ fact, labels, text }) => {
      // The figures of a date count nothing.
      const words = 'fi' in fact.value ? text : [];
      const isNumber = ({ lower, terms }: ReadWord) =>
        FIGURE.test(lower) || NUMBERS.has(lower) || terms.some((term) => NUMBERS.has(term));
      const around = words.flatMap((word, at) =>
        isNumber(word) ? words.slice(Math.max(0, at - COUNTED.before), at + 1 + COUNTED.after) : [],
      );
      const phrases = around.length > 0 ? labels.flatMap((label) => COUNTS_WHAT.exec(label)?.slice(1) ?? []) : [];
      const labelled = wordsOf(phrases.filter(Boolean), analyse, language);
      const terms = new Set([...around, ...labelled].flatMap((word) => [...word.terms]));
      // Most facts count nothing.
      return terms.size > 0 ? [[fact.id, terms] as const] : [];
    }),
  );

const indexOf = (documents: readonly Document[]): MiniSearch<Document> => {
  const index = new MiniSearch<Document>({
    fields: ['label', 'text', 'parts'],
    // Terms come analysed: the same function makes them of the knowledge and of the question.
    tokenize: (text) => text.split(SEPARATOR),
    processTerm: (term) => term || null,
    searchOptions: { boost: BOOST, prefix: false, fuzzy: false },
  });
  index.addAll(documents);
  return index;
};

const termsIn = ({ label, text, parts }: Document): string[] =>
  [label, text, parts].flatMap((field) => field.split(SEPARATOR)).filter((term) => term !== '');

const documentOf = ({ fact, label, text }: ReadFact, number: number): Document => {
  const terms = (words: readonly ReadWord[]) => words.flatMap((word) => [...word.terms]);
  // A title is not told by a part of another: a project director is no director of a town.
  const isTitle = 'person' in fact.value;
  // Nor are the parts of a name words: Vaalijala has nothing to do with elections.
  const parts = isTitle ? [] : [...label, ...text].flatMap((word) => (word.isName ? [] : word.parts.flat()));
  return {
    id: number,
    label: terms(label).join(SEPARATOR),
    text: terms(text).join(SEPARATOR),
    parts: parts.join(SEPARATOR),
  };
};

const CAPITAL = /\p{Lu}/u;

const wordsOf = (texts: readonly string[], analyse: Analyse, language: Language): ReadWord[] =>
  texts.flatMap((text) =>
    tokenize(text).map((token) => ({
      ...analyse(token.lower, language),
      lower: token.lower,
      isName: CAPITAL.test(token.text.slice(0, 1)) && token.start > 0,
    })),
  );

/** All that a fact says in one language, names of the places and people in it included. */
const textsOf = (fact: Fact, subjects: ReadonlyMap<string, Subject>, language: Language): string[] => {
  const { value, note } = fact;
  const nameOf = (name: string | Text): string =>
    typeof name === 'string' ? (subjects.get(name)?.name[language] ?? name) : name[language];
  const round = fact.covers.round ? [TEXTS[language].round(fact.covers.round)] : [];
  const said = [...(note ? [note[language]] : []), ...round];
  if ('fi' in value) return [...said, value[language]];
  if ('names' in value) return [...said, ...value.names.map(nameOf)];
  if ('person' in value) {
    const employer = value.organisation ? [nameOf(value.organisation)] : [];
    return [...said, value.role[language], nameOf(value.person), ...employer];
  }
  if ('on' in value) return [...said, dateText(value.on, language)];
  if ('from' in value) return [...said, dateText(value.from, language), dateText(value.to, language)];
  return said;
};
