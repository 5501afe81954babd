/**
 * Tells of changes of the knowledge folder by reading it now and then. Events of the file system would not come over
 * network drives and container mounts, and reading some 40 small files takes a millisecond or two.
 */
import { type Folder, sameFiles } from './read-folder.ts';

/** Calls back on every change of the knowledge folder until the signal is aborted. */
export type Watch = (onChange: () => void, signal: AbortSignal) => void;

export type Watching = {
  /** What is known already. */
  known: Folder;
  read: () => Folder;
  /** Waits; ends with an error when the signal is aborted. */
  sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  onChange: () => void;
  signal: AbortSignal;
};

const PAUSE_MS = 1000;

/** A folder that cannot be read is another one for each reason, so that the next reason is told as well. */
const unreadable = (error: unknown): Folder => ({ name: '', files: new Map([['', String(error)]]) });

/** Watches until the signal is aborted. A change is told when it has stayed the same from one reading to the next. */
export const watchFolder = async ({ known, read, sleep, onChange, signal }: Watching): Promise<void> => {
  const readNow = (): Folder => {
    try {
      return read();
    } catch (error) {
      return unreadable(error);
    }
  };
  let told = known;
  let last = known;
  while (!signal.aborted) {
    // An abort ends the waiting with an error, which is the ordinary end.
    await sleep(PAUSE_MS, signal).catch(() => {});
    if (signal.aborted) return;
    const now = readNow();
    if (sameFiles(now, last) && !sameFiles(now, told)) {
      told = now;
      onChange();
    }
    last = now;
  }
};
