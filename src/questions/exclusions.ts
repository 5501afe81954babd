/**
 * What a question leaves out: `muut tehtävät kuin hankejohtajan`, "other jobs than the director's", `johtamisen lisäksi`,
 * "besides management".
 */
import { wordSet } from '../language/word-set.ts';
import type { Span } from './spans.ts';

const OTHER = wordSet('muu toinen annan andra annat other others else');
const THAN = wordSet('kuin ku än than');
/** As far as a comparison reaches back to its "other". */
const REACH = 6;

const BESIDES = { after: wordSet('lisäksi ohella ohessa'), before: wordSet('förutom utöver utom besides') };
const JOINING = wordSet('ja sekä tai och eller samt and or the den det de');

/** The spans without "than" and the thing that is left out by it; what is known already only gives a hint, and who is known is kept apart. */
export const withoutExcluded = (spans: readonly Span[]): Span[] => {
  const besides = besidesIn(spans);
  return spans.flatMap((span, at) => {
    if (BESIDES.after.has(wordOf(span)) || isExcluding(spans, at)) return [];
    if (isExcluding(spans, at - 1)) return knownIn(span);
    return besides.has(span) ? { ...span, excluded: true } : span;
  });
};

/** "Kuka muu kuin Sami Sipilä?": a person who is no answer. */
const knownIn = ({ name, ...span }: Span): Span[] => {
  const people = name?.subjects.filter(({ kind }) => kind === 'person').map(({ id }) => id) ?? [];
  return people.length > 0 ? [{ ...span, excluded: true, known: people }] : [];
};

const wordOf = (span: Span | undefined): string => span?.tokens[0]?.lower ?? '';

const isExcluding = (spans: readonly Span[], at: number): boolean =>
  THAN.has(wordOf(spans[at])) && spans.slice(Math.max(0, at - REACH), at).some(isOther);

const isOther = ({ tokens: [token] }: Span): boolean =>
  token !== undefined && [token.lower, ...token.words.fi.terms].some((word) => OTHER.has(word));

/** "Besides" and the things beside which more is asked for. */
const besidesIn = (spans: readonly Span[]): ReadonlySet<Span> => {
  const found = new Set<Span>();
  for (const [at, span] of spans.entries()) {
    const word = wordOf(span);
    const things = BESIDES.after.has(word)
      ? takeWhile(spans.slice(0, at).reverse(), isGenitive)
      : BESIDES.before.has(word)
        ? takeWhile(spans.slice(at + 1), isThing)
        : undefined;
    for (const thing of things ?? []) found.add(thing);
  }
  return found;
};

const takeWhile = (spans: readonly Span[], holds: (span: Span) => boolean): readonly Span[] => {
  const end = spans.findIndex((span) => !holds(span));
  return end < 0 ? spans : spans.slice(0, end);
};

/** A glossary term is a thing like others; what else has a name is what the question is about. */
const isNamed = ({ name }: Span): boolean => name?.subjects.some(({ kind }) => kind !== 'term') ?? false;

const isGenitive = (span: Span): boolean =>
  !isNamed(span) && (JOINING.has(wordOf(span)) || (span.tokens.at(-1)?.lower.endsWith('n') ?? false));

const isThing = (span: Span): boolean => {
  const { sv, en } = span.tokens[0]?.words ?? {};
  const isOrdinary = [sv, en].every((word) => word?.wordClass !== 'verb' && word?.wordClass !== 'function');
  return !isNamed(span) && (JOINING.has(wordOf(span)) || isOrdinary);
};
