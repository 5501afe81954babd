import type { Tag } from './forms.ts';
import { generateForms } from './generator.ts';
import { type Entry, spelled, type WordClass } from './lexicon.ts';
import { type Peeled, peelings, standsBefore } from './peeling.ts';
import { gradationFits } from './plausibility.ts';
import type { RuleGroup, Rules } from './rules.ts';

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

type Derivation = { end: RegExp; tags: ReadonlySet<Tag> };

/** Derived words inflect by one of these classes; their base form is then looked up among the source's forms. */
const DERIVATIONS: Readonly<Record<string, Derivation>> = Object.fromEntries(
  (
    [
      [['10'], /[vm][aä]$|j[aä]$/, ['ptc', 'ja']],
      [['12'], /j[aä]$/, ['ja']],
      [['47'], /[uy]t$/, ['ptc']],
      [['1', '1*C', '1*F', '1*I', '1*J', '1*K'], /[tdnlrs][uy]$/, ['ptc']],
      [['34*C'], /m[aä]t[oö]n$/, ['ptc']],
      [['38'], /minen$/, ['minen']],
      [['39', '40'], /[uy]s$/, ['us', 'uus']],
      [['16'], /mpi$/, ['cmp']],
      [['36'], /in$/, ['sup']],
    ] satisfies [string[], RegExp, Tag[]][]
  ).flatMap(([classes, end, tags]) => classes.map((kind) => [kind, { end, tags: new Set<Tag>(tags) }])),
);

/** These keep a base form of their own; the others are forms of their source. */
const NOUN_TAGS: ReadonlySet<Tag> = new Set(['minen', 'ja', 'us', 'uus']);
/** Made of adjectives only. */
const OF_ADJECTIVES: ReadonlySet<Tag> = new Set(['cmp', 'sup', 'sti', 'uus']);
const DERIVING: ReadonlySet<Tag> = new Set(['ptc', 'minen', 'ja', 'us', 'uus', 'cmp', 'sup']);

const belongs = (tag: Tag, { wordClass }: Entry): boolean => wordClass === 'adjective' || !OF_ADJECTIVES.has(tag);

/** The rules of one ending that lead to the same base form of the same kind of derived word. */
type DerivingGroup = { lemmaRest: string; derivation: Derivation; kinds: { inflection: string; tag: Tag }[] };

/** No derivation is told by more of a base form's last letters. */
const LONGEST_END = 5;

/** Of what a derived word is made there are at least so many letters. */
const SHORTEST_BEGINNING = 2;

const derivingGroupsOf = (groups: readonly RuleGroup[]): DerivingGroup[] => {
  const found = new Map<string, DerivingGroup>();
  for (const { lemmaRest, kinds } of groups) {
    for (const [inflection, tags] of kinds) {
      const derivation = DERIVATIONS[inflection];
      const own = tags.filter((tag) => !NOUN_TAGS.has(tag)).map((tag) => ({ inflection, tag }));
      if (!derivation || own.length === 0) continue;
      if (lemmaRest.length >= LONGEST_END && !derivation.end.test(lemmaRest)) continue;
      const key = `${lemmaRest} ${derivation.end.source}`;
      const group = found.get(key);
      if (group) group.kinds.push(...own);
      else found.set(key, { lemmaRest, derivation, kinds: own });
    }
  }
  return [...found.values()];
};

type Found = { entry: Entry; tag: Tag };

const indexOf = (entries: readonly Entry[], fold: (text: string) => string): Map<string, Entry[]> => {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = fold(spelled(entry.word));
    const known = index.get(key);
    if (known) known.push(entry);
    else index.set(key, [entry]);
  }
  return index;
};

/** How many letters of a form some word begins with; past them no ending has to be tried. */
const beginningsOf = (words: Iterable<string>): ((form: string) => number) => {
  const sorted = [...words].sort();
  return (form) => {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((sorted[middle] ?? '') < form) from = middle + 1;
      else to = middle;
    }
    return Math.max(lettersShared(form, sorted[from - 1]), lettersShared(form, sorted[from]));
  };
};

const lettersShared = (one: string, other = ''): number => {
  let shared = 0;
  while (shared < one.length && shared < other.length && one.charCodeAt(shared) === other.charCodeAt(shared))
    shared += 1;
  return shared;
};

/** Finds the words of a lexicon behind their forms; with `fold`, whatever the spelling of the dots. */
export const createMatcher = (entries: readonly Entry[], rules: Rules, fold?: (text: string) => string): Matcher => {
  const spell = fold ?? ((text: string) => text);
  const words = indexOf(entries, spell);
  const lettersBegun = beginningsOf(words.keys());

  const fitting = (lemma: string, kinds: RuleGroup['kinds']): Found[] =>
    (words.get(lemma) ?? []).flatMap((entry) =>
      (kinds.get(entry.inflection) ?? []).filter((tag) => belongs(tag, entry)).map((tag) => ({ entry, tag })),
    );

  const direct = (form: string): Found[] => {
    const found: Found[] = [];
    const begun = lettersBegun(form);
    for (const { at, groups } of rules.endingsOf(form)) {
      if (at > begun) break;
      const beginning = form.slice(0, at);
      for (const { lemmaRest, kinds } of groups) {
        const lemma = beginning + lemmaRest;
        if (words.has(lemma)) found.push(...fitting(lemma, kinds));
      }
    }
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

  const deriving = new Map<readonly RuleGroup[], readonly DerivingGroup[]>();
  /** As many as there are endings, so nothing has to be forgotten. */
  const derivingGroups = (groups: readonly RuleGroup[]): readonly DerivingGroup[] => {
    const known = deriving.get(groups);
    if (known) return known;
    const found = derivingGroupsOf(groups);
    deriving.set(groups, found);
    return found;
  };

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

  const derived = (form: string): Match[] => {
    const matches: Match[] = [];
    const sources = new Map<string, Found[]>();
    for (const { at, groups } of rules.endingsOf(form)) {
      if (at < SHORTEST_BEGINNING) continue;
      for (const group of derivingGroups(groups)) {
        const base = form.slice(0, at) + group.lemmaRest;
        if (!group.derivation.end.test(base)) continue;
        const key = `${base} ${group.derivation.end.source}`;
        const found = sources.get(key) ?? sourcesOf(base, group.derivation);
        sources.set(key, found);
        matches.push(...derivedBy(group, base, found, form));
      }
    }
    return matches;
  };

  const matchBare = (form: string): Match[] => {
    const found = direct(form).filter(({ tag }) => !DERIVING.has(tag));
    const plain = found.map((one) => {
      const lemma = spelled(one.entry.word);
      return { lemma, wordClass: one.entry.wordClass, source: lemma, tag: one.tag, surface: () => written(one, form) };
    });
    return [...plain, ...derived(form)];
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
