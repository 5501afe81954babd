/** Question words that ask nothing where they stand: `koska` as a reason, "a nurse who drives", "when the bus leaves". */
import type { Language } from '../knowledge/schema.ts';
import { wordSet } from '../language/word-set.ts';
import { isQuestionWord } from './asking.ts';
import type { Span } from './spans.ts';

/** The spans of a sentence; a question word that only seems to ask has lost that meaning. */
export const withoutSeeming = (spans: readonly Span[]): Span[] =>
  spans.map((span, at) => (SEEMING.get(wordAt(spans, at))?.(spans, at) ? { ...span, concepts: [], asks: [] } : span));

type Seems = (spans: readonly Span[], at: number) => boolean;

const wordAt = (spans: readonly Span[], at: number): string => spans[at]?.tokens[0]?.lower ?? '';

const asks = ({ concepts, asks: begins = [] }: Span): boolean =>
  begins.length > 0 || concepts.some(({ kind }) => kind === 'asks');

const asksAfter = (spans: readonly Span[], at: number): boolean => spans.slice(at + 1).some(asks);

/** Nothing but a space lies between a span and the one before it. */
const isAdjoining = (spans: readonly Span[], at: number): boolean => {
  const [end, start] = [spans[at - 1]?.tokens.at(-1)?.end, spans[at]?.tokens[0]?.start];
  return end !== undefined && start !== undefined && start - end <= 1;
};

const BEFORE_WHEN: ReadonlySet<string> = new Set(['', 'että', 'et', 'eli']);

/** `koska` asks "when" at the beginning of a sentence and after `että`, and gives a reason elsewhere. */
const isCausal: Seems = (spans, at) => !BEFORE_WHEN.has(wordAt(spans, at - 1));

const DEGREES = wordSet('niin liian hyvin kovin tosi aika näin yhtä turhan todella ihan');

/** `niin paljon` counts nothing, nor does it beside another question word. */
const isDegree: Seems = (spans, at) =>
  DEGREES.has(wordAt(spans, at - 1)) || (at > 0 && spans.some((span, other) => other !== at && asks(span)));

/** `minä en ole varma`, not `minä päivänä`. */
const isPronoun: Seems = (spans, at) => spans[at]?.tokens.length === 1;

const REFERRED = wordSet('se sitä siitä siinä kaikki kaikkea sama samaa jotain');

/** `se mitä en muista on se paljonko …`: the later one asks. */
const isFreeRelative: Seems = (spans, at) => REFERRED.has(wordAt(spans, at - 1)) && asksAfter(spans, at);

/** "… ei saanut kaikkea mitä haki", "sai sen 13 miljoonaa minkä haki": told of money, what was sought. */
const isOfMoney: Seems = (spans, at) =>
  isAdjoining(spans, at) &&
  spans.some((_, other) => other < at && at - other <= WITHIN && WHOLE.has(wordAt(spans, other))) &&
  spans.slice(0, at).some((span) => saysMeasure(span) && !isQuestionWord(span, 'fi'));
const WITHIN = 4;
const WHOLE = wordSet('sen sitä saman samaa kaiken kaikkea kaikki');
const saysMeasure = ({ concepts }: Span): boolean => concepts.some(({ kind }) => kind === 'measures');

/** "A nurse who drives around wonders how …": who stands directly after a person and before a verb. */
const isRelative: Seems = (spans, at) => {
  const [before, after] = [spans[at - 1], spans[at + 1]];
  const classOf = (span: Span | undefined) => span?.tokens[0]?.words.en.wordClass;
  return (
    isAdjoining(spans, at) &&
    ['noun', 'unknown'].includes(classOf(before) ?? '') &&
    !before?.name &&
    (classOf(after) === 'verb' || AUXILIARY.test(wordAt(spans, at + 1))) &&
    spans.some((span, other) => other !== at && asks(span))
  );
};

/** "When the bus leaves, …", "när bussen går, …": a question has its verb first, and "laughs when I try" is none. */
const isConjunction =
  (language: Language): Seems =>
  (spans, at) => {
    const next = spans[at + 1]?.tokens[0];
    if (!next || !asksAfter(spans, at)) return false;
    if (isAdjoining(spans, at) && !/^(?:i|we|jag|vi)$/.test(next.lower)) return false;
    return next.words[language].wordClass !== 'verb' && !AUXILIARY.test(next.lower);
  };
const AUXILIARY =
  /^(?:is|are|was|were|do|does|did|doesn't|don't|didn't|isn't|aren't|wasn't|has|have|had|can|could|will|would|should|must|may|är|var|har|hade|ska|skall|skulle|kan|kunde|får|fick|blir|blev|kommer|kom|måste|bör|vill)$/;

/** By the word. */
const SEEMING: ReadonlyMap<string, Seems> = new Map([
  ['koska', isCausal],
  ['paljon', isDegree],
  ['paljo', isDegree],
  ['minä', isPronoun],
  ['mikä', isFreeRelative],
  ['mitä', (spans, at) => isFreeRelative(spans, at) || isOfMoney(spans, at)],
  ['minkä', isOfMoney],
  ['mistä', isFreeRelative],
  ['mihin', isFreeRelative],
  ['who', isRelative],
  ['when', isConjunction('en')],
  ['när', isConjunction('sv')],
]);
