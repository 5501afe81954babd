import { lazily } from '../cache.ts';
import { fold } from './folding.ts';
import { createGuesser, type Guesser } from './guesser.ts';
import { type Entry, type FunctionWord, spelled, type WordClass } from './lexicon.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import { rulesOf } from './rule-building.ts';
import { createRules, type RuleFile, type Rules, withAdded } from './rules.ts';

/** A word that the bot's knowledge adds; its class is guessed from its ending when absent. */
export type ExtraWord = { word: string; inflection?: string; wordClass?: WordClass };

/** Everything an analyser is built from. */
export type WordData = {
  entries: readonly Entry[];
  exemplars: readonly Entry[];
  functionWords: ReadonlyMap<string, readonly FunctionWord[]>;
  ruleFile: RuleFile;
};

/** One spelling's way to the words: exact, or without dots. */
export type Spelling = {
  matcher: Matcher;
  functionWords: ReadonlyMap<string, readonly FunctionWord[]>;
  fold: (text: string) => string;
};

const asEntry = (extra: ExtraWord, guesser: () => Guesser): Entry | undefined => {
  const word = extra.word.toLocaleLowerCase('fi');
  const inflection = extra.inflection ?? guesser().classOf(word, extra.wordClass === 'verb');
  return inflection ? { word, inflection, wordClass: extra.wordClass ?? 'noun' } : undefined;
};

const shape = ({ word, inflection }: Entry): string => `${inflection} ${spelled(word).slice(-3)}`;

/** Rules for added words that end unlike any word the rule file was computed from. */
const rulesNotIn = (data: WordData, added: readonly Entry[]): ReturnType<typeof rulesOf> => {
  if (added.length === 0) return [];
  const covered = new Set([...data.entries, ...data.exemplars].map(shape));
  return added.filter((entry) => !covered.has(shape(entry))).flatMap(rulesOf);
};

const folded = (words: WordData['functionWords']): Map<string, FunctionWord[]> => {
  const index = new Map<string, FunctionWord[]>();
  for (const [form, found] of words) index.set(fold(form), [...(index.get(fold(form)) ?? []), ...found]);
  return index;
};

const withUninflected = (data: WordData, extra: readonly ExtraWord[]): WordData['functionWords'] => {
  const words = new Map(data.functionWords);
  for (const { word, wordClass = 'noun' } of extra) {
    const lemma = word.toLocaleLowerCase('fi');
    words.set(lemma, [...(words.get(lemma) ?? []), { lemma, wordClass }]);
  }
  return words;
};

/** What is made of the data alone, whatever words are added to it; some of it only when it is first needed. */
export type Groundwork = { data: WordData; rules: Rules; rulesWithoutDots: () => Rules; guesser: () => Guesser };

export const groundworkOf = (data: WordData): Groundwork => {
  const rulesIn = createRules(data.ruleFile);
  const rules = rulesIn();
  return {
    data,
    rules,
    rulesWithoutDots: lazily(() => rulesIn(fold)),
    guesser: lazily(() => createGuesser([...data.entries, ...data.exemplars], rules, data.ruleFile.trigrams)),
  };
};

/** A spoken form leaves out or changes no more of a written one's end than so; what is left tells something from so much on. */
const [SPOKEN_END, SHORTEST_BEGINNING] = [4, 3];

/** What every form of a word begins with, spoken or written: `ilmo` of `ilmoittaa`, as `ilmottaa` is said. */
const beginningOf = (lemma: string, entry: Entry | undefined): string => {
  const kept = entry ? rulesOf(entry).map(({ form, rest }) => form.length - rest.length) : [];
  const unheard = lemma.search(/(?<=.{2}o)it/);
  const length = Math.min(lemma.length, ...kept, ...(unheard < 0 ? [] : [unheard + SPOKEN_END]));
  return fold(lemma.slice(0, Math.min(length, Math.max(SHORTEST_BEGINNING, length - SPOKEN_END))));
};

/** Puts the data and the added words together. */
export const assemble = ({ data, rules, rulesWithoutDots, guesser }: Groundwork, extra: readonly ExtraWord[]) => {
  const added = extra.map((word) => ({ word, entry: asEntry(word, guesser) }));
  const newEntries = added.flatMap(({ entry }) => (entry ? [entry] : []));
  const functionWords = withUninflected(
    data,
    added.flatMap(({ word, entry }) => (entry ? [] : [word])),
  );
  const entries = [...data.entries, ...newEntries];
  const addedRules = rulesNotIn(data, newEntries);
  const exact: Spelling = {
    matcher: createMatcher(entries, withAdded(rules, addedRules)),
    functionWords,
    fold: (text) => text,
  };
  const withoutDots = lazily(
    (): Spelling => ({
      matcher: createMatcher(entries, withAdded(rulesWithoutDots(), addedRules, fold), fold),
      functionWords: folded(functionWords),
      fold,
    }),
  );
  const beginnings = added.map(({ word, entry }) => beginningOf(word.word.toLocaleLowerCase('fi'), entry));
  const mayHoldAdded = (word: string): boolean => {
    const plain = fold(word);
    return beginnings.some((beginning) => plain.includes(beginning));
  };
  return { exact, withoutDots, mayHoldAdded };
};
