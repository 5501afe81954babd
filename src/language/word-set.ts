/** The words of one or more texts, as lists of words are written; ids are written as lists. */
export const wordSet = (...texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => text.split(' ')));
