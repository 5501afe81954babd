/** What the schedule has in store. */
import type { Fact } from '../knowledge/knowledge.ts';
import { addDays } from './calendar.ts';

export type Dated = { fact: Fact; kind: 'deadline' | 'milestone'; date: string };

const WINDOW = 14;

/** The last day of a month or year, as far as the comparison of texts needs it. */
const lastDay = (date: string): string => {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year = 0, month = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};

const firstDay = (date: string): string => date + '-01-01'.slice(date.length === 4 ? 0 : 3).slice(0, 10 - date.length);

/**
 * Whether something of that date may be due from `day` to `last`. A month is told from two weeks before it until it
 * ends, since its day is not known; a year, too vague for that, only around the end that matters.
 */
const mayBeDue = (date: string, ends: boolean, day: string, last: string): boolean => {
  const [from, to] = [firstDay(date), lastDay(date)];
  if (date.length === 4) return ends ? to >= day && to <= last : from >= day && from <= last;
  return from <= last && to >= day;
};

const datesOf = ({ value, event }: Fact): { date: string; ends: boolean }[] => {
  if ('on' in value) return [{ date: value.on, ends: event === 'end' || event === 'deadline' }];
  if ('from' in value) {
    return [
      { date: value.from, ends: false },
      { date: value.to, ends: true },
    ];
  }
  return [];
};

const byDate = (one: Dated, other: Dated): number =>
  firstDay(one.date).localeCompare(firstDay(other.date)) || one.fact.id.localeCompare(other.fact.id);

/** Milestones and deadlines that are due on a day and in the two weeks after it; what was replaced is not. */
export const aheadOf = (facts: readonly Fact[], day: string): readonly Dated[] => {
  const last = addDays(day, WINDOW);
  return facts
    .filter(({ state }) => state !== 'superseded')
    .flatMap((fact) => {
      const due = datesOf(fact).find(({ date, ends }) => mayBeDue(date, ends, day, last));
      const kind = fact.event === 'deadline' ? ('deadline' as const) : ('milestone' as const);
      return due ? [{ fact, kind, date: due.date }] : [];
    })
    .sort(byDate);
};

/** Whatever the schedule still has, the nearest first: for the first digest of a channel. */
export const everAhead = (facts: readonly Fact[], day: string): readonly Dated[] =>
  facts
    .filter(({ state }) => state !== 'superseded')
    .flatMap((fact) => {
      const due = datesOf(fact).find(({ date }) => lastDay(date) >= day);
      const kind = fact.event === 'deadline' ? ('deadline' as const) : ('milestone' as const);
      return due ? [{ fact, kind, date: due.date }] : [];
    })
    .sort(byDate);
