/** The closed table of names: every subject in every form people write, found exactly or with one small typo. */
import { type Keep, makeAnew } from '../knowledge/kept.ts';
import type { Knowledge, Subject } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/schema.ts';
import { atOnce, type Steps } from '../knowledge/steps.ts';
import { inflect, nameForms } from '../language/finnish/names.ts';
import * as finnish from '../language/finnish/place-adjectives.ts';
import * as swedish from '../language/swedish/place-adjectives.ts';
import { fold, lowerCase, type Token } from '../language/tokens.ts';
import { createNearest, type Nearest } from './nearest.ts';

/** A name found in a text; several subjects where it may mean any of them. */
export type NameMatch = {
  subjects: readonly Subject[];
  /** How many tokens it takes. */
  length: number;
  typo: boolean;
  /** Languages in which the name is written so. */
  languages: readonly Language[];
};

export type Names = {
  /** The longest name that begins at that token. */
  at(tokens: readonly Token[], start: number): NameMatch | undefined;
  /** The same with one typo, for tokens that nothing else explains; of more than `taken` tokens. */
  nearlyAt(tokens: readonly Token[], start: number, taken?: number): NameMatch | undefined;
  /** A name of several words begins with this one. */
  begins(folded: string): boolean;
  /** A name that is exactly this folded spelling. */
  exact(folded: string): readonly Subject[];
};

type Entry = {
  /** A form that typos may be mended to: Swedish and English endings lead from common words to names. */
  mendable: boolean;
  // Lists, since most have one item, and there are tens of thousands of entries.
  ids: string[];
  languages: Language[];
  spelled: string[];
};

const LONGEST_NAME = 7;
const CLITIC = /(kaan|kin|kohan|kos|ko|han|pas|pa)$/;
const LONGEST_CLITIC = 5;
/** So many first letters tell most words from all names. */
const HEAD = 6;
const SHORTEST_AFTER_CLITIC = 4;
const SHORTEST_MENDED_SURNAME = 6;

export const createNames = (knowledge: Knowledge): Names => atOnce(readingNames(knowledge, makeAnew));

/** The same in steps. */
export const readingNames = function* ({ subjects }: Knowledge, keep: Keep): Steps<Names> {
  const all = [...subjects.values()];
  const table = yield* keep('names', all, () => buildingTable(all));
  yield;
  const match = ({ ids, languages }: Entry, length: number, typo: boolean): NameMatch => ({
    subjects: ids.flatMap((id) => subjects.get(id) ?? []),
    length,
    typo,
    languages,
  });
  const beginnings = new Set(all.flatMap(spellings).flatMap(firstOfSeveral));
  const nearest = createNearest([...table].flatMap(([key, { mendable }]) => (mendable ? [key] : [])));
  const heads = new Set([...table.keys()].map((key) => key.slice(0, HEAD)));
  const find = (folded: string, lastLength = folded.length): Entry | undefined =>
    // Most words side by side begin like no name, whatever their end.
    folded.length >= HEAD + LONGEST_CLITIC && !heads.has(folded.slice(0, HEAD))
      ? undefined
      : (table.get(folded) ??
        table.get(withoutClitic(folded, lastLength)) ??
        spoken(folded).flatMap((form) => table.get(form) ?? [])[0]);
  return {
    exact: (folded) => (find(folded)?.ids ?? []).flatMap((id) => subjects.get(id) ?? []),
    at: (tokens, start) =>
      firstMatch(tokens, start, (folded, length) => {
        const entry = find(folded, tokens[start + length - 1]?.folded.length);
        return entry && isSpelledSo(entry, writtenAt(tokens, start, length)) ? match(entry, length, false) : undefined;
      }),
    nearlyAt: (tokens, start, taken) =>
      firstMatch(
        tokens,
        start,
        (folded, length) => {
          const entry = nearEntry(table, nearest, folded);
          return entry && match(entry, length, true);
        },
        taken,
      ),
    begins: (folded) => beginnings.has(folded),
  };
};

const writtenAt = (tokens: readonly Token[], start: number, length: number): string =>
  lettersOf(
    tokens
      .slice(start, start + length)
      .map(({ lower }) => lower)
      .join(''),
  );

/** Tries windows of tokens, longest first. */
const firstMatch = (
  tokens: readonly Token[],
  start: number,
  look: (folded: string, length: number) => NameMatch | undefined,
  taken = 0,
): NameMatch | undefined => {
  for (let length = Math.min(LONGEST_NAME, tokens.length - start); length > taken; length -= 1) {
    const folded = tokens
      .slice(start, start + length)
      .map((token) => token.folded)
      .join('');
    const found = look(folded, length);
    if (found) return found;
  }
  return undefined;
};

/** A number is never a typo of another: POSOTE30 is not POSOTE20. */
const nearEntry = (table: ReadonlyMap<string, Entry>, nearest: Nearest, folded: string): Entry | undefined => {
  const near = [folded, withoutClitic(folded)]
    .flatMap((spelling) => nearest(spelling).filter((found) => digitsOf(found) === digitsOf(spelling)))
    .flatMap((key) => table.get(key) ?? []);
  if (near.length === 0 || (folded.length < SHORTEST_DOUBTFUL && !areSame(near))) return undefined;
  return {
    mendable: true,
    spelled: [],
    ids: [...new Set(near.flatMap(({ ids }) => ids))],
    languages: [...new Set(near.flatMap(({ languages }) => languages))],
  };
};

/** A short word that is near to two names is neither: `haketta` is no Häme and no Vake. */
const SHORTEST_DOUBTFUL = 8;

const areSame = ([first, ...others]: readonly Entry[]): boolean => {
  return others.every(({ ids }) => ids.join() === first?.ids.join());
};

/** `keskisuomes`, `keskisuomest`, `keskisuomel`: spoken cases without their last vowel. */
const SPOKEN: readonly [string, readonly string[]][] = [
  ['s', ['sa']],
  ['st', ['a']],
  ['lt', ['a']],
  ['l', ['la', 'le']],
];

const spoken = (folded: string): string[] =>
  SPOKEN.flatMap(([ending, missing]) => (folded.endsWith(ending) ? missing.map((letters) => folded + letters) : []));

/** A spelling with its dots, without hyphens and spaces. */
const lettersOf = (text: string): string => lowerCase(text).replaceAll(/[^\p{L}\p{N}]/gu, '');

const DOTTED_CLITIC = /(kään|köhän|kös|kö|hän|päs|pä|kin|ko|han|pa|kaan)$/;

/** Dots may be left out (`hameenlinna`), but not written where there are none: `lähti` is not Lahti. */
const isSpelledSo = ({ spelled }: Entry, written: string): boolean =>
  !/[äöå]/.test(written) ||
  spelled.includes(written) ||
  spelled.includes(written.replace(DOTTED_CLITIC, '')) ||
  !isDotless(spelled);

/** Spoken and mended forms are not in the table; they pass where the name has dots anyway. */
const isDotless = (spelled: readonly string[]): boolean => spelled.every((form) => !/[äöå]/.test(form));

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

/** `lastLength` is that of the last word: a clitic is never a word of its own (`Mellersta Finland på`). */
const withoutClitic = (folded: string, lastLength = folded.length): string => {
  const bare = folded.replace(CLITIC, '');
  const left = lastLength - (folded.length - bare.length);
  return bare.length >= SHORTEST_AFTER_CLITIC && left > 1 ? bare : folded;
};

const addOnce = <Item>(items: Item[], item: Item): void => void (items.includes(item) || items.push(item));

/** The forms of so many subjects are made in one step. */
const STEP = 20;

const buildingTable = function* (subjects: readonly Subject[]): Steps<ReadonlyMap<string, Entry>> {
  const table = new Map<string, Entry>();
  const add = (spelling: string, subject: Subject, language: Language, mendable = language === 'fi'): void => {
    const key = fold(spelling);
    const entry = table.get(key) ?? { ids: [], languages: [], spelled: [], mendable: false };
    addOnce(entry.spelled, lettersOf(spelling));
    addOnce(entry.ids, subject.id);
    addOnce(entry.languages, language);
    if (mendable || spelling === subject.name[language]) entry.mendable = true;
    table.set(key, entry);
  };
  for (const [at, subject] of subjects.entries()) {
    for (const [form, language] of writingsOf(subject)) add(form, subject, language);
    if (at % STEP === 0) yield;
  }
  // A surname alone means its bearer only where no other name is written so.
  const named = new Set(table.keys());
  for (const person of subjects.filter(({ kind }) => kind === 'person')) {
    const surname = person.name.fi.split(' ').at(-1) ?? '';
    // `käiltä` is no slip of Mäki's.
    const mendable = surname.length >= SHORTEST_MENDED_SURNAME;
    for (const form of formsOf(surname, 'fi', person)) if (!named.has(fold(form))) add(form, person, 'fi', mendable);
    if (!named.has(fold(`${surname}s`))) add(`${surname}s`, person, 'sv');
  }
  return table;
};

/** Every form in which a subject is written, and in which language. */
const writingsOf = (subject: Subject): [string, Language][] => {
  const { kind, name } = subject;
  const isPlace = kind === 'region' || kind === 'group';
  const further = kind === 'person' ? surnameFirst(name.fi) : isPlace ? finnish.placeAdjectives(name.fi) : [];
  const swedishAdjectives = isPlace ? swedish.placeAdjectives(name.sv) : [];
  return [
    ...spellings(subject).flatMap(([spelling, language]) =>
      formsOf(spelling, language, subject).map((form): [string, Language] => [form, language]),
    ),
    ...further.map((form): [string, Language] => [form, 'fi']),
    ...swedishAdjectives.map((form): [string, Language] => [form, 'sv']),
  ];
};

/** `Oksasen Simo`, as people are spoken of. */
const surnameFirst = (name: string): string[] => {
  const [first = '', ...rest] = name.split(' ');
  const surname = rest.at(-1);
  if (!surname) return [];
  const genitive = inflect(surname, 'genitive');
  return [first, ...nameForms(first)].flatMap((form) => [`${genitive} ${form}`, `${surname} ${form}`]);
};

const spellings = (subject: Subject): [string, Language][] =>
  (['fi', 'sv', 'en'] as const).flatMap((language) =>
    [subject.name[language], ...subject.aliases[language]].map((name): [string, Language] => [name, language]),
  );

const firstOfSeveral = ([name]: [string, Language]): string[] => {
  const [first = '', ...rest] = name.split(' ');
  return rest.length > 0 ? [fold(first)] : [];
};

/** Names in the plural, such as a programme's `sote-keskukset`: of words in -us, whose plural is regular. */
const PLURAL = /^(.*[uy])kset$/;
const PLURAL_ENDINGS = 'kset sten ksien ksia ksissa ksista ksiin ksilla ksilta ksille ksina ksiksi'.split(' ');

const formsOf = (name: string, language: Language, subject: Subject): string[] => {
  if (language === 'fi') {
    const plural = PLURAL.exec(name)?.[1];
    if (plural !== undefined) return PLURAL_ENDINGS.map((ending) => plural + ending);
    return [name, ...nameForms(name, { stems: [...subject.stems] })];
  }
  if (language === 'en') return [name, `${name}s`];
  // Definite forms too: programmes and organisations are common nouns in Swedish.
  return ['', 's', 'en', 'ens', 'et', 'ets', 'n', 'ns'].map((ending) => name + ending);
};
