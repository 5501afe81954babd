/** The years that a question names, and the time that it asks about. */
import type { Language } from '../knowledge/schema.ts';
import type { Span } from './spans.ts';
import { conceptsIn } from './unit-of.ts';

const DATE = /^\d{1,2}\.\d{1,2}\.((?:19|20)\d\d)$/;
/** `1.1.2021` */
export const isDate = (word: string): boolean => DATE.test(word);

/** The years that a text names: by themselves, as a span of several, or in a date. */
export const yearsIn = (spans: readonly Span[]): string[] =>
  spans.flatMap(({ year, tokens: [token] }) => {
    const word = token?.lower ?? '';
    return year ? [...word.matchAll(/(?:19|20)\d\d/g)].map(([found]) => found) : (DATE.exec(word)?.slice(1) ?? []);
  });

const IN_MONTH = /kuussa$/;
const IN_YEAR: Record<Language, RegExp> = { fi: /^vuonna$/, sv: /^(år|i)$/, en: /^in$/ };

const BEFORE = /^(?:ennen|före|before)$/;

/** `ennen vuotta 2023`, `before 2023`, `ennen Lindbergiä`. */
export const isBefore = (spans: readonly Span[], at: number): boolean => {
  const word = (offset: number): string => spans[at - offset]?.tokens[0]?.lower ?? '';
  return BEFORE.test(word(1)) || (word(1) === 'vuotta' && BEFORE.test(word(2)));
};

/** `kesäkuussa 2020`, `vuonna 2020`, `vuoden 2020 tilanne`: the time a question asks about, not a date it asks for. */
export const timeOf = (spans: readonly Span[], language: Language, situation: boolean): string | undefined => {
  const at = spans.findIndex((span) => span.year);
  const year = spans[at]?.year;
  if (!year) return undefined;
  const before = spans[at - 1];
  const month = before && conceptsIn(before, language).find(({ kind }) => kind === 'months')?.id;
  const word = before?.tokens[0]?.lower ?? '';
  if (isBefore(spans, at)) return String(Number(year) - 1);
  if (month) return situation || IN_MONTH.test(word) || language !== 'fi' ? `${year}-${month}` : undefined;
  return situation || IN_YEAR[language].test(word) ? year : undefined;
};
