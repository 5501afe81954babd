/**
 * A Finnish question has a verb: where no known word is one, an unknown word that may be a finite form is taken for it
 * (`paljonko rahaa sinne napsahti`).
 */
import type { Span } from './spans.ts';

/** The clause with its verb known as one; as it is where it has a known one or asks nothing. */
export const withVerb = (clause: readonly Span[]): Span[] => {
  // "rahoitus Ahvenanmaa" has no verb, and needs none.
  if (clause.some(isVerb) || !clause.some(asks)) return [...clause];
  const at = clause.findLastIndex(mayBeVerb);
  return clause.map((span, index) => (index === at ? asVerb(span) : span));
};

const asks = ({ concepts }: Span): boolean => concepts.some(({ kind }) => kind === 'asks');

const isVerb = ({ tokens, corrected }: Span): boolean =>
  corrected?.wordClass === 'verb' || tokens.some(({ words }) => words.fi.wordClass === 'verb');

const mayBeVerb = ({ tokens, name, concepts, corrected }: Span): boolean =>
  !name &&
  !corrected &&
  concepts.length === 0 &&
  tokens[0]?.words.fi.mayBeVerb === true &&
  // A capital begins a name.
  tokens[0].text === tokens[0].lower;

const asVerb = (span: Span): Span => ({
  ...span,
  tokens: span.tokens.map((token) => ({
    ...token,
    words: { ...token.words, fi: { ...token.words.fi, wordClass: 'verb' } },
  })),
});
