import { join } from 'node:path';
import { canKeepIn, isKeptIn, type Keep, keepIn, sweep, versionOf } from '../knowledge/kept.ts';
import type { Snapshot } from '../knowledge/snapshot.ts';
import { atOnce, type Steps } from '../knowledge/steps.ts';

/** What one process has read of the knowledge, for others to read back. */
export type KeptReading = {
  keep: Keep;
  /** To be called when a bot has been made of this state of the knowledge. @throws what hindered it from keeping everything */
  noteWhole: (snapshot: Snapshot) => void;
  /** Removes what earlier processes did not come to an end with. */
  sweep: () => void;
  isWhole: (snapshot: Snapshot) => boolean;
  /** Whether anything can be kept at all; with a read-only file system nothing can. */
  isPossible: () => boolean;
};

/** Where in the program's folder. */
export const READING = 'node_modules/.cache/read';

const WHOLE = 'whole';

/** Something could not be written. The message says in Finnish what. */
export class NotKeptError extends Error {
  constructor(folder: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      `Luettua ei voitu tallettaa kansioon ${folder} (${reason}). Vapauta tilaa tai korjaa oikeudet; botti lukee tiedot muuten itse.`,
    );
  }
}

/** Keeps what the knowledge is read into beside what Node keeps of the compiled code; what it is read with makes a version. */
export const keptReading = (root: string): KeptReading => {
  const folder = join(root, READING);
  const version = versionOf(root, [
    'package.json',
    'src/{knowledge,language,questions,answers}/**/*.*',
    'src/cli/knowledge/compared-answers.ts',
  ]);
  const failures: unknown[] = [];
  const keep = keepIn(folder, version, (error) => failures.push(error));
  return {
    keep,
    noteWhole: ({ state }) => {
      if (failures.length === 0) atOnce(keep(WHOLE, [state], noted));
      if (failures.length > 0) throw new NotKeptError(folder, failures[0]);
    },
    sweep: () => sweep(folder),
    // Another state that was read since takes the place of the knowledge.
    isWhole: ({ state }) => [WHOLE, 'knowledge'].every((name) => isKeptIn(folder, version, name, [state])),
    isPossible: () => canKeepIn(folder),
  };
};

const noted = function* (): Steps<true> {
  yield;
  return true;
};
