/** The tools of those who edit knowledge, over folders that last as long as a test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { knowledgeCommand } from '../../../src/cli/knowledge/command.ts';
import type { KnowledgeSetting } from '../../../src/cli/knowledge/setting.ts';
import { makeAnew } from '../../../src/knowledge/kept.ts';
import { readFolder } from '../../../src/knowledge/read-folder.ts';
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

/** Where the questions that tests keep are, beside the knowledge. */
export const questionsBeside = (folder: string): string => join(dirname(folder), 'questions');

/** Runs a tool; `answers` are the lines of its input, `more` what it is to work on otherwise. */
export const runTool = async (
  args: readonly string[],
  folder: string,
  answers: readonly string[] = [],
  more: Partial<KnowledgeSetting> = {},
): Promise<Ran> => {
  const io = memoryIo(answers);
  const setting = {
    folder,
    readKnowledge: () => readFolder(folder),
    openStore: async () => undefined,
    questions: questionsBeside(folder),
    today: TODAY,
    io,
    prompt: () => {},
    progress: () => {},
    keep: makeAnew,
    keepWhole: async () => {},
    ...more,
  };
  const code = await knowledgeCommand(args, setting);
  return { code, outs: io.outs, errors: io.errors };
};
