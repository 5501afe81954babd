/**
 * A span → the unit it stands for, and how much of an answer hangs on it:
 * - must: an answer that does not explain it is no answer (things, topics, measures, "when", "how much");
 * - reserve: must only where nothing else in the question must (verbs, qualities, circumstances);
 * - neither: a modifier, named in the answer when it changes nothing;
 * - quiet: says so little that leaving it out needs no word.
 */
import type { Language } from '../knowledge/schema.ts';
import type { Word } from '../language/analyse.ts';
import { wordSet } from '../language/word-set.ts';
import type { Concept, ConceptKind } from './lexicon.ts';
import type { Sense, SenseKind, Unit } from './question.ts';
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
const MUST_ASKS: ReadonlySet<string> = new Set([
  'when',
  'which-day',
  'how-much',
  'how-many',
  'why',
  'where',
  'which-town',
  'how-many-municipalities',
  'funder',
]);

/** The concepts of the question's language; of another one only where it has none for the word. */
export const conceptsIn = (span: Span, language: Language): readonly Concept[] => {
  if (span.concepts.length === 0) return span.concepts;
  // A word mended as Finnish was no misspelt Finnish word if the question is in another language.
  const own = span.concepts.filter((concept) => concept.language === language);
  const [token, ...others] = span.tokens;
  // `takana` is no form of the Swedish `tak`.
  const isOwnWord = language === 'fi' && others.length === 0 && token?.words.fi.known;
  return own.length > 0 || span.corrected || isOwnWord ? own : span.concepts;
};

/** Whether one of the concepts is of a kind, and by that id where one is given. */
export const has = (concepts: readonly Concept[], kind: ConceptKind, id?: string): boolean =>
  concepts.some((concept) => concept.kind === kind && (id === undefined || concept.id === id));

/** As typed. */
export const textOf = ({ tokens: [first, ...others] }: Span): string =>
  others.reduce((said, { text }) => `${said} ${text}`, first?.text ?? '');

/** `haettavissa`: what can be applied for nobody has applied for yet. */
const APPLICABLE = /^haettav/i;

const sensesOf = (span: Span, concepts: readonly Concept[]): Sense[] => [
  ...concepts.flatMap(({ kind, id }) => {
    if (kind === 'measures' && id === 'applied' && APPLICABLE.test(textOf(span))) return [];
    const sense = SENSE_OF[kind];
    return sense ? [{ kind: sense, id }] : [];
  }),
  ...(span.year ? [{ kind: 'year' as const, id: span.year }] : []),
];

/** The unit a span stands for, or nothing for names and words without content. */
export const unitOf = (span: Span, language: Language): Unit | undefined => {
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
  if (span.excluded) return { ...base, senses: [], must: false, quiet: true };
  // "Osuus 155,7 miljoonasta": a figure singles out the fact that says it, where there is one.
  if (word && FIGURE.test(base.text)) return { ...base, must: false, quiet: true };
  if (isMeans(span, senses, language)) return { ...base, senses: [], must: false, quiet: true, means: true };
  if (senses.length > 0) {
    const soft = has(concepts, 'light') || senses.every((sense) => isSoft(sense)) || isAside(span, senses, language);
    return { ...base, must: !soft, quiet: soft };
  }
  return wordUnit(base, span, language);
};

/** What an ordinary word weighs: one that names no topic, measure, event or question. */
const wordUnit = (base: Omit<Unit, 'must' | 'quiet'>, span: Span, language: Language): Unit | undefined => {
  const concepts = conceptsIn(span, language);
  if (has(concepts, 'light') || has(concepts, 'generic')) {
    // `palkkatieto`: the head says nothing, so what stands before it is what is asked for.
    if (span.modifiers.length > 0) return { ...base, must: true, quiet: false };
    return has(concepts, 'light') ? undefined : { ...base, must: false, quiet: true };
  }
  if (has(concepts, 'modifiers')) return { ...base, must: false, quiet: false };
  if (has(concepts, 'decisive')) return { ...base, must: true, quiet: false, decisive: true };
  if (has(concepts, 'intents') || isEmptyWord(span, language)) return undefined;
  if (isPolite(span, language)) return undefined;
  // "Social- och hälsovårdens program": everything here is of it.
  const isReform = span.name?.subjects.some(({ id }) => REFORM.has(id)) ?? false;
  if (isReform || (language === 'fi' && span.parts.length === 0 && isOfReform(base.word)))
    return { ...base, must: false, quiet: true };
  // "Sosiaali- ja terveyslautakunta": the half of a compound says no more than the whole beside it.
  if (language === 'fi' && HALF.test(base.text)) return { ...base, must: false, quiet: false };
  // An adverb that the vocabulary does not know as a modifier only places or colours the question.
  const weight = weightOf(span, language);
  return { ...base, must: weight === 'head', reserve: weight === 'reserve', quiet: weight === 'colour' };
};

const HALF = /^\p{L}+-$/u;

const REFORM = wordSet('sote hanke projekti ohjelma uudistus');

/** `sote-uudistushanke`: of words that all say little, one of them the reform's. */
const isOfReform = (word: Word | undefined): boolean =>
  word?.known === true && word.parts.length > 1 && word.parts.flat().some((term) => REFORM.has(term));

/** A glossary term (RAI, Kanta): a name where its meaning is asked, an ordinary word elsewhere. */
export const isTerm = (span: Span): boolean => span.name?.subjects.every(({ kind }) => kind === 'term') ?? false;

const isSoft = ({ kind, id }: Sense): boolean => (kind === 'ask' && !MUST_ASKS.has(id)) || kind === 'month';

/** A sum rather than a year, a day or a number of order. */
const FIGURE = /^(?!(?:19|20)\d\d$)(?:\d+,\d+|\d{3,})$/;

/** A figure, or a word that only holds others together. */
export const isEmptyWord = (span: Span, language: Language): boolean => {
  const token = span.tokens[0];
  if (!token || /^\d[\d.,]*$/.test(token.text)) return true;
  return token.words[language].wordClass === 'function';
};

/** `satuisiko sinulla olemaan`, `viitsisitkö`: a wish put as a question. */
const POLITE = /isi(?:n|t|mme|tte|vat)?(?:k[oö]|ks)(?:h[aä]n|s)?$/;
const isPolite = ({ tokens }: Span, language: Language): boolean =>
  language === 'fi' && tokens.length === 1 && POLITE.test(tokens[0]?.lower ?? '');

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
  if (!word || !token) return 'head';
  if (language !== 'fi') return foreignWeight(word, token.lower);
  if (word.wordClass === 'adverb' || (!word.known && token.lower.endsWith('sti'))) return 'colour';
  if (word.wordClass === 'adjective')
    return word.parts.length > 0 && THING.test(word.terms[0] ?? '') ? 'head' : 'reserve';
  if (word.wordClass === 'verb') return 'reserve';
  return word.wordClass === 'noun' && word.known && isCircumstance(token.lower, word.terms) ? 'reserve' : 'head';
};

const foreignWeight = ({ wordClass }: Word, form: string): 'head' | 'reserve' | 'colour' => {
  if (wordClass === 'adverb' || (wordClass === 'unknown' && /(?:ly|ligen|vis)$/.test(form))) return 'colour';
  return wordClass === 'verb' || wordClass === 'adjective' ? 'reserve' : 'head';
};

/** `asukasta` is a partitive although it ends like an elative. */
const isCircumstance = (form: string, lemmas: readonly string[]): boolean =>
  CIRCUMSTANCE.test(form) && !lemmas.some((lemma) => form === lemma || form === `${lemma}ta` || form === `${lemma}tä`);
