/** Likeness in meaning, on facts and words so plain that one sees what has to come out. */
import { describe, expect, it } from 'vitest';
import { addRow, noRows, type Postings, postingsOf } from '../../src/answers/features.ts';
import { findingDimensions, type Latent, meaningIn } from '../../src/answers/latent.ts';
import type { Language } from '../../src/knowledge/schema.ts';
import { atOnce } from '../../src/knowledge/steps.ts';

/** As many matters as dimensions, and three facts of each: what these differ in has to be left out. */
const MATTERS = 60;
const WORDS = 3;
const FACTS = 3;

const postings = (facts: readonly (readonly number[])[]): Postings => {
  const rows = noRows();
  for (const fact of facts)
    addRow(
      rows,
      fact.map((word): [number, number] => [word, 1]),
    );
  return postingsOf(rows, new Float64Array(MATTERS * WORDS).fill(1));
};

/** Three facts of each matter, which has words of its own; each fact is asked for with some of them. */
const asked = (some: readonly (readonly number[])[]): Postings =>
  postings(
    Array.from({ length: MATTERS }, (_, matter) =>
      some.map((words) => words.map((word) => matter * WORDS + word)),
    ).flat(),
  );

const finnish = asked([
  [0, 1, 2],
  [0, 2],
  [0, 1],
]);
const all = MATTERS * FACTS;
const nothing = postings([]);

const idsOf = (facts: number): string[] => Array.from({ length: facts }, (_, fact) => `fact-${fact}`);

const latentIn = (said: Partial<Record<Language, Postings>>, facts = all): Readonly<Record<Language, Latent>> =>
  atOnce(findingDimensions({ fi: nothing, sv: nothing, en: nothing, ...said }, idsOf(facts)));

describe('a question', () => {
  it('comes near to a fact with which it shares no word, by way of others', () => {
    const meaning = meaningIn(latentIn({ fi: finnish }).fi, finnish, [[1, 1]]);
    expect(meaning(1)).toBeGreaterThan(0.9);
    for (let fact = FACTS; fact < all; fact += 1) expect(Math.abs(meaning(fact))).toBeLessThan(0.2);
  });

  it('comes near in one language by way of another', () => {
    // In Swedish nobody has asked for the second fact of a matter with its word 1.
    const swedish = asked([[0, 1], [0], [1]]);
    const meaning = meaningIn(latentIn({ fi: finnish, sv: swedish }).sv, swedish, [[1, 1]]);
    expect(meaning(1)).toBeGreaterThan(0.9);
    expect(Math.abs(meaning(FACTS + 1))).toBeLessThan(0.2);
  });

  it('comes near to all of many facts by the word that they share', () => {
    const many = 40;
    const ofOne = Array.from({ length: many }, (_, fact) => [0, 1 + (fact % (WORDS - 1))]);
    const others = Array.from({ length: MATTERS - 1 }, (_, matter) => [(matter + 1) * WORDS]);
    const said = postings([...ofOne, ...others]);
    const meaning = meaningIn(latentIn({ fi: said }, many + others.length).fi, said, [[0, 1]]);
    for (let fact = 0; fact < many; fact += 1) expect(meaning(fact)).toBeGreaterThan(0.7);
    for (let fact = many; fact < said.count; fact += 1) expect(Math.abs(meaning(fact))).toBeLessThan(0.2);
  });

  it('is as near to a fact whether or not there is one more', () => {
    // More matters than dimensions, and all alike: which of them are told apart hangs on where the rounds began.
    const matters = Array.from({ length: 2 * MATTERS }, (_, matter) => [matter]);
    const ids = idsOf(matters.length);
    const said = { sv: nothing, en: nothing };
    const nearnessIn = (facts: string[], words: number[][]) => {
      const finnish = postings(words);
      const { fi } = atOnce(findingDimensions({ ...said, fi: finnish }, facts));
      return meaningIn(fi, finnish, [[7, 1]]);
    };
    const before = nearnessIn(ids, matters);
    const after = nearnessIn(['another', ...ids], [[2 * MATTERS], ...matters]);
    for (const fact of ids.keys()) expect(after(fact + 1)).toBeCloseTo(before(fact), 1);
  });

  it('is near to no fact where its words are in none', () => {
    expect(meaningIn(latentIn({ fi: finnish }).fi, finnish, [])(0)).toBe(0);
  });

  it('is compared where there are no facts', () => {
    expect(meaningIn(latentIn({}, 0).en, nothing, [[0, 1]])(0)).toBe(0);
  });
});
