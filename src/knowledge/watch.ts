/**
 * Tells of changes of the knowledge folder by looking at it now and then. Events of the file system would not come over
 * network drives and container mounts, and reading all its files takes some ten milliseconds.
 */
/** Calls back on every change of the knowledge folder until the signal is aborted. */
export type Watch = (onChange: () => void, signal: AbortSignal) => void;

export type Watching = {
  /** The state that is known already. */
  known: string;
  read: () => string;
  /** Waits; ends with an error when the signal is aborted. */
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  onChange: () => void;
  signal: AbortSignal;
};

const PAUSE_MS = 1000;

/** Watches until the signal is aborted. A change is told when it has stayed the same from one reading to the next. */
export const watchFolder = async ({ known, read, sleep, onChange, signal }: Watching): Promise<void> => {
  const readNow = (): string => {
    try {
      return read();
    } catch (error) {
      // Each reason is a state of its own, so that the next reason is told as well.
      return String(error);
    }
  };
  let told = known;
  let last = known;
  while (!signal.aborted) {
    // An abort ends the waiting with an error, which is the ordinary end.
    await sleep(PAUSE_MS, signal).catch(() => {});
    if (signal.aborted) return;
    const now = readNow();
    if (now === last && now !== told) {
      told = now;
      onChange();
    }
    last = now;
  }
};
