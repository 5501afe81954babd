/** Names that only say whose words a question means: `Essoten mukaan`, `Essoten uutisessa`, `according to Essote`. */
import type { Language } from '../knowledge/schema.ts';
import type { Span } from './spans.ts';

/** What is said or written, by Finnish base form. */
const WRITINGS: ReadonlySet<string> = new Set(
  'uutinen juttu tiedote blogi kirjoitus artikkeli teksti lehtijuttu ilmoitus esittely verkkosivu sivu asiakirja lausunto'.split(
    ' ',
  ),
);

const AGENT = /(?:mainitsem|kertom|ilmoittam|kuvaam|esittäm)/;

/** The spans of a text that name a speaker. */
export const speakersIn = (spans: readonly Span[], language: Language): ReadonlySet<Span> =>
  new Set(spans.filter((span, at) => span.name !== undefined && speaks(spans, at, language)));

const speaks = (spans: readonly Span[], at: number, language: Language): boolean => {
  const word = (offset: number): string => spans[at + offset]?.tokens[0]?.lower ?? '';
  if (language === 'en') return word(-1) === 'to' && word(-2) === 'according';
  if (language === 'sv') return word(-1) === 'enligt';
  const genitive = spans[at]?.tokens.at(-1)?.lower.endsWith('n') ?? false;
  if (!genitive) return false;
  const writing = spans[at + 1]?.tokens[0]?.words.fi.terms.some((term) => WRITINGS.has(term)) ?? false;
  return word(1) === 'mukaan' || AGENT.test(word(1)) || writing;
};
