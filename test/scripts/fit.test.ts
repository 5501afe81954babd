import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { FEATURES } from '../../src/answers/evidence-features.ts';
import { type JudgementFile, readJudgement } from '../../src/answers/judgement.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PATIENCE = 120_000;

type Ended = { code: number | null; out: string; error: string };

const fit = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['scripts/ranking/fit.ts', ...args],
      { cwd: ROOT, timeout: PATIENCE },
      (_failure, out, error) => resolve({ code: child.exitCode, out, error }),
    );
  });

describe('npm run fit', { timeout: PATIENCE }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'sotebotti-fit-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('writes what it has learnt of every feature, the same each time, and says how well it does', async () => {
    const written: string[] = [];
    for (const name of ['one.json', 'other.json']) {
      const { code, out, error } = await fit('t', '--tenths', '0', '--to', join(folder, name));
      expect({ code, error }).toEqual({ code: 0, error: '' });
      expect(out).toMatch(
        /^examples: 0 of 0 led by a right fact, 0 thought unanswered; 0 of 0 unanswered thought answered\nstatements: 0 of 0 .*\nplain: 0 of 0 .*\nsets: [1-9]\d* of [1-9]\d led by a right fact/,
      );
      written.push(readFileSync(join(folder, name), 'utf8'));
    }
    const [one = '', other] = written;
    expect(other).toBe(one);
    const { features, direct, hidden }: JudgementFile = JSON.parse(one);
    expect(features).toEqual(Object.keys(FEATURES));
    expect([direct, ...hidden.map(({ weights }) => weights)].flat().every(Number.isFinite)).toBe(true);
    for (const { length } of [direct, ...hidden.map(({ weights }) => weights)]) expect(length).toBe(features.length);
  });

  it('ends with 2 and says so where no question has such an id', async () => {
    const { code, out, error } = await fit('toukokuu');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toBe('No question in test/answers/sets has an id that begins so: toukokuu\n');
  });
});

describe('what answers are judged by', () => {
  it('was learnt of the features that the bot computes, in their order', () => {
    expect(readJudgement().features).toEqual(Object.keys(FEATURES));
  });
});
