/** Which of three languages a question is written in, by the words that only one of them has. */
import type { Language } from '../knowledge/schema.ts';
import { isVersus, type Span } from './spans.ts';

/** The language with the most evidence; Finnish where there is none or a tie. */
export const detectLanguage = (spans: readonly Span[]): Language => {
  const votes: Record<Language, number> = { fi: 0, sv: 0, en: 0 };
  for (const span of spans) {
    for (const [language, weight] of votesOf(span)) votes[language] += weight;
  }
  const best = Math.max(votes.fi, votes.sv, votes.en);
  if (votes.fi === best) return 'fi';
  return votes.sv === best ? 'sv' : 'en';
};

const WORD = 2;
/** A word that is read as if it had a slip (`projektledare`) may well be one of another language. */
const MENDED = 1;
const NAME = 1;
const ASK = 3;

const votesOf = (span: Span): [Language, number][] => {
  // It is written so in every language.
  if (span.tokens.every(isVersus)) return [];
  const languages = new Set<Language>(span.concepts.map(({ language }) => language));
  const finnish = span.tokens.every(({ words }) => words.fi.known && words.fi.wordClass !== 'unknown');
  if (finnish && !span.name) languages.add('fi');
  if (span.name) {
    const only = span.name.languages.length === 1 ? span.name.languages[0] : undefined;
    return only ? [[only, NAME]] : [];
  }
  // A word of several languages tells little, and a short one less.
  const asks = new Set(
    span.concepts.filter(({ kind }) => kind === 'asks' || kind === 'listings').map(({ language }) => language),
  );
  // A question word is the surest sign, whatever the word beside it may also mean (Swedish "sade", Finnish rain), and
  // so is a word that is a question of its own ("regions").
  const weight = (language: Language) => (asks.has(language) ? ASK : span.corrected ? MENDED : WORD) / languages.size;
  return [...languages].map((language) => [language, weight(language)]);
};
