/** Money to share out is a programme's, also where a region is named, asked of the real knowledge. */
import { describe, expect, it } from 'vitest';
import { factsFor, realBot, TODAY } from '../support/real-bot.ts';

const bot = realBot();
const first = (text: string): string | undefined => factsFor(bot, text)[0];

describe('what there was to share out', () => {
  it.each([
    ['Paljonko rakenneuudistukseen oli yhteensä varattu, kun Kainuukin haki?', 'rak-funding-available'],
    ['Mikä oli rakenneuudistuksen koko potti, josta Lappi haki osuuttaan?', 'rak-funding-available'],
    ['Hur mycket var reserverat totalt för strukturreformen som Norra Karelen sökte ur?', 'rak-funding-available'],
    ['How much was available in all in the structural reform call that Lapland applied to?', 'rak-funding-available'],
  ])('is told of the programme: %s', (text, fact) => {
    expect(first(text)).toBe(fact);
  });

  it('is said to be of the whole programme beside a region', () => {
    const [message] = bot.ask({ text: 'Paljonko Lapissa oli jaettavissa rakenneuudistukseen?', today: TODAY }).messages;
    expect(message?.notes.join(' ')).toContain('koko ohjelman yhteistä');
  });

  it('is told of both programmes where none is named', () => {
    const facts = factsFor(bot, 'Paljonko oli kaikkiaan jaossa, kun Kymenlaakso haki?');
    expect(facts).toEqual(expect.arrayContaining(['rak-funding-available', 'tsk-funding-available-2020']));
  });

  it.each([
    'Paljonko koko haussa oli rahaa, kun Essote haki?',
    'Mikä oli haun kokonaissumma, kun Satakunta haki?',
    'Hur mycket pengar fanns i hela utlysningen när Satakunta ansökte?',
    'How much money was in the whole call that Central Finland applied to?',
  ])('is told where who applied only says which call it was: %s', (text) => {
    expect(factsFor(bot, text)).toContain('rak-funding-available');
  });

  it.each([
    ['Paljonko Keski-Suomi haki yhteensä haussa, josta se sai 9 miljoonaa?', 'ks-funding-applied-2020'],
    ['How much did Central Finland get in total in the call that it applied to?', 'ks-funding-granted-2020'],
  ])('is not told where what the region had is asked for: %s', (text, fact) => {
    expect(first(text)).toBe(fact);
  });

  it('is told of a region that is known to have had its own', () => {
    expect(first('Paljonko Etelä-Pohjanmaalla oli jaettavissa täydentävässä haussa 2021?')).toBe(
      'ep-funding-available-tsk-2021',
    );
  });

  it.each(['Paljonko Lapille jaettiin rahaa rakenneuudistukseen?', 'Paljonko Lapissa varattiin rahaa kirjastoihin?'])(
    'is not told for what somebody got of it, nor for something else: %s',
    (text) => {
      expect(first(text)).not.toBe('rak-funding-available');
    },
  );

  it('is not told where it is only what a part was of', () => {
    expect(first('Paljonko jaettavasta rahasta Essote haki rakenneuudistukseen?')).not.toBe('rak-funding-available');
  });
});
