import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createFinnishAnalyser } from '../../../src/language/finnish/analyser.ts';

// Written by hand in sentences, as staff write, before the code was looked at. Names are judged by `npm run bench:language`.
const words = readFileSync(new URL('./handwritten.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t'))
  .filter(([, lemma = '']) => lemma === lemma.toLocaleLowerCase('fi'));
const { analyse } = createFinnishAnalyser();

test('at least 97 of 100 forms written by hand lead to the word that was meant', () => {
  const wrong = words.filter(([form = '', lemma = '']) => {
    const { known, readings, terms } = analyse(form);
    if (known) return !readings.some((reading) => reading.lemma === lemma);
    return !terms.some((term) => analyse(lemma).terms.includes(term));
  });
  expect(words.length).toBeGreaterThan(500);
  expect(wrong.length / words.length).toBeLessThan(0.03);
});
