/** The questions that tests keep: what a change of knowledge does to answers is seen on them. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const asked = z.looseObject({ question: z.string() });

/** Each question once, in the order of the files; none where the folder is not there, as in an installation without tests. */
export const frozenQuestions = (folder: string): string[] => {
  const statements = globSync('statements.yml', { cwd: folder }).flatMap((file) =>
    z.array(asked).parse(parse(readFileSync(join(folder, file), 'utf8'))),
  );
  const sets = globSync('sets/*.jsonl', { cwd: folder })
    .sort()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => asked.parse(JSON.parse(line)));
  return [...new Set([...statements, ...sets].map(({ question }) => question))];
};
