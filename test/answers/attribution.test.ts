/** Who is named only for having said or written it is not whom a question asks about. */
import { describe, expect, it } from 'vitest';
import { factsFor, realBot } from '../support/real-bot.ts';

const bot = realBot();

describe('a person who is quoted', () => {
  it.each([
    ['Ovatko Keski-Suomen hankkeet käynnissä Palolan tekstin mukaan?', 'ks-schedule-projects-running'],
    ['keski-suomi saatu raha palola blogi', 'ks-funding-granted-2020'],
    ['How much was Central Finland granted according to Palola?', 'ks-funding-granted-2020'],
    ['Mihin työryhmiin Palolan väki tukeutui alussa?', 'ks-organisation-working-groups'],
  ])('is not told of: %s', (text, fact) => {
    expect(factsFor(bot, text)[0]).toBe(fact);
  });

  it.each([
    ['Mitä Palola on kirjoittanut?', /^ks-statement-palola/],
    ['Mitä Sami Sipilä kertoi?', /^es-.*statement/],
    ['Palolan blogi', /^ks-statement-palola/],
    ['Palolas blogg', /^ks-statement-palola/],
    ['Mitä Palolan blogissa sanotaan?', /^ks-statement-palola/],
    ['Mikä on Palolan puhelinnumero Muuramen kunnan tiedotteen mukaan?', /^ks-contact-palola/],
  ])('is told of where nothing else is asked, or how to reach them: %s', (text, fact) => {
    expect(factsFor(bot, text)[0]).toMatch(fact);
  });

  it('is told of by what they told where they gave no views, never by those of another', () => {
    expect(factsFor(bot, 'Mitä Forslund sanoi?')).toEqual([
      'iu-schedule-start',
      'iu-organisation-cooperation',
      'iu-recruitment-from-municipalities',
    ]);
    expect(factsFor(bot, 'What did Forslund say?')).toEqual([]);
  });
});
