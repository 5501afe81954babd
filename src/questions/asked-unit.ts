/** What each word of a question asks for, by what stands beside it. */
import type { Language } from '../knowledge/schema.ts';
import { wordSet } from '../language/word-set.ts';
import type { Unit } from './question.ts';
import type { Span } from './spans.ts';
import { isSource } from './speakers.ts';
import { isProperName, withCountyHead, withRoleTaken } from './titles.ts';
import { conceptsIn, has, textOf, unitOf } from './unit-of.ts';
import { quieted, silentUnit } from './units.ts';

/** The units of what is asked; what is known already leads to an answer only where nothing else does. */
export const unitsIn = (core: readonly Span[], language: Language): Unit[] => {
  const read = core.map((span, at) => {
    const unit = askedUnit(core, at, language);
    return { span, unit: unit && withRoleTaken(withCountyHead(unit, core, at, language), core, at) };
  });
  const asked = read.flatMap(({ span, unit }) => (unit && !span.excluded ? unit : []));
  const leads = asked.some(({ must, senses }) => must || senses.some(({ id }) => id === 'where-to'));
  return leads ? asked : read.flatMap(({ unit }) => unit ?? []);
};

/** "Mikä firma", "vilket företag", "hur gammal": what stands beside the question word is what is asked for. */
const askedUnit = (core: readonly Span[], at: number, language: Language): Unit | undefined => {
  const [before, span] = [core[at - 1], core[at]];
  const unit = span && unitOf(span, language);
  if (unit?.senses.length === 0 && isSource(core, at, language)) return quieted(unit);
  if (span && language !== 'en' && isProperName(core, at)) return properUnit(span, language);
  if (!unit) return undefined;
  if (WHOLE.test(unit.text)) return isProgramme(core[at + 1]) ? undefined : wholeUnit(unit, before);
  const isTime = core[at + 1]?.year !== undefined && isTimeWord(unit);
  if (isTime || isPlaced(unit, core.slice(Math.max(0, at - REACH), at), language)) return quieted(unit);
  if (!before || unit.senses.length > 0 || has(conceptsIn(span, language), 'generic')) return unit;
  return isAsked(unit, before, span, language) ? { ...unit, must: true, reserve: false } : unit;
};

/** Whether what stands before a word makes it the thing that is asked for. */
const isAsked = (unit: Unit, before: Span, span: Span, language: Language): boolean => {
  const word = textOf(before);
  const wordClass = unit.word?.wordClass;
  if (HOW.test(word) && !span.corrected && unit.word?.known && wordClass === 'adjective') return true;
  // After an article even a verb is a thing: "the waiting".
  if (wordClass === 'verb') return ARTICLE.test(word);
  const asked = conceptsIn(before, language).find(({ kind }) => kind === 'asks')?.id;
  return !unit.quiet && ((asked === 'what' && WHICH.test(word)) || (asked === 'how' && HOW.test(word)));
};

/** A name that nobody knows: a fact that answers has to say it. */
const properUnit = (span: Span, language: Language): Unit => {
  const [token] = span.tokens;
  const unit: Unit = { ...silentUnit(), text: textOf(span), decisive: true };
  return token ? { ...unit, word: token.words[language] } : unit;
};

/** "Koko ohjelma", "koko maakunta": the thing itself; "avustuksen koko" is its size. */
const WHOLE = /^(?:koko|hela|whole|entire)$/i;
const wholeUnit = (unit: Unit, before: Span | undefined): Unit =>
  isPossessed(before) ? unit : { ...unit, must: false, reserve: false };
const isPossessed = (before: Span | undefined): boolean => /n$/.test(before?.tokens.at(-1)?.lower ?? '');
/** Whether it names a programme and nothing else. */
export const isProgramme = (span: Span | undefined): boolean =>
  span?.name?.subjects.every(({ kind }) => kind === 'programme') ?? false;

/** `vuonna 2020`, `kesällä 2020`, `år 2020`: part of the time, not something that a fact has to say. */
export const isTimeWord = ({ word, senses }: Unit): boolean =>
  senses.every(({ kind }) => kind === 'event' || kind === 'month') &&
  (word?.terms.some((term) => TIME_WORDS.has(term) || PART_OF_YEAR.test(term)) ?? false);
const PART_OF_YEAR = /^(?:loppu|alku|keski|kevät|syys)(?:vuosi|kevät|kesä|syksy|talvi)$/;
const TIME_WORDS = wordSet(
  'vuosi kevät kesä syksy talvi alku loppu puoliväli år vår somm höst vint year spring summer autumn fall winter',
);
/** "In the application", "om Mellersta Finlands ansökningar": where something is said, not the sum applied for. */
const isPlaced = ({ senses, word }: Unit, before: readonly Span[], language: Language): boolean =>
  language !== 'fi' &&
  senses.length > 0 &&
  senses.every(({ kind }) => kind === 'measure') &&
  word?.wordClass === 'noun' &&
  before.some((span) => PREPOSITION[language].test(textOf(span)));
const PREPOSITION = { sv: /^(?:i|om|för|vid|kring)$/i, en: /^(?:in|on|about|for|with)$/i };
const REACH = 3;
const ARTICLE = /^(?:the|an?|en|ett|det|den)$/i;
const HOW = /^(?:kuinka|hur|how)$/i;
const WHICH = /^(?:mikä|minkä|mitkä|minkälai\S+|millai\S+|vilken|vilket|vilka|which)$/i;
