import { expect, test } from 'vitest';
import { createFinnishAnalyser } from '../../../src/language/finnish/analyser.ts';
import { readEntries } from '../../../src/language/finnish/lexicon.ts';
import { readFrozen } from './frozen.ts';

// Ordinary words far from the domain, in forms confirmed with another morphology.
const listed = new Set([...readEntries('lexicon.tsv'), ...readEntries('exemplars.tsv')].map(({ word }) => word));
const words = readFrozen('unlisted-forms.tsv', ' ').filter(({ base }) => !listed.has(base));
const { analyse } = createFinnishAnalyser();

const shares = (form: string, base: string): boolean => {
  const terms = new Set(analyse(base).terms);
  return analyse(form).terms.some((term) => terms.has(term));
};

test('at least 95 of 100 forms of unlisted words meet their base form', () => {
  expect(words.length).toBeGreaterThan(190);
  const forms = words.flatMap(({ base, forms: all }) => all.map((form) => shares(form, base)));
  expect(forms.filter(Boolean).length / forms.length).toBeGreaterThan(0.95);
});

test('unlisted words are hardly ever taken for each other', () => {
  const sample = words.filter((_, at) => at % 4 === 0);
  const pairs = sample.flatMap(({ base, forms }) =>
    sample.filter((other) => other.base !== base).map((other) => shares(forms[0] ?? base, other.base)),
  );
  expect(pairs.filter(Boolean).length / pairs.length).toBeLessThan(0.005);
});

test.each([
  ['Essote', 'Essoten Essotelta Essotessa Essoteen'],
  ['Innokylä', 'Innokylän Innokylästä Innokylään'],
  ['Saarikka', 'Saarikan Saarikkaan Saarikasta'],
  ['Sipilä', 'Sipilän Sipilällä'],
  ['Silvennoinen', 'Silvennoisen Silvennoiselta'],
])('a new name meets its forms: %s', (base, forms) => {
  expect(forms.split(' ').filter((form) => !shares(form, base))).toEqual([]);
});

test('an unknown word has up to five readings and its stem, and nothing else', () => {
  const { known, readings, parts, terms } = analyse('kantarelleista');
  expect({ known, readings, parts }).toEqual({ known: false, readings: [], parts: [] });
  expect(terms.length).toBeLessThanOrEqual(6);
  expect(terms.at(-1)).toMatch(/^~/);
});
