/** Remembers the answers for the words asked last: at least `size` of them, at most twice as many. */
export const cached = <Answer>(answer: (word: string) => Answer, size: number): ((word: string) => Answer) => {
  // Two halves instead of an order: moving a word within a map at every look-up costs more than most answers.
  let recent = new Map<string, Answer>();
  let older = new Map<string, Answer>();
  const remember = (word: string, found: Answer): Answer => {
    if (recent.size >= size) {
      older = recent;
      recent = new Map();
    }
    recent.set(word, found);
    return found;
  };
  return (word) => recent.get(word) ?? remember(word, older.get(word) ?? answer(word));
};

/** Makes a thing when it is first asked for, and keeps it. */
export const lazily = <Thing>(make: () => Thing): (() => Thing) => {
  let made: { thing: Thing } | undefined;
  return () => {
    made ??= { thing: make() };
    return made.thing;
  };
};
