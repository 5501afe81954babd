import { type Derivation, type DerivingGroup, mayEndSo, NOUN_TAGS } from './derivations.ts';
import type { Tag } from './forms.ts';
import { generateForms } from './generator.ts';
import { type Entry, spelled, type WordClass } from './lexicon.ts';
import { type Peeled, peelings, standsBefore } from './peeling.ts';
import { gradationFits } from './plausibility.ts';
import type { Ending, RuleGroup, Rules } from './rules.ts';
import { createTrie, NOWHERE, START, stepsBy, type Trie } from './trie.ts';

/** One way to read a form: its base form, and the word it was derived from where there is one. */
export type Match = {
  lemma: string;
  wordClass: WordClass;
  /** The verb of a participle or of a noun in -minen, the adjective of a comparative. */
  source: string;
  tag: Tag;
  /** Writes the form itself in full spelling. */
  surface: () => string;
};

export type Matcher = {
  /** Readings of a whole word, suffixes taken off where that is needed. */
  match: (word: string) => Match[];
  /** Readings of a form as it stands; `poss` and `mod` forms included. */
  matchBare: (form: string) => Match[];
};

/** Made of adjectives only. */
const OF_ADJECTIVES: ReadonlySet<Tag> = new Set(['cmp', 'sup', 'sti', 'uus']);
const DERIVING: ReadonlySet<Tag> = new Set(['ptc', 'minen', 'ja', 'us', 'uus', 'cmp', 'sup']);

const belongs = (tag: Tag, { wordClass }: Entry): boolean => wordClass === 'adjective' || !OF_ADJECTIVES.has(tag);

/** Of what a derived word is made there are at least so many letters. */
const SHORTEST_BEGINNING = 2;

type Found = { entry: Entry; tag: Tag };

/** The words of a lexicon as they are spelled. */
export type WordTrie = Trie<readonly Entry[]>;

/** `spell` gives the spelling by which they are found. */
export const wordTrieOf = (entries: readonly Entry[], spell: (text: string) => string = (text) => text): WordTrie =>
  createTrie(Map.groupBy(entries, ({ word }) => spell(spelled(word))));

/** Finds the words of some lexicons behind their forms; with `fold`, whatever the spelling of the dots. */
export const createMatcher = (
  lexicons: readonly WordTrie[],
  rules: Rules,
  fold?: (text: string) => string,
): Matcher => {
  const fitting = (own: readonly Entry[], kinds: RuleGroup['kinds']): Found[] =>
    own.flatMap((entry) =>
      (kinds.get(entry.inflection) ?? []).filter((tag) => belongs(tag, entry)).map((tag) => ({ entry, tag })),
    );

  const addFound = (words: WordTrie, form: string, endings: readonly Ending[], found: Found[]): void => {
    let [place, at] = [START, 0];
    for (const { rest, unpacked } of endings) {
      for (; at < form.length - rest.length; at += 1) {
        place = words.step(place, form.charCodeAt(at));
        // Where no word begins so, none begins with more of the form.
        if (place === NOWHERE) return;
      }
      for (const { lemmaRest, kinds } of unpacked().groups) {
        const end = stepsBy(words, place, lemmaRest);
        const own = end === NOWHERE ? undefined : words.at(end);
        if (own) found.push(...fitting(own, kinds));
      }
    }
  };

  const direct = (form: string, endings = rules.endingsOf(form)): Found[] => {
    const found: Found[] = [];
    for (const words of lexicons) addFound(words, form, endings, found);
    return found;
  };

  // In folded spelling the base form has to be written out from the source's own forms.
  const written = ({ entry, tag }: Found, base: string): string => {
    if (!fold) return base;
    const forms = generateForms(entry.word, entry.inflection, entry.wordClass === 'adjective');
    return forms.find(({ form, tag: kind }) => kind === tag && fold(form) === base)?.form ?? base;
  };

  const derivedMatch = (found: Found, base: string, tag: Tag, form: string): Match => ({
    lemma: NOUN_TAGS.has(found.tag) ? written(found, base) : spelled(found.entry.word),
    wordClass: NOUN_TAGS.has(found.tag) ? 'noun' : found.entry.wordClass,
    source: spelled(found.entry.word),
    tag,
    surface: () => (tag === 'nom' ? written(found, base) : form),
  });

  /** toimivuus, of toimiva, of toimia. */
  const fromParticiple = (base: string): Found[] => {
    const stem = /^(.+v)(?:uus|yys)$/.exec(base)?.[1];
    const found = stem ? [...direct(`${stem}a`), ...direct(`${stem}ä`)] : [];
    return found.filter(({ tag }) => tag === 'ptc').map(({ entry }) => ({ entry, tag: 'uus' }));
  };

  const sourcesOf = (base: string, { tags }: Derivation): Found[] => [
    ...direct(base).filter(({ tag }) => tags.has(tag)),
    ...fromParticiple(base),
  ];

  const derivedBy = ({ kinds }: DerivingGroup, base: string, sources: readonly Found[], form: string): Match[] =>
    kinds
      .filter(({ inflection }) => sources.length > 0 && gradationFits(base, inflection))
      .flatMap(({ tag }) => sources.map((source) => derivedMatch(source, base, tag, form)));

  const derived = (form: string, endings: readonly Ending[]): Match[] => {
    const matches: Match[] = [];
    const sources = new Map<string, Found[]>();
    for (const ending of endings) {
      const at = form.length - ending.rest.length;
      if (at < SHORTEST_BEGINNING) continue;
      for (const group of ending.unpacked().deriving) {
        if (!mayEndSo(group, form, at)) continue;
        const base = form.slice(0, at) + group.lemmaRest;
        const key = `${base} ${group.derivation.ends[0]}`;
        const found = sources.get(key) ?? sourcesOf(base, group.derivation);
        sources.set(key, found);
        matches.push(...derivedBy(group, base, found, form));
      }
    }
    return matches;
  };

  const matchBare = (form: string): Match[] => {
    const endings = rules.endingsOf(form);
    const found = direct(form, endings).filter(({ tag }) => !DERIVING.has(tag));
    const plain = found.map((one) => {
      const lemma = spelled(one.entry.word);
      return { lemma, wordClass: one.entry.wordClass, source: lemma, tag: one.tag, surface: () => written(one, form) };
    });
    return [...plain, ...derived(form, endings)];
  };

  const matchPeeled = ({ stem, possessive }: Peeled): Match[] =>
    matchBare(stem).filter(({ tag }) => standsBefore(tag, stem, possessive));

  const match = (word: string): Match[] => {
    for (const peeled of peelings(word)) {
      const matches = peeled.flatMap(matchPeeled);
      if (matches.length > 0) return matches;
    }
    return [];
  };

  return { match, matchBare };
};
