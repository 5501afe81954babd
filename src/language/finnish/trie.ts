/**
 * Words by their letters, as flat numbers: a step from letter to letter touches little memory, and no string has to be put
 * together to be looked up.
 */
export type Trie<Value> = {
  /** From a place in the trie by one letter on; nowhere if no word goes on so. */
  step: (place: number, letter: number) => number;
  /** What belongs to the word that ends at a place. */
  at: (place: number) => Value | undefined;
};

/** Where every walk begins; none comes back to it, so it also says that a walk has ended. Whoever is told so has to stop. */
export const START = 0;
export const NOWHERE = START;

/** The words from one to another, in their order, that have so many first letters in common. */
type Stretch = { from: number; to: number; shared: number };

export const createTrie = <Value>(words: ReadonlyMap<string, Value>): Trie<Value> => {
  const sorted = [...words.keys()].sort();
  const values: (Value | undefined)[] = [];
  const letters = [0];
  /** Where the places after each place begin: these stand side by side. */
  const firsts: number[] = [];
  const stretches: Stretch[] = [{ from: 0, to: sorted.length, shared: 0 }];
  // Those found on the way come later in the same round.
  for (const { from, to, shared } of stretches) {
    const [word = ''] = sorted.slice(from, from + 1);
    const isWord = from < to && word.length === shared;
    values.push(isWord ? words.get(word) : undefined);
    firsts.push(stretches.length);
    for (const next of stretchesIn(sorted, { from: isWord ? from + 1 : from, to, shared })) {
      letters.push(sorted[next.from]?.charCodeAt(shared) ?? 0);
      stretches.push(next);
    }
  }
  firsts.push(stretches.length);
  return walking(Uint16Array.from(letters), Uint32Array.from(firsts), values);
};

const stretchesIn = (sorted: readonly string[], { from, to, shared }: Stretch): Stretch[] => {
  const found: Stretch[] = [];
  for (let at = from; at < to; ) {
    const letter = sorted[at]?.charCodeAt(shared);
    let end = at + 1;
    while (end < to && sorted[end]?.charCodeAt(shared) === letter) end += 1;
    found.push({ from: at, to: end, shared: shared + 1 });
    at = end;
  }
  return found;
};

const walking = <Value>(
  letters: Uint16Array,
  firsts: Uint32Array,
  values: readonly (Value | undefined)[],
): Trie<Value> => ({
  step: (place, letter) => {
    const end = firsts[place + 1] ?? 0;
    for (let next = firsts[place] ?? 0; next < end; next += 1) if (letters[next] === letter) return next;
    return NOWHERE;
  },
  at: (place) => values[place],
});

/** Further by all letters of a text. */
export const stepsBy = (trie: Trie<unknown>, place: number, text: string): number => {
  let at = place;
  for (let letter = 0; letter < text.length; letter += 1) {
    at = trie.step(at, text.charCodeAt(letter));
    if (at === NOWHERE) return NOWHERE;
  }
  return at;
};
