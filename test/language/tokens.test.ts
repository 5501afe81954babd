import { describe, expect, it } from 'vitest';
import { fold, lowerCase, normaliseText, tokenize } from '../../src/language/tokens.ts';

describe('a normalised text', () => {
  it.each([
    ['letters that came apart', 'Ita\u0308-Uusimaa, A\u030Abo', 'Itä-Uusimaa, Åbo'],
    ['a hyphen that does not break', 'Keski\u2011Suomi', 'Keski-Suomi'],
    ['dashes and minuses', 'Keski\u2013Suomi \u2014 2020\u22122021 \uFF0D', 'Keski-Suomi - 2020-2021 -'],
    ['curly apostrophes', 'Essote\u2019n \u2018raha\u2019 Central Finland\u02BCs', "Essote'n 'raha' Central Finland's"],
    ['letters of full width', '\uFF33\uFF2F\uFF34\uFF25\uFF12\uFF10', 'SOTE20'],
    ['ligatures', 'of\uFB01ce', 'office'],
    ['characters without width', 'so\u200Bte\u200D-ke\u2060skus\uFEFF', 'sote-keskus'],
    ['soft hyphens', 'sote\u00ADkeskus', 'sotekeskus'],
    ['marks of direction', '\u202Eraha\u202C', 'raha'],
    ['control characters', 'raha\u0000Suomi\u0007!\u009F', 'raha Suomi !'],
    [
      'what a terminal takes for colours and links',
      '\u001B[1;31mraha\u001B[0m \u001B]8;;https://x.fi\u0007Lappi\u001B]8;;\u0007',
      'raha Lappi',
    ],
    ['tabs and odd spaces', 'raha\t\u00A0Keski-Suomi\u202F9\u2009milj.', 'raha Keski-Suomi 9 milj.'],
    ['space around it', '  raha  ', 'raha'],
    ['an ellipsis', 'raha\u2026', 'raha...'],
  ])('is rid of %s', (_what, typed, normal) => {
    expect(normaliseText(typed)).toBe(normal);
  });

  it.each(['Åland ja Öölanti', 'rahaa?\nKuka johtaa?', '9,4 miljoonaa €', '👍🏽 kiitos', ''])(
    'keeps what is ordinary: %j',
    (text) => {
      expect(normaliseText(text)).toBe(text);
    },
  );

  it.each(['Ita\u0308-\uFF35usimaa \u2011 x', ' a\u0000\u200Bb\u00A0 \n c'])('is its own normal form: %j', (typed) => {
    const normal = normaliseText(typed);
    expect(normaliseText(normal)).toBe(normal);
  });
});

describe('lower case', () => {
  it.each([
    ['ÄÄNEKOSKI', 'äänekoski'],
    ['ITÄ-UUSIMAA', 'itä-uusimaa'],
    ['ILMAJOKI', 'ilmajoki'],
    ['ÅBO', 'åbo'],
  ])('of %s is %s', (text, lower) => {
    expect(lowerCase(text)).toBe(lower);
  });
});

describe('a folded name', () => {
  it.each([
    ['Itä-Uusimaa', 'itauusimaa'],
    ['ita uusimaa', 'itauusimaa'],
    ['ITÄUUSIMAA', 'itauusimaa'],
    ['Ita\u0308-Uusimaa', 'itauusimaa'],
    ['S.O.T.E.', 'sote'],
    ['POSOTE 2.0', 'posote20'],
    ['Åbo', 'abo'],
    ["Essote'n", 'essoten'],
    ['– … !', ''],
  ])('of %j is %j', (name, folded) => {
    expect(fold(name)).toBe(folded);
  });
});

describe('the tokens', () => {
  it.each<[string, string[]]>([
    ['paljonko rahaa?', ['paljonko', 'rahaa']],
    ['Onko sote.fi?', ['Onko', 'sote', 'fi']],
    ['Milloin se loppui.Kuka johtaa?', ['Milloin', 'se', 'loppui', 'Kuka', 'johtaa']],
    ['määräaika 2.6.', ['määräaika', '2.6']],
    ['määräaika 2.6.2020.', ['määräaika', '2.6.2020']],
    ['12.kesäkuuta', ['12', 'kesäkuuta']],
    ['klo 12:30', ['klo', '12:30']],
    ['9,4 miljoonaa, ja', ['9,4', 'miljoonaa', 'ja']],
    ['9.4 milj.', ['9.4', 'milj']],
    ['2 849 500 €', ['2', '849', '500']],
    ['2020-2021', ['2020-2021']],
    ['Keski-Suomi, Itä-Uusimaa', ['Keski-Suomi', 'Itä-Uusimaa']],
    ['sote- ja terveyspalvelut', ['sote-', 'ja', 'terveyspalvelut']],
    ['sote-keskus -ohjelma', ['sote-keskus', 'ohjelma']],
    ['STM:n ja THL:ltä', ['STM:n', 'ja', 'THL:ltä']],
    ["Central Finland's", ['Central', "Finland's"]],
    ['"(Essote)": POSOTE20!', ['Essote', 'POSOTE20']],
    ['ja/tai #rahoitus @botti', ['ja', 'tai', 'rahoitus', 'botti']],
    ['... - ? 👍', []],
    ['', []],
  ])('of %j are %j', (text, words) => {
    expect(tokenize(text).map((token) => token.text)).toEqual(words);
  });

  it('come with their small letters, what names are compared by, and their place in the text', () => {
    expect(tokenize('Raha: ITÄ-Uusimaa?')).toEqual([
      { text: 'Raha', lower: 'raha', folded: 'raha', start: 0, end: 4 },
      { text: 'ITÄ-Uusimaa', lower: 'itä-uusimaa', folded: 'itauusimaa', start: 6, end: 17 },
    ]);
  });

  it.each(['loppui.Kuka johtaa sote.fi-sivua?', 'sote- ja 2.6. klo 12:30.Mitä', 'a..b. c.'])(
    'are where they say they are: %j',
    (text) => {
      const tokens = tokenize(text);
      expect(tokens.length).toBeGreaterThan(2);
      expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(tokens.map((token) => token.text));
    },
  );
});
