/** Spans of one question → its units, subjects and times. */
import type { Subject } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/schema.ts';
import type { WordClass } from '../language/finnish/analyser.ts';
import type { Concept, ConceptKind } from './lexicon.ts';
import type { Question, Sense, SenseKind, SubjectSpan, Unit } from './question.ts';
import type { Span } from './spans.ts';

const SENSE_OF: Partial<Record<ConceptKind, SenseKind>> = {
  topics: 'topic',
  measures: 'measure',
  events: 'event',
  details: 'detail',
  asks: 'ask',
  months: 'month',
};

/** Asks that an answer has to meet; the others only lean one way. */
const MUST_ASKS: ReadonlySet<string> = new Set(['when', 'how-much', 'how-many', 'why']);

/** The concepts of the question's language; of another one only where it has none for the word. */
export const conceptsIn = (span: Span, language: Language): readonly Concept[] => {
  const own = span.concepts.filter((concept) => concept.language === language);
  return own.length > 0 ? own : span.concepts;
};

const has = (concepts: readonly Concept[], kind: ConceptKind, id?: string): boolean =>
  concepts.some((concept) => concept.kind === kind && (id === undefined || concept.id === id));

const textOf = (span: Span): string => span.tokens.map(({ text }) => text).join(' ');

const sensesOf = (span: Span, concepts: readonly Concept[]): Sense[] => [
  ...concepts.flatMap(({ kind, id }) => {
    const sense = SENSE_OF[kind];
    return sense ? [{ kind: sense, id }] : [];
  }),
  ...(span.year ? [{ kind: 'year' as const, id: span.year }] : []),
];

/** The unit a span stands for, or nothing for names and words without content. */
const unitOf = (span: Span, language: Language): Unit | undefined => {
  const concepts = conceptsIn(span, language);
  const senses = sensesOf(span, concepts);
  const token = span.tokens[0];
  const word = span.corrected ?? (span.tokens.length === 1 ? token?.words[language] : undefined);
  const base = { senses, text: textOf(span), modifiers: span.modifiers, parts: span.parts, ...(word ? { word } : {}) };
  if (span.name && !isTerm(span)) return undefined;
  if (senses.length > 0) {
    const soft = has(concepts, 'light') || senses.every((sense) => isSoft(sense));
    return { ...base, must: !soft, quiet: soft };
  }
  if (has(concepts, 'light') || has(concepts, 'generic')) {
    // `palkkatieto`: the head says nothing, so what stands before it is what is asked for.
    if (span.modifiers.length > 0) return { ...base, must: true, quiet: false };
    return has(concepts, 'light') ? undefined : { ...base, must: false, quiet: true };
  }
  if (has(concepts, 'modifiers')) return { ...base, must: false, quiet: false };
  if (has(concepts, 'intents') || isEmptyWord(span, language)) return undefined;
  // An adverb that the vocabulary does not know as a modifier only places or colours the question.
  return { ...base, must: isHead(span, language), quiet: wordClassOf(span, language) === 'adverb' };
};

/** A glossary term (RAI, Kanta): a name where its meaning is asked, an ordinary word elsewhere. */
const isTerm = (span: Span): boolean => span.name?.subjects.every(({ kind }) => kind === 'term') ?? false;

const isSoft = ({ kind, id }: Sense): boolean => (kind === 'ask' && !MUST_ASKS.has(id)) || kind === 'month';

const isEmptyWord = (span: Span, language: Language): boolean => {
  const token = span.tokens[0];
  if (!token || /^\d{1,2}$/.test(token.text)) return true;
  return language === 'fi' && token.words.fi.wordClass === 'function';
};

const wordClassOf = (span: Span, language: Language): WordClass =>
  language === 'fi' ? ((span.corrected ?? span.tokens[0]?.words.fi)?.wordClass ?? 'unknown') : 'unknown';

/** Nouns, verbs and words nobody knows have to be explained; adjectives and adverbs only modify. */
const isHead = (span: Span, language: Language): boolean => {
  const wordClass = wordClassOf(span, language);
  return wordClass !== 'adjective' && wordClass !== 'adverb';
};

const isQuality = (span: Span, language: Language): boolean =>
  conceptsIn(span, language).length === 0 && wordClassOf(span, language) === 'adjective';

/** Whether a run of spans asks for something, rather than telling the background. */
export const asks = (spans: readonly Span[], language: Language): boolean =>
  spans.some((span) => {
    const concepts = conceptsIn(span, language);
    if (has(concepts, 'light') && !has(concepts, 'asks')) return false;
    return ['topics', 'measures', 'details', 'events', 'asks'].some((kind) => has(concepts, kind as ConceptKind));
  });

/** Whether a run of spans begins with a question word. */
export const startsWithAsk = (spans: readonly Span[], language: Language): boolean => {
  const first = spans.find(
    (span) => !isEmptyWord(span, language) || has(conceptsIn(span, language), 'asks') || isWhether(span),
  );
  return first !== undefined && (has(conceptsIn(first, language), 'asks') || (language === 'fi' && isWhether(first)));
};

const WHETHER = /(ko|kö|kos|kös|kohan|köhän|ks)$/;

/** `saiko`, `onks`: a form with the question clitic, not a word that happens to end so. */
const isWhether = ({ tokens }: Span): boolean => {
  const token = tokens[0];
  return (
    token !== undefined &&
    WHETHER.test(token.lower) &&
    token.words.fi.known &&
    !token.words.fi.terms.includes(token.lower)
  );
};

export const intentsOf = (spans: readonly Span[], language: Language): string[] =>
  spans.flatMap((span) => conceptsIn(span, language).filter(({ kind }) => kind === 'intents')).map(({ id }) => id);

/**
 * One question of its spans. Other clauses of its sentence (`aside`) and other sentences (`background`) give subjects
 * and hints, but nothing that must be explained, a year in the same sentence excepted.
 */
export const questionOf = (
  core: readonly Span[],
  aside: readonly Span[],
  background: readonly Span[],
  language: Language,
): Question => {
  const all = [...core, ...aside, ...background];
  const years = aside.filter(({ year }) => year).flatMap((span) => unitOf(span, language) ?? []);
  const hints = [...aside.filter(({ year }) => !year), ...background].flatMap((span) => unitOf(span, language) ?? []);
  const names = core.some(isNamed) ? core : all;
  const intents = intentsOf(all, language);
  const said = core.flatMap((span) => {
    const unit = unitOf(span, language);
    return unit ? [{ span, unit }] : [];
  });
  const qualities = new Set(said.filter(({ span }) => isQuality(span, language)).map(({ unit }) => unit));
  const whole = withQuality(
    said.map(({ unit }) => unit),
    qualities,
  );
  const units = withoutVague(withoutTime(whole, intents));
  const terms = core.filter(isTerm);
  const at = timeOf(all, language, intents.includes('situation'));
  const found = subjectsOf(names.filter((span) => !isTerm(span)));
  const compares = intents.includes('compare') && found.subjects.length > 1;
  const defines =
    terms.length === 1 && names.filter(isNamed).length <= 1 && units.every((unit) => isAboutMeaning(unit, terms));
  return {
    language,
    units: [
      ...(defines ? [] : units),
      ...(compares && !units.some(hasTopic) ? [MONEY] : []),
      ...years,
      ...hints.map((unit) => ({ ...unit, must: false, quiet: true })),
    ],
    ...(defines ? subjectsOf(terms) : found),
    comparison: compares,
    at,
    facts: [],
  };
};

/** "Mikä on RAI?", "mitä RAI tarkoittaa": the term itself, and nothing else that has to be explained. */
const isAboutMeaning = (unit: Unit, terms: readonly Span[]): boolean =>
  unit.quiet ||
  terms.some((term) => textOf(term) === unit.text) ||
  unit.senses.some(({ kind, id }) => kind === 'topic' && id === 'definition');

/** What is compared when nothing is said: money. */
const MONEY: Unit = {
  senses: [{ kind: 'topic', id: 'funding' }],
  text: '',
  modifiers: [],
  parts: [],
  must: true,
  quiet: false,
};

const hasTopic = ({ senses }: Unit): boolean =>
  senses.some(({ kind }) => kind === 'topic' || kind === 'event' || kind === 'detail');

/** Words such as "tarkoitus" and "sisältö" ask for nothing of their own beside "milloin" or "paljonko". */
const VAGUE: ReadonlySet<string> = new Set(['goals', 'content', 'statement', 'further-information']);

const withoutVague = (units: readonly Unit[]): Unit[] => {
  const asked = units.some(({ must, senses }) => must && senses.some(({ kind }) => kind === 'ask' || kind === 'event'));
  const vague = ({ senses }: Unit) =>
    senses.length > 0 && senses.every(({ kind, id }) => kind === 'topic' && VAGUE.has(id));
  return units.map((unit) => (asked && vague(unit) ? { ...unit, must: false, quiet: true } : unit));
};

/** The year of "the situation in 2020" is told by `at`. */
const withoutTime = (units: readonly Unit[], intents: readonly string[]): Unit[] =>
  intents.includes('situation')
    ? units.filter(({ senses }) => !senses.some(({ kind }) => kind === 'year' || kind === 'month'))
    : [...units];

/** "Minkä ikäinen hän on?": with nothing else said, a quality is what is asked for. */
const withQuality = (units: readonly Unit[], qualities: ReadonlySet<Unit>): Unit[] =>
  units.some(({ must }) => must)
    ? [...units]
    : units.map((unit) => (qualities.has(unit) ? { ...unit, must: true } : unit));

const isNamed = (span: Span): boolean => span.name !== undefined;

const subjectsOf = (spans: readonly Span[]): Pick<Question, 'subjects' | 'ambiguous'> => {
  const subjects = new Map<string, SubjectSpan>();
  const ambiguous: { subjects: readonly Subject[]; from: string }[] = [];
  for (const span of spans) {
    if (!span.name) continue;
    const [subject, ...others] = span.name.subjects;
    if (others.length > 0) ambiguous.push({ subjects: span.name.subjects, from: textOf(span) });
    else if (subject && !subjects.has(subject.id)) subjects.set(subject.id, { subject, from: textOf(span) });
  }
  return { subjects: [...subjects.values()], ambiguous };
};

const IN_MONTH = /kuussa$/;
const IN_YEAR: Record<Language, RegExp> = { fi: /^vuonna$/, sv: /^(år|i)$/, en: /^in$/ };

/** `kesäkuussa 2020`, `vuonna 2020`, `vuoden 2020 tilanne`: the time a question asks about, not a date it asks for. */
const timeOf = (spans: readonly Span[], language: Language, situation: boolean): string | undefined => {
  const at = spans.findIndex((span) => span.year);
  const year = spans[at]?.year;
  if (!year) return undefined;
  const before = spans[at - 1];
  const month = before && conceptsIn(before, language).find(({ kind }) => kind === 'months')?.id;
  const word = before?.tokens[0]?.lower ?? '';
  if (month) return situation || IN_MONTH.test(word) || language !== 'fi' ? `${year}-${month}` : undefined;
  return situation || IN_YEAR[language].test(word) ? year : undefined;
};
