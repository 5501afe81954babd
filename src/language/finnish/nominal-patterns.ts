import { isVowel, lastLetter, weaken } from './gradation.ts';

/** The stems and the irregular cases from which a nominal's whole paradigm follows. */
export type NominalStems = {
  strong: string;
  weak: string;
  partitive: readonly string[];
  illative: readonly string[];
  pluralStrong: readonly string[];
  pluralWeak: readonly string[];
  genitivePlural: readonly string[];
  partitivePlural: readonly string[];
  illativePlural: readonly string[];
};

/** What a class's rules work with. */
export type Word = {
  base: string;
  /** Base form without its last letter. */
  cut: string;
  weaken: (stem: string) => string;
  strengthen: (stem: string) => string;
  /** Writes A, O and U in an ending with the word's own vowels. */
  h: (ending: string) => string;
};

type Plural = Pick<
  NominalStems,
  'pluralStrong' | 'pluralWeak' | 'genitivePlural' | 'partitivePlural' | 'illativePlural'
>;

export const each = (stem: string, endings: readonly string[]): string[] => endings.map((ending) => stem + ending);

/** Plural with -jen, -jA: the i of the plural becomes j between vowels. */
export const pluralJ = (w: Word, stem: string, extra: readonly string[] = []): Plural => ({
  pluralStrong: [`${stem}i`],
  pluralWeak: [`${w.weaken(stem)}i`],
  genitivePlural: [`${stem}jen`, ...extra.map((stem2) => `${stem2}iden`), ...extra.map((stem2) => `${stem2}itten`)],
  partitivePlural: [w.h(`${stem}jA`), ...extra.map((stem2) => w.h(`${stem2}itA`))],
  illativePlural: [`${stem}ihin`],
});

/** Plural with -ien, -iA, -iin: the stem's last vowel gives way to i. */
export const pluralI = (w: Word, stem: string, genitives: readonly string[] = []): Plural => ({
  pluralStrong: [`${stem}i`],
  pluralWeak: [w.weaken(`${stem}i`)],
  genitivePlural: [...genitives, `${stem}ien`],
  partitivePlural: [w.h(`${stem}iA`)],
  illativePlural: [`${stem}iin`],
});

/** Plural with -iden, -itA; the stem has no gradation left. */
export const pluralIden = (w: Word, stem: string, illatives: readonly string[]): Plural => ({
  pluralStrong: [`${stem}i`],
  pluralWeak: [`${stem}i`],
  genitivePlural: each(stem, ['iden', 'itten']),
  partitivePlural: [w.h(`${stem}itA`)],
  illativePlural: each(stem, illatives),
});

export const singular = (w: Word, strong: string, partitive: readonly string[], illative?: readonly string[]) => ({
  strong,
  weak: w.weaken(strong),
  partitive: partitive.map(w.h),
  illative: illative ?? [`${strong}${lastLetter(strong)}n`],
});

const withI = (w: Word): string => (lastLetter(w.base) === 'i' ? w.base : `${w.base}i`);

export const loan = (w: Word, long: boolean): NominalStems => {
  const stem = withI(w);
  const e = `${stem.slice(0, -1)}e`;
  const weakE = w.weaken(e);
  return {
    ...singular(w, stem, [`${stem}A`]),
    pluralStrong: [`${e}i`],
    pluralWeak: [`${weakE}i`],
    genitivePlural: [`${stem}en`, ...(long ? each(e, ['iden', 'itten']) : [])],
    partitivePlural: [w.h(`${e}jA`), ...(long ? [w.h(`${e}itA`)] : [])],
    illativePlural: [`${e}ihin`],
  };
};

/** Words in -i whose stem ends in -e; `consonant` is the partitive's stem, if there is one. */
export const eStem = (w: Word, consonant?: string, genitive?: string): NominalStems => {
  const strong = `${w.cut}e`;
  const partitive = consonant === undefined ? [`${strong}A`] : [`${consonant}tA`];
  return { ...singular(w, strong, partitive), ...pluralI(w, w.cut, genitive ? [genitive] : []) };
};

/** käsi, kansi, kaksi: si before i, t or d elsewhere. */
export const siStem = (w: Word, stem: string, partitive: string, genitives: readonly string[]): NominalStems => ({
  ...singular(w, `${stem}te`, [partitive]),
  ...pluralI({ ...w, weaken: (s) => s }, w.cut, genitives),
});

export const consonantEnd = (
  w: Word,
  strong: string,
  partitive: readonly string[],
  genitives: readonly string[] = [],
) => ({
  ...singular({ ...w, weaken: (s) => s }, strong, partitive),
  ...pluralI({ ...w, weaken: (s) => s }, strong.slice(0, -1), genitives),
});

/** Stems in a doubled vowel: asiakkaa-, hankkee-. */
export const doubled = (
  w: Word,
  strong: string,
  partitive: string,
  illatives: readonly string[] = ['isiin', 'ihin'],
): NominalStems => ({
  ...singular({ ...w, weaken: (s) => s }, strong, [partitive], [`${strong}seen`]),
  ...pluralIden(w, strong.slice(0, -1), illatives),
});

/** parempi, sisin, vasen: a stem in -mpA with -mmA. */
export const mpStem = (stem: string, w: Word, partitive: readonly string[], genitives: readonly string[] = []) => {
  const soft = { ...w, weaken: (s: string) => weaken(s, 'H') };
  return { ...singular(soft, stem, partitive), ...pluralI(soft, stem.slice(0, -1), genitives) };
};

/** nte- with nne-: ordinals and tuhat. */
export const nteStem = (stem: string, w: Word, partitive: string, genitives: readonly string[]): NominalStems => ({
  ...singular({ ...w, weaken: (s) => weaken(s, 'J') }, `${stem}nte`, [partitive]),
  ...pluralI({ ...w, weaken: (s) => s }, `${stem}ns`, genitives),
});

export const oiPlural = (w: Word): { strong: string; weak: string } => {
  const strong = w.cut + w.h('O');
  return { strong, weak: w.weaken(strong) };
};

export const shortDiphthong = (word: string): string =>
  isVowel(word.at(-2)) ? word.slice(0, -2) + lastLetter(word) : word;

/** katiska, solakka: two ways through the whole plural. */
export const bothOi = (w: Word): NominalStems => {
  const { strong, weak } = oiPlural(w);
  return {
    ...singular(w, w.base, [`${w.base}A`]),
    pluralStrong: [...new Set([`${strong}i`, `${weak}i`])],
    pluralWeak: [`${weak}i`],
    genitivePlural: [...each(weak, ['iden', 'itten']), `${strong}jen`],
    partitivePlural: [w.h(`${weak}itA`), w.h(`${strong}jA`)],
    illativePlural: [...new Set([`${strong}ihin`, `${weak}ihin`])],
  };
};

// The weak grade has to be taken where the word still ends in -a: aika, ajan, ajoissa.
export function weakOi(w: Word): string {
  return `${w.weaken(w.base).slice(0, -1)}${w.h('O')}i`;
}
