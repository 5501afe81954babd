/** What the knowledge holds, listed: its regions, its sources, what is new, its terms. */
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';
import { subDays } from 'date-fns/subDays';
import { type Fact, type Knowledge, rootOf, type Subject } from '../knowledge/knowledge.ts';
import type { Source } from '../knowledge/schema.ts';
import { isPast } from '../language/values.ts';
import type { Question } from '../questions/question.ts';
import type { Answer } from './answer.ts';
import { isKeptApart } from './kept-apart.ts';
import { isStale } from './statements.ts';

export type ListingAnswer = Extract<Answer, { kind: 'listing' }>;

/** Undefined where no listing is asked for, or a name in the question has to be cleared up first. */
export const listingOf = (question: Question, { subjects }: Knowledge): Answer | undefined => {
  const { listing, ambiguous } = question;
  if (!listing || ambiguous.length > 0) return undefined;
  const within = question.subjects.map(({ subject }) => subjects.get(subject.within ?? '') ?? subject);
  return { kind: 'listing', question, listing, within: [...new Set(within)] };
};

/** The ids of the regions that a subject is or belongs to; of what belongs to none, its own. */
export const regionsBehind = ({ kind, id, members, within }: Subject): readonly string[] => {
  if (kind === 'group') return members;
  return within ? [within] : [id];
};

/** Every fact of these subjects' regions; all facts where there are none. */
export const factsWithin = ({ facts }: Knowledge, within: readonly Subject[]): Fact[] => {
  const roots = new Set(within.flatMap(regionsBehind));
  return facts.filter((fact) => roots.size === 0 || roots.has(rootOf(fact)));
};

/** As of when the newest of these facts is, or an empty text. */
export const newestOf = (facts: readonly Fact[]): string =>
  facts.map(({ asOf }) => asOf).reduce((a, b) => (a > b ? a : b), '');

/** The sources of these facts, each once, the newest first. */
export const sourcesOf = (facts: readonly Fact[]): Source[] => {
  const sources = new Map(facts.flatMap((fact) => fact.sources).map((source) => [source.id, source]));
  return [...sources.values()].sort((one, other) => other.date.localeCompare(one.date));
};

export const NEWS_DAYS = 30;

/**
 * What counts now and was added or changed in the last days before `today`, those of the newest day first. Of one day,
 * an amount, a date, a person who can be reached and another fact take turns, the reform before programmes that are kept apart, each kind's
 * newest first; terms come last.
 */
export const newsOf = (knowledge: Knowledge, within: readonly Subject[], today: string): Fact[] => {
  const since = formatISO(subDays(parseISO(today), NEWS_DAYS), { representation: 'date' });
  const apart = (fact: Fact): number => Number(isApart(fact, knowledge));
  const sorted = factsWithin(knowledge, within).sort(
    (one, other) => apart(one) - apart(other) || other.asOf.localeCompare(one.asOf),
  );
  const news = sorted.filter(
    (fact) => fact.state !== 'superseded' && changedOn(fact) > since && changedOn(fact) <= today,
  );
  const days = Map.groupBy(news, changedOn);
  const newestDay = [...days.keys()].sort().reverse();
  return newestDay.flatMap((day) => takingTurns(days.get(day) ?? [], today));
};

const takingTurns = (facts: readonly Fact[], today: string): Fact[] => {
  const kindOf = (fact: Fact): number => kindOn(fact, today);
  const kinds = [...Map.groupBy(facts.filter(isNoTerm), kindOf)].sort(([one], [other]) => one - other);
  const longest = Math.max(0, ...kinds.map(([, members]) => members.length));
  const turns = Array.from({ length: longest }, (_, turn) => kinds.flatMap(([, members]) => members[turn] ?? []));
  return [...turns.flat(), ...facts.filter((fact) => !isNoTerm(fact))];
};

/** In the order in which they take turns. */
const kindOn = (fact: Fact, today: string): number => {
  const { value } = fact;
  if ('amount' in value) return 0;
  if ('on' in value || 'from' in value) return 1;
  return 'person' in value && !isStale(fact, { today }) ? 2 : 3;
};

const isNoTerm = ({ subject }: Fact): boolean => subject.kind !== 'term';

const isApart = (fact: Fact, knowledge: Knowledge): boolean =>
  isKeptApart(fact, knowledge) || knowledge.subjects.get(rootOf(fact))?.apart === true;

/** The day on which a fact came to be known as it is. */
export const changedOn = ({ addedOn, changedOn: changed }: Fact): string => changed ?? addedOn;

/** What is still to come or under way on that day, by the next of its days; in the year or month `at` only, where one is given. */
export const aheadOf = (knowledge: Knowledge, within: readonly Subject[], today: string, at?: string): Fact[] => {
  const isThen = ({ value }: Fact): boolean =>
    at === undefined ||
    ('on' in value && value.on.startsWith(at)) ||
    ('from' in value && value.from.slice(0, at.length) <= at && at <= value.to.slice(0, at.length));
  const nextDay = ({ value }: Fact): string | undefined =>
    'on' in value ? ahead(value.on) : 'from' in value ? (ahead(value.from) ?? ahead(value.to)) : undefined;
  const ahead = (day: string): string | undefined => (isPast(day, today) ? undefined : day);
  return factsWithin(knowledge, within)
    .filter(
      (fact) => fact.topic === 'schedule' && fact.state !== 'superseded' && nextDay(fact) !== undefined && isThen(fact),
    )
    .sort((one, other) => (nextDay(one) ?? '').localeCompare(nextDay(other) ?? ''));
};

/** The entries of the glossary. */
export const termsOf = ({ facts }: Knowledge): Fact[] => facts.filter((fact) => !isNoTerm(fact));
