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
  const words = core.filter((span, at) => isOfTitle(span, core.slice(at + 1, at + 1 + REACH), language));
  const former = words.find((span) => says(span, FORMER, language));
  return {
    core: words.length > 0 ? core.filter((span) => !words.includes(span)) : core,
    ...(former ? { former: textOf(former) } : {}),
  };
};

/** `entinen Kainuun sote-hankkeen hankejohtaja`. */
const REACH = 4;

const isOfTitle = (span: Span, after: readonly Span[], language: Language): boolean => {
  if (!says(span, CURRENT, language) && !says(span, FORMER, language)) return false;
  const title = after.find((next) => isTitle(next, language));
  return title !== undefined && (language !== 'fi' || agrees(textOf(span), textOf(title)));
};

/** `edellisen hankejohtajan`, not `edellisen uudistuksen hankejohtaja`. */
const agrees = (adjective: string, noun: string): boolean =>
  GENITIVE.test(adjective) === GENITIVE.test(noun) && !LOCAL.test(adjective);
const GENITIVE = /n(?<!nen)$/i;
const LOCAL = /(?:ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|n[aä]|ksi)$/i;

const says = (span: Span, words: Record<Language, RegExp>, language: Language): boolean =>
  formsOf(span, language).some((form) => words[language].test(form));

const isTitle = (span: Span, language: Language): boolean => formsOf(span, language).some(endsAsTitle);

const formsOf = (span: Span, language: Language): string[] => [
  textOf(span).toLowerCase(),
  ...(language === 'fi' ? (span.tokens.at(-1)?.words.fi.terms ?? []) : []),
];

const CURRENT: Record<Language, RegExp> = {
  fi: /^(?:nykyinen|tämänhetkinen|uusi)$/,
  sv: /^(?:nuvarande|nya?)$/,
  en: /^(?:current|present|new)$/,
};
const FORMER: Record<Language, RegExp> = {
  fi: /^(?:entinen|edellinen|aiempi|aikaisempi)$/,
  sv: /^(?:tidigare|förr[ae]|föregående|förutvarande)$/,
  en: /^(?:former|previous|past|earlier)$/,
};
