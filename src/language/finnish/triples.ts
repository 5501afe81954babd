/** Which three letters stand side by side in known forms, as bits: a look-up puts no string together. */
export type Triples = {
  /** Whether the three letters from a place on do. */
  hasAt: (text: string, at: number) => boolean;
};

/** `triples` one after another. */
export const createTriples = (triples: string): Triples => {
  // Each letter has a number, from 1 on; 0 are all that no triple has.
  const numbers = new Uint8Array(Math.max(0, ...Array.from(triples, (letter) => letter.charCodeAt(0))) + 1);
  const letters = [...new Set(triples)];
  for (const [at, letter] of letters.entries()) numbers[letter.charCodeAt(0)] = at + 1;
  const base = letters.length + 1;
  const placeAt = (text: string, at: number): number =>
    ((numbers[text.charCodeAt(at)] ?? 0) * base + (numbers[text.charCodeAt(at + 1)] ?? 0)) * base +
    (numbers[text.charCodeAt(at + 2)] ?? 0);
  const known = new Uint8Array(base ** 3);
  for (let at = 0; at + 3 <= triples.length; at += 3) known[placeAt(triples, at)] = 1;
  return { hasAt: (text, at) => known[placeAt(text, at)] === 1 };
};
