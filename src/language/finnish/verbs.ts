import type { Form } from './forms.ts';
import { harmonise, harmonyOf, lastLetter } from './gradation.ts';
import { type VerbStems, verbStems } from './verb-stems.ts';

type Harmonise = (ending: string) => string;

const finite = (forms: readonly string[]): Form[] => forms.map((form) => ({ form, tag: 'fin' }));

const PERSONS = ['n', 't', 'mme', 'tte'];

const activeForms = (stems: VerbStems, h: Harmonise): Form[] =>
  finite([
    ...PERSONS.map((ending) => stems.weak + ending),
    ...stems.third,
    `${stems.strong}${h('vAt')}`,
    ...stems.pastWeak.flatMap((stem) => PERSONS.map((ending) => stem + ending)),
    ...stems.pastStrong.flatMap((stem) => [stem, `${stem}${h('vAt')}`]),
    ...stems.conditional.flatMap((stem) => ['', ...PERSONS, h('vAt')].map((ending) => stem + ending)),
    stems.weak,
    ...['kAA', 'kAAmme', 'kOOn', 'kOOt', 'kO'].map((ending) => stems.consonant + h(ending)),
    ...stems.nut.slice(0, 1).map((stem) => `${stem}ee`),
  ]);

const passiveForms = (stems: VerbStems, h: Harmonise): Form[] =>
  finite([
    `${stems.passive}${lastLetter(stems.passive)}n`,
    stems.passive,
    `${stems.passivePast}iin`,
    ...['Aisiin', 'Aisi', 'AkOOn', 'Aneen'].map((ending) => stems.passivePast + h(ending)),
  ]);

const second = (infinitive: string, h: Harmonise): string => {
  const stem = infinitive.slice(0, -1).replace(/e$/, 'i');
  return `${stem}${h('essA')}`;
};

const infinitives = (stems: VerbStems, h: Harmonise): Form[] => [
  { form: stems.infinitive, tag: 'inf' },
  { form: `${stems.infinitive}kse`, tag: 'poss' },
  { form: second(stems.infinitive, h), tag: 'inf2' },
  { form: `${second(stems.infinitive, h).slice(0, -3)}n`, tag: 'inf2' },
  { form: stems.passivePast + h('AessA'), tag: 'inf2' },
];

const participles = (stems: VerbStems, h: Harmonise): Form[] => {
  const forms = [
    `${stems.strong}${h('vA')}`,
    ...stems.nut.map((stem) => stem + h('Ut')),
    stems.passivePast + h('U'),
    stems.passivePast + h('AvA'),
    `${stems.strong}${h('mA')}`,
    `${stems.strong}${h('mAtOn')}`,
  ];
  return forms.map((form) => ({ form, tag: 'ptc' }));
};

const agent = (stem: string): string => stem.replace(/e$/, 'i');

const nounInUs = (stems: VerbStems, kotus: number, h: Harmonise): Form[] => {
  const causative = (kotus === 53 || kotus === 54) && /t[aä]$/.test(stems.weak);
  return causative ? [{ form: stems.weak.slice(0, -1) + h('Us'), tag: 'us' }] : [];
};

/** All forms of a verb; participles and verbal nouns only in their base forms, which inflect as nominals. */
export const verbForms = (word: string, kotus: number, grade: string): Form[] => {
  const stems = verbStems(word, kotus, grade);
  if (!stems) return [{ form: word, tag: 'inf' }];
  const harmony = harmonyOf(word);
  const h: Harmonise = (ending) => harmonise(ending, harmony);
  return [
    ...infinitives(stems, h),
    ...activeForms(stems, h),
    ...passiveForms(stems, h),
    ...participles(stems, h),
    { form: `${stems.strong}minen`, tag: 'minen' },
    { form: `${agent(stems.strong)}${h('jA')}`, tag: 'ja' },
    ...nounInUs(stems, kotus, h),
  ];
};
