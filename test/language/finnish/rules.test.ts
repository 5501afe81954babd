import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildRuleFile } from '../../../scripts/finnish/rule-file.ts';
import { parseInflection } from '../../../src/language/finnish/generator.ts';
import { readEntries } from '../../../src/language/finnish/lexicon.ts';

const data = (name: string): URL => new URL(`../../../src/language/finnish/data/${name}`, import.meta.url);

test('the checked-in rules are those that the generator computes', () => {
  expect(readFileSync(data('rules.json'), 'utf8')).toBe(`${JSON.stringify(buildRuleFile())}\n`);
});

test('all the word data stays under 400 kB', () => {
  const finnish = ['lexicon.tsv', 'exemplars.tsv', 'function-words.tsv', 'rules.json'];
  const others = ['swedish', 'english'].map((language) => `../../${language}/words.tsv`);
  expect([...finnish, ...others].reduce((sum, name) => sum + statSync(data(name)).size, 0)).toBeLessThan(400_000);
});

test('every word has a class of its own kind', () => {
  for (const { word, inflection, wordClass } of [...readEntries('lexicon.tsv'), ...readEntries('exemplars.tsv')]) {
    const kotus = parseInflection(inflection)?.kotus ?? 0;
    expect(kotus >= 52, `${word} ${inflection}`).toBe(wordClass === 'verb');
    expect(kotus, word).toBeGreaterThan(0);
  }
});

test('no word is listed twice with the same class', () => {
  const rows = readEntries('lexicon.tsv').map(
    ({ word, inflection, wordClass }) => `${word} ${inflection} ${wordClass}`,
  );
  expect(rows.filter((row, at) => rows.indexOf(row) !== at)).toEqual([]);
});
