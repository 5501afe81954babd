import { join } from 'node:path';
import { type Keep, keepIn, versionOf } from '../knowledge/kept.ts';

/** Keeps what the knowledge is read into beside what Node keeps of the compiled code; what it is read with makes a version. */
export const keptReading = (root: string): Keep =>
  keepIn(
    join(root, 'node_modules/.cache/read'),
    versionOf(root, [
      'package.json',
      'src/{knowledge,language,questions,answers}/**/*.*',
      'src/cli/knowledge/compared-answers.ts',
    ]),
  );
