/** What a check found. What is not well always says what to do. */
import { describeError } from '../../slack/log/describe-error.ts';

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

/** A check that failed itself, told as the log tells errors: never by a message, which may quote a secret. */
export const failed = (about: string, error: unknown): Finding => {
  const { error: name, code, at } = describeError(error);
  const told = [name, code, at].filter((part) => part !== undefined).join(', ');
  return wrong(about, `could not be looked at (${told})`, 'Look whether the start succeeds, and report this line.');
};
