/** "Entinen hankejohtaja", "current director": whether who holds a title is asked for, or who held it before. */
import type { Language } from '../knowledge/schema.ts';
import type { Span } from './spans.ts';
import { isTitle } from './title-names.ts';
import { textOf } from './unit-of.ts';

export type Tenured = {
  core: readonly Span[];
  /** As typed: the word by which it asks for who held a title before. */
  former?: string;
};

/** A question without the words that say of a title whether it is held now, and whether it asks for who held it before. */
export const withoutTenure = (core: readonly Span[], language: Language): Tenured => {
  const says = (words: RegExp): Span[] =>
    core.filter((span, at) => words.test(textOf(span)) && isOfTitle(span, core.slice(at, at + 1 + REACH), language));
  const [current, former] = [says(CURRENT[language]), [...says(FORMER[language]), ...says(EX)]];
  if (current.length + former.length === 0) return { core };
  const isLeftOut = (span: Span): boolean =>
    current.includes(span) || (former.includes(span) && !saysTitle(span, language));
  const others = core.filter((span) => !isLeftOut(span));
  return { core: others, ...(former[0] ? { former: textOf(former[0]) } : {}) };
};

/** `entinen Kainuun sote-hankkeen hankejohtaja`. */
const REACH = 4;

/** `ex-hankejohtaja` is its own title, `ex-ohjausryhmän puheenjohtaja` is of one; other words agree with theirs. */
const isOfTitle = (span: Span, [, ...after]: readonly Span[], language: Language): boolean => {
  if (EX.test(textOf(span))) return [span, ...after].some((near) => saysTitle(near, language));
  const at = after.findIndex((next) => saysTitle(next, language));
  const title = after[at];
  if (!title) return false;
  return language === 'fi' ? isGenitive(span) === isGenitive(title) : !after.slice(0, at).some(isOwner);
};

const saysTitle = (span: Span, language: Language): boolean =>
  [textOf(span), ...(language === 'fi' ? (span.tokens.at(-1)?.words.fi.terms ?? []) : [])].some(isTitle);

/** `last year's project director`, `förra årets projektchef`: the word is not of the title. */
const isOwner = (span: Span): boolean => !span.name && /['’]s$|rets$/i.test(textOf(span));

/** `edellisen hankejohtajan`, not `edellisen uudistuksen hankejohtaja`. */
const isGenitive = (span: Span): boolean => /n(?<!nen)$/i.test(textOf(span));

const CURRENT: Record<Language, RegExp> = {
  fi: /^(?:nykyi|tämänhetki)(?:nen|sen)$|^uu(?:si|den)$/i,
  sv: /^(?:nuvarande|nya?)$/i,
  en: /^(?:current|present|new)$/i,
};
const FORMER: Record<Language, RegExp> = {
  fi: /^(?:enti|edelli)(?:nen|sen|set|sten)$|^(?:aiem|aikaisem)(?:pi|man|mat|pien)$/i,
  sv: /^(?:tidigare|förr[ae]|föregående|förutvarande|f d|före detta)$/i,
  en: /^(?:former|previous|past|earlier|last)$/i,
};
const EX = /^ex(?:$|-)/i;
