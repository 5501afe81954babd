import { createTriples, type Triples } from './triples.ts';

const LETTERS = 'abcdefghijklmnoprstuvyäö';

/** The rows of a Finnish keyboard: a wrong letter is nearly always beside or above the right one. */
const ROWS = ['qwertyuiopå', 'asdfghjklöä', 'zxcvbnm'];

const beside = (letter: string): string[] => {
  const row = ROWS.findIndex((letters) => letters.includes(letter));
  const at = ROWS[row]?.indexOf(letter) ?? -1;
  return [row - 1, row, row + 1].flatMap((near) => [...(ROWS[near] ?? '').slice(Math.max(0, at - 1), at + 2)]);
};

/** A spelling one slip away, and where it differs. */
type Slip = { spelling: string; at: number };

/** The commonest slips: a letter doubled or not doubled, two swapped. */
const commonSlips = (word: string, at: number): string[] => {
  const [before, letter, next] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1)];
  const doubled = before + letter + word.slice(at);
  if (next === '') return [doubled];
  return letter === next
    ? [doubled, before + word.slice(at + 1)]
    : [doubled, before + next + letter + word.slice(at + 2)];
};

/** Every other single slip: a letter too many, too few, or a neighbour's. The first letter is hardly ever wrong. */
const otherSlips = (word: string, at: number): string[] => {
  if (at === 0) return [];
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  return [
    before + after,
    ...beside(word.charAt(at)).map((letter) => before + letter + after),
    ...[...LETTERS].map((letter) => before + letter + word.slice(at)),
  ];
};

/**
 * Finds known words one slip away. `trigrams` holds the letter triples that occur in known forms: most slips make or
 * leave one that does not, which is cheaper to see than to analyse.
 */
export const createSuggester = (trigrams: string, fold: (text: string) => string) => {
  const exact = createTriples(trigrams);
  const folded = createTriples(fold(trigrams));

  const oddTriples = (word: string, triples: Triples): number[] => {
    const odd: number[] = [];
    for (let at = 0; at + 3 <= word.length; at += 1) if (!triples.hasAt(word, at)) odd.push(at);
    return odd;
  };

  /** Whether every triple around the slip occurs. */
  const plausible = ({ spelling, at }: Slip, triples: Triples): boolean => {
    const last = Math.min(at + 1, spelling.length - 3);
    for (let from = Math.max(0, at - 2); from <= last; from += 1) if (!triples.hasAt(spelling, from)) return false;
    return true;
  };

  /**
   * Known words near `word`, by the commonest slips if they lead to any, else, unless only those are wanted, by any.
   * `marked` says whether dots are written, `look` reads a spelling.
   */
  return <Found>(
    word: string,
    { marked, onlyCommon = false }: { marked: boolean; onlyCommon?: boolean },
    look: (spelling: string) => Found[],
  ): Found[] => {
    const triples = marked ? exact : folded;
    const odd = oddTriples(word, triples);
    const [first = word.length, last = 0] = [odd[0], odd.at(-1)];
    const from = Math.max(0, last - 1);
    const places = Array.from({ length: word.length + 1 }, (_, at) => at).slice(from, first + 3);
    const among = (slips: (word: string, at: number) => string[]): Found[] => {
      const near = places.flatMap((at) => slips(word, at).map((spelling) => ({ spelling, at })));
      const spellings = near.filter((slip) => plausible(slip, triples)).map(({ spelling }) => spelling);
      return [...new Set(spellings)].filter((spelling) => spelling !== word).flatMap(look);
    };
    const common = among(commonSlips);
    return common.length > 0 || onlyCommon ? common : among(otherSlips);
  };
};

export type Suggester = ReturnType<typeof createSuggester>;
