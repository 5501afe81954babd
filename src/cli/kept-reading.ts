import { join } from 'node:path';
import { canKeepIn, isKeptIn, type Keep, keepIn, versionOf } from '../knowledge/kept.ts';
import type { Snapshot } from '../knowledge/snapshot.ts';
import { atOnce, type Steps } from '../knowledge/steps.ts';

/** What one process has read of the knowledge, for others to read back. */
export type KeptReading = {
  keep: Keep;
  /** To be called when everything that a bot makes of this state of the knowledge is kept. */
  noteWhole: (snapshot: Snapshot) => void;
  isWhole: (snapshot: Snapshot) => boolean;
  /** Whether anything can be kept at all; with a read-only file system nothing can. */
  isPossible: () => boolean;
};

const WHOLE = 'whole';

/** Keeps what the knowledge is read into beside what Node keeps of the compiled code; what it is read with makes a version. */
export const keptReading = (root: string): KeptReading => {
  const folder = join(root, 'node_modules/.cache/read');
  const version = versionOf(root, [
    'package.json',
    'src/{knowledge,language,questions,answers}/**/*.*',
    'src/cli/knowledge/compared-answers.ts',
  ]);
  const keep = keepIn(folder, version);
  return {
    keep,
    noteWhole: ({ state }) => {
      atOnce(keep(WHOLE, [state], noted));
    },
    isWhole: ({ state }) => isKeptIn(folder, version, WHOLE, [state]),
    isPossible: () => canKeepIn(folder),
  };
};

const noted = function* (): Steps<true> {
  yield;
  return true;
};
