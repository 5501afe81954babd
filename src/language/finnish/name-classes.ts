import { wordSet } from '../word-set.ts';
import { isVowel } from './gradation.ts';
import { readEntries, spelled } from './lexicon.ts';

/** Names, or last parts of names, whose class their ending does not tell. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  akaa: '17',
  alavus: '40',
  kannus: '39',
  keitele: '48',
  kempele: '48',
  kemi: '5',
  kitee: '20',
  korsnäs: '5',
  kuortane: '48',
  laihia: '12',
  laine: '48',
  loimaa: '17',
  loppi: '7*B',
  muhos: '39',
  muurame: '8',
  nurmes: '39',
  punkalaidun: '33*F',
  pihtipudas: '41*F',
  pyhäntä: '10*J',
  pälkäne: '48',
  raahe: '8',
  tampere: '48',
  varkaus: '40',
  vehmaa: '17',
  essote: '8',
  aura: '10',
  eura: '10',
  suomi: '7',
  posti: '5',
  lumi: '25',
  salo: '1',
  savo: '1',
  lieto: '1*F',
  lahti: '7*F',
  vihti: '5*F',
  turku: '1*D',
  juuka: '10*D',
  siuntio: '3',
  ii: '18',
  häme: '48',
  hus: '5',
  rinne: '48*J',
  sote: '8',
};

/** Last parts of Finnish place names and surnames, the longest first where they overlap. */
const ENDINGS: readonly (readonly [ending: string, inflection: string])[] = [
  ['kaarlepyy', '18'],
  ['taipale', '48'],
  ['kaupunki', '5*G'],
  ['järvi', '7'],
  ['niemi', '7'],
  ['salmi', '7'],
  ['koski', '7'],
  ['lampi', '5*H'],
  ['saari', '26'],
  ['lahti', '7*F'],
  ['joki', '7*D'],
  ['mäki', '7*D'],
  ['vesi', '27*F'],
  ['maa', '18'],
  ['pää', '18'],
  ['suu', '18'],
  ['puu', '18'],
  ['kuu', '18'],
  ['pyy', '18'],
  ['suo', '19'],
  ['tie', '19'],
  ['työ', '19'],
  ['luoto', '1*F'],
  ['virta', '9*K'],
  ['ranta', '9*J'],
  ['nen', '38'],
];

const COMMON_NOUNS: ReadonlyMap<string, string> = new Map(
  readEntries('lexicon.tsv')
    .filter(({ wordClass }) => wordClass !== 'verb')
    .map(({ word, inflection }) => [spelled(word), inflection]),
);

const SHORTEST_NOUN = 5;

/** How a name inflects. `base` marks the start of its last part with `|`; `sure` is false for a mere guess. */
export type NameClass = { base: string; inflection: string; sure: boolean };

const parted = (word: string, at: number): string => (at > 0 ? `${word.slice(0, at)}|${word.slice(at)}` : word);

const byEnding = (word: string): NameClass | undefined => {
  const found = ENDINGS.find(([ending]) => word.endsWith(ending));
  if (!found) return undefined;
  const [ending, inflection] = found;
  return { base: ending === 'nen' ? word : parted(word, word.length - ending.length), inflection, sure: true };
};

const byCommonNoun = (word: string): NameClass | undefined => {
  for (let at = 0; at === 0 || at <= word.length - SHORTEST_NOUN; at += 1) {
    const inflection = COMMON_NOUNS.get(word.slice(at));
    if (inflection) return { base: parted(word, at), inflection, sure: true };
  }
  return undefined;
};

const CLUSTERS: readonly (readonly [cluster: string, grade: string])[] = [
  ['kk', 'A'],
  ['pp', 'B'],
  ['tt', 'C'],
  ['nk', 'G'],
  ['mp', 'H'],
  ['lt', 'I'],
  ['nt', 'J'],
  ['rt', 'K'],
  ['ht', 'F'],
];

const grade = (word: string): string => {
  const found = CLUSTERS.find(([cluster]) => new RegExp(`${cluster}[aeiouyäö]$`).test(word));
  return found ? `*${found[1]}` : '';
};

const byConsonant = (word: string): string => {
  if (/[uyoö]s$/.test(word)) return '39';
  return /[aä]s$/.test(word) ? '41' : '5';
};

const byLongVowel = (word: string): string => {
  if (word.length <= 4 || word.endsWith('yy')) return '18';
  return word.endsWith('ee') ? '20' : '17';
};

const byVowel = (word: string, last: string, afterVowel: boolean): string => {
  if (last === 'e') return '8';
  if (last === 'i') return `5${grade(word)}`;
  if ('oöuy'.includes(last)) return afterVowel ? '3' : `1${grade(word)}`;
  return afterVowel ? '12' : `10${grade(word)}`;
};

const byLastLetters = (word: string): string => {
  const [last, before] = [word.at(-1) ?? '', word.at(-2) ?? ''];
  if (!isVowel(last)) return byConsonant(word);
  return last === before ? byLongVowel(word) : byVowel(word, last, isVowel(before));
};

/** The inflection class of a proper name (its last part, in lower case). */
export const nameClass = (word: string): NameClass => {
  const exception = EXCEPTIONS[word];
  if (exception) return { base: word, inflection: exception, sure: true };
  return byEnding(word) ?? byCommonNoun(word) ?? { base: word, inflection: byLastLetters(word), sure: false };
};

/** Names that are plural in form: the singular their forms are built on, its class, and a genitive of their own. */
export const PLURAL_NAMES: Readonly<Record<string, readonly [singular: string, inflection: string, genitive: string]>> =
  {
    virrat: ['virta', '9*K', 'virtain'],
  };

/** Names in -nen that take their cases in the plural: Kauniaisissa, Paraisilla. */
export const PLURAL_IN_NEN = wordSet(
  'huittinen ikaalinen jokioinen joroinen kaskinen kauniainen kuhmoinen nousiainen oulainen parainen pornainen siikainen uurainen',
);

/** Names of two parts that both inflect: each part's base form and class. */
export const TWO_PART_NAMES: Readonly<Record<string, readonly (readonly [part: string, inflection: string])[]>> = {
  uusimaa: [
    ['uusi', '27*F'],
    ['maa', '18'],
  ],
  uusikaupunki: [
    ['uusi', '27*F'],
    ['kaupunki', '5*G'],
  ],
  uusikaarlepyy: [
    ['uusi', '27*F'],
    ['kaarlepyy', '18'],
  ],
  isokyrö: [
    ['iso', '1'],
    ['kyrö', '1'],
  ],
};
