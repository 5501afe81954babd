/** Who holds an office is told by facts of people; an office that merely stands in a text answers nothing. */
import { describe, expect, it } from 'vitest';
import { factsFor, realBot, TODAY } from '../support/real-bot.ts';

const bot = realBot();
const kindOf = (text: string): string | undefined => bot.ask({ text, today: TODAY }).messages[0]?.kind;

describe('an office of which no fact tells who holds it', () => {
  it.each([
    ...['pääministeri', 'presidentti', 'valtiovarainministeri', 'kuntaministeri', 'kuningas', 'puhemies'].flatMap(
      (office) => [`Kuka on ${office}?`, `Kuka on Suomen ${office}?`, `Kuka oli ${office} ennen?`],
    ),
    ...['statsminister', 'president', 'finansminister', 'kung', 'talman'].flatMap((office) => [
      `Vem är ${office}?`,
      `Vem är Finlands ${office}?`,
    ]),
    ...['prime minister', 'president', 'minister of finance', 'king', 'speaker'].flatMap((office) => [
      `Who is the ${office}?`,
      `Who is the ${office} of Finland?`,
    ]),
  ])('is not known: %s', (text) => {
    expect(kindOf(text)).toBe('unknown');
  });
});

describe('an office of which a fact tells who held it', () => {
  it.each([
    ['Kuka on Soiten toimitusjohtaja?', 'kp-organisation-soite-director'],
    ['Vem är verkställande direktör för Soite?', 'kp-organisation-soite-director'],
    ['Who is the managing director of Soite?', 'kp-organisation-soite-director'],
    ['Kuka oli ICT-hankejohtaja Varsinais-Suomen VATE-valmistelussa?', 'vs-contact-holvitie'],
  ])('is told with its time: %s', (text, fact) => {
    expect(factsFor(bot, text)[0]).toBe(fact);
  });
});

describe('a bare office of a region that no fact tells of', () => {
  it.each([
    'Päijät-Hämeen sote-keskushankkeen hankejohtaja?',
    'Keski-Suomen pääsihteeri?',
    'General secretary of Central Finland?',
  ])('is not told by what else is known of the project: %s', (text) => {
    expect(kindOf(text)).toBe('unknown');
  });
});

const FORMS = [
  (title: string, place: string) => `${title} ${place}`,
  (title: string, place: string) => `${place}: ${title}?`,
  (title: string, place: string) => `kuka on ${title}, ${place}`,
  (title: string, place: string) => `mikä on ${title} ${place}`,
  (title: string, place: string) => `${place} ${title} yhteystiedot`,
];

const inEachForm = (rows: readonly (readonly [title: string, place: string, fact: string])[]) =>
  rows.flatMap(([title, place, fact]) => FORMS.map((form) => [form(title, place), fact] as const));

describe('a title and a place, in whatever form', () => {
  it.each(
    inEachForm([
      ['hankejohtaja', 'Keski-Suomi', 'ks-contact-palola-director'],
      ['hankejohtaja', 'Lappi', 'la-contact-salmela'],
      ['projektijohtaja', 'Pohjois-Pohjanmaa', 'pp-contact-luukkonen'],
      ['muutosjohtaja', 'Kymenlaakso', 'ky-contact-lehto'],
      ['talousjohtaja', 'Keusote', 'ku-contact-tarsia'],
    ]),
  )('is told by who holds it: %s', (text, fact) => {
    expect(factsFor(bot, text)[0]).toBe(fact);
  });

  it.each(
    inEachForm([
      ['hankejohtaja', 'Etelä-Pohjanmaa', 'ep-contact-luoto'],
      ['projektipäällikkö', 'Lappi', 'la-contact-salmela'],
      ['hankepäällikkö', 'Satakunta', 'sa-contact-jaatinen'],
    ]),
  )('is told by who leads the project by another title, which is said: %s', (text, fact) => {
    expect(factsFor(bot, text)[0]).toBe(fact);
  });

  it.each(
    [
      ...['Etelä-Savo', 'Kainuu', 'Keski-Pohjanmaa', 'Pirkanmaa', 'Päijät-Häme'].map((place) => [
        'hankejohtaja',
        place,
      ]),
      ...['Lappi', 'Pirkanmaa', 'Keski-Uusimaa', 'Itä-Uusimaa'].flatMap((place) =>
        ['ICT-johtaja', 'viestintäpäällikkö', 'hankekoordinaattori', 'suunnittelija'].map((title) => [title, place]),
      ),
      ...['Lappi', 'Helsinki', 'Kainuu'].map((place) => ['talousjohtaja', place]),
    ].flatMap(([title = '', place = '']) => FORMS.map((form) => form(title, place))),
  )('is not known where nobody is said to hold it: %s', (text) => {
    expect(kindOf(text)).toBe('unknown');
  });

  it.each([
    'Lapin apulaishankejohtaja',
    'Satakunnan varaprojektipäällikkö',
    'IT-projektipäällikkö Lappi',
    'Keski-Suomi kestävä kasvu hankejohtaja',
    'terveysjohtaja Itä-Uusimaa kestävä kasvu',
    'STM hankejohtaja',
    "project manager's email, Helsinki",
  ])('is told neither by a deputy nor by what a leader said: %s', (text) => {
    expect(kindOf(text)).toBe('unknown');
  });

  it('is told by whose title it is before who goes by another word for it', () => {
    expect(factsFor(bot, 'mikä on projektipäällikkö Vantaa')[0]).toBe('vk-contact-juosila');
  });

  it('is told of the year that is named', () => {
    expect(factsFor(bot, 'Lapin projektipäällikkö 2022')[0]).toBe('la-contact-salmela');
  });

  it('with a detail that no source has is said to lack that', () => {
    const [message] = bot.ask({ text: 'hankejohtajan sähköposti Pohjois-Pohjanmaa', today: TODAY }).messages;
    expect(message).toMatchObject({ kind: 'unknown', headline: expect.stringContaining('sähköpostiosoite') });
  });

  it('is asked back where no place is named', () => {
    expect(kindOf('hankejohtaja')).toBe('clarify');
    expect(kindOf('Kuka on projektipäällikkö?')).toBe('clarify');
  });

  it('is not told of another year', () => {
    expect(kindOf('Kuka oli Lapin hankejohtaja 2020?')).toBe('unknown');
  });

  it('is understood in Swedish', () => {
    expect(factsFor(bot, 'Projektdirektör i Lappland')[0]).toBe('la-contact-salmela');
    expect(factsFor(bot, 'Norra Österbotten: projektdirektör')[0]).toBe('pp-contact-luukkonen');
    expect(factsFor(bot, 'projektchef i Södra Österbotten')[0]).toBe('ep-contact-luoto');
    expect(kindOf('ekonomidirektör i Lappland')).toBe('unknown');
  });

  it('is understood in English', () => {
    expect(factsFor(bot, 'Who is the finance director of Central Uusimaa?')[0]).toBe('ku-contact-tarsia');
    expect(factsFor(bot, 'project manager South Ostrobothnia')[0]).toBe('ep-contact-luoto');
    expect(kindOf('Who is the finance director of Helsinki?')).toBe('unknown');
    expect(kindOf('project coordinator of East Uusimaa')).toBe('unknown');
  });
});

describe('who held a title before', () => {
  it.each([
    ...['entinen', 'edellinen', 'aiempi', 'aikaisempi'].flatMap((word) => [
      `${word} hankejohtaja Satakunta`,
      `kuka oli Keski-Suomen ${word} hankejohtaja?`,
      `Lapin ${word} projektipäällikkö`,
    ]),
    'Lapin edellisen hankejohtajan nimi',
    'Satakunnan entiset hankejohtajat',
    'aiemmat hankejohtajat Satakunta',
    ...['tidigare', 'förra', 'föregående', 'f.d.', 'före detta', 'ex'].map(
      (word) => `vem var ${word} projektdirektör i Norra Österbotten?`,
    ),
    'vem är den förra projektdirektören i Satakunta?',
    ...['former', 'previous', 'past', 'last', 'ex'].map((word) => `who was the ${word} project director of Satakunta?`),
    'who is the ex-director of change of Kymenlaakso?',
    'ex hankejohtaja Satakunta',
    'Satakunnan ex-hankejohtaja',
  ])('is not who holds it now: %s', (text) => {
    expect(kindOf(text)).toBe('unknown');
  });

  it.each([
    'kuka oli Kanta-Hämeen ohjausryhmän entinen puheenjohtaja?',
    'entinen puheenjohtaja Kanta-Häme',
    'edellinen ohjausryhmän puheenjohtaja Kanta-Häme',
    'ex-ohjausryhmän puheenjohtaja Kanta-Häme',
  ])('is told where a source names who came after: %s', (text) => {
    expect(factsFor(bot, text)[0]).toBe('kh-contact-lindberg-chair');
  });

  it('is said by the word that asks for it', () => {
    const [message] = bot.ask({ text: 'entinen hankejohtaja Satakunta', today: TODAY }).messages;
    expect(message?.headline).toContain('entinen hankejohtaja');
  });

  it('is said once where the title says it itself', () => {
    const [message] = bot.ask({ text: 'ex-hankejohtaja Satakunta', today: TODAY }).messages;
    expect(message?.headline).toContain('”ex-hankejohtaja”');
  });

  it.each(["last year's project director of Satakunta", 'förra årets projektdirektör i Satakunta'])(
    'is not asked for by a word of the year: %s',
    (text) => {
      expect(bot.find({ text, today: TODAY }).findings[0]?.question.former).toBeUndefined();
    },
  );
});

describe('who holds a title now', () => {
  it.each([
    ...['nykyinen', 'tämänhetkinen', 'uusi'].map((word) => `${word} hankejohtaja Satakunta`),
    ...['nuvarande', 'nya'].map((word) => `vem är ${word} projektdirektör i Satakunta?`),
    ...['current', 'present', 'new'].map((word) => `who is the ${word} project director of Satakunta?`),
  ])('is who is told of where nothing is said of when: %s', (text) => {
    expect(factsFor(bot, text)[0]).toBe('sa-contact-jaatinen');
  });
});

describe('an English title that says of what somebody is the director', () => {
  it.each([
    ['director of change of Kymenlaakso', 'ky-contact-lehto'],
    ['Who is the director of finance in Central Uusimaa?', 'ku-contact-tarsia'],
  ])('is told by who holds it: %s', (text, fact) => {
    expect(factsFor(bot, text)[0]).toBe(fact);
  });

  it.each([
    'director of change of Lapland',
    'who is the director of change of Satakunta?',
    'director of finance of Lapland',
    'vem är planerare i Södra Österbotten?',
  ])('is not told by another director: %s', (text) => {
    expect(kindOf(text)).toBe('unknown');
  });
});
