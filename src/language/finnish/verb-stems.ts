import { harmonise, harmonyOf, lastLetter, strengthen, weaken } from './gradation.ts';

/** The stems from which a verb's whole paradigm follows. */
export type VerbStems = {
  infinitive: string;
  strong: string;
  weak: string;
  /** Third person present singular. */
  third: readonly string[];
  pastStrong: readonly string[];
  pastWeak: readonly string[];
  /** With -si: `tekisi`. */
  conditional: readonly string[];
  /** Stem of -kaa and, assimilated, of -nut. */
  consonant: string;
  nut: readonly string[];
  /** Passive present without its lengthened vowel and n: `tehdä`, `sanota`. */
  passive: string;
  /** Passive past stem with its t or tt: `teht`, `sanott`. */
  passivePast: string;
};

type Word = {
  base: string;
  /** Infinitive without its last letter. */
  cut: string;
  kotus: number;
  weaken: (stem: string) => string;
  strengthen: (stem: string) => string;
  h: (ending: string) => string;
};

const lengthened = (stem: string): string => stem + lastLetter(stem);

const passiveOf = (weak: string, h: Word['h']) => ({ passive: weak + h('tA'), passivePast: `${weak}tt` });

/** How the past stem of sanoa, muistaa, huutaa, ... follows from the present stem. */
const PASTS: Readonly<Record<number, (strong: string, h: Word['h']) => string[]>> = {
  52: (s) => [`${s}i`],
  53: (s) => [`${s.slice(0, -1)}i`],
  54: (s) => [`${s.slice(0, -2)}si`],
  55: (s) => [`${s.slice(0, -1)}i`, `${s.slice(0, -2)}si`],
  56: (s, h) => [`${s.slice(0, -1)}${h('O')}i`],
  57: (s, h) => [`${s.slice(0, -1)}${h('O')}i`, `${s.slice(0, -2)}si`],
  58: (s) => [`${s.slice(0, -1)}i`],
  59: (s) => [`${s.slice(0, -2)}si`],
  60: (s) => [`${s.slice(0, -1)}i`, `${s.slice(0, -3)}ksi`],
  61: (s) => [s],
  76: (s) => [`${s.slice(0, -2)}si`],
};

const conditionalStem = (strong: string): string => (/[ei]$/.test(strong) ? strong.slice(0, -1) : strong);

const vowelVerb = (w: Word): VerbStems => {
  const strong = w.cut;
  const weak = w.weaken(strong);
  const past = PASTS[w.kotus]?.(strong, w.h) ?? [];
  const passiveWeak = /[aä]$/.test(weak) ? `${weak.slice(0, -1)}e` : weak;
  return {
    infinitive: w.base,
    strong,
    weak,
    third: [lengthened(strong)],
    pastStrong: past,
    pastWeak: past.map((stem) => (w.kotus !== 61 && stem.endsWith('si') ? stem : w.weaken(stem))),
    conditional: [`${conditionalStem(strong)}isi`],
    consonant: strong,
    nut: [`${strong}n`, ...(w.kotus === 76 ? [`${strong.slice(0, -2)}nn`] : [])],
    ...passiveOf(passiveWeak, w.h),
  };
};

/** voida, saada, juoda, käydä. */
const daVerb = (w: Word): VerbStems => {
  const stem = w.base.slice(0, -2);
  const pasts: Readonly<Record<number, string>> = {
    62: stem,
    63: `${stem.slice(0, -1)}i`,
    64: `${stem.slice(0, -2)}${lastLetter(stem)}i`,
    65: `${stem.slice(0, -1)}vi`,
    68: stem,
  };
  const past = pasts[w.kotus] ?? stem;
  const long = w.kotus === 68 ? [`${stem}tse`] : [];
  return {
    infinitive: w.base,
    strong: stem,
    weak: stem,
    third: [stem, ...long.map(lengthened)],
    pastStrong: [past, ...long.map((s) => `${s.slice(0, -1)}i`)],
    pastWeak: [past],
    conditional: [`${past.replace(/i$/, '')}isi`],
    consonant: stem,
    nut: [`${stem}n`],
    passive: w.base,
    passivePast: `${stem}t`,
  };
};

/** Verbs with a stem in -e and a consonant stem: rohkaista, tulla, valita, juosta, nähdä, vaieta. */
const eVerb = (w: Word, strong: string, consonant: string, nut: string, passivePast: string): VerbStems => {
  const weak = w.kotus === 71 ? weaken(strong, 'D') : strong;
  const past = `${strong.slice(0, -1)}i`;
  return {
    infinitive: w.base,
    strong,
    weak,
    third: [lengthened(strong)],
    pastStrong: [past],
    pastWeak: [w.kotus === 71 ? weaken(past, 'D') : past],
    conditional: [`${past}si`],
    consonant,
    nut: [nut],
    passive: w.base,
    passivePast,
  };
};

const contracted = (w: Word, strong: string, past: string, conditional: readonly string[]): VerbStems => {
  const stem = w.base.slice(0, -2);
  return {
    infinitive: w.base,
    strong,
    weak: strong,
    third: w.kotus === 73 ? [strong] : [lengthened(strong)],
    pastStrong: [past],
    pastWeak: [past],
    conditional,
    consonant: `${stem}t`,
    nut: [`${stem}nn`],
    passive: w.base,
    passivePast: `${stem}tt`,
  };
};

const CLASSES: Readonly<Record<number, (w: Word) => VerbStems>> = {
  66: (w) => {
    const consonant = w.base.slice(0, -2);
    return eVerb(w, `${w.strengthen(consonant.slice(0, -1))}se`, consonant, `${consonant}s`, `${consonant}t`);
  },
  67: (w) => {
    const consonant = w.base.slice(0, -2);
    const strong = `${w.strengthen(consonant.slice(0, -1))}${lastLetter(consonant)}e`;
    return eVerb(w, strong, consonant, lengthened(consonant), `${consonant}t`);
  },
  69: (w) => {
    const stem = w.base.slice(0, -2);
    return eVerb(w, `${stem}tse`, `${stem}t`, `${stem}nn`, `${stem}tt`);
  },
  70: (w) => {
    const consonant = w.base.slice(0, -2);
    return eVerb(w, `${consonant.slice(0, -1)}kse`, consonant, `${consonant}s`, `${consonant}t`);
  },
  71: (w) => {
    const stem = w.base.slice(0, -3);
    return eVerb(w, `${stem}ke`, `${stem}h`, `${stem}hn`, `${stem}ht`);
  },
  72: (w) => {
    const stem = w.base.slice(0, -2);
    return eVerb(w, `${w.strengthen(stem)}ne`, `${stem}t`, `${stem}nn`, `${stem}tt`);
  },
  73: (w) => {
    const stem = w.strengthen(w.base.slice(0, -2));
    return contracted(w, stem + w.h('A'), `${stem}si`, [`${stem}${w.h('A')}isi`.replace(/([aä])\1isi$/, '$1isi')]);
  },
  74: (w) => {
    const stem = w.strengthen(w.base.slice(0, -2));
    return contracted(w, stem + w.h('A'), `${stem}si`, [`${stem}${w.h('A')}isi`, `${stem}isi`]);
  },
  75: (w) => {
    const stem = w.strengthen(w.base.slice(0, -2));
    return contracted(w, stem + w.h('A'), `${stem}si`, [`${stem}${w.h('A')}isi`]);
  },
};

const builderOf = (kotus: number): ((w: Word) => VerbStems) | undefined => {
  if ((kotus >= 52 && kotus <= 61) || kotus === 76) return vowelVerb;
  if ((kotus >= 62 && kotus <= 65) || kotus === 68) return daVerb;
  return CLASSES[kotus];
};

/** Stems of a verb given by its infinitive, undefined for a class without rules. */
export const verbStems = (word: string, kotus: number, grade: string): VerbStems | undefined => {
  const base = word.replaceAll('|', '');
  const harmony = harmonyOf(word);
  return builderOf(kotus)?.({
    base,
    cut: base.slice(0, -1),
    kotus,
    weaken: (stem) => weaken(stem, grade),
    strengthen: (stem) => strengthen(stem, grade),
    h: (ending) => harmonise(ending, harmony),
  });
};
