import { lazily } from '../cache.ts';
import { fold } from './folding.ts';
import { createGuesser, type Guesser } from './guesser.ts';
import { type Entry, type FunctionWord, spelled, type WordClass } from './lexicon.ts';
import { createMatcher, type Matcher, type WordTrie, wordTrieOf } from './matcher.ts';
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

type FunctionWords = WordData['functionWords'];
type Fold = (text: string) => string;

/** One spelling's way to the words: exact, or without dots. */
export type Spelling = { matcher: Matcher; functionWords: FunctionWords; fold: Fold };

/** What a spelling makes of the data alone. */
type Base = { words: WordTrie; rules: Rules; functionWords: FunctionWords; fold?: Fold };

const unfolded: Fold = (text) => text;

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

const folded = (words: FunctionWords): FunctionWords => {
  const index = new Map<string, FunctionWord[]>();
  for (const [form, found] of words) index.set(fold(form), (index.get(fold(form)) ?? []).concat(found));
  return index;
};

const withUninflected = (words: FunctionWords, added: readonly FunctionWord[], spell: Fold): FunctionWords => {
  if (added.length === 0) return words;
  const all = new Map(words);
  for (const word of added) {
    const form = spell(word.lemma);
    all.set(form, [...(all.get(form) ?? []), word]);
  }
  return all;
};

/** What is made of the data alone, whatever words are added to it; some of it only when it is first needed. */
export type Groundwork = { data: WordData; exact: Base; withoutDots: () => Base; guesser: () => Guesser };

export const groundworkOf = (data: WordData): Groundwork => {
  const { entries, exemplars, functionWords, ruleFile } = data;
  const rulesIn = createRules(ruleFile);
  const rules = rulesIn();
  return {
    data,
    exact: { words: wordTrieOf(entries), rules, functionWords },
    withoutDots: lazily(() => ({
      words: wordTrieOf(entries, fold),
      rules: rulesIn(fold),
      functionWords: folded(functionWords),
      fold,
    })),
    guesser: lazily(() => createGuesser([...entries, ...exemplars], rules, ruleFile.trigrams)),
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
export const assemble = ({ data, exact, withoutDots, guesser }: Groundwork, extra: readonly ExtraWord[]) => {
  const added = extra.map((word) => ({ word, entry: asEntry(word, guesser) }));
  const entries = added.flatMap(({ entry }) => (entry ? [entry] : []));
  const uninflected = added.flatMap(({ word: { word, wordClass = 'noun' }, entry }) =>
    entry ? [] : [{ lemma: word.toLocaleLowerCase('fi'), wordClass }],
  );
  const addedRules = rulesNotIn(data, entries);
  const widened = ({ words, rules, functionWords, fold }: Base): Spelling => ({
    matcher: createMatcher(
      entries.length > 0 ? [words, wordTrieOf(entries, fold)] : [words],
      withAdded(rules, addedRules, fold),
      fold,
    ),
    functionWords: withUninflected(functionWords, uninflected, fold ?? unfolded),
    fold: fold ?? unfolded,
  });
  const beginnings = added.map(({ word, entry }) => beginningOf(word.word.toLocaleLowerCase('fi'), entry));
  const mayHoldAdded = (word: string): boolean => {
    const plain = fold(word);
    return beginnings.some((beginning) => plain.includes(beginning));
  };
  return { exact: widened(exact), withoutDots: lazily(() => widened(withoutDots())), mayHoldAdded };
};
