/** The tools of those who edit knowledge, over folders that last as long as a test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { knowledgeCommand } from '../../../src/cli/knowledge/command.ts';
import type { Files } from '../../support/knowledge.ts';
import { memoryIo, type Ran } from '../commands.ts';

export const TODAY = '2022-02-01';

/** The files in a folder of their own, by the name of the knowledge folder, until the test ends. */
export const writtenFolder = (files: Files): string => {
  const root = mkdtempSync(join(tmpdir(), 'tiedot-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const folder = join(root, 'knowledge');
  writeFiles(folder, files);
  return folder;
};

export const writeFiles = (folder: string, files: Files): void => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
};

/** Runs a tool; the questions that tests keep are in `questions` beside the knowledge. */
export const runTool = (args: readonly string[], folder: string): Ran => {
  const io = memoryIo();
  const code = knowledgeCommand(args, { folder, questions: join(dirname(folder), 'questions'), today: TODAY, io });
  return { code, outs: io.outs, errors: io.errors };
};
