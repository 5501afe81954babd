/** Who said something is told with what they said, asked of the real knowledge. */
import { describe, expect, it } from 'vitest';
import { factsFor, realBot, TODAY } from '../support/real-bot.ts';

const bot = realBot();
const headline = (text: string): string => bot.ask({ text, today: TODAY }).messages[0]?.headline ?? '';

describe('who said it', () => {
  it.each([
    ['Kuka väitti, ettei sote-keskus välttämättä tarkoita uutta rakennusta?', 'Sami Sipilä'],
    ['Vem påstod att social- och hälsocentralen inte behöver betyda en ny byggnad?', 'Sami Sipilä'],
    ['Kuka totesi, että asukkaiden on tärkeää osallistua valmisteluun?', 'Ann-Sofie Silvennoinen'],
    ['Who was it that said that residents should take part in the preparation?', 'Ann-Sofie Silvennoinen'],
    ['Kenen mielestä uudistus onnistuu tällä kertaa?', 'Mikael Palola'],
    ['Kuka kirjoitti, että Keski-Suomessa kuntien on vaikea löytää voimavaroja?', 'Mikael Palola'],
    ['Kuka hankepäällikkö kertoi, että hankkeet alkavat Itä-Uudellamaalla lomien jälkeen?', 'Jaana Forslund'],
    ['Vem sade att projekten i Östra Nyland startar genast efter semestrarna?', 'Jaana Forslund'],
  ])('is named beside what was said: %s', (text, name) => {
    expect(headline(text)).toContain(name);
  });

  it('is the publisher of a text that names nobody', () => {
    expect(headline('Kuka sanoi, että Etelä-Savon pelastuslaitos kuului Mikkelin kaupunkiin?')).toMatch(
      /Näin kertoi Länsi-Savo\.$/,
    );
  });

  it.each([
    'Kuka väitti, että Kainuun johtaja erotetaan?',
    'Who said that health centres in Lapland will be closed?',
    'Vem sade att hälsocentralerna i Lappland stängs?',
    'Kuka sanoi, että asukkaat ovat vihaisia?',
    'Kuka väitti, että hankkeet ovat turhia?',
    'Vem sade att reformen är viktig?',
    'Who said that the reform is a failure?',
    'Who said that it is difficult?',
    'Who said that the money is not enough?',
    'Who said that the building will be sold?',
  ])('is not told of what nobody said: %s', (text) => {
    expect(factsFor(bot, text)).toEqual([]);
  });

  it.each([
    'Kuka ministeri sanoi, että uudistus onnistuu?',
    'Kuka kunnanjohtaja sanoi, että asukkaiden pitää osallistua?',
  ])('is not told of somebody by another title: %s', (text) => expect(factsFor(bot, text)).toEqual([]));

  it.each([
    ['Kuka johtaja sanoi, että asukkaiden pitää osallistua?', 'Ann-Sofie Silvennoinen'],
    ['Kuka projektipäällikkö kertoi, että hankkeet alkavat Itä-Uudellamaalla lomien jälkeen?', 'Jaana Forslund'],
  ])('is told by any of their titles: %s', (text, name) => {
    expect(headline(text)).toContain(name);
  });

  it.each([
    'Kuka sanoi, että uusi rakennus tarvitaan?',
    'Kuka sanoi, että asukkaat eivät saa osallistua?',
    'Vem sade att det behövs en ny byggnad?',
    'Who said that a new building is needed?',
  ])('is not told of the opposite of what they said: %s', (text) => {
    expect(factsFor(bot, text)).toEqual([]);
  });

  it.each([
    ['Kuka sanoi, että hankkeista on hyötyä vaikka uudistus ei toteutuisi?', 'Ann-Sofie Silvennoinen'],
    ['Enligt vem är projekten till nytta även om reformen inte blir av?', 'Ann-Sofie Silvennoinen'],
    ['Kuka sanoi, että jokainen maakunta suunnittelee tilat itse?', 'Sami Sipilä'],
  ])('is told of what they said beside it: %s', (text, name) => {
    expect(headline(text)).toContain(name);
  });

  it('is not asked for by who did something', () => {
    expect(headline('Ketkä tekivät Keski-Suomen hankehakemukset?')).not.toContain('Näin kertoi');
  });
});
