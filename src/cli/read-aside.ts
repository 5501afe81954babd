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

/**
 * Waits until this state is kept, where it can be; ends at once where it is, or when the signal comes. Never fails: what is not kept, such as
 * knowledge with a mistake, the bot reads itself, and says what is wrong.
 */
export const readAside = async (
  root: string,
  reading: KeptReading,
  snapshot: Snapshot,
  signal: AbortSignal,
): Promise<void> => {
  if (reading.isWhole(snapshot) || !reading.isPossible()) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  // It needs nothing of the environment, tokens least of all.
  const setting = { env: {}, signal, timeout: LONGEST_MS };
  execFile(process.execPath, [join(root, 'src/start.js'), 'knowledge', 'read'], setting, () => resolve());
  await promise;
};
