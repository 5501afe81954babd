/** Spans of one question → its units, subjects and times. */
import type { Subject } from '../knowledge/knowledge.ts';
import type { Language } from '../knowledge/schema.ts';
import type { Concept, ConceptKind } from './lexicon.ts';
import type { Question, Sense, SenseKind, SubjectSpan, Unit } from './question.ts';
import { silentUnit } from './silent-unit.ts';
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
const MUST_ASKS: ReadonlySet<string> = new Set(['when', 'which-day', 'how-much', 'how-many', 'why', 'where']);

/** The concepts of the question's language; of another one only where it has none for the word. */
export const conceptsIn = (span: Span, language: Language): readonly Concept[] => {
  // A word mended as Finnish was no misspelt Finnish word if the question is in another language.
  if (span.corrected && language !== 'fi') return [];
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
  const mended = language === 'fi' ? span.corrected : undefined;
  const word = mended ?? (span.tokens.length === 1 ? token?.words[language] : undefined);
  const base = {
    senses,
    text: textOf(span),
    modifiers: span.modifiers,
    parts: span.parts,
    reserve: false,
    ...(word ? { word } : {}),
  };
  if (span.name && !isTerm(span)) return undefined;
  if (isMeans(span, senses, language)) return { ...base, senses: [], must: false, quiet: true };
  if (senses.length > 0) {
    const soft = has(concepts, 'light') || senses.every((sense) => isSoft(sense)) || isAside(span, senses, language);
    return { ...base, must: !soft, quiet: soft };
  }
  if (has(concepts, 'light') || has(concepts, 'generic')) {
    // `palkkatieto`: the head says nothing, so what stands before it is what is asked for.
    if (span.modifiers.length > 0) return { ...base, must: true, quiet: false };
    return has(concepts, 'light') ? undefined : { ...base, must: false, quiet: true };
  }
  if (has(concepts, 'modifiers')) return { ...base, must: false, quiet: false };
  if (has(concepts, 'intents') || isEmptyWord(span, language)) return undefined;
  if (has(concepts, 'decisive')) return { ...base, must: true, quiet: false };
  // An adverb that the vocabulary does not know as a modifier only places or colours the question.
  const weight = weightOf(span, language);
  return { ...base, must: weight === 'head', reserve: weight === 'reserve', quiet: weight === 'colour' };
};

/** A glossary term (RAI, Kanta): a name where its meaning is asked, an ordinary word elsewhere. */
const isTerm = (span: Span): boolean => span.name?.subjects.every(({ kind }) => kind === 'term') ?? false;

const isSoft = ({ kind, id }: Sense): boolean => (kind === 'ask' && !MUST_ASKS.has(id)) || kind === 'month';

const isEmptyWord = (span: Span, language: Language): boolean => {
  const token = span.tokens[0];
  if (!token || /^\d+$/.test(token.text)) return true;
  return language === 'fi' && token.words.fi.wordClass === 'function';
};

/** `rahoituksella`, `1 850 000 eurolla`: the means by which something is done, not the money asked for. */
const isMeans = (span: Span, senses: readonly Sense[], language: Language): boolean =>
  language === 'fi' &&
  senses.length > 0 &&
  senses.every(({ kind, id }) => kind === 'topic' && id === 'funding') &&
  /ll[aä]$/.test(span.tokens.at(-1)?.lower ?? '');

/** `hakemuksessa`: where something is said, not the sum applied for. */
const isAside = (span: Span, senses: readonly Sense[], language: Language): boolean => {
  const token = span.tokens[0];
  const word = token?.words.fi;
  return (
    language === 'fi' &&
    senses.every(({ kind }) => kind === 'measure') &&
    word?.wordClass === 'noun' &&
    isCircumstance(token?.lower ?? '', word.terms)
  );
};

/** Endings of the Finnish local cases and the essive: what stands in them is mostly circumstance. */
const CIRCUMSTANCE = /(ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|n[aä]|seen|hin|iin|oin|oon|öön|uun|yyn|aan|ään)$/;
/** `hanketehtävä`: a participle that has become a noun. */
const THING = /t[aä]v[aä]$/;

/** Nouns and words nobody knows have to be explained; verbs, qualities and circumstances where nothing else has to. */
const weightOf = (span: Span, language: Language): 'head' | 'reserve' | 'colour' => {
  const token = span.tokens[0];
  const word = (language === 'fi' ? span.corrected : undefined) ?? token?.words[language];
  if (language !== 'fi' || !word || !token) return /(?:ly|ligen|vis)$/.test(token?.lower ?? '') ? 'colour' : 'head';
  if (word.wordClass === 'adverb' || (!word.known && token.lower.endsWith('sti'))) return 'colour';
  if (word.wordClass === 'adjective')
    return word.parts.length > 0 && THING.test(word.terms[0] ?? '') ? 'head' : 'reserve';
  if (word.wordClass === 'verb') return 'reserve';
  return word.wordClass === 'noun' && word.known && isCircumstance(token.lower, word.terms) ? 'reserve' : 'head';
};

/** `asukasta` is a partitive although it ends like an elative. */
const isCircumstance = (form: string, lemmas: readonly string[]): boolean =>
  CIRCUMSTANCE.test(form) && !lemmas.some((lemma) => form === lemma || form === `${lemma}ta` || form === `${lemma}tä`);

/** Whether a run of spans asks for something, rather than telling the background. */
export const asks = (spans: readonly Span[], language: Language): boolean =>
  spans.some((span) => {
    const concepts = conceptsIn(span, language);
    if (has(concepts, 'light') && !has(concepts, 'asks')) return false;
    return ['topics', 'measures', 'details', 'events', 'asks'].some((kind) => has(concepts, kind as ConceptKind));
  });

const WITHIN_FIRST = 3;

/** Whether a clause has a question word, or a question form near its beginning. */
export const asksOutright = (spans: readonly Span[], language: Language): boolean =>
  spans.some((span) => has(conceptsIn(span, language), 'asks')) ||
  (language === 'fi' && spans.slice(0, WITHIN_FIRST).some(isWhether));

/** "Saisinko varmistuksen, että …", "osaatko sanoa, …": a request around the question, not the question. */
export const isRequest = (spans: readonly Span[], language: Language): boolean => {
  const whether = spans.slice(0, WITHIN_FIRST).find(isWhether);
  const asksMore = spans.some((span) => has(conceptsIn(span, language), 'asks'));
  return whether !== undefined && !asksMore && has(conceptsIn(whether, language), 'light');
};

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
 * and hints, but nothing that must be explained, a year or a deciding verb in the same sentence excepted.
 */
export const questionOf = (
  core: readonly Span[],
  aside: readonly Span[],
  background: readonly Span[],
  language: Language,
): Question => {
  const all = [...core, ...aside, ...background];
  const from = core[0]?.tokens[0]?.start ?? 0;
  const follows = (span: Span) => (span.tokens[0]?.start ?? 0) > from;
  const binding = aside.filter(
    (span) => span.year !== undefined || (follows(span) && has(conceptsIn(span, language), 'decisive')),
  );
  const bound = binding.flatMap((span) => unitOf(span, language) ?? []);
  const hints = [...aside.filter((span) => !binding.includes(span)), ...background].flatMap(
    (span) => unitOf(span, language) ?? [],
  );
  const intents = intentsOf(all, language);
  // What is compared may stand after a comma: "kumpaan sai enemmän, …".
  const names = core.some(isNamed) && !intents.includes('compare') ? core : all;
  const said = core.flatMap((span) => unitOf(span, language) ?? []);
  const personal = names.some((span) => span.name?.subjects.some(({ kind }) => kind === 'person'));
  const units = withReserve(withoutVague(withoutTime(said, intents)), personal);
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
      ...(compares && ![...units, ...hints].some(hasTopic) ? [MONEY] : []),
      ...bound,
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
const MONEY = silentUnit({ kind: 'topic', id: 'funding' });

const hasTopic = ({ senses }: Unit): boolean =>
  senses.some(({ kind }) => kind === 'topic' || kind === 'event' || kind === 'detail');

/** Words such as "tarkoitus" and "sisältö" ask for nothing of their own beside "milloin" or "paljonko". */
const VAGUE: ReadonlySet<string> = new Set(['goals', 'content', 'statement', 'further-information']);

/** Beside "milloin" these topics only say of what: the dates of a law stand among the schedules. */
const TOLD_BY_WORDS: ReadonlySet<string> = new Set(['law', 'definition', 'organisation']);

const withoutVague = (units: readonly Unit[]): Unit[] => {
  const asked = units.some(({ must, senses }) =>
    senses.some(({ kind, id }) => (must && (kind === 'ask' || kind === 'event')) || (kind === 'ask' && id === 'who')),
  );
  const vague = ({ senses }: Unit) =>
    senses.length > 0 && senses.every(({ kind, id }) => kind === 'topic' && VAGUE.has(id));
  // "Milloin Porvoon hallinnoimat hankkeet alkavat": a verb beside "when" only tells which projects.
  const dated = units.some(
    ({ must, senses }) => must && senses.some(({ kind, id }) => kind === 'ask' && id === 'when'),
  );
  const aside = ({ senses, word }: Unit) =>
    senses.length > 0 &&
    senses.every(({ kind, id }) => kind === 'topic' && (word?.wordClass === 'verb' || TOLD_BY_WORDS.has(id)));
  return units.map((unit) =>
    (asked && vague(unit)) || (dated && aside(unit)) ? { ...unit, must: false, quiet: true } : unit,
  );
};

/** The year of "the situation in 2020" is told by `at`. */
const withoutTime = (units: readonly Unit[], intents: readonly string[]): Unit[] =>
  intents.includes('situation')
    ? units.filter(({ senses }) => !senses.some(({ kind }) => kind === 'year' || kind === 'month'))
    : [...units];

/**
 * "Minkä ikäinen hän on?", "kauanko siellä jonotetaan?": where nothing else is said, or only when and how much, this
 * is what is asked for.
 */
const withReserve = (units: readonly Unit[], personal: boolean): Unit[] => {
  const musts = units.filter(({ must }) => must);
  const bare = musts.every(
    ({ senses }) => senses.length > 0 && senses.every(({ kind }) => kind === 'ask' || kind === 'event'),
  );
  // A word that says little ("titteli", "valmistelu") is still more than the verb beside it.
  const spoken =
    musts.length === 0 &&
    units.some((unit) => unit.quiet && unit.word && unit.senses.length === 0 && unit.word.wordClass === 'noun');
  if (!bare || spoken) return [...units];
  return units.map((unit) => {
    const isVerb = unit.word?.wordClass === 'verb';
    return unit.reserve && !(isVerb && (personal || musts.length > 0)) ? { ...unit, must: true } : unit;
  });
};

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
