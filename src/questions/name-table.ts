/** Every form in which a subject is written. */
import type { Subject } from '../knowledge/knowledge.ts';
import { LANGUAGES, type Language } from '../knowledge/schema.ts';
import type { Steps } from '../knowledge/steps.ts';
import { inflect, nameForms } from '../language/finnish/names.ts';
import * as finnish from '../language/finnish/place-adjectives.ts';
import * as swedish from '../language/swedish/place-adjectives.ts';
import { fold } from '../language/tokens.ts';

/** Whom a form names. */
export type Entry = {
  /** A form that typos may be mended to: Swedish and English endings lead from common words to names. */
  mendable: boolean;
  /** The name is written with dots somewhere. */
  dotted: boolean;
  ids: readonly string[];
  languages: readonly Language[];
};

export const DOTS = /[äöå]/i;

const SHORTEST_MENDED_SURNAME = 6;

const withItem = <Item>(items: readonly Item[], item: Item): readonly Item[] =>
  items.includes(item) ? items : [...items, item];

const NOBODY: Entry = { mendable: false, dotted: false, ids: [], languages: [] };

/** There are tens of thousands of forms, and all of one name say the same. */
const sharing = (): ((entry: Entry) => Entry) => {
  const shared = new Map<string, Entry>();
  return (entry) => {
    const key = Object.values(entry).join(' ');
    const first = shared.get(key) ?? entry;
    shared.set(key, first);
    return first;
  };
};

/** The forms of so many subjects are made in one step. */
const STEP = 20;

/** By the folded spelling of each form. */
export const buildingTable = function* (subjects: readonly Subject[]): Steps<ReadonlyMap<string, Entry>> {
  const table = new Map<string, Entry>();
  const share = sharing();
  const add = (spelling: string, subject: Subject, language: Language, mendable = language === 'fi'): void => {
    const key = fold(spelling);
    const before = table.get(key) ?? NOBODY;
    const entry: Entry = {
      mendable: before.mendable || mendable || spelling === subject.name[language],
      dotted: before.dotted || DOTS.test(spelling),
      ids: withItem(before.ids, subject.id),
      languages: withItem(before.languages, language),
    };
    table.set(key, share(entry));
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
  LANGUAGES.flatMap((language) =>
    [subject.name[language], ...subject.aliases[language]].map((name): [string, Language] => [name, language]),
  );

/** The first words of a subject's names of several words, folded. */
export const firstWords = (subject: Subject): string[] =>
  spellings(subject).flatMap(([name]) => {
    const [first = '', ...rest] = name.split(' ');
    return rest.length > 0 ? [fold(first)] : [];
  });

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
