/**
 * A Finnish clause has a verb: where no known word is one, an unknown word that may be a finite form is taken for it
 * (`paljonko rahaa sinne napsahti`).
 */
import type { Span } from './spans.ts';

export const withVerb = (clause: readonly Span[]): Span[] => {
  if (clause.some(isVerb)) return [...clause];
  const at = clause.findLastIndex(mayBeVerb);
  return clause.map((span, index) => (index === at ? asVerb(span) : span));
};

const isVerb = ({ tokens, corrected }: Span): boolean =>
  corrected?.wordClass === 'verb' || tokens.some(({ words }) => words.fi.wordClass === 'verb');

const mayBeVerb = ({ tokens, name, concepts, corrected }: Span): boolean =>
  !name && !corrected && concepts.length === 0 && tokens[0]?.words.fi.mayBeVerb === true;

const asVerb = (span: Span): Span => ({
  ...span,
  tokens: span.tokens.map((token) => ({
    ...token,
    words: { ...token.words, fi: { ...token.words.fi, wordClass: 'verb' } },
  })),
});
