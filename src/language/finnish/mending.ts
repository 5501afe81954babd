import type { Reading } from './analyser.ts';
import type { Suggester } from './suggestions.ts';

/** What mending needs to know of one spelling's words. */
export type KnownWords = {
  /** Readings of a content word that is no compound, as it stands: no clitic, no possessive. */
  content: (word: string) => Reading[];
  beginnings: (word: string) => { at: number; written: string }[];
};

const SHORTEST = 6;
/** In shorter words only the commonest slips are mended: too many other words are near. */
const SHORTEST_FOR_ALL = 7;
const SHORTEST_COMPOUND = 9;
const SHORTEST_PART = 4;
const SHORTEST_LEMMA = 5;
const LONGEST = 40;

const isName = ({ wordClass }: Reading): boolean => wordClass === 'noun' || wordClass === 'adjective';

/** Each base form once in each class. */
export const distinctReadings = (readings: readonly Reading[]): Reading[] => [
  ...new Map(readings.map((reading) => [`${reading.lemma} ${reading.wordClass}`, reading])).values(),
];

const oneLemma = (readings: readonly Reading[]): Reading[] =>
  new Set(readings.map(({ lemma }) => lemma)).size === 1 ? distinctReadings(readings) : [];

/** Finds what an unknown word was meant to be: a known word one slip away, or a compound whose last part is. */
export const createMender = (suggest: Suggester, words: (marked: boolean) => KnownWords) => {
  const wholeWord = (word: string, marked: boolean): Reading[] =>
    suggest(word, { marked, onlyCommon: word.length < SHORTEST_FOR_ALL }, words(marked).content);

  const nouns = (word: string, marked: boolean): Reading[] =>
    words(marked)
      .content(word)
      .filter((reading) => isName(reading) && reading.lemma.length >= SHORTEST_LEMMA);

  const lastPart = (word: string, marked: boolean): Reading[] =>
    words(marked)
      .beginnings(word)
      .filter(({ at }) => at >= SHORTEST_PART && word.length - at >= SHORTEST_PART)
      .flatMap(({ at, written }) => {
        const ends = suggest(word.slice(at), { marked, onlyCommon: true }, (spelling) => nouns(spelling, marked));
        return ends.map((end) => ({ ...end, lemma: written + end.lemma }));
      });

  const firstPart = (word: string, marked: boolean): Reading[] =>
    Array.from({ length: word.length }, (_, at) => at)
      .filter((at) => at >= SHORTEST_PART && word.length - at >= SHORTEST_PART)
      .flatMap((at) => {
        const ends = nouns(word.slice(at), marked);
        if (ends.length === 0) return [];
        const begin = (spelling: string): string[] =>
          words(marked)
            .beginnings(spelling + word.slice(at))
            .filter((beginning) => beginning.at === spelling.length)
            .map(({ written }) => written);
        const starts = suggest(word.slice(0, at), { marked, onlyCommon: true }, begin);
        return starts.flatMap((start) => ends.map((end) => ({ ...end, lemma: start + end.lemma })));
      });

  /** The known words that may be meant, of compounds only where one can be. */
  return (word: string): Reading[] => {
    if (word.length < SHORTEST || word.length > LONGEST) return [];
    const marked = /[äöå]/.test(word);
    const whole = wholeWord(word, marked);
    if (whole.length > 0) return distinctReadings(whole);
    if (word.length < SHORTEST_COMPOUND) return [];
    const last = lastPart(word, marked);
    return oneLemma(last.length > 0 ? last : firstPart(word, marked));
  };
};
