/** Who got the most or the least, and who got more or less than a sum. */
import type { Language } from '../knowledge/schema.ts';
import { wordSet } from '../language/word-set.ts';
import { OVERVIEWS, type Question, type Ranking } from './question.ts';
import type { Span } from './spans.ts';
import { conceptsIn, has } from './unit-of.ts';

/** "Kumpi sai enemmän?", "who got less?": which of them is told, not only what each got. */
export const rankingIn = (spans: readonly Span[]): Ranking | undefined => {
  const says = (word: RegExp): boolean => spans.some((span) => word.test(wordOf(span)));
  if (says(MORE)) return 'most';
  return says(LESS) ? 'least' : undefined;
};
const MORE =
  /^(?:enemmän|eniten|suure(?:mpi|mman|mmat|mmaksi)|suurin|isoi(?:n|mman|mmat)|mer|mera|mest|större|störst|största|more|most|larger|largest|bigger|biggest)$/;
const LESS =
  /^(?:vähemmän|vähiten|piene(?:mpi|mmän|mmät|mmäksi)|pieni(?:n|mmän|mmät)|mindre|minst|minsta|less|least|smaller|smallest|fewer)$/;

/** `sai eniten`, "applied for the least". */
export const ranksDeed = (spans: readonly Span[], language: Language): boolean =>
  rankingIn(spans) !== undefined && spans.some((span) => has(conceptsIn(span, language), 'measures'));

/** What is asked for as a whole: in so many words, or by sorting the regions. */
export const overviewIn = (
  core: readonly Span[],
  intents: readonly string[],
  language: Language,
): Question['overview'] =>
  OVERVIEWS.find((overview) => intents.includes(overview)) ?? (sortsRegions(core, language) ? 'regions' : undefined);

/** "Mitkä alueet saivat rahaa?", "ketkä saivat yli 10 miljoonaa?" */
const sortsRegions = (core: readonly Span[], language: Language): boolean => {
  const says = (measure: string): boolean => core.some((span) => has(conceptsIn(span, language), 'measures', measure));
  // "Mitkä alueet saivat hakea?" asks who was allowed to.
  if (!says('granted') || says('applied') || core.some((span) => DENYING.has(wordOf(span)))) return false;
  const isLimited = core.some((span, at) => LIMIT.has(wordOf(span)) && FIGURE.test(wordOf(core[at + 1])));
  const isEither = core.some((span, at) => WHICH.has(wordOf(span)) && core.slice(at + 1, at + REACH).some(isRegion));
  return isEither || (isLimited && core.some((span) => WHO.has(wordOf(span))));
};

const WHICH = wordSet('mitkä montako moniko kuinka vilka hur which how');
/** Of several people or bodies. */
const WHO = wordSet('ketkä kutka');
const REACH = 3;
const REGION = /^(?:aluee?|maakun|hyvinvointialue|områd|landskap|välfärdsområd|region|count(?:y|ies)|areas?)/;
const LIMIT = wordSet('yli alle vähintään enintään kuin över under minst högst än over above below than');
const FIGURE = /^\d/;
const DENYING = wordSet('ei eivät inte inga ingen not no none');

const wordOf = (span: Span | undefined): string => span?.tokens[0]?.lower ?? '';
const isRegion = ({ tokens }: Span): boolean => tokens.some(({ lower }) => REGION.test(lower));
