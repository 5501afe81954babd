/** "Entinen hankejohtaja", "current director": whether who holds a title is asked for, or who held it before. */
import type { Language } from '../knowledge/schema.ts';
import type { Span } from './spans.ts';
import { endsAsTitle } from './title-names.ts';
import { textOf } from './unit-of.ts';

export type Tenured = {
  core: readonly Span[];
  /** As typed: the word by which it asks for who held a title before. */
  former?: string;
};

/** A question without the words that say of a title whether it is held now, and whether it asks for who held it before. */
export const withoutTenure = (core: readonly Span[], language: Language): Tenured => {
  const says = (words: Record<Language, RegExp>): Span[] =>
    core.filter(
      (span, at) => words[language].test(textOf(span)) && isOfTitle(span, core.slice(at + 1, at + 1 + REACH), language),
    );
  const [current, former] = [says(CURRENT), says(FORMER)];
  if (current.length + former.length === 0) return { core };
  const others = core.filter((span) => !current.includes(span) && !former.includes(span));
  return { core: others, ...(former[0] ? { former: textOf(former[0]) } : {}) };
};

/** `entinen Kainuun sote-hankkeen hankejohtaja`. */
const REACH = 4;

const isOfTitle = (span: Span, after: readonly Span[], language: Language): boolean => {
  const title = after.find((next) => isTitle(next, language));
  return title !== undefined && (language !== 'fi' || isGenitive(span) === isGenitive(title));
};

const isTitle = (span: Span, language: Language): boolean =>
  [textOf(span), ...(language === 'fi' ? (span.tokens.at(-1)?.words.fi.terms ?? []) : [])].some(endsAsTitle);

/** `edellisen hankejohtajan`, not `edellisen uudistuksen hankejohtaja`. */
const isGenitive = (span: Span): boolean => /n(?<!nen)$/i.test(textOf(span));

const CURRENT: Record<Language, RegExp> = {
  fi: /^(?:nykyi|tämänhetki)(?:nen|sen)$|^uu(?:si|den)$/i,
  sv: /^(?:nuvarande|nya?)$/i,
  en: /^(?:current|present|new)$/i,
};
const FORMER: Record<Language, RegExp> = {
  fi: /^(?:enti|edelli)(?:nen|sen)$|^(?:aiem|aikaisem)(?:pi|man)$/i,
  sv: /^(?:tidigare|förr[ae]|föregående|förutvarande)$/i,
  en: /^(?:former|previous|past|earlier)$/i,
};
