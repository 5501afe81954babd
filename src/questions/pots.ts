/** Which money of several a question means: the one of a size (`155,7 miljoonasta`), or the one in a row (`toisessa haussa`). */
import { wordSet } from '../language/word-set.ts';
import type { AnalysedToken } from './lexicon.ts';
import type { Span } from './spans.ts';

export type Pot = {
  /** Euros, with how many of them the question's last digit stands for. */
  amount?: { euros: number; unit: number };
  /** 1 for the first call. */
  ordinal?: number;
};

const NUMBER = /^\d+(?:[.,]\d+)?$/;
const MILLIONS = /^(?:milj|million|mil$|m$|m€|me$|mn$)/;
const MILLION = 1_000_000;

/** Ordinals by their Finnish lemmas and Swedish and English forms; `2.` is one as well. */
const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['ensimmäinen', 1],
  ['eka', 1],
  ['första', 1],
  ['first', 1],
  ['toinen', 2],
  ['toka', 2],
  ['andra', 2],
  ['second', 2],
  ['kolmas', 3],
  ['tredje', 3],
  ['third', 3],
  ['neljäs', 4],
  ['fjärde', 4],
  ['fourth', 4],
]);
/** What is counted by them, by its lemmas. */
const CALLS = wordSet(
  'haku hakukierros hakuvaihe kierros vaihe erä utlysning utlysningen utlysningens omgång omgången ansökningsomgång ansökningsomgången fas skede call round phase',
);

/** The pot that the spans of a question name; undefined where they name none. */
export const potIn = (spans: readonly Span[]): Pot | undefined => {
  const tokens = spans.flatMap((span) => span.tokens);
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (NUMBER.test(token.lower) && next && MILLIONS.test(next.lower)) return { amount: amountOf(token.lower) };
    const ordinal = next && ordinalOf(token);
    if (ordinal && isCall(next)) return { ordinal };
  }
  return undefined;
};

const amountOf = (digits: string): NonNullable<Pot['amount']> => {
  const [, decimals = ''] = digits.split(/[.,]/);
  return { euros: Number(digits.replace(',', '.')) * MILLION, unit: MILLION / 10 ** decimals.length };
};

const isCall = ({ lower, words }: AnalysedToken): boolean =>
  [lower, ...words.fi.terms, ...words.sv.terms, ...words.en.terms].some(
    (term) => CALLS.has(term) || term.endsWith('haku'),
  );

const ordinalOf = ({ lower, words }: AnalysedToken): number | undefined => {
  if (/^[1-4]\.?$/.test(lower)) return Number.parseInt(lower, 10);
  const named = ORDINALS.has(lower) ? lower : words.fi.terms.find((term) => ORDINALS.has(term));
  return named === undefined ? undefined : ORDINALS.get(named);
};
