import { describe, expect, it } from 'vitest';
import { createExpiringMap } from '../../src/store/expiring-map.ts';
import { toldClock } from '../support/told-clock.ts';

describe('an expiring map', () => {
  it('forgets an entry when its lifetime is over', () => {
    const clock = toldClock();
    const map = createExpiringMap<string>(clock, 10);
    map.set('a', 'A', 1000);
    clock.pass(999);
    expect(map.get('a')).toBe('A');
    clock.pass(1);
    expect(map.get('a')).toBeUndefined();
  });

  it('starts the lifetime anew when an entry is set again', () => {
    const clock = toldClock();
    const map = createExpiringMap<string>(clock, 10);
    map.set('a', 'A', 1000);
    clock.pass(600);
    map.set('a', 'B', 1000);
    clock.pass(600);
    expect(map.get('a')).toBe('B');
  });

  it('holds no more than its capacity, and lets the oldest go', () => {
    const map = createExpiringMap<number>(toldClock(), 3);
    for (const number of [1, 2, 3, 4, 5]) map.set(String(number), number, 1000);
    expect(map.size()).toBe(3);
    expect([1, 2, 3, 4, 5].map((number) => map.get(String(number)))).toEqual([undefined, undefined, 3, 4, 5]);
  });

  it('counts an entry as new when it is set again', () => {
    const map = createExpiringMap<number>(toldClock(), 3);
    for (const key of ['a', 'b', 'a', 'c', 'd']) map.set(key, 1, 1000);
    expect(['a', 'b', 'c', 'd'].map((key) => map.get(key))).toEqual([1, undefined, 1, 1]);
  });

  it('lets ended entries go as new ones come', () => {
    const clock = toldClock();
    const map = createExpiringMap<number>(clock, 1000);
    for (let number = 0; number < 100; number += 1) map.set(String(number), number, 1000);
    clock.pass(2000);
    map.set('new', 1, 1000);
    expect(map.size()).toBe(1);
  });

  it('deletes an entry', () => {
    const map = createExpiringMap<number>(toldClock(), 3);
    map.set('a', 1, 1000);
    map.delete('a');
    expect(map.get('a')).toBeUndefined();
  });

  it.each(['__proto__', 'constructor', 'toString'])('has no entry of its own named %s', (key) => {
    expect(createExpiringMap(toldClock(), 10).get(key)).toBeUndefined();
  });
});
