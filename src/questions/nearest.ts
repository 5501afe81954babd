/** Finds the spellings at Damerau distance one. */

/** The known spellings one edit away; empty where the word is too short or nothing is near. */
export type Nearest = (word: string) => string[];

const SHORTEST = 6;

/**
 * One slip leaves the first or the last half of a word as it is, so a word is looked for under its two halves: a
 * twelfth of what an index of all deletions would take to build and to keep.
 */
export const createNearest = (words: Iterable<string>): Nearest => {
  const long = [...new Set(words)].filter(({ length }) => length >= SHORTEST);
  const byHead = Map.groupBy(long, (word) => word.slice(0, halfOf(word.length)));
  const byTail = Map.groupBy(long, (word) => word.slice(-halfOf(word.length)));
  return (word) => {
    if (word.length < SHORTEST) return [];
    const near = new Set<string>();
    const longest = halfOf(word.length + 1);
    for (let half = halfOf(word.length - 1); half <= longest; half += 1) {
      for (const sharing of [byHead.get(word.slice(0, half)), byTail.get(word.slice(-half))])
        for (const candidate of sharing ?? []) if (isOneEdit(word, candidate)) near.add(candidate);
    }
    return [...near];
  };
};

/** Less than a half, so that two swapped letters in the middle touch one side only. */
const halfOf = (length: number): number => (length - 1) >> 1;

/** One letter replaced, dropped, added, or two neighbours swapped. */
const isOneEdit = (one: string, other: string): boolean => {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one.charCodeAt(start) === other.charCodeAt(start)) start += 1;
  const most = Math.min(one.length, other.length) - start;
  let end = 0;
  while (end < most && one.charCodeAt(one.length - 1 - end) === other.charCodeAt(other.length - 1 - end)) end += 1;
  // What is left of each between their common beginning and end.
  const [left, right] = [one.length - end - start, other.length - end - start];
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && one[start] === other[start + 1] && one[start + 1] === other[start];
};
