/** Words that name something of their own together with what stands beside them. */
import type { Language } from '../knowledge/schema.ts';
import type { Unit } from './question.ts';
import type { Span } from './spans.ts';

/** The head of a region's administration by the term that facts would have, told apart from the heads of its projects. */
const HEAD: Record<Language, string> = {
  fi: 'hyvinvointialuejohtaja',
  sv: 'välfärdsområdesdirektör',
  en: 'countydirector',
};
const HEADS: ReadonlySet<string> = new Set(['johtaja', 'direktör', 'director', 'chef', 'head']);
const COUNTY = /hyvinvointialue|välfärdsområde|count(?:y|ies)/;
/** How far "director" and "county" may stand apart. */
const REACH = { before: 1, after: 4 };

/** `hyvinvointialueen johtaja`, `director of the county`: nobody of a project. */
export const withCountyHead = (unit: Unit, core: readonly Span[], at: number, language: Language): Unit => {
  const previous = core[at - 1]?.tokens.at(-1);
  // `preparation director`: a title of its own.
  const isPlain = language !== 'en' || !previous || PLAIN.test(previous.lower);
  const isHead = isPlain && (unit.word?.terms.some((term) => HEADS.has(term)) ?? false);
  const beside = core.slice(Math.max(0, at - REACH.before), language === 'fi' ? at : at + REACH.after);
  const isOfCounty = beside.some(({ tokens }) => tokens.some(({ lower }) => COUNTY.test(lower)));
  if (!isHead || !isOfCounty || !unit.word) return unit;
  return {
    ...unit,
    senses: [],
    word: { ...unit.word, terms: [HEAD[language]] },
    parts: [],
    must: true,
    reserve: false,
  };
};

const PLAIN = /^(?:the|a|an|current|new|first|present)$/;

const UNDERTAKINGS: ReadonlySet<string> = new Set(
  'ohjelma hanke projekti rahasto program programmet programme projekt projektet project'.split(' '),
);

/** `Hyvän työn ohjelma`, `programmet Gott arbete`: a capital within a sentence names something, however common its words. */
export const isProperName = (core: readonly Span[], at: number): boolean => {
  const [before, span] = [core[at - 1], core[at]];
  const [first, previous] = [span?.tokens[0], before?.tokens.at(-1)];
  if (!span || !first || !previous || span.name || first.start !== previous.end + 1) return false;
  if (!/^\p{Lu}\p{Ll}/u.test(first.text) || span.concepts.some(({ kind }) => kind === 'asks')) return false;
  return [...core.slice(at + 1, at + 3), ...(before ? [before] : [])].some(isUndertaking);
};

const isUndertaking = ({ tokens: [token] }: Span): boolean =>
  token !== undefined && [token.lower, ...token.words.fi.terms].some((word) => UNDERTAKINGS.has(word));
