import { describe, expect, it } from 'vitest';
import type { Precision } from '../../src/knowledge/schema.ts';
import { dateText, isPast, listText, moneyText, monthsSince, spanText, whenText } from '../../src/language/values.ts';

const inAll = (text: (language: 'fi' | 'sv' | 'en') => string): string[] => [text('fi'), text('sv'), text('en')];

describe('money', () => {
  it.each<[number, Precision, string, string, string]>([
    [9_000_000, 'over', 'reilut 9 miljoonaa euroa', 'drygt 9 miljoner euro', 'a little over 9 million euros'],
    [13_000_000, 'about', 'noin 13 miljoonaa euroa', 'cirka 13 miljoner euro', 'about 13 million euros'],
    [70_000_000, 'at-most', 'enintään 70 miljoonaa euroa', 'högst 70 miljoner euro', 'at most 70 million euros'],
    [500_000, 'under', 'alle 500 000 euroa', 'under 500 000 euro', 'under 500,000 euros'],
    [9_400_000, 'exact', '9,4 miljoonaa euroa', '9,4 miljoner euro', '9.4 million euros'],
    [1_000_000, 'exact', '1 miljoona euroa', '1 miljon euro', '1 million euros'],
    [1_100_000, 'exact', '1,1 miljoonaa euroa', '1,1 miljoner euro', '1.1 million euros'],
    [120_000_000, 'exact', '120 miljoonaa euroa', '120 miljoner euro', '120 million euros'],
    [2_849_500, 'exact', '2 849 500 euroa', '2 849 500 euro', '2,849,500 euros'],
    [1_850_000, 'exact', '1 850 000 euroa', '1 850 000 euro', '1,850,000 euros'],
    [999_500, 'exact', '999 500 euroa', '999 500 euro', '999,500 euros'],
    [1_000, 'exact', '1 000 euroa', '1 000 euro', '1,000 euros'],
    [999, 'exact', '999 euroa', '999 euro', '999 euros'],
  ])('of %i, %s', (amount, precision, ...texts) => {
    expect(inAll((language) => moneyText(amount, precision, language))).toEqual(texts);
  });
});

describe('a time', () => {
  it.each([
    ['2020', '2020', '2020', '2020'],
    ['2020-05', 'toukokuu 2020', 'maj 2020', 'May 2020'],
    ['2021-12', 'joulukuu 2021', 'december 2021', 'December 2021'],
    ['2020-05-29', '29.5.2020', '29 maj 2020', '29 May 2020'],
    ['2021-01-01', '1.1.2021', '1 januari 2021', '1 January 2021'],
  ])('%s by itself', (date, ...texts) => {
    expect(inAll((language) => dateText(date, language))).toEqual(texts);
  });

  it.each([
    ['2023', 'vuonna 2023', 'år 2023', 'in 2023'],
    ['2023-01', 'tammikuussa 2023', 'i januari 2023', 'in January 2023'],
    ['2020-08', 'elokuussa 2020', 'i augusti 2020', 'in August 2020'],
    ['2023-12-31', '31.12.2023', 'den 31 december 2023', 'on 31 December 2023'],
  ])('%s after a verb', (date, ...texts) => {
    expect(inAll((language) => whenText(date, language))).toEqual(texts);
  });

  it('names all the months of the year', () => {
    const months = Array.from({ length: 12 }, (_, index) => `2020-${String(index + 1).padStart(2, '0')}`);
    expect(months.map((month) => dateText(month, 'fi').split(' ')[0]).join(' ')).toBe(
      'tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu',
    );
    for (const month of months) expect(whenText(month, 'fi')).toMatch(/^[a-zä]+kuussa 2020$/);
  });
});

describe('a span', () => {
  it.each([
    ['2020', '2022', '2020–2022', '2020–2022', '2020–2022'],
    [
      '2020-08',
      '2021-12',
      'elokuu 2020 – joulukuu 2021',
      'augusti 2020 – december 2021',
      'August 2020 – December 2021',
    ],
    [
      '2020-06-15',
      '2020-09-25',
      '15.6.2020 – 25.9.2020',
      '15 juni 2020 – 25 september 2020',
      '15 June 2020 – 25 September 2020',
    ],
    ['2020', '2021-12', '2020 – joulukuu 2021', '2020 – december 2021', '2020 – December 2021'],
  ])('from %s to %s', (from, to, ...texts) => {
    expect(inAll((language) => spanText(from, to, language))).toEqual(texts);
  });
});

describe('what is past', () => {
  it.each([
    ['2021-12-31', '2021-12-31', false],
    ['2021-12-31', '2022-01-01', true],
    ['2021-12', '2021-12-31', false],
    ['2021-12', '2022-01-01', true],
    ['2021', '2021-12-31', false],
    ['2021', '2022-01-01', true],
    ['2023', '2022-12-31', false],
  ])('%s is, on %s: %s', (date, today, past) => {
    expect(isPast(date, today)).toBe(past);
  });
});

describe('months since', () => {
  it.each([
    ['2020-05-29', '2021-05-01', 12],
    ['2020-05', '2021-06-30', 13],
    ['2020-09', '2020-09-30', 0],
    ['2020', '2021-12-31', 12],
    ['2020', '2021-01-01', 1],
    ['2021-12', '2021-05-31', -7],
  ])('%s are, on %s, %i', (date, today, months) => {
    expect(monthsSince(date, today)).toBe(months);
  });
});

describe('a list', () => {
  it.each<[string[], string, string, string]>([
    [[], '', '', ''],
    [['a'], 'a', 'a', 'a'],
    [['a', 'b'], 'a ja b', 'a och b', 'a and b'],
    [['a', 'b', 'c'], 'a, b ja c', 'a, b och c', 'a, b and c'],
  ])('of %j', (items, ...texts) => {
    expect(inAll((language) => listText(items, language))).toEqual(texts);
  });
});
