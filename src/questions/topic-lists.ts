/** "Keski-Suomen rahoitus, aikataulu ja yhteystiedot": a bare list of topics asks for each of them. */
import type { Language } from '../knowledge/schema.ts';
import { intentsOf } from './asking.ts';
import { isPersonal, startsWithCoordinator, topicsIn } from './clauses.ts';
import type { Span } from './spans.ts';
import { endsAsTitle } from './title-names.ts';
import { conceptsIn, has, textOf, unitOf } from './unit-of.ts';

/**
 * What is asked by each item of a bare list, with all that the items share, or with the places that each has of its own; the whole
 * where it is no such list.
 */
export const byTopic = (core: readonly Span[], text: string, language: Language): Span[][] => {
  const parts = partsOf(core, text, language);
  const items = parts.flatMap((part) => runsOf(part).filter((run) => isItem(run, language)));
  const listed = new Set(items.flat());
  const others = core.filter((span) => !listed.has(span));
  const kinds = new Set(items.flatMap((run) => kindsOf(run, language)));
  // "Rahoitus Kainuu yhteystiedot": each stands in a part of its own.
  const isJoined = parts.every((part) => items.filter(([first]) => first && part.includes(first)).length <= 1);
  // "Jag jobbar i Sibbo och undrar om vi är med": what somebody does.
  const isCompared = intentsOf(core, language).includes('compare');
  const isOfThings = items.some((run) => !run.every((span) => isDoing(span, language))) && !isPersonal(core, language);
  const isOfMatter = items.some(
    (run) => !run.every((span) => isAround(span, language) || isThing(span, language)) || isTitled(run, language),
  );
  const isList = items.length > 1 && kinds.size >= items.length && isJoined && isOfThings && isOfMatter;
  if (!isList || isCompared || !others.every((span) => isAround(span, language))) return [[...core]];
  const isWhole = (part: readonly Span[]): boolean =>
    part.some((span) => listed.has(span)) && part.some(({ name }) => name !== undefined);
  // "Hankejohtaja Lappi ja rahoitus Satakunta".
  if (parts.every(isWhole)) return parts.map((part) => [...part]);
  const isLink = (span: Span, at: number): boolean => {
    const next = core[at + 1];
    return startsWithCoordinator([span], language) && next !== undefined && listed.has(next);
  };
  const shared = others.filter((span) => !isLink(span, core.indexOf(span)));
  return items.map((run) => core.filter((span) => run.includes(span) || shared.includes(span)));
};

/** What stands between commas, slashes and "ja". */
const partsOf = (core: readonly Span[], text: string, language: Language): Span[][] => {
  const parts: Span[][] = [[]];
  for (const [at, span] of core.entries()) {
    const gap = text.slice(core[at - 1]?.tokens.at(-1)?.end ?? span.tokens[0]?.start, span.tokens[0]?.start);
    if (startsWithCoordinator([span], language) || JOINING.test(gap)) parts.push([]);
    if (!startsWithCoordinator([span], language)) parts.at(-1)?.push(span);
  }
  return parts.filter((part) => part.length > 0);
};
const JOINING = /[,/+&]/;

/** The words of a part that stand side by side, names and years left out. */
const runsOf = (part: readonly Span[]): Span[][] => {
  const runs: Span[][] = [[]];
  for (const span of part) {
    if (span.name || span.year) runs.push([]);
    else runs.at(-1)?.push(span);
  }
  return runs.filter((run) => run.length > 0);
};
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

/** A noun that asks for one topic and nothing besides. */
const isBareTopic = (span: Span, language: Language): boolean => {
  const unit = unitOf(span, language);
  return (
    unit?.must === true &&
    unit.modifiers.length === 0 &&
    unit.senses.length > 0 &&
    unit.senses.every(({ kind }) => kind === 'topic') &&
    (language !== 'fi' || !isDoing(span, language))
  );
};

/** A verb by its class, as is a noun that looks like one in Swedish and English: `contacts`, `kontakter`. */
const isDoing = (span: Span, language: Language): boolean => unitOf(span, language)?.word?.wordClass === 'verb';

/** What happens when is told by the schedule. */
const eventsOf = (span: Span, language: Language): string[] =>
  has(conceptsIn(span, language), 'events') ? ['schedule'] : [];

/** A topic, a measure, a title or another thing that is asked for, and nothing besides. */
const isItem = (run: readonly Span[], language: Language): boolean => {
  const heads = run.filter((span) => !isAround(span, language));
  const [head, ...more] = heads;
  if (!head) return false;
  if (more.length === 0 && (isBareTopic(head, language) || isMeasure(head, language) || isThing(head, language)))
    return true;
  return isSum(heads, language) || isTitled(heads, language);
};

/** `haettu`, `beviljat`. */
const isMeasure = (span: Span, language: Language): boolean => {
  const unit = unitOf(span, language);
  return (
    unit?.must === true &&
    unit.senses.some(({ kind }) => kind === 'measure') &&
    unit.senses.every(({ kind, id }) => kind === 'measure' || id === 'funding')
  );
};

/** `haettu summa`. */
const isSum = (heads: readonly Span[], language: Language): boolean =>
  heads.some((span) => isMeasure(span, language)) &&
  heads.every((span) => isMeasure(span, language) || topicsIn([span], language).includes('funding'));

/** `kuka on hankejohtaja`, `communications manager`: titles are of several words in English only. */
const isTitled = (heads: readonly Span[], language: Language): boolean => {
  const named = heads.filter((span) => !has(conceptsIn(span, language), 'asks', 'who'));
  const title = named.at(-1);
  return title !== undefined && saysTitle(title, language) && (language === 'en' || named.length === 1);
};

const saysTitle = (span: Span, language: Language): boolean =>
  [textOf(span), ...(unitOf(span, language)?.word?.terms ?? [])].some(endsAsTitle);

/** `palkka`: what nothing is known of stands in a list as well. */
const isThing = (span: Span, language: Language): boolean => {
  const unit = unitOf(span, language);
  return unit?.must === true && unit.senses.length === 0 && unit.word?.wordClass === 'noun';
};

const kindsOf = (run: readonly Span[], language: Language): string[] =>
  run
    .filter((span) => !isAround(span, language))
    .flatMap((span) => {
      const senses = unitOf(span, language)?.senses ?? [];
      return senses.length > 0 ? senses.map(({ kind, id }) => `${kind}.${id}`) : textOf(span).toLowerCase();
    });

/** A name, a year, "what is", or what says nothing by itself. */
const isAround = (span: Span, language: Language): boolean => {
  const concepts = conceptsIn(span, language);
  const asksElse = has(concepts, 'asks') && !has(concepts, 'asks', 'what');
  const unit = unitOf(span, language);
  return !asksElse && (!unit || unit.quiet || span.year !== undefined);
};
