/** Features as numbers: those of words by their names, those of two words side by side by the numbers of both. */

/** Gives each feature its number, the same each time. */
export type Numbering = {
  named(name: string): number;
  pair(one: number, other: number): number;
};

/** The numbers that were given, from 0 on, in little space: there are many times more pairs than words. */
export type Numbers = {
  named: ReadonlyMap<string, number>;
  /** The keys of the pairs in ascending order, and the number of each. */
  pairs: Float64Array;
  ofPairs: Uint32Array;
  size: number;
};

/** More than all numbers there are; the product of two is still exact. */
const BEYOND = 2 ** 26;

const keyOf = (one: number, other: number): number => one * BEYOND + other;

/** Numbers features as they come, `from` on. */
const numberingFrom = (from: number) => {
  const named = new Map<string, number>();
  const pairs = new Map<number, number>();
  const numbered = <Key>(numbers: Map<Key, number>, key: Key): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const next = from + named.size + pairs.size;
    numbers.set(key, next);
    return next;
  };
  const numbering: Numbering = {
    named: (name) => numbered(named, name),
    pair: (one, other) => numbered(pairs, keyOf(one, other)),
  };
  return { named, pairs, numbering };
};

/** Numbers whatever comes; `numbers` are those given until then. */
export const createNumbering = (): { numbering: Numbering; numbers: () => Numbers } => {
  const { named, pairs, numbering } = numberingFrom(0);
  return {
    numbering,
    numbers: () => {
      const keys = Float64Array.from(pairs.keys()).sort();
      const ofPairs = Uint32Array.from(keys, (key) => pairs.get(key) ?? 0);
      return { named, pairs: keys, ofPairs, size: named.size + pairs.size };
    },
  };
};

/** Numbers features by those that are there; others get numbers from `size` on. */
export const numberingBy = ({ named, pairs, ofPairs, size }: Numbers): Numbering => {
  const others = numberingFrom(size).numbering;
  return {
    named: (name) => named.get(name) ?? others.named(name),
    pair: (one, other) => ofPairs[placeOf(keyOf(one, other), pairs)] ?? others.pair(one, other),
  };
};

/** Where a key stands; past the end if it does not. */
const placeOf = (key: number, keys: Float64Array): number => {
  let [from, to] = [0, keys.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((keys[middle] ?? 0) < key) from = middle + 1;
    else to = middle;
  }
  return keys[from] === key ? from : keys.length;
};
