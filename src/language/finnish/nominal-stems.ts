import { harmonise, harmonyOf, lastLetter, strengthen, weaken } from './gradation.ts';
import {
  bothOi,
  consonantEnd,
  doubled,
  each,
  eStem,
  loan,
  mpStem,
  type NominalStems,
  nteStem,
  oiPlural,
  pluralI,
  pluralIden,
  pluralJ,
  shortDiphthong,
  singular,
  siStem,
  type Word,
  weakOi,
} from './nominal-patterns.ts';

export type { NominalStems } from './nominal-patterns.ts';

/** How the stems of each Kotus class follow from the base form. */
const CLASSES: Readonly<Record<number, (w: Word) => NominalStems>> = {
  1: (w) => ({ ...singular(w, w.base, [`${w.base}A`]), ...pluralJ(w, w.base) }),
  2: (w) => ({ ...singular(w, w.base, [`${w.base}A`]), ...pluralJ(w, w.base, [w.base]) }),
  3: (w) => ({ ...singular(w, w.base, [`${w.base}tA`]), ...pluralIden(w, w.base, ['ihin']) }),
  4: (w) => ({
    ...singular(w, w.base, [`${w.base}A`]),
    ...pluralJ(w, w.base, [w.weaken(w.base)]),
    pluralStrong: [`${w.base}i`, `${w.weaken(w.base)}i`],
    illativePlural: [`${w.base}ihin`, `${w.weaken(w.base)}ihin`],
  }),
  5: (w) => loan(w, false),
  6: (w) => loan(w, true),
  7: (w) => eStem(w),
  8: (w) => ({ ...singular(w, w.base, [`${w.base}A`]), ...pluralJ(w, w.base) }),
  9: (w) => ({ ...singular(w, w.base, [`${w.base}A`]), ...pluralJ(w, w.cut + w.h('O')), pluralWeak: [weakOi(w)] }),
  10: (w) => ({ ...singular(w, w.base, [`${w.base}A`]), ...pluralI(w, w.cut) }),
  11: (w) => {
    const { strong } = oiPlural(w);
    const i = pluralI(w, w.cut);
    return {
      ...singular(w, w.base, [`${w.base}A`]),
      pluralStrong: [...i.pluralStrong, `${strong}i`],
      pluralWeak: [...i.pluralWeak, `${strong}i`],
      genitivePlural: [...i.genitivePlural, ...each(strong, ['iden', 'itten', 'jen'])],
      partitivePlural: [...i.partitivePlural, w.h(`${strong}itA`), w.h(`${strong}jA`)],
      illativePlural: [...i.illativePlural, `${strong}ihin`],
    };
  },
  12: (w) => ({
    ...singular(w, w.base, [`${w.base}A`]),
    ...pluralIden(w, oiPlural(w).strong, ['ihin']),
  }),
  13: bothOi,
  14: bothOi,
  15: (w) => ({
    ...singular(w, w.base, [`${w.base}A`, `${w.base}tA`]),
    ...pluralIden(w, w.cut, ['isiin', 'ihin']),
  }),
  16: (w) => mpStem(w.cut + w.h('A'), w, [`${w.cut}AA`]),
  17: (w) => ({
    ...singular(w, w.base, [`${w.base}tA`], [`${w.base}seen`]),
    ...pluralIden(w, w.cut, ['isiin', 'ihin']),
  }),
  18: (w) => ({
    ...singular(w, w.base, [`${w.base}tA`], [`${w.base}h${lastLetter(w.base)}n`]),
    ...pluralIden(w, w.cut, ['ihin']),
  }),
  19: (w) => ({
    ...singular(w, w.base, [`${w.base}tA`], [`${w.base}h${lastLetter(w.base)}n`]),
    ...pluralIden(w, shortDiphthong(w.base), ['ihin']),
  }),
  20: (w) => ({
    ...singular(w, w.base, [`${w.base}tA`], [`${w.base}seen`, `${w.base}h${lastLetter(w.base)}n`]),
    ...pluralIden(w, w.cut, ['isiin', 'ihin']),
  }),
  21: (w) => ({
    ...singular(w, w.base, [`${w.base}tA`], [`${w.base}h${lastLetter(w.base).replace('é', 'e')}n`]),
    ...pluralIden(w, w.base, ['ihin']),
  }),
  23: (w) => eStem(w, w.cut),
  24: (w) => eStem(w, w.cut, `${w.cut}ten`),
  25: (w) => ({
    ...eStem(w, `${w.cut.slice(0, -1)}n`, `${w.cut.slice(0, -1)}nten`),
    partitive: [w.h(`${w.cut.slice(0, -1)}ntA`), w.h(`${w.cut}eA`)],
  }),
  26: (w) => eStem(w, w.cut, `${w.cut}ten`),
  27: (w) => siStem(w, w.base.slice(0, -2), `${w.base.slice(0, -2)}ttA`, [`${w.base.slice(0, -2)}tten`]),
  28: (w) => siStem(w, w.base.slice(0, -2), `${w.base.slice(0, -2)}ttA`, [`${w.base.slice(0, -2)}tten`]),
  29: (w) => eStem(w, `${w.base.slice(0, -3)}s`, `${w.base.slice(0, -3)}sten`),
  30: (w) => eStem(w, `${w.base.slice(0, -3)}s`, `${w.base.slice(0, -3)}sten`),
  31: (w) => siStem(w, `${w.base.slice(0, -3)}h`, `${w.base.slice(0, -3)}htA`, []),
  32: (w) => consonantEnd(w, `${w.strengthen(w.cut)}${lastLetter(w.base)}e`, [`${w.base}tA`], [`${w.base}ten`]),
  33: (w) => consonantEnd(w, `${w.strengthen(w.cut)}me`, [`${w.base}tA`], [`${w.base}ten`]),
  34: (w) => consonantEnd(w, w.h(`${w.strengthen(w.cut)}mA`), [`${w.base}tA`], [`${w.base}ten`]),
  35: (w) => consonantEnd(w, w.h(`${w.strengthen(w.cut)}mA`), [`${w.base}tA`], []),
  36: (w) => mpStem(w.h(`${w.cut}mpA`), w, [`${w.base}tA`], [`${w.base}ten`]),
  37: (w) => mpStem(w.h(`${w.cut}mpA`), w, [`${w.base}tA`, `${w.cut}mpAA`], [`${w.base}ten`]),
  38: (w) => consonantEnd(w, `${w.base.slice(0, -3)}se`, [`${w.base.slice(0, -3)}stA`], [`${w.base.slice(0, -3)}sten`]),
  39: (w) => consonantEnd(w, `${w.cut}kse`, [`${w.base}tA`], [`${w.base}ten`]),
  40: (w) => ({
    ...singular({ ...w, weaken: (s) => weaken(s, 'F') }, `${w.cut}te`, [`${w.cut}ttA`]),
    ...pluralI({ ...w, weaken: (s) => s }, `${w.cut}ks`),
  }),
  41: (w) => {
    const stem = w.strengthen(w.cut);
    const long = doubled(w, stem + lastLetter(stem), `${w.base}tA`);
    return { ...long, genitivePlural: [...long.genitivePlural, `${w.base}ten`] };
  },
  42: (w) => consonantEnd(w, `${w.cut}he`, [`${w.base}tA`], [`${w.base}ten`]),
  43: (w) => ({
    ...singular({ ...w, weaken: (s) => s }, `${w.strengthen(w.cut)}e`, [`${w.base}tA`]),
    ...pluralIden(w, w.strengthen(w.cut), ['isiin', 'ihin']),
  }),
  44: (w) => doubled(w, w.cut + lastLetter(w.cut), `${w.base}tA`),
  45: (w) => nteStem(w.cut, w, `${w.cut}ttA`, []),
  46: (w) => nteStem(w.cut, w, `${w.cut}ttA`, [`${w.cut}nten`]),
  47: (w) => doubled(w, `${w.base.slice(0, -2)}ee`, `${w.base}tA`),
  48: (w) => doubled(w, `${w.strengthen(w.base)}e`, `${w.base}ttA`),
  49: (w) => {
    const stem = `${w.strengthen(w.cut)}${lastLetter(w.base)}e`;
    return consonantEnd(w, stem, [`${w.base}tA`], [`${w.base}ten`]);
  },
};

/** Stems of a nominal (`|` in the word marks where its last part starts), undefined for a class without rules. */
export const nominalStems = (word: string, kotus: number, grade: string): NominalStems | undefined => {
  const base = word.replaceAll('|', '');
  const harmony = harmonyOf(word);
  return CLASSES[kotus]?.({
    base,
    cut: base.slice(0, -1),
    weaken: (stem) => weaken(stem, grade),
    strengthen: (stem) => strengthen(stem, grade),
    h: (ending) => harmonise(ending, harmony),
  });
};
