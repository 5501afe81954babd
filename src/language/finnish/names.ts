import { wordSet } from '../word-set.ts';
import type { Case as CaseTag, Tag } from './forms.ts';
import { generateForms } from './generator.ts';
import { harmonise, harmonyOf, isVowel, lastLetter } from './gradation.ts';
import { nameClass, PLURAL_IN_NEN, PLURAL_NAMES, TWO_PART_NAMES } from './name-classes.ts';

export type NameCase =
  | 'nominative'
  | 'genitive'
  | 'partitive'
  | 'inessive'
  | 'elative'
  | 'illative'
  | 'adessive'
  | 'ablative'
  | 'allative'
  | 'essive'
  | 'translative';

/**
 * What the rules cannot know of a name. `stems`: the stem before -n, -ssa, -lla, and, where it differs, the stem of
 * the illative and the essive (`['Lapi', 'Lappi']`). `plural`: the name inflects in the plural.
 */
export type NameHints = { stems?: string[]; plural?: boolean };

const TAGS: Readonly<Record<NameCase, CaseTag>> = {
  nominative: 'nom',
  genitive: 'gen',
  partitive: 'par',
  inessive: 'ine',
  elative: 'ela',
  illative: 'ill',
  adessive: 'ade',
  ablative: 'abl',
  allative: 'all',
  essive: 'ess',
  translative: 'tra',
};

const CASES = Object.keys(TAGS) as NameCase[];

/** A word's forms by case, the usual one first. */
type Paradigm = Record<NameCase, string[]>;

const paradigm = (formsOf: (name: NameCase) => string[]): Paradigm =>
  Object.fromEntries(CASES.map((name) => [name, [...new Set(formsOf(name))]])) as Paradigm;

const both = (first: Paradigm, second: Paradigm): Paradigm => paradigm((name) => [...first[name], ...second[name]]);

const cased = (form: string, like: string): string => {
  let kept = 0;
  const lower = like.toLocaleLowerCase('fi');
  while (kept < form.length && form[kept] === lower[kept]) kept += 1;
  return like.slice(0, kept) + form.slice(kept);
};

const generated = (word: string, inflection: string, number: 'sg' | 'pl'): Paradigm => {
  const forms = generateForms(word, inflection);
  const of = (tag: Tag): string[] => forms.filter((form) => form.tag === tag).map(({ form }) => form);
  return paradigm((name) => of(number === 'sg' ? TAGS[name] : `P${TAGS[name]}`));
};

const fromStems = (base: string, weak: string, strong = weak): Paradigm => {
  const harmony = harmonyOf(base);
  const h = (ending: string): string => harmonise(ending, harmony);
  const long = isVowel(strong.at(-2)) && isVowel(strong.at(-1));
  const forms: Record<NameCase, string> = {
    nominative: base,
    genitive: `${weak}n`,
    partitive: strong + h(long ? 'tA' : 'A'),
    inessive: weak + h('ssA'),
    elative: weak + h('stA'),
    illative: strong.at(-1) === strong.at(-2) ? `${strong}seen` : `${strong}${lastLetter(strong)}n`,
    adessive: weak + h('llA'),
    ablative: weak + h('ltA'),
    allative: `${weak}lle`,
    essive: strong + h('nA'),
    translative: `${weak}ksi`,
  };
  return paradigm((name) => [forms[name]]);
};

const colonEndings = (last: string, front: boolean): Record<NameCase, string> => {
  const h = (ending: string): string => harmonise(ending, front ? 'front' : 'back');
  const vowel = isVowel(last);
  const into = vowel ? `h${last}n` : /\d/.test(last) ? 'een' : h('AAn');
  return {
    nominative: '',
    genitive: 'n',
    partitive: vowel || /\d/.test(last) ? h('tA') : h('AA'),
    inessive: h('ssA'),
    elative: h('stA'),
    illative: into,
    adessive: h('llA'),
    ablative: h('ltA'),
    allative: 'lle',
    essive: h('nA'),
    translative: 'ksi',
  };
};

/** Cases after a colon: the letter's name gives the vowels, so both harmonies are accepted. */
const withColon = (word: string): Paradigm => {
  const last = lastLetter(word).toLocaleLowerCase('fi');
  const usual = !'aouhk'.includes(last);
  const [first, second] = [colonEndings(last, usual), colonEndings(last, !usual)];
  return paradigm((name) => (name === 'nominative' ? [word] : [`${word}:${first[name]}`, `${word}:${second[name]}`]));
};

const SHORT_FORMS = wordSet('hva stm thl hus vm avi eu ict vtv');

const isUpperCase = (word: string): boolean => word.length > 1 && word === word.toLocaleUpperCase('fi');

const isAbbreviation = (word: string): boolean => {
  const letters = word.toLocaleLowerCase('fi');
  if (/\d$/.test(word) || SHORT_FORMS.has(letters)) return true;
  return isUpperCase(word) && (word.length <= 3 || !/[AEIOUYÄÖ]/.test(word));
};

const agreeing = (parts: readonly Paradigm[], separator: string): Paradigm =>
  paradigm((name) =>
    parts
      .map((part) => part[name])
      .reduce((before, forms) => before.flatMap((start) => forms.map((form) => start + separator + form))),
  );

const special = (word: string): Paradigm | undefined => {
  const parts = TWO_PART_NAMES[word];
  if (parts)
    return agreeing(
      parts.map(([part, inflection]) => generated(part, inflection, 'sg')),
      '',
    );
  const plural = PLURAL_NAMES[word];
  if (plural) {
    const forms = generated(plural[0], plural[1], 'pl');
    return { ...forms, genitive: [plural[2], ...forms.genitive] };
  }
  if (PLURAL_IN_NEN.has(word)) {
    const forms = both(generated(word, '38', 'pl'), generated(word, '38', 'sg'));
    return { ...forms, nominative: [word] };
  }
  return undefined;
};

const singlePart = (word: string, plural: boolean): Paradigm => {
  const { base, inflection, sure } = nameClass(word);
  const forms = generated(base, inflection, plural ? 'pl' : 'sg');
  if (plural) return { ...forms, nominative: [word, ...forms.nominative] };
  if (sure) return forms;
  // A new name in -e is Essoten or Essoteen, and new names often stay without gradation: both are understood.
  if (inflection === '8') return both(forms, generated(base, '48', 'sg'));
  return inflection.includes('*') ? both(forms, generated(base, inflection.replace(/\*.*/, ''), 'sg')) : forms;
};

/** A word of a name: what precedes its last hyphen stays. */
const inflectWord = (word: string, plural: boolean): Paradigm => {
  const cut = word.lastIndexOf('-') + 1;
  const [head, last] = [word.slice(0, cut), word.slice(cut)];
  const lower = last.toLocaleLowerCase('fi');
  const plain = (): Paradigm => {
    const forms = special(lower) ?? singlePart(lower, plural);
    return paradigm((name) => forms[name].map((form) => head + cased(form, last)));
  };
  const colon = (): Paradigm => paradigm((name) => withColon(last)[name].map((form) => head + form));
  if (isAbbreviation(last)) return /[aeiouyäö]/.test(lower) && lower.length > 2 ? both(colon(), plain()) : colon();
  return isUpperCase(last) ? both(plain(), colon()) : plain();
};

/** Adjectives in front of a name agree with it: itäisen Uudenmaan. */
const AGREEING = /^(?:itäinen|läntinen|eteläinen|pohjoinen|keskinen|uusi)$/i;

/** Tells Koski Tl from other places called Koski; it stays as it is. */
const TRAILING = / Tl$/;

const paradigmOf = (name: string, hints: NameHints = {}): Paradigm => {
  if (TRAILING.test(name)) {
    const forms = paradigmOf(name.replace(TRAILING, ''), hints);
    return paradigm((one) => forms[one].map((form) => `${form} Tl`));
  }
  const words = name.split(' ');
  const last = words.pop() ?? '';
  const [weak, strong] = hints.stems ?? [];
  if (weak) return fromStems(name, weak, strong);
  const head = inflectWord(last, hints.plural ?? false);
  if (words.length === 0) return head;
  const adjectives = words.map((word): Paradigm => {
    if (!AGREEING.test(word)) return paradigm(() => [word]);
    const forms = generated(word.toLocaleLowerCase('fi'), /uusi/i.test(word) ? '27*F' : '38', 'sg');
    return paradigm((one) => forms[one].map((form) => cased(form, word)));
  });
  return agreeing([...adjectives, head], ' ');
};

/** All case forms of a proper name; of several words the last inflects, and an adjective that agrees with it. */
export const nameForms = (name: string, hints?: NameHints): string[] => [
  ...new Set(Object.values(paradigmOf(name, hints)).flat()),
];

/** One case of a proper name, in its usual form. */
export const inflect = (name: string, nameCase: NameCase, hints?: NameHints): string =>
  inflectAll(name, [nameCase], hints)[0] ?? name;

/** The same of several cases. */
export const inflectAll = (name: string, cases: readonly NameCase[], hints?: NameHints): string[] => {
  const forms = paradigmOf(name, hints);
  return cases.map((one) => forms[one][0] ?? name);
};
