import { expect, test } from 'vitest';
import { inflect, nameForms } from '../../../src/language/finnish/names.ts';
import { readFrozen } from './frozen.ts';

// Regions and the municipalities of 2021-2024 in ten cases; confirmed with another morphology, the Åland names by hand.
const places = readFrozen('place-forms.tsv', ',');
const CASES = [
  'genitive',
  'partitive',
  'inessive',
  'elative',
  'illative',
  'adessive',
  'ablative',
  'allative',
  'essive',
  'translative',
] as const;

test('every region and municipality has its usual form in every case', () => {
  for (const { base, forms } of places) {
    expect(
      CASES.map((name) => inflect(base, name)),
      base,
    ).toEqual(forms);
  }
});

test.each([
  ['Keski-Suomi', 'Keski-Suomessa Keski-Suomeen'],
  ['Virrat', 'Virtain Virtojen Virroilla Virroilta'],
  ['Kauniainen', 'Kauniaisten Kauniaisissa Kauniaisista'],
  ['Uusikaupunki', 'Uudenkaupungin Uudessakaupungissa Uuteenkaupunkiin'],
  ['Isokyrö', 'Isonkyrön Isossakyrössä'],
  ['Rautalampi', 'Rautalammin Rautalammilla'],
  ['Essote', 'Essoten Essotelta Essoteen'],
  ['POSOTE20', 'POSOTE20:n POSOTE20:stä'],
  ['POSOTE', 'POSOTEn POSOTElta POSOTE:n'],
  ['Saarikka', 'Saarikan Saarikkaan'],
  ['STM', 'STM:n STM:ltä STM:ään'],
  ['stm', 'stm:n stm:ltä'],
  ['THL', 'THL:n THL:lle'],
  ['HUS', 'HUS:n HUSin HUS:ään'],
  ['hva', 'hva:n hvan hva:lla'],
  ['Vaalijala', 'Vaalijalan Vaalijalasta'],
  ['Marin', 'Marinin Marinilta'],
  ['Forslund', 'Forslundin Forslundille'],
  ['Oksanen', 'Oksasen Oksaselta'],
  ['sote-rakenneuudistus', 'sote-rakenneuudistuksen sote-rakenneuudistuksesta'],
])('%s takes its forms', (name, forms) => {
  const all = nameForms(name);
  expect(forms.split(' ').filter((form) => !all.includes(form))).toEqual([]);
});

test.each([
  ['itäinen Uusimaa', 'genitive', 'itäisen Uudenmaan'],
  ['itäinen Uusimaa', 'adessive', 'itäisellä Uudellamaalla'],
  ['Vantaa ja Kerava', 'genitive', 'Vantaa ja Keravan'],
  ['Siun sote', 'elative', 'Siun sotesta'],
  ['Mikael Palola', 'genitive', 'Mikael Palolan'],
  ['Sami Sipilä', 'ablative', 'Sami Sipilältä'],
  ['Kati Kallimo', 'genitive', 'Kati Kallimon'],
  ['Ann-Sofie Silvennoinen', 'genitive', 'Ann-Sofie Silvennoisen'],
  ['Jyväskylän kaupunki', 'ablative', 'Jyväskylän kaupungilta'],
  ['Tulevaisuuden sosiaali- ja terveyskeskus', 'inessive', 'Tulevaisuuden sosiaali- ja terveyskeskuksessa'],
  [
    'Etelä-Savon sosiaali- ja terveyspalvelujen kuntayhtymä',
    'genitive',
    'Etelä-Savon sosiaali- ja terveyspalvelujen kuntayhtymän',
  ],
  ['Keski-Suomen hyvinvointialue', 'allative', 'Keski-Suomen hyvinvointialueelle'],
  ['Pohjois-Savon sairaanhoitopiiri', 'partitive', 'Pohjois-Savon sairaanhoitopiiriä'],
  ['sosiaali- ja terveysministeriö', 'ablative', 'sosiaali- ja terveysministeriöltä'],
  ['STM', 'illative', 'STM:ään'],
] as const)('%s in the %s', (name, nameCase, expected) => {
  expect(inflect(name, nameCase)).toBe(expected);
});

test('hints give the stems that the rules cannot know', () => {
  expect(inflect('Salpaus', 'genitive', { stems: ['Salpaukse'] })).toBe('Salpauksen');
  expect(nameForms('Lopen', { stems: ['Lope', 'Loppe'] })).toContain('Loppeen');
});
