/** Work that takes long, in steps: at once where nobody waits, with a pause after each where answers must go on. */

export type Steps<Result> = Generator<undefined, Result>;

/** Lets others have their turn. */
export type Pause = () => Promise<void>;

/** Goes through all steps without a pause. */
export const atOnce = <Result>(steps: Steps<Result>): Result => {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};

/** Pauses after each step. */
export const inTurns = async <Result>(steps: Steps<Result>, pause: Pause): Promise<Result> => {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await pause();
  }
};

/** A thing that is made when it is first asked for, or before that in steps. */
export type Prepared<Thing> = {
  get(): Thing;
  making(): Steps<Thing>;
};

/** `make` is gone through once, whoever asks first. */
export const prepared = <Thing>(make: () => Steps<Thing>): Prepared<Thing> => {
  let made: { thing: Thing } | undefined;
  const making = function* (): Steps<Thing> {
    if (made) return made.thing;
    const thing = yield* make();
    // Someone may have asked in between and have got another.
    made ??= { thing };
    return made.thing;
  };
  return { get: () => atOnce(making()), making };
};
