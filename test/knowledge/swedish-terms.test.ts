import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { realBot } from '../support/real-bot.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(ROOT + path, 'utf8');

type Term = { swedish: string[]; not: string[]; source: string };

/** The rows of the table in the section on Swedish terms. */
const termsOf = (guide: string): Term[] => {
  const section = /^## Ruotsin termit\n([\s\S]*?)^## /m.exec(guide)?.[1] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(2).map((row) => {
    const [swedish = '', not = '', source = ''] = row
      .split('|')
      .slice(2)
      .map((cell) => cell.trim());
    return { swedish: swedish.split(', '), not: not.split(', '), source };
  });
};
const terms = termsOf(read('knowledge/README.md'));

/** Whatever begins with it: Swedish inflects at the end. */
const standsIn = (text: string, word: string): boolean => new RegExp(`(?<!\\p{L})${word}`, 'iu').test(text);
const forbiddenIn = (text: string): string[] =>
  terms.flatMap(({ not }) => not.filter((word) => standsIn(text, word.replace(/a$/, ''))));

/** What the knowledge says in Swedish; keywords and aliases are lists, and what people write. */
const swedishIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('sv' in value && typeof value.sv === 'string') return [value.sv];
  return Object.values(value).flatMap(swedishIn);
};

const { facts, subjects } = realBot().knowledge;
const told = [
  ...facts.flatMap(({ value, about, note, covers }) => swedishIn([value, about, note, covers])),
  ...[...subjects.values()].flatMap((subject) => swedishIn({ ...subject, within: undefined })),
];
/** The files that hold the bot's sentences, of all three languages: no other has these words. */
const ownFiles = [...globSync('src/language/*texts*.ts', { cwd: ROOT }), 'PRIVACY.md'];

describe('the Swedish terms of the authorities', () => {
  it('have each a source that can be opened', () => {
    expect(terms.length).toBeGreaterThan(10);
    expect(terms.filter(({ source }) => !/^\[.+\]\(https:\/\/[^ ]+\)$/.test(source))).toEqual([]);
  });

  it.each(terms.flatMap(({ swedish }) => swedish))('are used: %s', (term) => {
    const texts = [...told, ...ownFiles.map(read)];
    expect(texts.some((text) => standsIn(text, term))).toBe(true);
  });

  it.each([
    ['Välfärdsområdet beviljades statsbidraget.', ['statsbidrag']],
    ['Vårdreformen tilldelades pengar.', ['tilldela', 'vårdreform']],
    ['Hälsovårdsområdet fick statsunderstöd.', []],
  ])('are told from other words for the same: %s', (text, found) => {
    expect(forbiddenIn(text)).toEqual(found);
  });

  it('are not replaced by others in the knowledge', () => {
    expect(told.length).toBeGreaterThan(500);
    expect(told.filter((text) => forbiddenIn(text).length > 0)).toEqual([]);
  });

  it.each(ownFiles)('are not replaced by others in %s', (file) => {
    expect(forbiddenIn(read(file))).toEqual([]);
  });
});
