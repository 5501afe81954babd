import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ODDS, RANKING } from '../../src/answers/standing.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PATIENCE = 120_000;

type Ended = { code: number | null; out: string; error: string };

const fit = (...prefixes: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const args = ['scripts/ranking/fit.ts', ...prefixes];
    const child = execFile(process.execPath, args, { cwd: ROOT, timeout: PATIENCE }, (_failure, out, error) =>
      resolve({ code: child.exitCode, out, error }),
    );
  });

/** The weights printed under a name. */
const weightsIn = (out: string, name: string): Record<string, number> =>
  JSON.parse(new RegExp(`^${name} (\\{[^}]*\\})`, 'm').exec(out)?.[1] ?? '{}');

describe('npm run fit', { timeout: PATIENCE }, () => {
  it('prints a weight of every kind of evidence, and of how many questions they are', async () => {
    const { code, out, error } = await fit('t', '--tenths', '0');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatch(/^examples: 0 of 0 led by a right fact\nsets: [1-9]\d* of [1-9]\d led by a right fact\n/);
    for (const [name, weights] of [
      ['RANKING', RANKING],
      ['ODDS', ODDS],
    ] as const) {
      const found = weightsIn(out, name);
      expect(Object.keys(found)).toEqual(Object.keys(weights));
      expect(Object.values(found).every(Number.isFinite)).toBe(true);
    }
    expect(weightsIn(out, 'RANKING').likelihood).toBeGreaterThan(0);
  });

  it('ends with 2 and says so where no question has such an id', async () => {
    const { code, out, error } = await fit('toukokuu');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toBe('No question in test/answers/sets has an id that begins so: toukokuu\n');
  });
});
