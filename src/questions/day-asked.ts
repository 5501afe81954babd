/** "Mitä tapahtui 15. kesäkuuta?", "what was decided on 23 June 2021?": a day of which nothing is asked but what happened. */
import type { Language } from '../knowledge/schema.ts';
import type { Unit } from './question.ts';
import type { Span } from './spans.ts';
import { conceptsIn, textOf } from './unit-of.ts';

export type Day = {
  /** `2021-06-23`, or `06-23` where no year is named. */
  date: string;
  /** As typed. */
  text: string;
};

/** The day of which a question wants to know what happened, where it says no more than that. */
export const dayAsked = (spans: readonly Span[], units: readonly Unit[], language: Language): Day | undefined =>
  units.every(isPlain) ? dayIn(spans, language) : undefined;

/** A verb of happening, deciding, beginning or ending; what merely stands around. */
const HAPPENED =
  /^(?:tapaht\S+|päät\S+|sovitt\S+|oli|alkoi|alkaa|tuli|händ\S+|hänt\S+|sked\S+|beslut\S+|happen\S*|decided?|was|took|place)$/i;

const isPlain = ({ quiet, senses, text }: Unit): boolean =>
  senses.some(({ kind, id }) => kind === 'month' || kind === 'year' || kind === 'event' || ASKED.has(id)) ||
  ((HAPPENED.test(text) || NUMBER.test(text)) && senses.length === 0) ||
  (quiet && senses.length === 0);
const ASKED: ReadonlySet<string> = new Set(['what', 'schedule']);

/** The one day that is named, in figures or with its month's name. */
const dayIn = (spans: readonly Span[], language: Language): Day | undefined => {
  const [day, ...others] = spans.flatMap(
    (span, at) => inFigures(span) ?? inWords(span, spans.slice(0, at), spans.slice(at + 1), language) ?? [],
  );
  return others.length === 0 ? day : undefined;
};

const FIGURES = /^(\d{1,2})\.(\d{1,2})(?:\.((?:19|20)\d\d))?$/;

const inFigures = (span: Span): Day | undefined => {
  const [, day, month, year] = FIGURES.exec(textOf(span)) ?? [];
  return day && month ? dayOf(day, month, year, textOf(span)) : undefined;
};

const NUMBER = /^(\d{1,2})(?:st|nd|rd|th|\.?e|:[ae]|\.)?$/i;
/** `15. päivänä kesäkuuta`, "15th of June". */
const BETWEEN = /^(?:päivä(?:nä|n)?|of)$/i;

/** A month's name with the day before it, or in English after it. */
const inWords = (span: Span, before: readonly Span[], after: readonly Span[], language: Language): Day | undefined => {
  const month = conceptsIn(span, language).find(({ kind }) => kind === 'months')?.id;
  if (!month) return undefined;
  const said = before.filter((one) => !BETWEEN.test(textOf(one)));
  const number = [said.at(-1), language === 'en' ? after[0] : undefined].find((one) => one && NUMBER.test(textOf(one)));
  const day = number && NUMBER.exec(textOf(number))?.[1];
  const year = after.find((one) => one !== number)?.year;
  return day && number ? dayOf(day, month, year, textIn([number, span], language)) : undefined;
};

const textIn = ([number, month]: readonly [Span, Span], language: Language): string =>
  `${textOf(number)}${language === 'fi' ? '.' : ''} ${textOf(month)}`;

const LAST = { day: 31, month: 12 };

const dayOf = (day: string, month: string, year: string | undefined, text: string): Day | undefined => {
  const isDay = Number(day) >= 1 && Number(day) <= LAST.day && Number(month) >= 1 && Number(month) <= LAST.month;
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].filter(Boolean).join('-');
  return isDay ? { date, text } : undefined;
};
