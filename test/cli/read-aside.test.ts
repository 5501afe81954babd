/** Knowledge read by a process of its own, over a copy of the program with small knowledge. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { createBot } from '../../src/answers/create-bot.ts';
import { keptReading } from '../../src/cli/kept-reading.ts';
import { lookAside } from '../../src/cli/read-aside.ts';
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
  const snapshot = await lookAside({ root, reading, look: () => look(root), signal });
  return reading.isWhole(snapshot);
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

it('takes what is saved while something else is read', { timeout: PATIENCE }, async () => {
  const root = copied();
  const reading = keptReading(root);
  const { signal } = new AbortController();
  const [first, later] = [look(root), { 'sources.yml': `${GOOD['sources.yml'] ?? ''}#\n` }];
  let looks = 0;
  const looking = () => {
    looks += 1;
    // The first look was before the save.
    if (looks === 1) writeFiles(join(root, 'knowledge'), later);
    return looks === 1 ? first : look(root);
  };
  const taken = await lookAside({ root, reading, look: looking, signal });
  expect(taken.state).toBe(look(root).state);
  expect(reading.isWhole(taken)).toBe(true);
});

it('says what could not be kept, leaves nothing of it behind, and does not call it whole', {
  timeout: PATIENCE,
}, async () => {
  const root = copied();
  const folder = join(root, 'node_modules/.cache/read');
  // No file can be moved into the place of a folder.
  mkdirSync(join(folder, 'names'), { recursive: true });
  writeFileSync(join(folder, 'latent.99999'), 'written aside by a process that was killed');
  const args = [join(root, 'src/start.js'), 'knowledge', 'read'];
  const { status, stderr } = spawnSync(process.execPath, args, { env: {}, encoding: 'utf8' });
  expect({ status, whole: keptReading(root).isWhole(look(root)) }).toEqual({ status: 1, whole: false });
  expect(stderr).toMatch(/^Luettua ei voitu tallettaa kansioon .+ \(.*names.*\)\. Vapauta tilaa/);
  expect(readdirSync(folder).filter((file) => file.includes('.'))).toEqual([]);
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
