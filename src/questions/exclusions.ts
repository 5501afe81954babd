/** `muut tehtävät kuin hankejohtajan`, `other jobs than the director's`: what follows is not asked about. */
import type { Span } from './spans.ts';

const OTHER: ReadonlySet<string> = new Set(['muu', 'toinen', 'annan', 'andra', 'annat', 'other', 'others']);
const THAN: ReadonlySet<string> = new Set(['kuin', 'ku', 'än', 'than']);
/** As far as a comparison reaches back to its "other". */
const REACH = 6;

/** The spans without "than" and the thing that is left out by it. */
export const withoutExcluded = (spans: readonly Span[]): Span[] =>
  spans.filter((_, at) => !isExcluding(spans, at) && !isExcluding(spans, at - 1));

const isExcluding = (spans: readonly Span[], at: number): boolean =>
  THAN.has(spans[at]?.tokens[0]?.lower ?? '') && spans.slice(Math.max(0, at - REACH), at).some(isOther);

const isOther = ({ tokens: [token] }: Span): boolean =>
  token !== undefined && [token.lower, ...token.words.fi.terms].some((word) => OTHER.has(word));
