/**
 * Writes test/language/finnish/name-forms.tsv: names as people write them, for the benchmark. The seed is fixed, so the
 * same knowledge gives the same file; it is written anew only where many names have come. People are left out: a
 * person who is removed from the knowledge must not live on in a list.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Subject } from '../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { readFolder } from '../../src/knowledge/read-folder.ts';
import { inflect, type NameCase } from '../../src/language/finnish/names.ts';
import { fold, lowerCase } from '../../src/language/tokens.ts';
import { createNames } from '../../src/questions/names.ts';

const SEED = 20_210_531;
const KINDS: readonly string[] = ['region', 'municipality', 'programme', 'project', 'organisation'];
const CASES: readonly NameCase[] = [
  'nominative',
  'genitive',
  'partitive',
  'inessive',
  'elative',
  'illative',
  'adessive',
  'ablative',
  'allative',
  'essive',
  'translative',
];
const CLITICS = ['kin', 'ko', 'han'];
const LOOSE_OF_EACH = 2;
const TYPOS_OF_EACH = 3;
/** A slip in a shorter word may make any other of it. */
const SHORTEST_FOR_TYPO = 6;

const ROWS = ['1234567890', 'qwertyuiopå', 'asdfghjklöä', 'zxcvbnm'];

/** Numbers from 0 to 1 (mulberry32), the same for the same seed. */
const createRandom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const random = createRandom(SEED);
const oneOf = (items: readonly string[]): string => items[Math.floor(random() * items.length)] ?? '';
const some = (items: readonly string[], count: number): string[] => {
  const left = [...new Set(items)];
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
};

const withClitic = (form: string): string => {
  const vowels = [...lowerCase(form.split(/[- ]/).at(-1) ?? '')].filter((letter) => 'aouäöy'.includes(letter));
  const front = vowels.length === 0 || 'äöy'.includes(vowels.at(-1) ?? '');
  return form + oneOf(CLITICS.map((clitic) => (front ? clitic.replace('o', 'ö').replace('a', 'ä') : clitic)));
};

const withoutDots = (form: string): string => lowerCase(form).normalize('NFD').replaceAll(/\p{M}/gu, '');

const looseSpellings = (form: string): string[] =>
  [
    lowerCase(form),
    form.toLocaleUpperCase('fi'),
    withoutDots(form),
    lowerCase(form).replaceAll('-', ''),
    lowerCase(form).replaceAll('-', ' '),
    withoutDots(form).replaceAll('-', ' '),
  ].filter((spelling) => spelling !== form);

const neighbours = (letter: string): string[] =>
  ROWS.flatMap((row) => {
    const at = row.indexOf(letter);
    return at < 0 ? [] : [row[at - 1], row[at + 1]];
  }).filter((key) => key !== undefined);

/** A key beside the right one, a letter dropped, doubled, or swapped with the next. */
const withTypo = (form: string): string => {
  const places = [...form].flatMap((letter, at) => (/\p{L}/u.test(letter) ? [at] : []));
  const at = places[Math.floor(random() * places.length)] ?? 0;
  const [before, letter, after] = [form.slice(0, at), form.charAt(at), form.slice(at + 1)];
  const kinds = [
    before + (oneOf(neighbours(letter)) || letter) + after,
    before + after,
    before + letter + letter + after,
    before + after.slice(0, 1) + letter + after.slice(1),
  ];
  return oneOf(kinds);
};

const knowledge = loadKnowledge(readFolder(fileURLToPath(new URL('../../knowledge', import.meta.url))));
const names = createNames(knowledge);

/** A slip that makes another name of it cannot be told by anybody. */
const isOtherName = (typed: string, subject: Subject): boolean => {
  const found = names.exact(fold(typed));
  return found.length > 0 && !found.some(({ id }) => id === subject.id);
};

const target = new URL('../../test/language/finnish/name-forms.tsv', import.meta.url);
const confirmed = new Map(
  readFileSync(new URL('../../test/language/finnish/place-forms.tsv', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([base = '', forms = '']) => [base, forms.split(',')]),
);

const rowsOf = (subject: Subject): string[] => {
  const name = subject.name.fi;
  const known = confirmed.get(name);
  const forms = known ?? CASES.map((one) => inflect(name, one, { stems: [...subject.stems] }));
  const typos = some(forms, TYPOS_OF_EACH)
    .map(lowerCase)
    .map((form) => [form, withTypo(form)] as const)
    .filter(([form, typed]) => Math.min(form.length, typed.length) >= SHORTEST_FOR_TYPO)
    .filter(([form, typed]) => fold(form) !== fold(typed) && !isOtherName(typed, subject));
  const kinds = {
    inflected: [...(known ? [] : forms), withClitic(oneOf(forms))],
    loose: some(forms.flatMap(looseSpellings), LOOSE_OF_EACH),
    typo: typos.map(([, typed]) => typed),
  };
  return Object.entries(kinds)
    .filter(([, written]) => written.length > 0)
    .map(([kind, written]) => [name, kind, [...new Set(written)].join('|')].join('\t'));
};

const subjects = [...knowledge.subjects.values()]
  .filter(({ kind, name }) => KINDS.includes(kind) && !/[.,|]/.test(name.fi))
  .sort((a, b) => (a.name.fi < b.name.fi ? -1 : 1));
writeFileSync(target, `${subjects.flatMap(rowsOf).join('\n')}\n`);
