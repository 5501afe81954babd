/** Which listing of the knowledge a question asks for. */
import { type Language, LISTINGS, type Listing } from '../knowledge/schema.ts';
import { isTimeWord } from './asked-unit.ts';
import { isPlace } from './clauses.ts';
import type { Unit } from './question.ts';
import { ranksDeed } from './ranking.ts';
import type { Span } from './spans.ts';
import { conceptsIn, has, textOf, unitOf } from './unit-of.ts';

/** "Mitä uutta Lapista?", "Keski-Suomen lähteet": a listing, where nothing else is asked. */
export const listingAsked = (spans: readonly Span[], language: Language): Listing | undefined => {
  // "Mitä Lapissa tapahtuu vuonna 2027?": in a place, not to a body.
  const isWhatHappens = spans.some(({ year }) => year !== undefined) && spans.filter(isNamed).every(isPlace);
  const lists = (span: Span): boolean =>
    has(conceptsIn(span, language), 'listings') || (isWhatHappens && HAPPENS.test(textOf(span)));
  const words = new Set(spans.filter(lists).flatMap((span) => conceptsIn(span, language).map(({ id }) => id)));
  const others = spans.filter((span) => !lists(span));
  const listing = LISTINGS.find((id) => words.has(id)) ?? (others.length < spans.length ? 'ahead' : undefined);
  const asksMore = others.some((span) => {
    const unit = unitOf(span, language);
    // What is to come may be asked for a year, and when it comes; what is new is always of the last days.
    if (!unit || (listing === 'ahead' && (span.year !== undefined || isTimeWord(unit) || onlyAsksWhen(unit))))
      return false;
    return !unit.quiet && (unit.must || unit.reserve || unit.senses.length > 0);
  });
  const isWhole = listing === 'regions' || listing === 'glossary';
  return asksMore || ranksDeed(spans, language) || (isWhole && others.some(isNamed)) ? undefined : listing;
};

const onlyAsksWhen = ({ senses }: Unit): boolean =>
  senses.length > 0 && senses.every(({ kind, id }) => kind === 'ask' && (id === 'when' || id === 'which-day'));

const HAPPENS = /^(?:tapahtuu|händer|happens|happening|happen)$/i;

const isNamed = ({ name }: Span): boolean => name !== undefined;
