/** A request that was recorded and sent again bears a good signature, so each signature is taken once. */
import type { AllMiddlewareArgs, AnyMiddlewareArgs } from '@slack/bolt';
import type { Clock } from './time.ts';

/** Longer than a signature is taken for, by clocks that differ either way. */
const LIFETIME = 11 * 60_000;
const CAPACITY = 100_000;

/**
 * The first 52 bits of a signature as a number, which takes a fifth of the memory. Nobody can choose them without the
 * secret, and of a hundred thousand signatures two begin alike once in a million times.
 */
const beginningOf = (signature: string): number => Number.parseInt(signature.replace('v0=', '').slice(0, 13), 16);

/** What was taken within the lifetime, and some of before: half of it ends at once, so no moment is kept for each. */
const createTaken = (clock: Clock) => {
  let [recent, older] = [new Set<number>(), new Set<number>()];
  let since = clock().getTime();
  return {
    has: (beginning: number): boolean => recent.has(beginning) || older.has(beginning),
    add: (beginning: number): void => {
      const now = clock().getTime();
      if (now - since >= LIFETIME || recent.size >= CAPACITY) {
        [recent, older] = [new Set(), recent];
        since = now;
      }
      recent.add(beginning);
    },
  };
};

/**
 * Lets each signed request through once; a repetition is acknowledged and nothing comes of it. The signature stands in
 * the context, once it has been found right; over Socket Mode there is none. Slack signs its own repetitions anew.
 */
export const createReplayGuard = (clock: Clock) => {
  const taken = createTaken(clock);
  return async (args: AnyMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    const { signature } = args.context;
    if (typeof signature !== 'string') return args.next();
    const beginning = beginningOf(signature);
    if (!taken.has(beginning)) {
      taken.add(beginning);
      return args.next();
    }
    if ('ack' in args && args.ack) await (args.ack as () => Promise<void>)();
  };
};
