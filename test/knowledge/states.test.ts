import { describe, expect, it } from 'vitest';
import type { FactState } from '../../src/knowledge/knowledge.ts';
import { type Claim, claims, factIn, loaded } from '../support/knowledge.ts';

describe('the state of a fact', () => {
  const statesOf = (...all: readonly Claim[]): Record<string, FactState> => {
    const knowledge = loaded(claims(...all));
    return Object.fromEntries(all.map(({ id }) => [id, factIn(knowledge, id).state]));
  };

  it.each<[string, Claim[], Record<string, FactState>]>([
    ['current where it is alone', [{ id: 'a' }], { a: 'current' }],
    [
      'superseded where another replaced it',
      [{ id: 'a' }, { id: 'b', more: 'supersedes: [a]' }],
      { a: 'superseded', b: 'current' },
    ],
    [
      'superseded all along a chain but at its end',
      [{ id: 'c', more: 'supersedes: [b]' }, { id: 'a' }, { id: 'b', more: 'supersedes: [a]' }],
      { a: 'superseded', b: 'superseded', c: 'current' },
    ],
    [
      'superseded for all that one replaced',
      [{ id: 'a' }, { id: 'b', more: 'disputes: [a]' }, { id: 'c', more: 'supersedes: [a, b]' }],
      { a: 'superseded', b: 'superseded', c: 'current' },
    ],
    [
      'disputed on both sides, whichever says so',
      [{ id: 'a' }, { id: 'b', more: 'disputes: [a]' }],
      { a: 'disputed', b: 'disputed' },
    ],
    [
      'disputed where only the replacing one is contradicted',
      [{ id: 'a' }, { id: 'b', more: 'supersedes: [a]' }, { id: 'c', more: 'disputes: [b]' }],
      { a: 'superseded', b: 'disputed', c: 'disputed' },
    ],
  ])('is %s', (_what, all, states) => {
    expect(statesOf(...all)).toEqual(states);
  });

  it('comes with the ids on both sides', () => {
    const knowledge = loaded(
      claims({ id: 'a' }, { id: 'b', more: 'supersedes: [a]' }, { id: 'c', more: 'disputes: [b]' }),
    );
    expect(factIn(knowledge, 'a')).toMatchObject({ supersedes: [], supersededBy: ['b'], disputes: [] });
    expect(factIn(knowledge, 'b')).toMatchObject({ supersedes: ['a'], supersededBy: [], disputes: ['c'] });
    expect(factIn(knowledge, 'c')).toMatchObject({ supersedes: [], supersededBy: [], disputes: ['b'] });
  });
});
