import { describe, expect, it } from 'vitest';
import { createToldTime } from '../../src/playground/told-time.ts';

const at = (moment: string) => createToldTime(() => new Date(moment));

describe('the clock of the playground', () => {
  it('is the real one until it is told otherwise', () => {
    const time = at('2021-05-31T22:30:00Z');
    expect(time.day()).toBe('2021-06-01');
    expect(time.clock().toISOString()).toBe('2021-05-31T22:30:00.000Z');
  });

  it.each([
    ['2020-01-15', '2020-01-15T05:30:00.000Z'],
    ['2027-07-15', '2027-07-15T04:30:00.000Z'],
    ['2024-02-29', '2024-02-29T05:30:00.000Z'],
  ])('moves to %s at the same time of day in Finland, summer or winter', (day, moment) => {
    const time = at('2021-05-31T04:30:00Z');
    time.moveTo(day);
    expect(time.day()).toBe(day);
    expect(time.clock().toISOString()).toBe(moment);
  });

  it('goes on from there, and back when told so', () => {
    let now = new Date('2021-05-31T20:59:00Z');
    const time = createToldTime(() => now);
    time.moveTo('2022-01-10');
    now = new Date('2021-05-31T21:01:00Z');
    expect(time.day()).toBe('2022-01-11');
    time.moveTo(undefined);
    expect(time.day()).toBe('2021-06-01');
  });
});
