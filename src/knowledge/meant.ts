/** What a word that is not known was probably meant to be. */

const MOST_SUGGESTED = 3;
/** A slip in every third letter, three at most; more of them make another word. */
const LETTERS_PER_SLIP = 3;
const MOST_SLIPS = 3;

/** `tarkoititko "essote"?`, or else what to do. */
export const meantOr = (otherwise: string, word: string, known: Iterable<string>): string => {
  const meant = nearestTo(word, known).map((one) => `"${one}"`);
  return meant.length > 0 ? `tarkoititko ${meant.join(' tai ')}?` : otherwise;
};

/** Those that are fewest slips away; else those that begin or end so. */
export const nearestTo = (word: string, known: Iterable<string>): string[] => {
  const others = [...new Set(known)].filter((one) => one !== word);
  const distances = others.map((one) => ({ one, distance: distanceOf(word, one) }));
  const least = Math.min(...distances.map(({ distance }) => distance));
  const near = distances.filter(({ distance }) => distance === least).map(({ one }) => one);
  const isNear = least <= Math.min(MOST_SLIPS, Math.floor(word.length / LETTERS_PER_SLIP));
  const longer =
    word.length > LETTERS_PER_SLIP ? others.filter((one) => one.startsWith(word) || one.endsWith(word)) : [];
  return (isNear ? near : longer).slice(0, MOST_SUGGESTED);
};

/** How many letters to add, take away or change (Levenshtein). */
const distanceOf = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [above, letter] of [...one].entries()) {
    const next = [above + 1];
    for (const [at, wanted] of [...other].entries()) {
      const changed = (row[at] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(changed, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
};
