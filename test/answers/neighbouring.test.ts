/** What lies nearest to a question that no source answers is not told as if it were asked for. */
import { describe, expect, it } from 'vitest';
import { factsFor, realBot, TODAY } from '../support/real-bot.ts';

const bot = realBot();

describe('what no source tells', () => {
  it.each([
    ['why not', 'Miksei Pohjois-Savo saanut enempää rahaa?'],
    ['why not', 'Varför deltog inte alla kommuner i Mellersta Finland?'],
    ['the figure that was reached', 'Mikä väestöprosentti saavutettiin Keski-Suomessa?'],
    ['who did not', 'Mitkä Keski-Suomen kunnat jättivät päätöksen tekemättä?'],
    ['who did not', 'Vilka kommuner i Lappland gjorde inte planen?'],
    ['in which building', 'Missä rakennuksessa Etelä-Savon sote-keskus toimii?'],
    ['the day of something', 'Keski-Suomen tietojärjestelmän käyttöönottopäivä'],
    ['the day of another decision', 'Minä päivänä Itä-Uudenmaan kunnat tekivät päätöksen avustuksesta?'],
    ['who got the largest part', 'Which town got the largest share of the grant of North Savo?'],
    ['what came of it', 'Mitä Pohjois-Savon hankkeessa saavutettiin hoitoonpääsyssä?'],
    ['what came of it', 'What did the project in Central Finland achieve?'],
  ])('is not told by what lies near: %s (%s)', (_kind, text) => {
    expect(bot.ask({ text, today: TODAY }).messages.map(({ kind }) => kind)).not.toContain('answer');
  });
});

describe('what a source tells', () => {
  it.each([
    ['Miksi Keski-Suomen kunnat eivät pysty tähän yksin?', 'ks-content-why-these'],
    ['Minä päivänä rahoituspäätökset tehtiin Pohjanmaalla?', 'po-schedule-decisions-2020'],
    ['Mitä POSOTE20-hankkeella haluttiin saavuttaa?', 'ps-posote20-goals-national'],
  ])('is told still: %s', (text, fact) => {
    expect(factsFor(bot, text)).toContain(fact);
  });
});
