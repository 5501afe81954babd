import type { Case, Form } from './forms.ts';
import { harmonise, harmonyOf } from './gradation.ts';
import { type NominalStems, nominalStems } from './nominal-stems.ts';

const WEAK_SINGULAR: readonly (readonly [Case, string])[] = [
  ['gen', 'n'],
  ['ine', 'ssA'],
  ['ela', 'stA'],
  ['ade', 'llA'],
  ['abl', 'ltA'],
  ['all', 'lle'],
  ['tra', 'ksi'],
  ['abe', 'ttA'],
];

const WEAK_PLURAL = WEAK_SINGULAR.filter(([name]) => name !== 'gen');

const tagged = (tag: Form['tag'], forms: readonly string[]): Form[] => forms.map((form) => ({ form, tag }));

const withoutN = (forms: readonly string[]): string[] => forms.map((form) => form.slice(0, -1));

const singularForms = (stems: NominalStems, h: (ending: string) => string): Form[] => [
  ...WEAK_SINGULAR.map(([tag, ending]) => ({ form: stems.weak + h(ending), tag })),
  ...tagged('par', stems.partitive),
  ...tagged('ill', stems.illative),
  { form: stems.strong + h('nA'), tag: 'ess' },
];

const pluralForms = (stems: NominalStems, h: (ending: string) => string): Form[] => [
  { form: `${stems.weak}t`, tag: 'Pnom' },
  ...tagged('Pgen', stems.genitivePlural),
  ...tagged('Ppar', stems.partitivePlural),
  ...tagged('Pill', stems.illativePlural),
  ...stems.pluralStrong.map((stem): Form => ({ form: stem + h('nA'), tag: 'Pess' })),
  ...stems.pluralWeak.flatMap((stem) =>
    WEAK_PLURAL.map(([name, ending]): Form => ({ form: stem + h(ending), tag: `P${name}` })),
  ),
  ...stems.pluralWeak.map((stem): Form => ({ form: `${stem}n`, tag: 'Pins' })),
];

const possessiveStems = (stems: NominalStems): Form[] =>
  tagged('poss', [
    stems.strong,
    ...withoutN(stems.illative),
    ...withoutN(stems.genitivePlural),
    ...withoutN(stems.illativePlural),
    `${stems.weak}kse`,
    ...stems.pluralWeak.map((stem) => `${stem}kse`),
    ...stems.pluralStrong.map((stem) => `${stem}ne`),
  ]);

/** All forms of a nominal of a Kotus class; `|` in the word marks the start of its last part. */
export const nominalForms = (word: string, kotus: number, grade: string): Form[] => {
  const stems = nominalStems(word, kotus, grade);
  const base = word.replaceAll('|', '');
  if (!stems) return [{ form: base, tag: 'nom' }];
  const harmony = harmonyOf(word);
  const h = (ending: string): string => harmonise(ending, harmony);
  return [
    { form: base, tag: 'nom' },
    ...singularForms(stems, h),
    ...pluralForms(stems, h),
    ...possessiveStems(stems),
    ...(kotus === 38 ? [{ form: `${base.slice(0, -3)}s`, tag: 'mod' } as const] : []),
  ];
};

const comparativeStem = (stems: NominalStems, kotus: number): string => {
  const short = (stems.weak.match(/[aeiouyäö]+/g) ?? []).length === 2;
  return short && (kotus === 9 || kotus === 10) ? `${stems.weak.slice(0, -1)}e` : stems.weak;
};

const qualityNoun = (base: string, kotus: number, stems: NominalStems, h: (ending: string) => string): string[] => {
  if (kotus === 38) return [base.slice(0, -3) + h('sUUs')];
  if (kotus === 10 || kotus === 9) return [base.slice(0, -1) + h('UUs')];
  if (kotus === 15 || kotus === 34 || kotus === 41)
    return [stems.strong.slice(0, -1) + h('UUs').slice(kotus === 34 ? 0 : 1)];
  return [];
};

/** The comparative, superlative, adverb and -uus noun of an adjective, in their base forms. */
export const adjectiveDerivations = (word: string, kotus: number, grade: string): Form[] => {
  const stems = nominalStems(word, kotus, grade);
  if (!stems) return [];
  const harmony = harmonyOf(word);
  const h = (ending: string): string => harmonise(ending, harmony);
  const comparative = comparativeStem(stems, kotus);
  return [
    { form: `${comparative}mpi`, tag: 'cmp' },
    { form: `${comparative}mmin`, tag: 'sti' },
    { form: stems.weak + h('sti'), tag: 'sti' },
    ...stems.pluralWeak.slice(-1).map((stem): Form => ({ form: `${stem}n`, tag: 'sup' })),
    ...tagged('uus', qualityNoun(word.replaceAll('|', ''), kotus, stems, h)),
  ];
};
