/** Finds the spellings at Damerau distance one through a deletion index (as SymSpell does). */

/** The known spellings one edit away; empty where the word is too short or nothing is near. */
export type Nearest = (word: string) => string[];

const SHORTEST = 6;

export const createNearest = (words: Iterable<string>): Nearest => {
  const index = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < SHORTEST) continue;
    for (const key of [word, ...deletions(word)]) {
      const known = index.get(key);
      if (known) known.push(word);
      else index.set(key, [word]);
    }
  }
  return (word) => {
    if (word.length < SHORTEST) return [];
    const candidates = new Set([word, ...deletions(word)].flatMap((key) => index.get(key) ?? []));
    return [...candidates].filter((candidate) => isOneEdit(word, candidate));
  };
};

const deletions = (word: string): string[] =>
  Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));

/** One letter replaced, dropped, added, or two neighbours swapped. */
const isOneEdit = (one: string, other: string): boolean => {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const left = one.slice(start, one.length - end);
  const right = other.slice(start, other.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && left === [...right].reverse().join('');
};
