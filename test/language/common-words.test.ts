import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCommonWords } from '../../src/language/common-words.ts';

const wordsOf = { sv: readCommonWords('sv'), en: readCommonWords('en') };

const rows = (folder: string): string[][] =>
  readFileSync(new URL(`../../src/language/${folder}/words.tsv`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));

describe.each(['swedish', 'english'])('the %s list', (folder) => {
  test('has one lower-case word and its class a line', () => {
    const wrong = rows(folder).filter(
      ([word = '', wordClass = '', ...rest]) =>
        !/^[\p{Ll}][\p{Ll}':-]*$/u.test(word) ||
        !['function', 'verb', 'noun', 'adjective', 'adverb'].includes(wordClass) ||
        rest.length > 0,
    );
    expect(wrong).toEqual([]);
  });

  test('has no word twice', () => {
    const words = rows(folder).map(([word]) => word);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });
});

test.each([
  ['sv', 'hennes', 'function'],
  ['sv', 'skulle', 'function'],
  ['sv', 'nån', 'function'],
  ['sv', 'korridor', 'noun'],
  ['sv', 'lön', 'noun'],
  ['sv', 'fick', 'function'],
  ['sv', 'skrev', 'verb'],
  ['sv', 'trött', 'adjective'],
  ['sv', 'egentligen', 'adverb'],
  ['en', "what's", 'function'],
  ['en', 'would', 'function'],
  ['en', 'spreadsheet', 'noun'],
  ['en', 'address', 'noun'],
  ['en', 'forgot', 'verb'],
  ['en', 'tired', 'adjective'],
  ['en', 'actually', 'adverb'],
] as const)('%s: %s is a %s', (language, word, wordClass) => {
  expect(wordsOf[language].get(word)).toBe(wordClass);
});
