import { describe, expect, it } from 'vitest';
import { createChance, nextRequest } from './fuzzing/hostile.ts';
import { fuzz } from './fuzzing/run.ts';
import { createFakeBot } from './support/fake-bot.ts';

const SURROUNDINGS = {
  secret: '0123456789abcdef0123456789abcdef',
  address: 'http://127.0.0.1:9/',
  seconds: 1_600_000_000,
};

describe('hostile requests over the wire', () => {
  // `npm run fuzz` sends as many more as it is told to, to the bot with all of its knowledge.
  it.each([1, 2])('crash nothing, leak nothing and get no 5xx, of seed %d', { timeout: 60_000 }, async (seed) => {
    const { statuses, faults, posts, logged } = await fuzz({ bot: createFakeBot(), count: 400, seed });
    expect(faults).toEqual([]);
    expect(Object.keys(statuses).toSorted()).toEqual(['200', '400', '401', '404']);
    expect(Object.values(statuses).reduce((sum, count) => sum + count, 0)).toBe(400);
    // They came past the door, and were worked upon.
    expect(posts).toBeGreaterThan(0);
    expect(logged).toBeGreaterThan(0);
  });

  it('are told of where one gets no answer', async () => {
    let sent = 0;
    const request: typeof fetch = async (...args) => {
      sent += 1;
      if (sent === 7) throw new TypeError('terminated');
      return fetch(...args);
    };
    const { faults } = await fuzz({ bot: createFakeBot(), count: 20, seed: 1, request });
    expect(faults).toEqual([expect.stringMatching(/^no answer to [A-Z]+ \//)]);
  });

  it('are the same for the same seed', () => {
    const some = (seed: number) => {
      const chance = createChance(seed);
      return Array.from({ length: 50 }, (_, n) => nextRequest(chance, n, SURROUNDINGS));
    };
    expect(some(7)).toEqual(some(7));
    expect(some(7)).not.toEqual(some(8));
  });
});
