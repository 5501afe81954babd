/** Where all that is known speaks for a fact, a word that it does not say keeps it not from being told. */
import { describe, expect, it } from 'vitest';
import { factsFor, realBot, TODAY } from '../support/real-bot.ts';

const bot = realBot();

describe('a question in words that no fact says', () => {
  it.each([
    ['Jatkuiko rakenneuudistus Satakunnassa vielä keväällä 2022?', 'sa-schedule-rak-end'],
    ['Oliko 435 338 euroa vuoden 2021 vai 2022 valmistelurahaa Pohjois-Karjalassa?', 'pk-funding-valmistelu-2021'],
    ['Mikä on rakenneuudistuksen valtionavustushaun virallinen nettiosoite?', 'rak-further-information'],
    ["By what month was Kanta-Häme's restructuring due to finish?", 'kh-schedule-rak-end'],
    ['Finance ministry top-up for preparing the county in East Uusimaa, 2022?', 'iu-funding-granted-preparation-2022'],
  ])('is answered where one is clearly meant: %s', (question, fact) => expect(factsFor(bot, question)[0]).toBe(fact));

  it.each([
    'Kuinka paljon Helsinki haki rahaa kumpaankin ohjelmaan vuonna 2020?',
    'Paljonko Pirkanmaa sai ICT-muutosrahaa vuoden 2021 haussa?',
    'At what time of day were the 30 June 2020 decisions sent to the regions?',
  ])('is not answered by another measure, year or hour: %s', (text) =>
    expect(bot.ask({ text, today: TODAY }).messages.map(({ kind }) => kind)).not.toContain('answer'),
  );

  it('is never told an end where a beginning is asked for', () =>
    expect(
      bot.ask({ text: 'Koska uusien sote-maakuntien pitäs POSOTE20-sivun mukaan aloittaa?', today: TODAY }).messages[0]
        ?.headline,
    ).not.toMatch(/päättyi/));
});

describe('who is of a place', () => {
  it.each([
    ['espoolaisten sote-keskuksen hallinnoija', /^Länsi-Uusimaa/],
    ['rovaniemeläisten rakennehankkeen osallistujat', /Lappi/],
    ['eteläkarjalaisten sote-keskustyön tavoitteet', /^Etelä-Karjala/],
    ['Vem förvaltar projekten i Åboregionen?', /^Egentliga Finland/],
  ])('leads to it: %s', (text, told) => expect(bot.ask({ text, today: TODAY }).messages[0]?.headline).toMatch(told));

  it('is read of towns only', () =>
    expect(
      bot.find({ text: 'millaisia kuntalaisia hanke auttaa', today: TODAY }).findings[0]?.question.subjects,
    ).toEqual([]));
});

describe('of several sums', () => {
  it.each([
    ['Kuinka paljon Itä-Uusimaa sai kesällä 2020 hankeavustuksia kaiken kaikkiaan?', 'iu-funding-granted-total-2020'],
    [
      'Kuinka paljon uusmaalaiset saivat ministeriöltä kesällä 2020 kaiken kaikkiaan?',
      'uusimaa-funding-granted-total-2020',
    ],
    ['Rakennerahaa Varsinais-Suomeen, montako miljoonaa?', 'vs-funding-granted-rak-2020'],
  ])('the one that is meant comes first: %s', (question, fact) => expect(factsFor(bot, question)[0]).toBe(fact));
});
