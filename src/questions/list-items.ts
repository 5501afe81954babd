/** What a bare list is made of: runs of words that ask for one thing each, and what may stand around them. */
import type { Language } from '../knowledge/schema.ts';
import { topicsIn } from './clauses.ts';
import type { Span } from './spans.ts';
import { endsAsTitle } from './title-names.ts';
import { conceptsIn, has, textOf, unitOf } from './unit-of.ts';

/** A noun that asks for one topic and nothing besides. */
export const isBareTopic = (span: Span, language: Language): boolean => {
  const unit = unitOf(span, language);
  return (
    unit?.must === true &&
    unit.modifiers.length === 0 &&
    unit.senses.length > 0 &&
    unit.senses.every(({ kind }) => kind === 'topic') &&
    (language !== 'fi' || !isDoing(span, language))
  );
};

/** A verb by its class, as is a noun that looks like one in Swedish and English: `contacts`, `kontakter`; not who does it: `förvaltare`. */
export const isDoing = (span: Span, language: Language): boolean =>
  unitOf(span, language)?.word?.wordClass === 'verb' && !(language === 'sv' && DOER.test(textOf(span)));
const DOER = /are$/i;

/** A topic, a measure, a title or another thing that is asked for, and nothing besides. */
export const isItem = (run: readonly Span[], language: Language): boolean => {
  const heads = headsOf(run, language);
  const [head, ...more] = heads;
  if (!head) return false;
  if (more.length === 0 && (isBareTopic(head, language) || isMeasure(head, language) || isThing(head, language)))
    return true;
  return isSum(heads, language) || isTitled(heads, language);
};

/** `haettu`, `beviljat`. */
export const isMeasure = (span: Span, language: Language): boolean => {
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
export const isTitled = (heads: readonly Span[], language: Language): boolean => {
  const named = heads.filter((span) => !has(conceptsIn(span, language), 'asks', 'who'));
  const title = named.at(-1);
  return title !== undefined && saysTitle(title, language) && (language === 'en' || named.length === 1);
};

/** `puhelinnumero`: how to reach somebody, and nothing besides. */
export const isDetail = ([head, ...more]: readonly Span[], language: Language): boolean => {
  const senses = (head && unitOf(head, language)?.senses) ?? [];
  return more.length === 0 && senses.length > 0 && senses.every(({ kind }) => kind === 'detail');
};

const saysTitle = (span: Span, language: Language): boolean =>
  [textOf(span), ...(unitOf(span, language)?.word?.terms ?? [])].some(endsAsTitle);

/** `palkka`: what nothing is known of stands in a list as well. */
const isThing = (span: Span, language: Language): boolean => {
  const unit = unitOf(span, language);
  return unit?.must === true && unit.senses.length === 0 && unit.word?.wordClass === 'noun';
};

/** More than a thing that need not have to do with the matter. */
export const isOfMatter = (run: readonly Span[], language: Language): boolean => {
  const heads = headsOf(run, language);
  return isTitled(heads, language) || !heads.every((span) => isThing(span, language));
};

/** What the words of an item ask for. */
export const kindsOf = (run: readonly Span[], language: Language): string[] =>
  headsOf(run, language).flatMap((span) => {
    const senses = unitOf(span, language)?.senses ?? [];
    return senses.length > 0 ? senses.map(({ kind, id }) => `${kind}.${id}`) : textOf(span).toLowerCase();
  });

/** The words of a run that ask for something. */
export const headsOf = (run: readonly Span[], language: Language): Span[] =>
  run.filter((span) => !isAround(span, language));

/** A name, a year, "what is", or what says nothing by itself. */
export const isAround = (span: Span, language: Language): boolean => {
  const concepts = conceptsIn(span, language);
  const asksElse = has(concepts, 'asks') && !has(concepts, 'asks', 'what');
  const unit = unitOf(span, language);
  return !asksElse && (!unit || unit.quiet || span.year !== undefined);
};
