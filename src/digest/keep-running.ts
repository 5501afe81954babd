/** Runs the digests again and again, and cleans up the store now and then, until told to stop. */
import type { Store } from '../store/store.ts';

export type KeepRunning = {
  runDigests: (signal: AbortSignal) => Promise<void>;
  store: Pick<Store, 'purge'>;
  clock: () => Date;
  /** Waits; ends with an error when the signal is aborted. */
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  signal: AbortSignal;
  /** A round that failed; the next one tries again. */
  onError: (error: unknown) => void;
};

const PAUSE = 20_000;
const HOUR = 60 * 60_000;

/** Resolves when the signal has been aborted and the round under way is over. */
export const keepRunning = async ({ runDigests, store, clock, sleep, signal, onError }: KeepRunning): Promise<void> => {
  let purgedAt = 0;
  while (!signal.aborted) {
    try {
      await runDigests(signal);
      const now = clock().getTime();
      if (now - purgedAt >= HOUR) {
        await store.purge();
        purgedAt = now;
      }
    } catch (error) {
      onError(error);
    }
    // An abort ends the waiting with an error, which is the ordinary end.
    await sleep(PAUSE, signal).catch(() => {});
  }
};
