/** Remembers the answers for the words asked last. */
export const cached = <Answer>(answer: (word: string) => Answer, size: number): ((word: string) => Answer) => {
  const known = new Map<string, Answer>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) {
      known.delete(word);
      known.set(word, before);
      return before;
    }
    const now = answer(word);
    known.set(word, now);
    if (known.size > size) known.delete(known.keys().next().value ?? word);
    return now;
  };
};

/** Makes a thing when it is first asked for, and keeps it. */
export const lazily = <Thing>(make: () => Thing): (() => Thing) => {
  let made: { thing: Thing } | undefined;
  return () => {
    made ??= { thing: make() };
    return made.thing;
  };
};
