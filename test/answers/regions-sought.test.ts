/** In which region a project or a body is, is told by a fact that speaks of both. */
import { describe, expect, it } from 'vitest';
import { factsFor, realBot, TODAY } from '../support/real-bot.ts';

const bot = realBot();
const headlineOf = (text: string): string | undefined => bot.ask({ text, today: TODAY }).messages[0]?.headline;

describe('in which region something is', () => {
  it.each([
    ['Mihin maakuntaan POSOTE20 kuuluu?', 'Pohjois-Savo'],
    ['Minkä hyvinvointialueen alueella Kymsote toimi?', 'Kymenlaakso'],
    ['missä maakunnassa on Karviainen', 'Länsi-Uusimaa'],
    ['Missä päin Suomea POPsote toimi?', 'Pohjois-Pohjanmaa'],
    ['Missä Essote toimii?', 'Etelä-Savo'],
    ['I vilket landskap verkar Essote?', 'Södra Savolax'],
    ['Var i Finland verkar Essote?', 'Södra Savolax'],
    ['Which county does Essote belong to?', 'South Savo'],
    ['In which part of Finland is the City of Turku?', 'Southwest Finland'],
  ])('is told: %s', (text, region) => {
    expect(headlineOf(text)).toContain(region.slice(0, -1));
  });

  it.each([
    ['Millä alueella Eloisa toimii?', 'Etelä-Savo'],
    ['Missä maakunnassa Soite toimii?', 'Keski-Pohjanmaa'],
    ['In which region does Pohde operate?', 'North Ostrobothnia'],
  ])('is told of a region by a name of its own: %s', (text, region) => {
    expect(headlineOf(text)).toContain(region);
    expect(factsFor(bot, text)).toEqual([]);
  });

  it('is not what is asked with a word more', () => {
    expect(headlineOf('Missä maakunnassa Essote rakentaa sairaalaa?')).not.toContain('hallinnoija: Essote');
    expect(headlineOf('Mitkä POPsoten kuusi aluetta olivat?')).not.toContain('oli Pohjois-Pohjanmaan hanke');
  });
});
