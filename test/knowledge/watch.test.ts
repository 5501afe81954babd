import { describe, expect, it } from 'vitest';
import { watchFolder } from '../../src/knowledge/watch.ts';

/** What is known at first and what each reading finds; an error where the folder cannot be read. */
type Reading = string | Error;

/** How often a change had been told before each waiting. */
const tellings = async ([known, ...readings]: readonly [string, ...Reading[]]): Promise<number[]> => {
  const left = [...readings];
  const stop = new AbortController();
  const counts: number[] = [];
  let told = 0;
  const read = (): string => {
    const reading = left.shift() ?? '';
    if (reading instanceof Error) throw reading;
    return reading;
  };
  await watchFolder({
    known,
    read,
    sleep: async () => {
      counts.push(told);
      if (left.length === 0) stop.abort();
    },
    onChange: () => {
      told += 1;
    },
    signal: stop.signal,
  });
  return counts;
};

describe('watching the knowledge folder', () => {
  it('tells nothing while nothing changes', async () => {
    expect(await tellings(['a', 'a', 'a'])).toEqual([0, 0, 0]);
  });

  it('tells a change once, when it has stayed', async () => {
    expect(await tellings(['a', 'b', 'b', 'b'])).toEqual([0, 0, 1, 1]);
  });

  it('waits until the writing has come to an end', async () => {
    expect(await tellings(['a', 'b', 'c', 'd', 'd'])).toEqual([0, 0, 0, 0, 1]);
  });

  it('tells nothing of a change that was taken back at once', async () => {
    expect(await tellings(['a', 'b', 'a', 'a'])).toEqual([0, 0, 0, 0]);
  });

  it('tells a change back to what was before', async () => {
    expect(await tellings(['a', 'b', 'b', 'a', 'a'])).toEqual([0, 0, 1, 1, 2]);
  });

  it('passes over a moment in which the folder cannot be read, and tells where it stays so', async () => {
    expect(await tellings(['a', new Error('gone'), 'a', 'a'])).toEqual([0, 0, 0, 0]);
    expect(await tellings(['a', new Error('gone'), new Error('gone'), 'a', 'a'])).toEqual([0, 0, 1, 1, 2]);
  });

  it('tells each reason for which the folder cannot be read, once', async () => {
    const [one, other] = [new Error('one file'), new Error('another')];
    expect(await tellings(['a', one, one, one, other, other, other])).toEqual([0, 0, 1, 1, 1, 2, 2]);
  });

  it('ends when waiting is cut short', async () => {
    const stop = new AbortController();
    const watching = watchFolder({
      known: '',
      read: () => '',
      sleep: async () => {
        stop.abort();
        throw new Error('aborted');
      },
      onChange: () => {},
      signal: stop.signal,
    });
    await expect(watching).resolves.toBeUndefined();
  });
});
