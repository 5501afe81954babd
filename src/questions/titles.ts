/** Words that name something of their own together with what stands beside them. */
import type { Language } from '../knowledge/schema.ts';
import { wordSet } from '../language/word-set.ts';
import type { Sense, Unit } from './question.ts';
import type { Span } from './spans.ts';
import { has } from './unit-of.ts';
import { quieted } from './units.ts';

/** The head of a region's administration by the term that facts would have, told apart from the heads of its projects. */
const HEAD: Record<Language, string> = {
  fi: 'hyvinvointialuejohtaja',
  sv: 'välfärdsområdesdirektör',
  en: 'countydirector',
};
const HEADS = wordSet('johtaja direktör director chef head');
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

/** How somebody came to a role, which stands in the translative in Finnish. */
const BECAME =
  /^(?:vali(?:ttiin|taan|ttu)|nimit(?:ettiin|etään|etty)|palkat(?:tiin|taan|tu)|siirtyi|nousi|tuli|ryhtyi)$/;
const TRANSLATIVE = /ksi$/;
const BECAME_ELSEWHERE = /^(?:utsågs|utses|utsetts|valdes|väljs|utnämndes|blev|became)$/;
/** Who was chosen or, without a passive before it, who chose. */
const APPOINTED = /^(?:appointed|named|chosen|elected|hired)$/;
const PASSIVE = /^(?:was|were|is|been|got)$/;
const APPOINTS = /^(?:valitsi(?:vat)?|nimitti(?:vät)?|nimesi(?:vät)?|palkkasi(?:vat)?|utsåg|utnämnde|valde|chose)$/;
const APPOINTER: Sense = { kind: 'ask', id: 'appointer' };

/** "Kuka valittiin johtajaksi?" asks who has a role, "kuka valitsi johtajan?" who gave it. */
export const withRoleTaken = (unit: Unit, core: readonly Span[], at: number): Unit => {
  const words = core.map(({ tokens }) => tokens.at(-1)?.lower ?? '');
  const [before = '', word = ''] = [words[at - 1], words[at]];
  const others = core.slice(at + 1);
  if (others.length === 0 || !core.some(({ concepts }) => has(concepts, 'asks', 'who'))) return unit;
  const isPassive = BECAME_ELSEWHERE.test(word) || (APPOINTED.test(word) && PASSIVE.test(before));
  if (isPassive || (BECAME.test(word) && words.slice(at).some((other) => TRANSLATIVE.test(other))))
    return quieted(unit);
  const isActive = APPOINTS.test(word) || APPOINTED.test(word);
  return isActive ? { ...unit, senses: [APPOINTER], must: true, quiet: false, reserve: false } : unit;
};

const UNDERTAKINGS = wordSet('ohjelma hanke projekti rahasto program programmet programme projekt projektet project');

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
