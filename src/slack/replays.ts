/** A request that was recorded and sent again bears a good signature, so each signature is taken once. */
import type { AllMiddlewareArgs, AnyMiddlewareArgs } from '@slack/bolt';
import { createExpiringMap } from '../store/expiring-map.ts';
import type { Clock } from './time.ts';

/** Longer than a signature is taken for, by clocks that differ either way. */
const LIFETIME = 11 * 60_000;
const CAPACITY = 100_000;

/**
 * Lets each signed request through once; a repetition is acknowledged and nothing comes of it. The signature stands in
 * the context, once it has been found right; over Socket Mode there is none. Slack signs its own repetitions anew.
 */
export const createReplayGuard = (clock: Clock) => {
  const taken = createExpiringMap<true>(clock, CAPACITY);
  return async (args: AnyMiddlewareArgs & AllMiddlewareArgs): Promise<void> => {
    const { signature } = args.context;
    if (typeof signature !== 'string') return args.next();
    if (!taken.get(signature)) {
      taken.set(signature, true, LIFETIME);
      return args.next();
    }
    if ('ack' in args && args.ack) await (args.ack as () => Promise<void>)();
  };
};
