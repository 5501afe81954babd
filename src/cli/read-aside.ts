/**
 * Knowledge read in a process of its own, which keeps what comes of it: to read it back takes the bot a fraction of the time and memory,
 * and memory that a process has once taken it seldom gives back.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { Snapshot } from '../knowledge/snapshot.ts';
import type { KeptReading } from './kept-reading.ts';

/** Many times what it takes; then something is wrong. */
const LONGEST_MS = 300_000;

export type LookingAside = {
  /** Where the program is. */
  root: string;
  reading: KeptReading;
  /** The knowledge as it is. */
  look: () => Snapshot;
  /** Ends the waiting. */
  signal: AbortSignal;
};

const MOST_LOOKS = 5;

/**
 * The knowledge as it is when it is kept, also where it is saved again while it is read; at once where it is kept already, or cannot be.
 * Never fails for want of that: what is not kept, such as knowledge with a mistake, the bot reads itself, and says what is wrong.
 */
export const lookAside = async ({ root, reading, look, signal }: LookingAside): Promise<Snapshot> => {
  let snapshot = look();
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    if (reading.isWhole(snapshot) || !reading.isPossible()) break;
    await readIn(root, signal);
    const { state } = snapshot;
    snapshot = look();
    if (snapshot.state === state) break;
  }
  return snapshot;
};

const readIn = (root: string, signal: AbortSignal): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  // It needs nothing of the environment, tokens least of all.
  const setting = { env: {}, signal, timeout: LONGEST_MS };
  execFile(process.execPath, [join(root, 'src/start.js'), 'knowledge', 'read'], setting, () => resolve());
  return promise;
};
