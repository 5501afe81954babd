/** What a check found. What is not well always says what to do. */
export type Finding = {
  /** What was looked at. */
  about: string;
  state: 'well' | 'note' | 'wrong';
  says: string;
  /** In the imperative; none where all is well. */
  advice?: string;
};

export const well = (about: string, says: string): Finding => ({ about, state: 'well', says });

/** Worth knowing; the bot runs all the same. */
export const note = (about: string, says: string, advice: string): Finding => ({ about, state: 'note', says, advice });

export const wrong = (about: string, says: string, advice: string): Finding => ({
  about,
  state: 'wrong',
  says,
  advice,
});
