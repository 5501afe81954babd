import { describe, expect, it } from 'vitest';
import { type Lesson, learn } from '../../scripts/ranking/learn.ts';
import { createJudge } from '../../src/answers/judgement.ts';

/** Numbers that follow no pattern, the same each time. */
const random = () => {
  let state = 7;
  return () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  };
};

const features = (...values: number[]) => Float32Array.from(values);
const candidate = (one: number, other: number) => ({ features: features(one, other), right: one !== other });

/** A fact answers where it has one of two features, and not where it has both or neither. */
const lessons = (count: number): Lesson[] =>
  Array.from({ length: count }, (_, at) => ({
    weight: 1,
    candidates: at % 3 === 0 ? [candidate(0, 0), candidate(1, 1)] : [candidate(at % 2, (at + 1) % 2), candidate(1, 1)],
  }));

describe('learning from questions with known answers', () => {
  const judgement = learn(lessons(600), { hidden: 8, rounds: 250, random: random() });
  const oddsOf = createJudge(judgement)(features());

  it('tells features that count together from each alone', () => {
    for (const right of [features(0, 1), features(1, 0)]) expect(oddsOf(right)).toBeGreaterThan(0);
    for (const wrong of [features(0, 0), features(1, 1)]) expect(oddsOf(wrong)).toBeLessThan(0);
  });

  it('is the same each time', () => {
    expect(learn(lessons(600), { hidden: 8, rounds: 250, random: random() })).toEqual(judgement);
  });
});
