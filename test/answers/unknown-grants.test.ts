/** Where a region's grant is not known, the answer says so and names the national page on the grants. */
import { describe, expect, it } from 'vitest';
import { realBot, TODAY } from '../support/real-bot.ts';

const bot = realBot();
const ask = (text: string) => {
  const [message] = bot.ask({ text, today: TODAY }).messages;
  if (!message) throw new Error('No message');
  return message;
};
const GRANTS = 'soteuudistus.fi/valtionavustushaut';

describe('a grant that is not known', () => {
  it.each([
    ['rahoitus Lappi', 'Valtakunnallinen sivu, valtionavustukset'],
    ['paljonko Kainuu sai valtionavustusta vuonna 2022', 'Valtakunnallinen sivu, valtionavustukset'],
    ['Hur mycket fick Kajanaland?', 'Nationell sida, statsunderstöd'],
    ['how much funding did Kainuu get', 'National page, government grants'],
  ])('names the national page beside that of the region: %s', (question, label) => {
    const { kind, notes } = ask(question);
    expect(kind).toBe('unknown');
    expect(notes).toHaveLength(2);
    expect(notes[0]).toMatch(/^(Virallinen sivu|Officiell sida|Official page), /);
    expect(notes[1]).toBe(`${label}: https://${GRANTS}`);
  });

  it('names it alone where no region is known to be meant', () => {
    expect(ask('paljonko Ahvenanmaa sai rahaa').notes).toEqual([
      `Valtakunnallinen sivu, valtionavustukset: https://${GRANTS}`,
    ]);
  });

  it('names the page of a programme that is kept apart from those grants', () => {
    const { notes } = ask('paljonko Kainuu sai kestävän kasvun ohjelmasta vuonna 2020');
    expect(notes.join()).toContain('Suomen kestävän kasvun ohjelma: https://stm.fi/kestavan-kasvun-ohjelma');
    expect(notes.join()).not.toContain(GRANTS);
  });

  it.each(['vertaa Lapin ja Keski-Suomen rahoitusta', 'mitä tiedät Kainuusta'])(
    'names it beside what is known: %s',
    (question) => {
      const { kind, notes } = ask(question);
      expect(kind).toBe('answer');
      expect(notes.join()).toContain(GRANTS);
    },
  );

  it.each(['rakenneuudistuksen rahoitus Etelä-Pohjanmaa', 'mikä on rakenneuudistuksen rahoitus Etelä-Pohjanmaalla'])(
    'is not told by what else is known of its programme: %s',
    (question) => expect(ask(question).kind).toBe('unknown'),
  );

  it.each(['rahoitus Etelä-Pohjanmaa', 'rahoitus Helsinki'])(
    'is told of as such beside what is known of other money: %s',
    (question) => {
      const { kind, notes } = ask(question);
      expect(kind).toBe('answer');
      expect(notes[0]).toBe('Myönnettyä summaa lähteeni eivät kerro.');
      expect(notes[1]).toContain(GRANTS);
    },
  );

  it.each(['jaettavissa Etelä-Pohjanmaa', 'rahoitus Keski-Suomi'])(
    'is no matter where another is meant or it is known: %s',
    (question) => expect(ask(question).notes.join()).not.toContain(GRANTS),
  );

  it('names it for nothing but money', () => {
    expect(ask('kuka on Lapin viestintäpäällikkö').notes.join()).not.toContain(GRANTS);
  });
});

describe('who would have granted it', () => {
  it.each([
    ['paljonko Lappi sai STM:ltä', 'Lappi: en tiedä tätä summaa: myönnetty (Sosiaali- ja terveysministeriö).'],
    ['Paljonko STM myönsi Kainuulle vuonna 2022?', /^Kainuu: .* \(Sosiaali- ja terveysministeriö\)\.$/],
    ['Hur mycket fick Kajanaland av SHM år 2022?', /^Kajanaland: .* \(Social- och hälsovårdsministeriet\)\.$/],
  ])('is no second subject: %s', (question, headline) => expect(ask(question).headline).toMatch(headline));

  it('is left out of what is offered instead', () => {
    const { choices } = ask('Paljonko STM myönsi Kainuulle vuonna 2022?');
    expect(choices.map(({ label }) => label)).toContain('Kainuu: aikataulu');
    expect(choices.map(({ label }) => label).join()).not.toContain('ministeriö');
    expect(choices.flatMap(({ query }) => query.subjects)).not.toContain('sosiaali-ja-terveysministerio');
  });

  it('is another ministry than the one that gave what is known', () => {
    expect(ask('Hur mycket fick Kajanaland av SHM år 2022?').kind).toBe('unknown');
    expect(ask('Paljonko Kainuu sai VM:ltä vuonna 2022?').headline).toContain('571 125 euroa');
  });
});

describe('a budget that is not known', () => {
  it.each([
    ['Itä-Uudenmaan budjetti 2020', /myönnetty 2 849 500 euroa/, 'kerrottu summa ei ole budjetti'],
    ['Pirkanmaan budjetti', /myönnetty 15,2 miljoonaa/, 'kerrottu summa ei ole budjetti'],
    ['vertaa Keski-Suomen ja Pirkanmaan budjetteja', /Myönnetty/, 'kerrottu summa ei ole budjetti'],
    ['Birkalands budget', /beviljat 15,2 miljoner/, 'är inte en budget'],
    ['budget of East Uusimaa', /East Uusimaa/, 'is not a budget'],
  ])('is told apart from the grant that is: %s', (question, sum, remark) => {
    const { headline, notes } = ask(question);
    expect(headline.replaceAll('\u00A0', ' ')).toMatch(sum);
    expect(notes.join(' ')).toContain(remark);
  });

  it.each(['Mikä on POPsoten kokonaisbudjetti?', 'Mikä on POSOTE20:n budjetti eli STM:n myöntämä raha?'])(
    'is not spoken of where it is told, or not meant: %s',
    (question) => {
      expect(ask(question).notes.join(' ')).not.toContain('ei ole budjetti');
    },
  );
});
