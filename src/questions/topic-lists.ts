/** "Keski-Suomen rahoitus, aikataulu ja yhteystiedot": a bare list asks for each of its items. */
import type { Language } from '../knowledge/schema.ts';
import { asksOutright, intentsOf } from './asking.ts';
import { isPersonal, startsWithCoordinator, topicsIn } from './clauses.ts';
import {
  headsOf,
  isAround,
  isBareTopic,
  isDetail,
  isDoing,
  isItem,
  isMeasure,
  isOfMatter,
  isTitled,
  kindsOf,
} from './list-items.ts';
import type { Span } from './spans.ts';
import { conceptsIn, has } from './unit-of.ts';

/** Clauses that are a bare list together: nothing but commas parts them. */
export const areListed = (clauses: readonly Span[][], text: string, language: Language): boolean =>
  clauses.length > 1 &&
  !text.includes('(') &&
  !clauses.some((clause) => asksOutright(clause, language)) &&
  (byTopic(clauses.flat(), text, language).length > 1 || byDetail(clauses.flat(), text, language).length > 1);

/**
 * What is asked by each item of a bare list, with all that the items share, or with the places that each has of its own; the whole
 * where it is no such list.
 */
export const byTopic = (core: readonly Span[], text: string, language: Language): Span[][] => {
  const parts = partsOf(core, text, language);
  if (parts.length < 2) return [[...core]];
  const listed = parts.map((part) => runsOf(part).filter((run) => isItem(run, language)));
  // "Rahoitus Kainuu yhteystiedot": each stands in a part of its own.
  const isJoined = listed.every(({ length }) => length <= 1);
  const items = listed.flat();
  const others = core.filter((span) => !items.some((run) => run.includes(span)));
  const isList = isJoined && areApart(items, language) && others.every((span) => isAround(span, language));
  // "Jag jobbar i Sibbo och undrar om vi är med": what somebody does.
  if (!isList || isPersonal(core, language) || intentsOf(core, language).includes('compare')) return [[...core]];
  // "Hankejohtaja Lappi ja rahoitus Satakunta".
  const isWhole = (part: readonly Span[], at: number): boolean => listed[at]?.length === 1 && part.some(isNamed);
  if (parts.every(isWhole)) return parts;
  const isLink = (span: Span): boolean => {
    const next = core[core.indexOf(span) + 1];
    return startsWithCoordinator([span], language) && next !== undefined && !others.includes(next);
  };
  const shared = others.filter((span) => !isLink(span));
  return items.map((run) => core.filter((span) => run.includes(span) || shared.includes(span)));
};

/** "Hankejohtaja ja puhelinnumero Lappi": a title and how to reach its holder, or several ways to; none where it is anything else, or says whom. */
export const byDetail = (core: readonly Span[], text: string, language: Language): Span[][] => {
  const parts = partsOf(core, text, language);
  if (parts.length < 2 || core.some(namesPerson)) return [];
  const items = parts.map((part) => headsOf(part, language));
  const isPart = (item: readonly Span[]): boolean => isDetail(item, language) || isTitled(item, language);
  if (!items.every(isPart) || !items.some((item) => isDetail(item, language))) return [];
  return parts.map((part) => core.filter((span) => part.includes(span) || isNamed(span)));
};

/** Several that ask for different things, at least one of them for something of the matter, and not all by what is done. */
const areApart = (items: readonly Span[][], language: Language): boolean => {
  const kinds = new Set(items.flatMap((run) => kindsOf(run, language)));
  const isDone = (span: Span): boolean => isDoing(span, language) && !isMeasure(span, language);
  return (
    items.length > 1 &&
    kinds.size >= items.length &&
    items.some((run) => isOfMatter(run, language)) &&
    items.some((run) => !headsOf(run, language).every(isDone))
  );
};

/** What stands between commas, slashes and "ja". */
const partsOf = (core: readonly Span[], text: string, language: Language): Span[][] => {
  const parts: Span[][] = [[]];
  for (const [at, span] of core.entries()) {
    const gap = text.slice(core[at - 1]?.tokens.at(-1)?.end ?? span.tokens[0]?.start, span.tokens[0]?.start);
    if (startsWithCoordinator([span], language)) parts.push([]);
    else if (JOINING.test(gap)) parts.push([span]);
    else parts.at(-1)?.push(span);
  }
  return parts.filter((part) => part.length > 0);
};
const JOINING = /[,/+&]/;

/** The words of a part that stand side by side, names and years left out. */
const runsOf = (part: readonly Span[]): Span[][] => {
  const runs: Span[][] = [[]];
  for (const span of part) {
    if (isNamed(span) || span.year) runs.push([]);
    else runs.at(-1)?.push(span);
  }
  return runs.filter((run) => run.length > 0);
};
const isNamed = ({ name }: Span): boolean => name !== undefined;
const namesPerson = ({ name }: Span): boolean => name?.subjects.some(({ kind }) => kind === 'person') ?? false;

/** "Rahoitus Keski-Suomi | ja kuka johtaa?": topics alone, before a question for something else. */
export const comesBefore = (topics: readonly Span[], asking: readonly Span[], language: Language): boolean => {
  const bare = topics.filter((span) => isBareTopic(span, language));
  const isList = topics.every((span) => (bare.includes(span) && !isDoing(span, language)) || isAround(span, language));
  const named = topicsIn(bare, language);
  const asked = [...topicsIn(asking, language), ...asking.flatMap((span) => eventsOf(span, language))];
  return (
    isList &&
    named.length > 0 &&
    startsWithCoordinator(asking, language) &&
    asked.length > 0 &&
    !asked.some((topic) => named.includes(topic))
  );
};

/** What happens when is told by the schedule. */
const eventsOf = (span: Span, language: Language): string[] =>
  has(conceptsIn(span, language), 'events') ? ['schedule'] : [];
