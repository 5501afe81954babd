/** "Mihin maakuntaan Iitti kuuluu?", "Keski-Suomen kunnat 2020": which municipalities belong where, and nothing besides. */
import { isMunicipality } from '../knowledge/division.ts';
import type { Subject } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/schema.ts';
import { isDate, yearsIn } from './asked-time.ts';
import type { Span } from './spans.ts';
import { conceptsIn, has, isTerm } from './unit-of.ts';

/** What words may say in such a question. One word more, and something else is asked: `mukana`, `hankkeessa`, `haki`. */
type Words = {
  /** A maakunta, as Helsinki belongs to one. */
  maakunta: RegExp;
  /** Any region. */
  region: RegExp;
  municipalities: RegExp;
  belong: RegExp;
  other: RegExp;
};

const oneOf = (words: string): RegExp => new RegExp(`^(?:${words.trim().split(/\s+/).join('|')})$`, 'u');

const WORDS: Record<Language, Words> = {
  fi: {
    // A slip in these long words is common: `maakunttaan`, `hyvinvontialueesen`.
    maakunta: /^maaku\p{L}{2,6}$/u,
    region: /^(?:hyvin\p{L}*|sote-?)?alue(?:en|tta|ella|elle|ee?seen|ee?sen|essa|esta|et|iden|ita|isiin)?$/u,
    municipalities: /^(?:jäsen)?ku(?:ntaa|nnat|ntia|ntien|nnista|nnissa|ntiin)$/,
    belong: /^(?:kuulu\p{L}*|sijait\p{L}*|osa|osana)$/u,
    other: oneOf(`
      mihin mihinkä missä mikä minkä mitkä mitä mistä montako monta moniko moni kuinka miten kunta kunnan kaupunki kaupungin kaupungit tiedätkö
      tietäisitkö osaatko osaisitko voitko voisitko sanoa kertoa haluan haluaisin tietää
      on oli ovat olivat onko oliko ollut muodosta\\p{L}* koostu\\p{L}* luettele listaa lista luettelo kerro näytä nimeä
      vuonna vuoden vuodesta vuotta vuoteen ennen jälkeen asti saakka alussa alusta alkua lopussa loppuun alkaen lähtien
      nyt nykyään nykyisin silloin aiemmin aikaisemmin nykyinen entinen siis eli ja vai kaikki kaikkien yhteensä lukumäärä
      määrä aluejaossa aluejaon maakuntajaossa maakuntajaon jaossa jaon
    `),
  },
  sv: {
    maakunta: /^landskap(?:et|ets|s)?$/,
    region: /^(?:(?:välfärds)?områdes?(?:t|ts|na)?|region(?:en|ens)?)$/,
    municipalities: /^(?:medlems)?kommun(?:er|erna|ernas)$/,
    belong: /^(?:hör|hörde|hört|tillhör|tillhörde|ingår|ingick|ligger|låg|del)$/,
    other: oneOf(`
      vilket vilken vilka vad hur många till i på är var finns fanns det den som har hade bildar bildade utgör utgjorde
      består bestod av år året före efter innan nu numera tidigare då lista räkna upp nämn alla och under från fram slutet
      början antal antalet eller en kan kunde skulle du jag vill veta vet undrar säga berätta kommun kommunen stad staden idag enligt indelningen landskapsindelningen
    `),
  },
  en: {
    maakunta: /^region(?:s|'s)?$/,
    region: /^(?:county|counties|county's|area)$/,
    municipalities: /^municipalities$/,
    belong: /^(?:belong|belongs|belonged|part|located)$/,
    other: oneOf(`
      which what how many is are was were does did do the a of to in there make makes made up list form forms formed have
      has had it its comprise comprises comprised include includes included before after until now today currently then
      year and or all number end start from since municipality town city wellbeing welfare services service can
      could you tell me i would like know please
    `),
  },
};

/** Whether a question asks to which region a municipality belongs, or which municipalities a region has. */
export const asksDivision = (said: readonly Span[], language: Language): boolean => {
  const spans = said.filter((span) => !isManners(span, language));
  const { maakunta, region, municipalities, belong, other } = WORDS[language];
  const named = spans.filter((span) => span.name && !isTerm(span));
  const words = spans
    .filter((span) => (!span.name || isTerm(span)) && !span.year)
    .flatMap(({ tokens }) => tokens.map(({ lower }) => lower));
  const says = (...patterns: readonly RegExp[]): boolean =>
    words.some((word) => patterns.some((pattern) => pattern.test(word)));
  const isPlain = (word: string): boolean =>
    isDate(word) || [maakunta, region, municipalities, belong, other].some((pattern) => pattern.test(word));
  if (named.length === 0 || !named.every(isOnePlace) || !words.every(isPlain)) return false;
  const subjects = named.flatMap(({ name }) => name?.subjects ?? []);
  const towns = subjects.filter(({ kind }) => kind === 'municipality');
  if (towns.length > 0) return (says(maakunta, region, belong) || isWhether(said)) && !says(municipalities);
  return says(municipalities) || (subjects.every(isMunicipality) && says(maakunta));
};

/** "Onko Sipoo Keski-Uudenmaan kunta?": whether a town is one of a region that is named, too. */
const isWhether = (said: readonly Span[]): boolean => {
  const says = (word: RegExp): boolean => said.some(({ tokens }) => tokens.some(({ lower }) => word.test(lower)));
  const isRegion = ({ name }: Span): boolean => name?.subjects.some(({ kind }) => kind === 'region') ?? false;
  return (
    said.some(isRegion) && says(/^(?:onko|oliko|är|var|is|was)$/) && says(/^(?:kunta|kuntana|kommun|municipality)$/)
  );
};

/** `hei`, `kiitos` beside the question. */
const isManners = (span: Span, language: Language): boolean =>
  ['greeting', 'thanks'].some((intent) => has(conceptsIn(span, language), 'intents', intent));

const PLACES: ReadonlySet<Subject['kind']> = new Set(['municipality', 'region', 'group']);
const isOnePlace = ({ name, tokens }: Span): boolean =>
  name?.subjects.length === 1 &&
  name.subjects.every(({ kind }) => PLACES.has(kind)) &&
  !tokens.some(({ lower }) => JOINT_AUTHORITY.test(lower));
/** `Soite-kuntayhtymässä`: it had other members than the region of that name. */
const JOINT_AUTHORITY = /kuntayht|samkommun|authority/;

const BEFORE = /^(?:ennen|före|innan|before)$/;
const AFTER = /^(?:jälkeen|efter|after)$/;

/** The year of the division that is asked about; none where several are named. */
export const yearOfDivision = (spans: readonly Span[]): string | undefined => {
  const [year, ...others] = new Set(yearsIn(spans));
  if (!year || others.length > 0) return undefined;
  const at = spans.findIndex((span) => yearsIn([span]).length > 0);
  const words = spans.map(({ tokens: [token] }) => token?.lower ?? '');
  const leading = words.slice(Math.max(0, at - 2), at);
  if (leading.some((word) => BEFORE.test(word))) return String(Number(year) - 1);
  return [...leading, words[at + 1] ?? ''].some((word) => AFTER.test(word)) ? String(Number(year) + 1) : year;
};
