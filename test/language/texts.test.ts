import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/knowledge/schema.ts';
import { SLACK_TEXTS } from '../../src/language/slack-texts.ts';
import { TEXTS } from '../../src/language/texts.ts';

/** What a sentence is tried with: a word of capitals for each of its parameters, unless it takes something else. */
const WORDS = ['YKSI', 'KAKSI', 'KOLME', 'NELJÄ'];
const COUNTS = [[1], [7]];
const SAMPLES: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  event: ['start', 'end', 'span'].flatMap((event) => [
    [event, 'YKSI', 'ahead'],
    [event, 'YKSI', 'past'],
    [event, 'YKSI', 'planned'],
  ]),
  deadline: [
    ['YKSI', 'KAKSI', false],
    ['YKSI', 'KAKSI', true],
  ],
  more: COUNTS,
  linesLeftOut: COUNTS,
  sourcesLeftOut: COUNTS,
  messagesLeftOut: COUNTS,
};

type Said = { key: string; given: readonly unknown[]; text: string };
type Sentence = (...given: readonly unknown[]) => string;

/** Every text below a value, functions called with their samples. */
const said = (value: unknown, key = ''): Said[] => {
  if (typeof value === 'string') return [{ key, given: [], text: value }];
  if (typeof value === 'function') {
    const samples = SAMPLES[key] ?? [WORDS.slice(0, value.length)];
    return samples.map((given) => ({ key, given, text: (value as Sentence)(...given) }));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => said(inner, key ? `${key}.${name}` : name));
};

const SWEDISH_AND_ENGLISH: Language[] = ['sv', 'en'];
const ALL: Language[] = ['fi', ...SWEDISH_AND_ENGLISH];

describe.each([
  ['answers', TEXTS],
  ['Slack', SLACK_TEXTS],
] as const)('the sentences of %s', (_where, texts) => {
  const inLanguage = (language: Language): Said[] => said(texts[language]);
  const shown = (language: Language): string[] => inLanguage(language).map(({ text }) => text);

  it.each(SWEDISH_AND_ENGLISH)('are all there in %s', (language) => {
    const keys = (which: Language) => inLanguage(which).map(({ key, given }) => `${key} ${given.join()}`);
    expect(keys(language)).toEqual(keys('fi'));
  });

  it.each(ALL)('say something in %s', (language) => {
    expect(shown(language).length).toBeGreaterThan(10);
    expect(
      shown(language).filter((text) => text.trim() === '' || /undefined|\bnull\b|NaN|\[object/.test(text)),
    ).toEqual([]);
  });

  it.each(ALL)('pass on in %s what they are given', (language) => {
    const lost = inLanguage(language).filter(({ given, text }) =>
      given
        .filter((part) => typeof part === 'number' || (typeof part === 'string' && part === part.toUpperCase()))
        .some((part) => !text.includes(String(part))),
    );
    expect(lost).toEqual([]);
  });

  it.each(ALL)('hold in %s nothing that Slack would read as markup', (language) => {
    expect(shown(language).filter((text) => /[<>&`]|[*_~]\S|@(channel|here|everyone)|:[a-z_]+:/.test(text))).toEqual(
      [],
    );
  });

  it.each(ALL)('have in %s no space at an end or twice in a row, and no line breaks', (language) => {
    expect(shown(language).filter((text) => text !== text.trim() || /\s\s|[\n\r\t]/.test(text))).toEqual([]);
  });

  it('differ between the languages, but for words that do not', () => {
    const same = inLanguage('fi').filter(
      ({ text }, index) => text === shown('sv')[index] || text === shown('en')[index],
    );
    expect(same.map(({ text }) => text)).toEqual([]);
  });
});

describe('a sentence', () => {
  it.each([
    ['fi', 'päättyy', 'päättyi'],
    ['sv', 'upphör', 'upphörde'],
    ['en', 'ends', 'ended'],
  ] as const)('in %s says of an end that something %s, later that it %s', (language, now, then) => {
    expect(TEXTS[language].event('end', 'X', 'ahead')).toBe(`${now} X`);
    expect(TEXTS[language].event('end', 'X', 'past')).toBe(`${then} X`);
  });

  it.each([
    ['fi', '1 rivi jäi', '2 riviä jäi'],
    ['sv', '1 rad utelämnades', '2 rader utelämnades'],
    ['en', '1 line was', '2 lines were'],
  ] as const)('in %s counts one and several', (language, one, several) => {
    expect(SLACK_TEXTS[language].linesLeftOut(1)).toContain(one);
    expect(SLACK_TEXTS[language].linesLeftOut(2)).toContain(several);
  });

  it.each([
    ['fi', 'myönnetty', 'haettu', 'laskennallinen osuus'],
    ['sv', 'beviljat', 'ansökt om', 'kalkylerad andel'],
    ['en', 'granted', 'applied for', 'calculated share'],
  ] as const)('in %s keeps granted, applied for and share apart', (language, granted, applied, share) => {
    expect(TEXTS[language].measures).toMatchObject({ granted, applied, share });
  });
});
