/** Which clauses ask, and which only lead up to the question. */
import type { Language } from '../knowledge/schema.ts';
import { wordSet } from '../language/word-set.ts';
import { type ConceptKind, isMatter } from './lexicon.ts';
import type { Span } from './spans.ts';
import { conceptsIn, has, isEmptyWord } from './unit-of.ts';

/** Names something of this matter; `hur ortnamnen ska skrivas` does not. */
export const isOfMatter = (span: Span, language: Language): boolean =>
  span.name !== undefined || conceptsIn(span, language).some(isMatter);

/** Whether a run of spans names anything of this matter. */
export const concerns = (spans: readonly Span[], language: Language): boolean =>
  spans.some((span) => isOfMatter(span, language));

/** Whether a run of spans asks for something, rather than telling the background. */
export const asks = (spans: readonly Span[], language: Language): boolean =>
  spans.some((span) => {
    const concepts = conceptsIn(span, language);
    if (has(concepts, 'light') && !has(concepts, 'asks')) return false;
    return ['topics', 'measures', 'details', 'events', 'asks'].some((kind) => has(concepts, kind as ConceptKind));
  });

const WITHIN_FIRST = 3;

/** Verbs that stand first in a Swedish or English question without a question word. */
const FIRST_VERBS: Record<Language, ReadonlySet<string>> = {
  fi: new Set(),
  sv: wordSet(
    'är var har hade kan kunde ska skall skulle finns fanns får fick blir blev kommer kom gäller gällde tror trodde vet behöver behövde hör ingår ingick deltar deltog måste bör borde vill ville stämmer',
  ),
  en: wordSet('is are was were do does did has have had can could will would should must may might'),
};
/** What may stand before that verb: "så är alla kommuner med?" */
const LINKS = wordSet('så men och so but and then');

/** "Kan du säga …", "could somebody explain …". */
const REQUESTING = wordSet('kan kunde skulle vill can could will would');

const firstWords = (spans: readonly Span[]): string[] => spans.slice(0, 2).map(({ tokens }) => tokens[0]?.lower ?? '');

const startsWithVerb = (spans: readonly Span[], language: Language): boolean => {
  const [first = '', second = ''] = firstWords(spans);
  const inner = spans.slice(LINKS.has(first) ? 1 : 0);
  return (
    FIRST_VERBS[language].has(LINKS.has(first) ? second : first) || (language === 'sv' && isSwedishQuestion(inner))
  );
};

/** "Behövs det …", "hjälper Mellersta Finlands projekt …": any finite verb before its subject. */
const isSwedishQuestion = ([verb, subject]: readonly Span[]): boolean => {
  const word = subject?.tokens[0]?.lower ?? '';
  const isSubject = subject?.name !== undefined || SUBJECTS.sv.has(word) || word === 'det';
  return isSubject && FINITE.test(verb?.tokens[0]?.lower ?? '') && verb?.tokens[0]?.words.sv.wordClass === 'verb';
};
const FINITE = /(?:r|s|de|te)$/;

/** Its subject, after such a verb that asks: "… and is the", not "and is glad", nor "som pensionär blir jag". */
const SUBJECTS: Record<Language, ReadonlySet<string>> = {
  fi: new Set(),
  sv: wordSet('du han hon det den de ni man alla någon några'),
  en: wordSet('you he she it they the this that these those there all any anyone anybody'),
};

/** A verb before its subject: "… och är alla med?" */
export const isInverted = ([verb, subject]: readonly Span[], language: Language): boolean =>
  FIRST_VERBS[language].has(verb?.tokens[0]?.lower ?? '') &&
  (subject?.name !== undefined || SUBJECTS[language].has(subject?.tokens[0]?.lower ?? ''));

/** Whether a span is or begins with a question word, or has the Finnish question clitic. */
export const isQuestionWord = (span: Span, language: Language): boolean =>
  span.asks?.includes(language) || has(conceptsIn(span, language), 'asks') || (language === 'fi' && isWhether(span));

/** Whether a clause has a question word, or a question form near its beginning. */
export const asksOutright = (spans: readonly Span[], language: Language): boolean =>
  spans.some((span) => span.asks?.includes(language) || has(conceptsIn(span, language), 'asks')) ||
  (language === 'fi' && spans.slice(0, WITHIN_FIRST).some(isWhether)) ||
  startsWithVerb(spans, language);

/** A verb in whatever form, by its class in the question's language. */
export const isVerb = ({ tokens, name }: Span, language: Language): boolean => {
  const token = tokens[0];
  if (!token || name) return false;
  const { wordClass, mayBeVerb } = token.words[language];
  return wordClass === 'verb' || mayBeVerb || FIRST_VERBS[language].has(token.lower);
};

/** "Saisinko varmistuksen, että …", "osaatko sanoa, …": a request around the question, not the question. */
export const isRequest = (spans: readonly Span[], language: Language): boolean => {
  const modal =
    startsWithVerb(spans, language) && REQUESTING.has(firstWords(spans).find((word) => !LINKS.has(word)) ?? '');
  if (modal) return !spans.some((span) => has(conceptsIn(span, language), 'asks'));
  const whether = spans.slice(0, WITHIN_FIRST).find(isWhether);
  const asksMore = spans.some((span) => has(conceptsIn(span, language), 'asks'));
  return whether !== undefined && !asksMore && has(conceptsIn(whether, language), 'light');
};

/** Whether a run of spans begins with a question word. */
export const startsWithAsk = (spans: readonly Span[], language: Language): boolean => {
  const first = spans.find((span) => !isEmptyWord(span, language) || isQuestionWord(span, language));
  return startsWithVerb(spans, language) || (first !== undefined && isQuestionWord(first, language));
};

/** What a word may end in, then the clitic: `alko`, said for `alkoi`, has none. */
const WHETHER = /[aeiouyäönts](ko|kö|kos|kös|kohan|köhän|ks)$/;

/** `saiko`, `onks`: a form with the question clitic, not a word that happens to end so. */
const isWhether = ({ tokens }: Span): boolean => {
  const token = tokens[0];
  return (
    token !== undefined &&
    WHETHER.test(token.lower) &&
    token.words.fi.known &&
    // `en usko`: the word itself ends so.
    !token.words.fi.terms.some((term) => term.startsWith(token.lower))
  );
};

/** What is wished for besides knowledge, by its ids in the vocabulary. */
export const intentsOf = (spans: readonly Span[], language: Language): string[] =>
  spans.flatMap((span) => conceptsIn(span, language).filter(({ kind }) => kind === 'intents')).map(({ id }) => id);
