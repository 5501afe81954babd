import { describe, expect, it } from 'vitest';
import { conversationKey, createMemoryConversations } from '../../src/slack/memory/conversations.ts';
import { createExpiringMap } from '../../src/slack/memory/expiring-map.ts';
import { toldClock } from '../support/conversation.ts';
import { query } from '../support/messages.ts';

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

  it.each(['__proto__', 'constructor', 'toString'])('has no entry of its own named %s', (key) => {
    expect(createExpiringMap(toldClock(), 10).get(key)).toBeUndefined();
  });
});

describe('conversations', () => {
  const topic = { query: query({ subjects: ['kainuu'] }), language: 'fi' } as const;

  it('are told apart by team, channel and thread', async () => {
    const conversations = createMemoryConversations(toldClock());
    await conversations.remember(conversationKey('T1', 'C1', '1.1'), topic);
    const others = [
      conversationKey('T2', 'C1', '1.1'),
      conversationKey('T1', 'C2', '1.1'),
      conversationKey('T1', 'C1', undefined),
    ];
    expect(await conversations.recall(conversationKey('T1', 'C1', '1.1'))).toEqual(topic);
    for (const key of others) expect(await conversations.recall(key)).toBeUndefined();
  });
});
