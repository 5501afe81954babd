/** How well a fact explains one thing that a question says. */
import type { Fact } from '../knowledge/knowledge.ts';
import type { Event, Language } from '../knowledge/schema.ts';
import { lazily } from '../language/cache.ts';
import type { Sense, Unit } from '../questions/question.ts';
import { asksFor } from '../questions/units.ts';
import { ASKS, type AskContext, type Tells, textOf } from './asks.ts';
import type { FactIndex, Found } from './fact-index.ts';
import type { Mentions } from './mentions.ts';

/** How well facts explain one thing that a question says. */
export type Explaining = { unit: Unit; by: (fact: Fact) => number };

const TOPIC = 3;
const BOTH = 0.2;
const WORD = { least: 0.6, most: 3 };

/** How a schedule fact of one kind answers a question for another. */
const EVENT_FIT: Record<Event, Partial<Record<Event, number>>> = {
  start: { start: 2.2, span: 1.8, milestone: 1 },
  end: { end: 2.2, span: 1.8, deadline: 1 },
  span: { span: 2.2, end: 1.9, start: 1.4 },
  deadline: { deadline: 2.2, end: 1, milestone: 1 },
  milestone: { milestone: 2.2, deadline: 1 },
};

/** What one question is explained by: the facts that may answer it, in its language. */
export type Ground = {
  facts: readonly Fact[];
  language: Language;
  index: FactIndex;
  mentions: Mentions;
  tells: Tells;
  /** Whether other words for the same count as well. */
  synonyms: boolean;
};

/** The ids of its facts as well. */
type Place = Ground & { ids: () => ReadonlySet<string> };

/** How well some facts explain each of a question's units: looks every word up once. */
export const explainingOf = (units: readonly Unit[], ground: Ground): readonly Explaining[] => {
  const { facts, language, index, mentions, tells } = ground;
  const place = { ...ground, ids: lazily(() => new Set(facts.map(({ id }) => id))) };
  const asksWho = asksFor(units, 'who');
  // "Vem leder det?" asks for a person; a text about leadership has none.
  const asksPerson = ({ senses }: Unit): boolean => asksWho && senses.some(({ id }) => id === 'contact');
  const words = units.map((unit) => ({ unit, held: asksPerson(unit) ? () => 0 : lookUp(unit, place, asksWho) }));
  const terms = units.flatMap(({ word, parts }) => [...(word?.terms ?? []), ...parts.flat()]);
  const context: AskContext = {
    mentions,
    tells,
    saysOther: (fact) => words.some(({ unit, held }) => leadsTo(unit, fact, held)),
    asked: ({ topic }) => units.some(({ senses }) => senses.some(({ kind, id }) => kind === 'topic' && id === topic)),
    counted: (fact) => {
      const counts = index.counts(fact.id, language);
      return counts.size > 0 && terms.some((term) => counts.has(term));
    },
  };
  const bySenses = (unit: Unit, word: number, fact: Fact): number => {
    let sense = 0;
    // "Till vilket datum?" asks for a day, but for no other than the last.
    const ofEvent = fact.event && unit.senses.find(({ kind }) => kind === 'event');
    if (ofEvent) sense = senseValue(ofEvent, fact, context);
    else for (const one of unit.senses) sense = Math.max(sense, senseValue(one, fact, context));
    const modified =
      sense > 0 && unit.modifiers.length > 0 ? modifierValue(unit, language, index, fact) * sense : sense;
    // Of facts on the same topic the one that says the very word fits best.
    return Math.max(modified, word) + Math.min(modified, word) * BOTH;
  };
  // Most units are words and nothing else, and every question passes here with many facts.
  return words.map(({ unit, held }) => ({
    unit,
    by: unit.senses.length === 0 ? held : (fact) => bySenses(unit, held(fact), fact),
  }));
};

/** A word that has to be explained leads to the facts that hold it; one that says little only to those few it marks. */
const RARE = 2;

const leadsTo = (unit: Unit, fact: Fact, word: (fact: Fact) => number): boolean => {
  const held = unit.senses.length === 0 ? word(fact) : 0;
  if (!unit.must) return held > RARE;
  const says = ({ kind, id }: Sense): boolean => id === (kind === 'event' ? fact.event : fact.topic);
  return held > 0 || unit.senses.some((sense) => (sense.kind === 'topic' || sense.kind === 'event') && says(sense));
};

/** Another word for the same explains nearly as well as the word itself. */
const SYNONYM = 0.8;

/** The word itself in the fact's own words, or one of the same meaning; of an unknown compound all parts have to be there. */
const lookUp = (unit: Unit, ground: Place, asksWho: boolean): ((fact: Fact) => number) => {
  const { word } = unit;
  const { index, language } = ground;
  if (!word || unit.senses.some(({ kind }) => kind === 'ask')) return () => 0;
  const found = index.find(word.terms, language);
  const similar = index.findSimilar(ground.synonyms ? word.terms : [], language);
  if (found.hits.size + similar.hits.size === 0 && language === 'sv')
    return swedishCompound(unit.text.toLowerCase(), ground);
  const [own, other] = [value(found, ground), value(similar, ground)];
  const whole = similar.hits.size === 0 ? own : (id: string): number => Math.max(own(id), other(id) * SYNONYM);
  const parts = unit.parts.map((terms) => value(index.find(terms, language), ground));
  if (parts.length === 0) return (fact) => whole(fact.id);
  // A title is one word: who is no project director is none for having a project and directing something.
  const together = ({ id }: Fact): number => {
    let least = Number.POSITIVE_INFINITY;
    for (const part of parts) if (least > 0) least = Math.min(least, part(id));
    return least;
  };
  return (fact) => (asksWho || 'person' in fact.value ? whole(fact.id) : Math.max(whole(fact.id), together(fact)));
};

const SHORTEST_PART = 4;

/** `partnerorganisationer`: Swedish compounds are not split beforehand; of an unknown one all parts have to be there. */
const swedishCompound = (text: string, ground: Place): ((fact: Fact) => number) => {
  const pieces = text.split('-');
  const parts = pieces.map((piece) => partsOf(piece, pieces.length > 1, ground));
  const values = parts.flat().map((part) => value(part, ground));
  return parts.some(({ length }) => length === 0) ? () => 0 : (fact) => Math.min(...values.map((of) => of(fact.id)));
};

/** What a piece of a compound is made of, each found in some fact; none where it isn't. What a hyphen cuts off may be a word. */
const partsOf = (piece: string, isWord: boolean, { index }: Place): Found[] => {
  const find = (part: string): Found => index.find(index.termsOf(part, 'sv'), 'sv');
  const isFound = ({ hits }: Found): boolean => hits.size > 0;
  const whole = isWord && piece !== '' ? find(piece) : undefined;
  if (whole && isFound(whole)) return [whole];
  for (let at = SHORTEST_PART; at <= piece.length - SHORTEST_PART; at += 1) {
    const parts = [piece.slice(0, at), piece.slice(at)].map(find);
    if (parts.every(isFound)) return parts;
  }
  return [];
};

/** Measured against the best of the facts in question, so that a region's answer does not hang on the rest of the country. */
const value = ({ hits, rarity }: Found, { facts, ids }: Place) => {
  const weight = WORD.least + (WORD.most - WORD.least) * rarity;
  // Most words are in few facts, and often in none of those looked at.
  const best = lazily(() => {
    let most = Number.MIN_VALUE;
    if (facts.length < hits.size) for (const { id } of facts) most = Math.max(most, hits.get(id) ?? 0);
    else for (const [id, hit] of hits) if (hit > most && ids().has(id)) most = hit;
    return most;
  });
  return (id: string): number => {
    const hit = hits.get(id);
    return hit === undefined ? 0 : (hit / best()) * weight;
  };
};

/** Each part before the head, or all of them as one word (`väestöpohja` in `väestöpohjavaatimus`). */
const modifierValue = ({ modifiers }: Unit, language: Language, index: FactIndex, fact: Fact): number => {
  const whole = modifiers.map(([term = '']) => term).join('');
  const isHeld = (terms: readonly string[]): boolean => index.find(terms, language).hits.has(fact.id);
  return modifiers.every(isHeld) || isHeld([whole]) ? 1 : 0;
};

const senseValue = (sense: Sense, fact: Fact, context: AskContext): number => {
  switch (sense.kind) {
    case 'topic':
      if (fact.topic === sense.id) return TOPIC;
      // "Essote kumppaneineen": an amount that covers partners speaks of them.
      return sense.id === 'participants' && fact.covers.partners ? 1 : 0;
    case 'measure':
      return fact.measure === sense.id ? 2 : 0;
    case 'event':
      // "Milloin hanke päättyy" is not answered by the deadline for something else within the project.
      if (sense.id === 'end' && fact.event === 'deadline' && !context.saysOther(fact)) return 0;
      return fact.event ? (EVENT_FIT[sense.id as Event][fact.event] ?? 0) : 0;
    case 'detail':
      return detailValue(sense.id, fact);
    case 'ask':
      return ASKS[sense.id]?.(fact, context) ?? 0;
    case 'month':
      return timesOf(fact).some((time) => time.slice(5, 7) === sense.id) ? 1 : 0;
    case 'year':
      return context.tells.years(fact).has(sense.id) || timesOf(fact).some((time) => time.startsWith(sense.id)) ? 1 : 0;
  }
};

/** A time of day. */
const SAYS_HOUR = /\bklo \d|\bkello \d/;

/** A name within a sentence: who only seeks a project secretary names none. */
const SAYS_NAME = /[\p{Ll}\d,”"] [”"]?\p{Lu}/u;

const ofPlace = ({ topic }: Fact): number => (topic === 'location' ? 2 : 0);
const nameValue = ({ value, topic, subject }: Fact): number => {
  if ('person' in value || (topic === 'definition' && subject.kind === 'project')) return 2;
  if ('names' in value) return 1.5;
  return 'fi' in value && SAYS_NAME.test(value.fi) ? 0.6 : 0;
};

/** What is told of a project is told under its name, best what it is; who runs the projects of a region names none, nor does a sum. */
const projectNameValue = ({ value, topic, subject }: Fact): number => {
  if (subject.kind !== 'project' || topic === 'funding') return 0;
  if (topic === 'definition') return 2;
  return 'fi' in value || 'names' in value ? 0.6 : 0;
};

const DETAIL_VALUES: Readonly<Record<string, (fact: Fact) => number>> = {
  name: nameValue,
  'project-name': projectNameValue,
  phone: ({ value }) => ('person' in value && value.phone ? 2 : 0),
  email: ({ value }) => ('person' in value && value.email ? 2 : 0),
  address: ofPlace,
  hour: (fact) => (SAYS_HOUR.test(textOf(fact)) ? 2 : 0),
};

const detailValue = (id: string, fact: Fact): number => DETAIL_VALUES[id]?.(fact) ?? 0;

/** The times a fact is about; when it was told counts for figures and people, which are true of a time, but not for money of one year's call. */
const timesOf = ({ value, asOf, covers }: Fact): string[] => {
  const isOfCall = 'amount' in value && ONE_YEAR.test(covers.round ?? '');
  const told = !isOfCall && ('amount' in value || 'person' in value || 'names' in value) ? [asOf] : [];
  const own =
    'on' in value ? [value.on] : 'from' in value ? [value.from, value.to, ...yearsBetween(value.from, value.to)] : [];
  return [...own, ...told, ...(covers.round ? [covers.round] : [])];
};

const ONE_YEAR = /^\d{4}$/;

const yearsBetween = (from: string, to: string): string[] => {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, offset) => String(first + offset));
};
