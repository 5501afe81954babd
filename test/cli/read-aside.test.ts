/** Knowledge read by a process of its own, over a copy of the program with small knowledge. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { createBot } from '../../src/answers/create-bot.ts';
import { keptReading } from '../../src/cli/kept-reading.ts';
import { readAside } from '../../src/cli/read-aside.ts';
import type { Keep } from '../../src/knowledge/kept.ts';
import { loadingKnowledge } from '../../src/knowledge/load.ts';
import { NEEDED_FILES } from '../../src/knowledge/needed-files.ts';
import { takeSnapshot } from '../../src/knowledge/snapshot.ts';
import { atOnce } from '../../src/knowledge/steps.ts';
import { GOOD } from '../support/knowledge.ts';
import { writeFiles } from './knowledge/tools.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** A busy machine takes its time to start a process. */
const PATIENCE = 60_000;

const EMPTY = Object.fromEntries(NEEDED_FILES.map((file) => [file, 'facts: []\n']));

/** The program with its packages, but nothing that was kept. */
const copied = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'sotebotti-aside-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const part of ['src', 'package.json']) cpSync(join(ROOT, part), join(root, part), { recursive: true });
  mkdirSync(join(root, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (name !== '.cache') symlinkSync(join(ROOT, 'node_modules', name), join(root, 'node_modules', name));
  writeFiles(join(root, 'knowledge'), { ...EMPTY, ...GOOD });
  return root;
};

const look = (root: string) => takeSnapshot(join(root, 'knowledge'), NEEDED_FILES);

const readIn = async (root: string, signal = new AbortController().signal): Promise<boolean> => {
  const reading = keptReading(root);
  await readAside(root, reading, look(root), signal);
  return reading.isWhole(look(root));
};

/** What a bot has to make itself because it is not kept. */
const madeHere = (root: string): string[] => {
  const { keep } = keptReading(root);
  const made: string[] = [];
  const telling: Keep = (name, of, make) =>
    keep(name, of, () => {
      made.push(name);
      return make();
    });
  createBot(atOnce(loadingKnowledge(look(root), telling)), telling);
  return made;
};

it('leaves the bot nothing to make, and once more after a change', { timeout: PATIENCE }, async () => {
  const root = copied();
  expect(keptReading(root).isWhole(look(root))).toBe(false);
  expect(await readIn(root)).toBe(true);
  expect(madeHere(root)).toEqual([]);
  writeFiles(join(root, 'knowledge'), { 'sources.yml': `${GOOD['sources.yml'] ?? ''}#\n` });
  expect(keptReading(root).isWhole(look(root))).toBe(false);
  expect(await readIn(root)).toBe(true);
  expect(madeHere(root)).toEqual([]);
});

it('leaves knowledge with a mistake to the bot, which says what is wrong', { timeout: PATIENCE }, async () => {
  const root = copied();
  writeFiles(join(root, 'knowledge'), { 'a.yml': 'facts: [' });
  expect(await readIn(root)).toBe(false);
});

it('reads nothing where nothing can be kept, or when it is to stop', async () => {
  expect(await readIn(copied(), AbortSignal.abort())).toBe(false);
  const root = copied();
  writeFileSync(join(root, 'node_modules/.cache'), '');
  expect(await readIn(root)).toBe(false);
});
