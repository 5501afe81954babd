/** Words that people run together as they speak, and what they want to know something for, ask for nothing. */
import { describe, expect, it } from 'vitest';
import { factsFor, realBot } from '../support/real-bot.ts';

const bot = realBot();

describe('conjunctions in one word', () => {
  it.each([
    ['kuka vetää Keski-Suomen hanketta sillonku se alkaa', 'kuka vetää Keski-Suomen hanketta silloin kun se alkaa'],
    [
      'Paljonko Keski-Suomi haki ennenkun päätökset tehtiin?',
      'Paljonko Keski-Suomi haki ennen kuin päätökset tehtiin?',
    ],
    [
      'mitkä kunnat on mukana Itä-Uudellamaalla sitku hanke alkaa',
      'mitkä kunnat on mukana Itä-Uudellamaalla sitten kun hanke alkaa',
    ],
    ['Milloin hanke päättyy Lapissa josei jatkoa tule?', 'Milloin hanke päättyy Lapissa jos ei jatkoa tule?'],
  ])('are read as two: %s', (spoken, written) => {
    expect(factsFor(bot, written)).not.toHaveLength(0);
    expect(factsFor(bot, spoken)).toEqual(factsFor(bot, written));
  });
});

describe('what something is asked for', () => {
  it.each([
    ['Tarttis budjettiin: Keski-Suomen hankkeille haettu summa?', 'Keski-Suomen hankkeille haettu summa?'],
    ['talousarviota varten: Etelä-Savon saama avustus?', 'Etelä-Savon saama avustus?'],
    ['Tarviin budjettiesitykseen: Keski-Suomen saama avustus?', 'Keski-Suomen saama avustus?'],
  ])('is not asked itself: %s', (purpose, plain) => {
    expect(factsFor(bot, plain)).not.toHaveLength(0);
    expect(factsFor(bot, purpose)).toEqual(factsFor(bot, plain));
  });
});

describe('a past without its i', () => {
  it.each([
    ['Kokous alko just, Pohjois-Savon rakenneuudistuksen päättyminen', 'Pohjois-Savon rakenneuudistuksen päättyminen'],
    ['alkoko POSOTE20 vuonna 2020?', 'alkoiko POSOTE20 vuonna 2020?'],
  ])('is read as written: %s', (spoken, written) => {
    expect(factsFor(bot, written)).not.toHaveLength(0);
    expect(factsFor(bot, spoken)).toEqual(factsFor(bot, written));
  });
});

describe('how a figure is wished for', () => {
  it.each([
    ['Itä-Uudenmaan sote-keskusohjelman avustus tarkkoina lukuina', 'Itä-Uudenmaan sote-keskusohjelman avustus'],
    ['Etelä-Savon saama avustus tarkkana summana', 'Etelä-Savon saama avustus'],
    ['Östra Nylands statsbidrag som exakt siffra', 'Östra Nylands statsbidrag'],
    ['the grant of East Uusimaa as an exact figure', 'the grant of East Uusimaa'],
  ])('says nothing: %s', (wished, plain) => {
    expect(factsFor(bot, plain)).not.toHaveLength(0);
    expect(factsFor(bot, wished)).toEqual(factsFor(bot, plain));
  });
});
