/** Municipalities and regions, by the division of the year asked about. */
import { describe, expect, it } from 'vitest';
import { municipalitiesOf } from '../../src/knowledge/division.ts';
import type { Language } from '../../src/knowledge/schema.ts';
import type { Query } from '../../src/questions/question.ts';
import { factsFor, realBot, TODAY } from '../support/real-bot.ts';

const bot = realBot();
const { subjects } = bot.knowledge;
const reply = (text: string) => bot.ask({ text, today: TODAY });
const message = (text: string) => {
  const [first] = reply(text).messages;
  if (!first) throw new Error('No message');
  return first;
};
const headline = (text: string): string => message(text).headline;
const publishers = (text: string): string[] => message(text).citations.map(({ publisher }) => publisher);
const isDivision = (text: string): boolean =>
  bot
    .find({ text, today: TODAY })
    .findings.some(({ answer }) => answer.kind === 'answer' && answer.overview?.kind === 'division');

const MOVED = [
  ['Heinävesi', 'Etelä-Savo', 'Pohjois-Karjala'],
  ['Joroinen', 'Etelä-Savo', 'Pohjois-Savo'],
  ['Isokyrö', 'Pohjanmaa', 'Etelä-Pohjanmaa'],
  ['Kuhmoinen', 'Keski-Suomi', 'Pirkanmaa'],
  ['Iitti', 'Kymenlaakso', 'Päijät-Häme'],
] as const;
const municipalities = [...subjects.values()].filter(({ kind }) => kind === 'municipality');
const regions = [...subjects.values()].filter(({ kind }) => kind === 'region');

describe('a municipality that moved', () => {
  it.each(MOVED)('%s belonged to %s in 2020 and belongs to %s now', (town, then, now) => {
    expect(headline(`Mihin maakuntaan ${town} kuului vuonna 2020?`)).toBe(
      `${town} kuului vuonna 2020 maakuntaan ${then}; vuoden 2021 alusta sen maakunta on ollut ${now}.`,
    );
    expect(headline(`mihin maakuntaan ${town} kuului ennen vuotta 2021`)).toContain(`vuonna 2020 maakuntaan ${then};`);
    expect(headline(`Mihin maakuntaan ${town} kuului vuonna 2021?`)).toContain(`vuonna 2021 maakuntaan ${now};`);
    const today = headline(`Mihin hyvinvointialueeseen ${town} kuuluu?`);
    expect(today).toContain(`${town} kuuluu maakuntaan ja hyvinvointialueeseen ${now}`);
    expect(today).toContain(`vuoden 2020 loppuun sen maakunta oli ${then}`);
    expect(publishers(`Mihin maakuntaan ${town} kuului vuonna 2020?`)).toEqual([
      'Tilastokeskus',
      'Valtiovarainministeriö',
    ]);
  });

  it.each<[Language, string, string]>([
    ['fi', 'mihin maakuntaan Kuhmoinen kuului 2020', 'Keski-Suomi;'],
    ['fi', 'missä maakunnassa Joroinen oli ennen 2021', 'Etelä-Savo;'],
    ['fi', 'Mihin maakuntaan Kuhmoinen kuului 31.12.2020?', 'Keski-Suomi;'],
    ['fi', 'Mihin maakuntaan Kuhmoinen kuului vuoden 2020 jälkeen?', 'vuonna 2021 maakuntaan Pirkanmaa'],
    ['fi', 'mihin maakunttaan Kuhmoinen kuului 2020', 'Keski-Suomi;'],
    ['fi', 'Osaatko sanoa, mihin hyvinvontialueesen Iitti kuuluu?', 'hyvinvointialueeseen Päijät-Häme;'],
    ['fi', 'Onko Iitti osa Päijät-Hämettä?', 'Kyllä: Iitti kuuluu'],
    ['sv', 'Kan du säga vilket välfärdsområde Itis hör till?', 'välfärdsområdet Päijänne-Tavastland;'],
    ['en', 'Could you tell me which region Iitti belonged to before 2021?', 'region of Kymenlaakso;'],
    ['sv', 'vilket landskap hörde Storkyro till 2020', 'Storkyro hörde år 2020 till landskapet Österbotten;'],
    ['sv', 'Vilket landskap hörde Kuhmois till före 2021?', 'landskapet Mellersta Finland;'],
    ['sv', 'Vilket välfärdsområde hör Itis till?', 'välfärdsområdet Päijänne-Tavastland'],
    ['en', 'Which region did Heinävesi belong to in 2020?', 'region of South Savo;'],
    ['en', 'Which wellbeing services county does Joroinen belong to?', 'wellbeing services county of North Savo;'],
  ])('is told in %s: %s', (language, question, told) => {
    expect(headline(question)).toContain(told);
    expect(message(question).language).toBe(language);
  });

  it.each([
    ['Kuuluuko Kuhmoinen Pirkanmaahan?', /^Kyllä: .*Pirkanmaa/],
    ['Kuuluuko Kuhmoinen Lappiin?', /^Ei: .*Pirkanmaa/],
    ['Kuuluiko Kuhmoinen Keski-Suomeen vuonna 2020?', /^Kyllä: .*2020 maakuntaan Keski-Suomi/],
    ['Kuuluiko Kuhmoinen Pirkanmaahan vuonna 2020?', /^Ei: .*2020 maakuntaan Keski-Suomi/],
    // Whether it did or does is not known: both are told, and neither yes nor no.
    ['Kuuluiko Kuhmoinen Keski-Suomeen?', /^Kuhmoinen kuuluu .*Pirkanmaa; .*Keski-Suomi/],
    ['Kuuluuko Kuhmoinen Pirkanmaahan vai Keski-Suomeen?', /^Kuhmoinen kuuluu .*Pirkanmaa; .*Keski-Suomi/],
    ['Hör Itis till Kymmenedalen?', /^Itis hör till .*Päijänne-Tavastland; .*Kymmenedalen/],
    ['Does Porvoo belong to Uusimaa?', /^Yes: .*East(?:ern)? Uusimaa/],
  ])('%s is answered by where it belongs', (question, told) => {
    expect(headline(question)).toMatch(told);
  });

  it('leads the money of 2020 to the region of 2020, and says so', () => {
    for (const question of [
      'Kuhmoisten rahoitus 2020',
      'Paljonko Kuhmoinen sai vuoden 2020 haussa?',
      'Paljonko Kuhmoinen sai avustusta 30.6.2020?',
    ]) {
      expect(headline(question)).toMatch(/^Keski-Suomi: myönnetty/);
      expect(message(question).notes).toContain(
        'Kuhmoinen kuului vuoden 2020 loppuun alueeseen Keski-Suomi ja kuuluu vuoden 2021 alusta alueeseen Pirkanmaa.',
      );
    }
    expect(headline('Joroisten rahoitus 2020')).toMatch(/^Etelä-Savo: myönnetty/);
    expect(headline('Hur mycket fick Kuhmois år 2020?')).toMatch(/^Mellersta Finland: /);
    expect(headline('How much funding did Kuhmoinen get in 2020?')).toMatch(/^Central Finland: /);
  });

  it('leads to the region of today without a year, and names the other where something is of 2020', () => {
    const { headline: first, notes } = message('Kuhmoisten rahoitus');
    expect(first).toMatch(/^Pirkanmaa: /);
    expect(notes).toContain('Kuhmoinen kuuluu alueeseen Pirkanmaa; luvut koskevat koko aluetta, ellei toisin sanota.');
    expect(notes.join()).toContain('Vuoden 2020 loppuun Kuhmoinen kuului alueeseen Keski-Suomi');
    expect(message('Tampereen rahoitus 2020').notes).toEqual([
      'Tampere kuuluu alueeseen Pirkanmaa; luvut koskevat koko aluetta, ellei toisin sanota.',
    ]);
  });

  it('says where it was looked for when nothing is known', () => {
    const { kind, notes } = message('Iitin rahoitus kesäkuussa 2020');
    expect(kind).toBe('unknown');
    expect(notes[0]).toBe(
      'Iitti kuului vuoden 2020 loppuun alueeseen Kymenlaakso ja kuuluu vuoden 2021 alusta alueeseen Päijät-Häme.',
    );
  });
});

describe('every municipality', () => {
  it.each<[Language, (town: string) => string]>([
    ['fi', (town) => `Mihin hyvinvointialueeseen ${town} kuuluu?`],
    ['sv', (town) => `Vilket välfärdsområde hör ${town} till?`],
    ['en', (town) => `Which wellbeing services county does ${town} belong to?`],
  ])('leads to its region in %s', (language, question) => {
    const told = municipalities
      .filter(({ mergedInto2021 }) => !mergedInto2021)
      .filter(({ name, within }) => {
        const line = headline(question(name[language]));
        const region = subjects.get(within ?? '')?.name[language] ?? '?';
        return !line.startsWith(`${name[language]} `) || !line.includes(region);
      });
    expect(told.map(({ id }) => id)).toEqual([]);
  });

  it('of Uusimaa belongs to a county of its own and to the maakunta', () => {
    expect(headline('Vilket välfärdsområde hör Borgå till?')).toContain(
      'Borgå hör till välfärdsområdet Östra Nyland och landskapet Nyland',
    );
    expect(headline('Mihin maakuntaan Porvoo kuului vuonna 2020?')).toBe(
      'Porvoo kuului vuonna 2020 maakuntaan Uusimaa (alue: Itä-Uusimaa).',
    );
    expect(headline('Mihin maakuntaan Helsinki kuuluu?')).toContain('Helsinki kuuluu maakuntaan Uusimaa');
    expect(headline('Mihin hyvinvointialueeseen Helsinki kuuluu?')).toContain(
      'ei kuulu mihinkään hyvinvointialueeseen',
    );
  });

  it('that is no more is told with what became of it', () => {
    expect(headline('Mihin maakuntaan Honkajoki kuului?')).toContain(
      'vuonna 2020 maakuntaan Satakunta; vuoden 2021 alussa siitä tuli osa kuntaa Kankaanpää',
    );
  });
});

describe('the municipalities of a region', () => {
  it.each(regions.map(({ id, name }) => [name.fi, id] as const))('%s are counted and named', (name, id) => {
    const region = subjects.get(id);
    if (!region) throw new Error(id);
    const named = municipalitiesOf(region, undefined, bot.knowledge);
    const { headline: line, citations } = message(`${name} kunnat`);
    expect(line).toMatch(new RegExp(`^${name}: ${named.length} kun`));
    for (const town of named) expect(line).toContain(town.name.fi);
    expect(citations[0]?.publisher).toBe('Tilastokeskus');
  });

  it('outside Åland are 293 today, and one more in 2020', () => {
    const count = (at: string | undefined): number =>
      regions.reduce((sum, region) => sum + municipalitiesOf(region, at, bot.knowledge).length, 0);
    expect([count(undefined), count('2021'), count('2020-12-31')]).toEqual([293, 293, 294]);
  });

  it.each(MOVED)('have %s in %s in 2020 and in %s since', (town, then, now) => {
    const left = message(`${then} kunnat`);
    const notYet = message(`${now} kunnat 2020`);
    expect(headline(`${then} kunnat 2020`)).toContain(town);
    expect(notYet.headline).not.toContain(town);
    expect(left.headline).not.toContain(town);
    expect(headline(`${now} kunnat`)).toContain(town);
    expect(left.notes).toContain(`${town} on kuulunut vuoden 2021 alusta maakuntaan ${now}.`);
    expect(notYet.notes).toContain(`${town} kuului vuoden 2020 loppuun maakuntaan ${then}.`);
  });

  it.each<[string, RegExp]>([
    ['mitä kuntia Keski-Suomeen kuului 2020', /^Keski-Suomi, vuoden 2020 aluejako: 23 kuntaa: .*Kuhmoinen/],
    ['Mitkä kunnat kuuluivat Kymenlaaksoon ennen vuotta 2021?', /^Kymenlaakso, vuoden 2020 aluejako: 7 kuntaa/],
    ['Satakunnan kunnat 2020', /17 kuntaa: .*Honkajoki/],
    ['mitkä kunnat kuuluvat Lapin hyvinvointialueeseen', /^Lappi: 21 kuntaa: Enontekiö/],
    ['montako kuntaa Pirkanmaalla on', /^Pirkanmaa: 23 kuntaa/],
    ['Hei! Luettele Kainuun kunnat. Kiitos!', /^Kainuu: 8 kuntaa/],
    ['Uudenmaan kunnat', /^Uusimaa: 26 kuntaa/],
    ['Hur många kommuner finns det i Lappland?', /^Lappland: 21 kommuner: Enare/],
    ['Vilka kommuner hörde till Södra Savolax 2020?', /^Södra Savolax, områdesindelningen 2020: 14 kommuner: .*Jorois/],
    ['How many municipalities are there in North Savo?', /^North Savo: 19 municipalities/],
    [
      'Which municipalities belonged to Ostrobothnia in 2020?',
      /^Ostrobothnia, division of 2020: 15 municipalities: .*Isokyrö/,
    ],
  ])('%s', (question, told) => {
    expect(headline(question)).toMatch(told);
  });

  it('are told region by region of Uusimaa', () => {
    expect(message('Uudenmaan kunnat').details).toContain('Vantaa ja Kerava: 2 kuntaa: Kerava ja Vantaa.');
  });

  it('stand beside what a fact of the region says of them', () => {
    const question = 'Mitkä kunnat kuuluvat Kymenlaakson hyvinvointialueeseen?';
    expect(factsFor(bot, question)[0]).toBe('ky-participants-county');
    expect(headline(question)).toMatch(/^Kymenlaakso: 6 kuntaa/);
    expect(publishers(question)[0]).toBe('Tilastokeskus');
  });

  it('can be shared by ids alone', () => {
    const { share: query } = reply('Keski-Suomen kunnat 2020');
    if (!query) throw new Error('Nothing to share');
    expect(query).toMatchObject({ overview: 'division', subjects: ['keski-suomi'], at: '2020' });
    const [told] = bot.choose({ query, language: 'sv', today: TODAY }).messages;
    expect(told?.headline).toMatch(/^Mellersta Finland, områdesindelningen 2020: 23 kommuner/);
  });
});

describe('a year that the tables know nothing of', () => {
  it.each(['Mihin maakuntaan Kuhmoinen kuului 2005?', 'Keski-Suomen kunnat 2019'])('is not told: %s', (question) => {
    expect(message(question).kind).toBe('unknown');
    expect(headline(question)).toMatch(/^Tietoni alkavat myöhemmältä ajalta kuin 20(?:05|19)\.$/);
  });

  it('is told with the date of the source where that is older', () => {
    expect(headline('Kainuun kunnat 2025')).toMatch(/^Kainuu, vuoden 2025 aluejako: .*\(tieto: tammikuu 2024\)\.$/);
    expect(headline('Kainuun kunnat 2022')).not.toContain('tieto:');
  });
});

describe('in a conversation', () => {
  it('another place or year asks the same', () => {
    let previous: Query | undefined;
    const told = ['Mihin maakuntaan Kuhmoinen kuului 2020?', 'entä Iitti?', 'entä 2021?', 'entä Lappi?'].map((text) => {
      const { messages, context } = bot.ask({ text, today: TODAY, ...(previous ? { previous } : {}) });
      previous = context;
      return messages[0]?.headline ?? '';
    });
    expect(told[1]).toContain('Iitti kuului vuonna 2020 maakuntaan Kymenlaakso;');
    expect(told[2]).toContain('Iitti kuului vuonna 2021 maakuntaan Päijät-Häme;');
    expect(told[3]).toMatch(/^Lappi, vuoden 2021 aluejako: 21 kuntaa/);
  });
});

describe('a question with a word more asks something else', () => {
  it.each([
    'Mitkä kunnat olivat mukana Keski-Suomen hankkeessa?',
    'Mitkä kunnat kuuluvat itäisen Uudenmaan sote-hankkeisiin?',
    'mitä kuntia Porvoon lisäksi on mukana',
    'Kuhmoisten kunnanjohtaja',
    'montako kuntaa haki',
    'Paljonko Keski-Suomen kunnat hakivat?',
    'Montako jäsenkuntaa Soite-kuntayhtymässä oli?',
    'Mihin puolueeseen Sipilä kuuluu?',
    'Mihin kuntaan Iitti kuuluu',
    'Vilka kommuner deltar i projekten i Östra Nyland?',
    'Which municipalities have joined the structural reform project in Central Finland?',
    'Milloin Lapin hyvinvointialue aloitti?',
  ])('%s', (question) => {
    expect(isDivision(question)).toBe(false);
  });
});

describe('whether a town is one of a region that is named', () => {
  it.each([
    ['Onko Sipoo Keski-Uudenmaan kunta?', /^Ei: Sipoo kuuluu/],
    ['Är Karleby en kommun i Mellersta Österbotten?', /^Ja: Karleby/],
    ['Was Iitti a municipality of Kymenlaakso in 2020?', /^Yes: In 2020 Iitti/],
  ])('is told by the division: %s', (text, told) => expect(headline(text)).toMatch(told));
});
