import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../src/answers/evidence-features.ts';
import { readJudgement } from '../../src/answers/judgement.ts';

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
