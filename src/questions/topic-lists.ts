/** "Keski-Suomen rahoitus, aikataulu ja yhteystiedot": a bare list of topics asks for each of them. */
import type { Language } from '../knowledge/schema.ts';
import { isPersonal, startsWithCoordinator, topicsIn } from './clauses.ts';
import type { Span } from './spans.ts';
import { conceptsIn, has, unitOf } from './unit-of.ts';

/** What is asked of each topic of a bare list, with all that the topics share; the whole where it is no such list. */
export const byTopic = (core: readonly Span[], text: string, language: Language): Span[][] => {
  const topics = core.filter((span) => isBareTopic(span, language));
  const others = core.filter((span) => !topics.includes(span));
  const kinds = new Set(topicsIn(topics, language));
  const isJoined = topics.slice(1).every((span, at) => isListed(span, core, text, language, topics[at]));
  // "Jag jobbar i Sibbo och undrar om vi är med": what somebody does.
  const isOfThings = topics.some((span) => !isDoing(span, language)) && !isPersonal(core, language);
  const isList = topics.length > 1 && kinds.size >= topics.length && isJoined && isOfThings;
  if (!isList || !others.every((span) => isAround(span, language))) return [[...core]];
  const isLink = (span: Span, at: number): boolean => {
    const next = core[at + 1];
    return startsWithCoordinator([span], language) && next !== undefined && topics.includes(next);
  };
  const shared = core.filter((span, at) => !isLink(span, at));
  return topics.map((topic) => shared.filter((span) => span === topic || others.includes(span)));
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

/** Set apart from the topic before it by a comma, or by "ja" somewhere between. */
const isListed = (
  span: Span,
  core: readonly Span[],
  text: string,
  language: Language,
  before: Span | undefined,
): boolean => {
  const between = core.slice(before ? core.indexOf(before) + 1 : 0, core.indexOf(span));
  const gap = text.slice(before?.tokens.at(-1)?.end, span.tokens[0]?.start);
  return gap.includes(',') || between.some((each) => startsWithCoordinator([each], language));
};

/** A name, a year, "what is", or what says nothing by itself. */
const isAround = (span: Span, language: Language): boolean => {
  const concepts = conceptsIn(span, language);
  const asksElse = has(concepts, 'asks') && !has(concepts, 'asks', 'what');
  const unit = unitOf(span, language);
  return !asksElse && (!unit || unit.quiet || span.year !== undefined);
};
