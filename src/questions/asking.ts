/** Which clauses ask, and which only lead up to the question. */
import type { Language } from '../knowledge/schema.ts';
import type { ConceptKind } from './lexicon.ts';
import type { Span } from './spans.ts';
import { conceptsIn, has, isEmptyWord } from './unit-of.ts';

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
  sv: new Set(
    'är var har hade kan kunde ska skall skulle finns fanns får fick blir blev kommer kom gäller gällde tror trodde vet behöver behövde hör ingår ingick deltar deltog måste bör borde vill ville stämmer'.split(
      ' ',
    ),
  ),
  en: new Set('is are was were do does did has have had can could will would should must may might'.split(' ')),
};
/** What may stand before that verb: "så är alla kommuner med?" */
const LINKS: ReadonlySet<string> = new Set(['så', 'men', 'och', 'so', 'but', 'and', 'then']);

/** "Kan du säga …", "could somebody explain …". */
const REQUESTING: ReadonlySet<string> = new Set('kan kunde skulle vill can could will would'.split(' '));

const firstWords = (spans: readonly Span[]): string[] => spans.slice(0, 2).map(({ tokens }) => tokens[0]?.lower ?? '');

const startsWithVerb = (spans: readonly Span[], language: Language): boolean => {
  const [first = '', second = ''] = firstWords(spans);
  return FIRST_VERBS[language].has(LINKS.has(first) ? second : first);
};

/** Whether a clause has a question word, or a question form near its beginning. */
export const asksOutright = (spans: readonly Span[], language: Language): boolean =>
  spans.some((span) => has(conceptsIn(span, language), 'asks')) ||
  (language === 'fi' && spans.slice(0, WITHIN_FIRST).some(isWhether)) ||
  startsWithVerb(spans, language);

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
  const first = spans.find(
    (span) => !isEmptyWord(span, language) || has(conceptsIn(span, language), 'asks') || isWhether(span),
  );
  if (startsWithVerb(spans, language)) return true;
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
