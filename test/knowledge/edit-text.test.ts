import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  type Entry,
  entryLines,
  flowText,
  insertEntry,
  removePaths,
  replaceAt,
} from '../../src/knowledge/edit-text.ts';

const FILE = `# yaml-language-server: $schema=schema.json
region: { id: lappi }  # alue

subjects:
  - id: a
    name: A
  # toinen
  - { id: b, name: B }
facts:
  # Rahoitus
  - id: yksi
    topic: funding
    value: { amount: 1 } # huom

  # Aikataulu
  - id: kaksi
    topic: schedule
    value:
      fi: Teksti
      sv: Text
    asOf: 2020-05


# loppu
`;

/** Lines that are in one text and not in the other. */
const added = (before: string, after: string): string[] => {
  const known = before.split('\n');
  return after.split('\n').filter((line) => line !== '' && !known.includes(line));
};

const ENTRY: Entry = { id: 'uusi', topic: 'funding', owner: undefined };

describe('an entry', () => {
  it.each<[unknown, string]>([
    ['2020', '"2020"'],
    ['2020-05', '2020-05'],
    ['Huomaa: kaksi', '"Huomaa: kaksi"'],
    ['yksi, kaksi', '"yksi, kaksi"'],
    ['a # b', '"a # b"'],
    ['0441234567', '"0441234567"'],
    ['true', '"true"'],
    [9_000_000, '9000000'],
    [{ fi: 'a', sv: undefined, en: 'b' }, '{ fi: a, en: b }'],
    [['a', { fi: 'b' }], '[a, { fi: b }]'],
  ])('is written so that it is read as it was: %j', (value, text) => {
    expect(flowText(value)).toBe(text);
    expect(parse(`x: ${text}`)).toEqual({ x: JSON.parse(JSON.stringify(value)) });
  });

  it('has a field a line, and a language a line where it would be wide', () => {
    const long = 'sana '.repeat(12).trim();
    expect(entryLines({ id: 'a', note: { fi: long, sv: long, en: long }, about: { fi: 'b' } }, '  ')).toEqual([
      '  - id: a',
      '    note:',
      `      fi: ${long}`,
      `      sv: ${long}`,
      `      en: ${long}`,
      '    about: { fi: b }',
    ]);
  });
});

describe('adding an entry', () => {
  it.each<[string, number | undefined, string]>([
    ['facts', 0, 'after the first, before the comment of the second'],
    ['facts', undefined, 'at the end'],
    ['subjects', undefined, 'after an entry on one line'],
    ['sources', undefined, 'into a list that is not there yet'],
  ])('leaves all else byte for byte: %s %s, %s', (section, after) => {
    const text = insertEntry(FILE, section, ENTRY, after);
    const before = parse(FILE);
    const now = parse(text);
    const list = [...(before[section] ?? [])];
    list.splice((after ?? list.length) + (after === undefined ? 0 : 1), 0, { id: 'uusi', topic: 'funding' });
    expect(now).toEqual({ ...before, [section]: list });
    expect(FILE.split('\n').every((line) => text.split('\n').includes(line))).toBe(true);
    expect(added(FILE, text).filter((line) => line !== 'sources:')).toEqual(['  - id: uusi']);
  });

  it('keeps the blank lines between entries, and the comment of the next', () => {
    expect(insertEntry(FILE, 'facts', ENTRY, 0)).toContain(
      'value: { amount: 1 } # huom\n\n  - id: uusi\n    topic: funding\n\n  # Aikataulu',
    );
    expect(insertEntry(FILE, 'subjects', ENTRY)).toContain(
      '{ id: b, name: B }\n  - id: uusi\n    topic: funding\nfacts:',
    );
  });

  it('makes subjects before the facts, and takes the place of an empty list', () => {
    const without = removePaths(FILE, [['subjects']]);
    expect(Object.keys(parse(insertEntry(without, 'subjects', ENTRY)))).toEqual(['region', 'subjects', 'facts']);
    expect(insertEntry('a: 1\nfacts: []\nb: 2\n', 'facts', { id: 'x' })).toBe('a: 1\nfacts:\n  - id: x\nb: 2\n');
  });

  it('works in an empty file, without a last line break, and with the line breaks of Windows', () => {
    expect(insertEntry('', 'sources', { id: 'x' })).toBe('sources:\n  - id: x\n');
    expect(insertEntry('facts:\n- id: a', 'facts', { id: 'x' })).toBe('facts:\n- id: a\n- id: x\n');
    expect(insertEntry('facts:\r\n- id: a\r\n', 'facts', { id: 'x', b: 1 })).toBe(
      'facts:\r\n- id: a\r\n- id: x\r\n  b: 1\r\n',
    );
  });
});

describe('taking out', () => {
  it.each<[string, (string | number)[][], string]>([
    ['an entry', [['facts', 0]], '  # Rahoitus\n  # Aikataulu\n'],
    ['a field', [['facts', 1, 'value']], 'topic: schedule\n    asOf: 2020-05'],
    ['an entry on one line', [['subjects', 1]], '  # toinen\nfacts:'],
    [
      'several',
      [
        ['facts', 0],
        ['subjects', 0],
      ],
      'subjects:\n  # toinen',
    ],
  ])('leaves all else: %s', (_what, paths, seam) => {
    const text = removePaths(FILE, paths);
    expect(text).toContain(seam);
    expect(added(FILE, text)).toEqual([]);
    expect(text.length).toBeLessThan(FILE.length);
  });

  it.each<[(string | number)[][], string]>([
    [[['a', 'x']], 'a: { y: [2, 3], z: 4 } # huom\n'],
    [[['a', 'z']], 'a: { x: 1, y: [2, 3] } # huom\n'],
    [[['a', 'y', 0]], 'a: { x: 1, y: [3], z: 4 } # huom\n'],
    [
      [
        ['a', 'y', 1],
        ['a', 'x'],
      ],
      'a: { y: [2], z: 4 } # huom\n',
    ],
    [
      [
        ['a', 'y'],
        ['a', 'z'],
      ],
      'a: { x: 1,  } # huom\n',
    ],
  ])('leaves the rest of a line: %j', (paths, expected) => {
    const text = 'a: { x: 1, y: [2, 3], z: 4 } # huom\n';
    expect(removePaths(text, paths)).toBe(expected);
    expect(() => parse(removePaths(text, paths))).not.toThrow();
  });

  it('does nothing where there is nothing', () => {
    expect(removePaths(FILE, [['facts', 7], ['muu']])).toBe(FILE);
  });

  it('puts another value in place', () => {
    expect(replaceAt('a:\n  fi: [x, y] # huom\n', ['a', 'fi'], ['x'])).toBe('a:\n  fi: [x] # huom\n');
  });
});
