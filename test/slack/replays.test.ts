import type { AllMiddlewareArgs, AnyMiddlewareArgs } from '@slack/bolt';
import { expect, it } from 'vitest';
import { createReplayGuard } from '../../src/slack/replays.ts';

const MINUTE = 60_000;
const SIGNATURES = [`v0=${'a1'.repeat(32)}`, `v0=${'b2'.repeat(32)}`];

/** Whether requests with these signatures, each so many minutes after the start, were let through. */
const letThrough = async (requests: readonly [minute: number, signature: string][]): Promise<boolean[]> => {
  let now = 0;
  const guard = createReplayGuard(() => new Date(now));
  const passed: boolean[] = [];
  for (const [minute, signature] of requests) {
    now = minute * MINUTE;
    let isNext = false;
    const next = async () => {
      isNext = true;
    };
    await guard({ context: { signature }, next } as unknown as AnyMiddlewareArgs & AllMiddlewareArgs);
    passed.push(isNext);
  }
  return passed;
};

const [first = '', second = ''] = SIGNATURES;

it('each signature is let through once', async () => {
  expect(
    await letThrough([
      [0, first],
      [0, second],
      [1, first],
      [2, second],
    ]),
  ).toEqual([true, true, false, false]);
});

it('a signature is remembered for eleven minutes, whatever comes meanwhile', async () => {
  expect(
    await letThrough([
      [10, first],
      [11, second],
      [20, first],
    ]),
  ).toEqual([true, true, false]);
  expect(
    await letThrough([
      [0, second],
      [10, first],
      [11, second],
      [12, second],
      [21, first],
    ]),
  ).toEqual([true, true, false, false, false]);
});

it('and forgotten some time later', async () => {
  expect(
    await letThrough([
      [0, first],
      [12, second],
      [24, `v0=${'c3'.repeat(32)}`],
      [25, first],
    ]),
  ).toEqual([true, true, true, true]);
});

it('of more than are held the latest hundred thousand are remembered, and the first forgotten', async () => {
  const CAPACITY = 100_000;
  const numbered = (number: number): string => `v0=${number.toString(16).padStart(13, '0').padEnd(64, '0')}`;
  const all = Array.from({ length: 2 * CAPACITY + 1 }, (_, at): [number, string] => [0, numbered(at)]);
  const again = [2 * CAPACITY, CAPACITY + 1, 0].map((at): [number, string] => [0, numbered(at)]);
  const passed = await letThrough([...all, ...again]);
  expect(passed.slice(0, all.length).every(Boolean)).toBe(true);
  expect(passed.slice(all.length)).toEqual([false, false, true]);
});
