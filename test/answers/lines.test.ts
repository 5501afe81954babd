/** What stands in the lines of an answer: of which programme a date is, and nothing twice. */
import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/answers/message.ts';
import { realBot, TODAY } from '../support/real-bot.ts';

const bot = realBot();
const told = (text: string): Message => {
  const [message] = bot.ask({ text, today: TODAY }).messages;
  if (!message) throw new Error('No message');
  return message;
};

describe('the dates of a region with several programmes', () => {
  it.each([
    ['Milloin Kainuun hanke päättyy?', /kestävän kasvun/i, /^Koko ohjelma: Sote-rakenneuudistus: päättyi 31\.12\.2021/],
    [
      'Onko hanke vielä käynnissä Kainuussa?',
      /kestävän kasvun/i,
      /^Koko ohjelma: Tulevaisuuden .*: päättyi 31\.12\.2023/,
    ],
    ['Milloin hanke päättyy Lapissa?', /Sote-rakenneuudistus/, /^Koko ohjelma: Tulevaisuuden .*: päättyi 31\.12\.2023/],
    ['När slutar projektet i Birkaland?', /Framtidens social/, /^Hela programmet: Strukturreformen .*31 december 2021/],
    ['When does the project in Pirkanmaa end?', /Future Health/, /^The whole programme: .*31 December 2021/],
  ])('are each told with their programme: %s', (text, headline, line) => {
    const message = told(text);
    expect(message.headline).toMatch(headline);
    expect(
      message.details.some((detail) => line.test(detail)),
      message.details.join('\n'),
    ).toBe(true);
  });

  it.each([
    'Milloin Lapin rakenneuudistus päättyi?',
    'Milloin Kainuun hyvinvointialue aloitti?',
    'Milloin Keski-Suomen hankejohtajan hakuaika päättyy?',
    'När går ansökningstiden för projektdirektören ut i Mellersta Finland?',
    'When does the application period for the project director of Central Finland end?',
  ])('are left out where something else is asked: %s', (text) =>
    expect(
      told(text).details.filter((detail) => /^(?:Koko ohjelma|Hela programmet|The whole programme)/.test(detail)),
    ).toEqual([]),
  );
});

describe('how long a project lasts in a town', () => {
  it.each([
    ['Tampereella', 'Pirkanmaalla'],
    ['Rovaniemellä', 'Lapissa'],
    ['Turussa', 'Varsinais-Suomessa'],
    ['Jyväskylässä', 'Keski-Suomessa'],
  ])('is told like that in its region: %s', (town, region) => {
    const inTown = told(`Kauan hanke kestää ${town}?`);
    expect(inTown.kind).toBe('answer');
    expect(inTown.headline).toBe(told(`Kauan hanke kestää ${region}?`).headline);
  });
});

describe('what the first line says', () => {
  it.each(['palola puhelinnumero', 'Vilket telefonnummer har Mikael Palola?', 'phone number of Mikael Palola'])(
    'has each of the numbers that the sources give: %s',
    (text) => expect(told(text).headline).toMatch(/050 312 5276.*2020\) \S+ 044 4598 561/),
  );

  it('has no number that was not asked for', () =>
    expect(told('kuka on Mikael Palola?').headline).not.toMatch(/050 312|044 4598/));

  it.each([
    'yhteyshenkilö Keski-Suomi',
    'kuka johtaa hanketta Keski-Suomessa?',
    'kontaktperson Lappland',
    'contact Pirkanmaa',
    'yhteyshenkilö Kainuu',
  ])('of a person is not said again: %s', (text) => {
    const { headline, details } = told(text);
    const [, person = ''] = /: ([^:,]+), /.exec(headline) ?? [];
    const role = headline.split(', ')[1]?.split(' – ')[0] ?? '';
    expect(person).not.toBe('');
    expect(details.filter((line) => line.includes(person) && line.includes(role))).toEqual([]);
  });

  it.each([
    ['mikä on RAI?', 'RAI on'],
    ['RAI', 'RAI on'],
    ['mikä on hyvinvointialue?', 'Hyvinvointialue on'],
    ['what is a wellbeing services county?', 'ellbeing services county '],
  ])('begins with a name once: %s', (text, beginning) => {
    const { headline } = told(text);
    expect(headline.split(beginning)).toHaveLength(2);
  });

  it('tells how a stale contact is reached where that is not its first line', () => {
    expect(told('kuka on Mikael Palola?').details[0]).toBe('P. 050 312 5276, mikael.palola@jyvaskyla.fi');
  });

  it('does not deny a number that the first line has from another entry', () => {
    const { headline, details } = told('Vem är kontaktperson för projektet i Österbotten?');
    expect(headline).toContain('040 352 1168');
    expect(details.join('\n')).not.toContain('inget telefonnummer');
  });
});
