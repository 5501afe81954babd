const LETTERS = 'abcdefghijklmnoprstuvyäö';
const SHORTEST = 6;

const trigramsOf = (text: string): Set<string> => {
  const trigrams = new Set<string>();
  for (let at = 0; at + 3 <= text.length; at += 3) trigrams.add(text.slice(at, at + 3));
  return trigrams;
};

/** The commonest slips: a letter doubled or not doubled, two swapped. */
function* commonSlips(word: string): Generator<string> {
  for (let at = 0; at < word.length; at += 1) {
    const [before, letter, next] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1)];
    yield before + letter + word.slice(at);
    if (letter === next) yield before + word.slice(at + 1);
    else if (next !== '') yield before + next + letter + word.slice(at + 2);
  }
}

/** Every other single slip: a letter too many, too few, or another. The first letter is hardly ever wrong. */
function* otherSlips(word: string): Generator<string> {
  for (let at = 1; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    for (const letter of LETTERS) yield before + letter + after;
    if (after === '') continue;
    yield before + after.slice(1);
    for (const letter of LETTERS) yield before + letter + after.slice(1);
  }
}

/**
 * Finds known words one slip away. `trigrams` holds the letter triples that occur in known forms: most slips make one
 * that does not, which is cheaper to see than to analyse.
 */
export const createSuggester = (trigrams: string, fold: (text: string) => string) => {
  const exact = trigramsOf(trigrams);
  const folded = new Set([...exact].map(fold));

  const plausible = (word: string, triples: ReadonlySet<string>): boolean => {
    for (let at = 0; at + 3 <= word.length; at += 1) if (!triples.has(word.slice(at, at + 3))) return false;
    return true;
  };

  /** Known words near `word`, by the commonest slips if they lead to any; `look` reads a spelling. */
  return <Found>(word: string, marked: boolean, look: (spelling: string) => Found[]): Found[] => {
    if (word.length < SHORTEST) return [];
    const triples = marked ? exact : folded;
    const among = (slips: Iterable<string>): Found[] =>
      [...new Set(slips)].filter((slip) => slip !== word && plausible(slip, triples)).flatMap(look);
    const common = among(commonSlips(word));
    return common.length > 0 ? common : among(otherSlips(word));
  };
};
