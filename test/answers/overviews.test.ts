import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { botOver, changed, type Files, GOOD, loaded } from '../support/knowledge.ts';
import { realBot } from '../support/real-bot.ts';

const TODAY = '2022-02-01';
const VOCABULARY = readFileSync(new URL('../../knowledge/vocabulary.yml', import.meta.url), 'utf8');

const region = (id: string, name: string): string =>
  [
    'region:',
    `  id: ${id}`,
    `  name: ${name}`,
    `  maakunta: ${name}`,
    '  officialPage: https://example.fi',
    '  municipalitySource: tiedote',
    '  municipalities: []',
    '',
  ].join('\n');

type Amount = {
  id: string;
  about: string;
  amount: number;
  covers?: string;
  measure?: string;
  precision?: string;
  asOf?: string;
};

const fact = ({
  id,
  about,
  amount,
  covers,
  measure = 'granted',
  precision = 'exact',
  asOf = '2020-05',
}: Amount): string =>
  [
    `  - { id: ${id}, subject: ${about}, topic: funding, measure: ${measure}, precision: ${precision},`,
    `      covers: { ${covers ?? 'programmes: [ohjelma], round: "2020"'} }, value: { amount: ${amount} },`,
    `      asOf: ${asOf}, sources: [tiedote], addedOn: 2021-01-15 }`,
  ].join('\n');

/** Four regions more, and amounts of them. */
const withAmounts = (...amounts: readonly Amount[]): Files => ({
  ...changed(GOOD, 'national.yml', 'vocabulary:\n  topics:\n    funding:\n      fi: [rahoitus]\n', ''),
  'vocabulary.yml': VOCABULARY,
  'regions/lappi.yml': region('lappi', 'Lappi'),
  'regions/kainuu.yml': region('kainuu', 'Kainuu'),
  'regions/satakunta.yml': region('satakunta', 'Satakunta'),
  'erillinen.yml': 'programme: { id: erillinen, name: Erillisraha, apart: true }\n',
  ...(amounts.length > 0 ? { 'summat.yml': `facts:\n${amounts.map(fact).join('\n')}\n` } : {}),
});

const AMOUNTS: readonly Amount[] = [
  { id: 'a1', about: 'lappi', amount: 2_000_000 },
  { id: 'a2', about: 'kainuu', amount: 5_000_000 },
  { id: 'a3', about: 'pirkanmaa', amount: 4_000_000 },
];

const ask = (files: Files, text: string, more: object = {}) => {
  const bot = botOver(loaded(files));
  const reply = bot.ask({ text, today: TODAY, language: 'fi', ...more });
  const [message] = reply.messages;
  if (!message) throw new Error('No message');
  return { bot, reply, message, everything: [message.headline, ...message.details, ...message.notes].join('\n') };
};

describe('the amounts of all regions', () => {
  it.each([
    'kaikkien alueiden rahoitus',
    'mikä alue sai eniten',
    'Mikä alue sai vähiten rahaa?',
    'paljonko kaikki alueet saivat',
    'vertaa kaikkien hyvinvointialueiden rahoitusta',
    'vilket område fick mest?',
    'which region was granted the most?',
  ])('are told side by side, the largest first: %s', (text) => {
    const { message } = ask(withAmounts(...AMOUNTS), text);
    expect(message.kind).toBe('answer');
    expect(message.headline).toBe(
      'Myönnetty (Sote-keskus; vuoden 2020 haku), 3 alueen tiedot: eniten Kainuu 5 miljoonaa euroa, vähiten Lappi 2 miljoonaa euroa.',
    );
    expect(message.table?.rows.map(([name]) => name)).toEqual(['Kainuu', 'Pirkanmaa', 'Lappi']);
    expect(message.table?.caption).toContain('3 aluetta, suurimmasta pienimpään');
    expect(message.table?.lines).toEqual(message.details);
    expect(message.notes).toContain('Ei tiedossa: Satakunta.');
  });

  it('are ranked only where they cover the same; the others are named apart', () => {
    const { message } = ask(
      withAmounts(
        ...AMOUNTS,
        { id: 'b1', about: 'satakunta', amount: 90_000_000, covers: 'programmes: [ohjelma, uudistus], round: "2020"' },
        { id: 'b2', about: 'lappi', amount: 80_000_000, covers: 'programmes: [uudistus], round: "2020"' },
        { id: 'b3', about: 'kainuu', amount: 70_000_000, covers: 'programmes: [ohjelma], round: "2021"' },
      ),
      'mikä alue sai eniten',
    );
    expect(message.headline).toContain('eniten Kainuu 5 miljoonaa');
    expect(message.details.join()).not.toMatch(/90|80|70/);
    expect(message.notes).toContain('Ei mukana vertailussa, koska summa kattaa muuta: Keski-Suomi ja Satakunta.');
    expect(message.notes.join()).not.toContain('Ei tiedossa');
  });

  it('leave out a joint sum of several regions', () => {
    const joint = {
      id: 'b',
      about: 'satakunta',
      amount: 99_000_000,
      covers: 'programmes: [ohjelma], round: "2020", area: [satakunta, lappi]',
    };
    const { message } = ask(withAmounts(...AMOUNTS, joint), 'mikä alue sai eniten');
    expect(message.headline).toContain('3 alueen tiedot: eniten Kainuu');
    expect(message.notes.join()).toContain('kattaa muuta: Keski-Suomi ja Satakunta');
  });

  it('are of the measure asked for', () => {
    const applied = AMOUNTS.map((one) => ({ ...one, id: `${one.id}h`, amount: one.amount * 2, measure: 'applied' }));
    const files = withAmounts(...AMOUNTS, ...applied);
    expect(ask(files, 'mikä alue haki eniten').message.headline).toMatch(/^Haettu .* eniten Kainuu 10 miljoonaa/);
    expect(ask(files, 'mikä alue sai eniten').message.headline).toMatch(/^Myönnetty .* eniten Kainuu 5 miljoonaa/);
  });

  it('are of the programme asked for; money kept apart comes only by its name', () => {
    const other = AMOUNTS.map((one) => ({
      ...one,
      id: `${one.id}u`,
      amount: 1_000_000,
      covers: 'programmes: [uudistus], round: "2020"',
    }));
    const apart = [...AMOUNTS, { id: 'a4', about: 'satakunta', amount: 3_000_000 }].map((one) => ({
      ...one,
      id: `${one.id}e`,
      amount: one.amount * 9,
      covers: 'programmes: [erillinen], round: "2022"',
    }));
    const files = withAmounts(...AMOUNTS, ...other, ...apart);
    expect(ask(files, 'kaikkien alueiden rahoitus').everything).not.toContain('Erillisraha');
    expect(ask(files, 'mikä alue sai eniten Erillisrahaa').message.headline).toMatch(
      /^Myönnetty \(Erillisraha; .*4 alueen/,
    );
    expect(ask(files, 'mikä alue sai eniten rakenneuudistuksesta').message.headline).toContain(
      'eniten Kainuu, Lappi ja Pirkanmaa 1 miljoona euroa',
    );
  });

  it('offer the same of another programme as a button, which works from ids alone', () => {
    const other = AMOUNTS.slice(0, 2).map((one) => ({
      ...one,
      id: `${one.id}u`,
      covers: 'programmes: [uudistus], round: "2020"',
    }));
    const { bot, message } = ask(withAmounts(...AMOUNTS, ...other), 'mikä alue sai eniten');
    expect(message.next?.map(({ label }) => label)).toEqual(['Rakenneuudistus: kaikki alueet', 'Kainuu: lyhyesti']);
    const [choice] = message.next ?? [];
    if (!choice) throw new Error('No choice');
    const [pressed] = bot.choose({ query: choice.query, today: TODAY, language: 'fi' }).messages;
    expect(pressed?.headline).toMatch(/^Myönnetty \(Rakenneuudistus; .*2 alueen tiedot/);
  });

  it('say how exact they are', () => {
    const vague = withAmounts(...AMOUNTS.slice(0, 2), {
      id: 'a3',
      about: 'pirkanmaa',
      amount: 5_000_000,
      precision: 'over',
    });
    const { message } = ask(vague, 'mikä alue sai eniten');
    expect(message.headline).not.toContain('Kainuu ja Pirkanmaa');
    expect(message.details.join()).toContain('reilut 5 miljoonaa');
    expect(message.notes.join()).toContain('likimääräisiä');
    expect(ask(withAmounts(...AMOUNTS), 'mikä alue sai eniten').message.notes.join()).not.toContain('likimääräisiä');
  });

  it.each([
    ['kaikkien alueiden rahoitus 2020', /^Myönnetty .*vuoden 2020 haku/],
    ['kaikkien alueiden rahoitus 2021', /^Täydentävä avustus .*vuoden 2021 haku/],
  ])('are those of the year that is named: %s', (text, start) => {
    expect(realBot().ask({ text, today: TODAY }).messages[0]?.headline).toMatch(start);
  });

  it('name each region, also where its money is that of a project', () => {
    const { messages } = realBot().ask({ text: 'mikä alue sai eniten', today: TODAY });
    const told = messages.flatMap(({ details, table }) => [...details, ...(table?.rows ?? []).map(([name]) => name)]);
    expect(told.join()).toContain('Pohjois-Pohjanmaa');
    expect(told.join()).not.toContain('POPsote');
  });

  it('are those known at the time asked about', () => {
    const later = { id: 'a4', about: 'satakunta', amount: 9_000_000, asOf: '2020-12' };
    const files = withAmounts(...AMOUNTS, later);
    expect(ask(files, 'mikä alue sai eniten').message.headline).toContain('eniten Satakunta');
    expect(ask(files, 'tilanne kesäkuussa 2020: mikä alue sai eniten?').message.headline).toContain('eniten Kainuu');
  });

  it('are of all regions also in the channel of one, and leave the conversation without a region', () => {
    const { reply, message } = ask(withAmounts(...AMOUNTS), 'kaikkien alueiden rahoitus', { region: 'lappi' });
    expect(message.headline).toContain('3 alueen tiedot');
    expect(reply.context).toMatchObject({ subjects: [], overview: 'regions' });
    expect(reply.share).toEqual(reply.context);
  });

  it.each([
    'mikä alue palkkasi eniten lääkäreitä',
    'eniten rahaa ravintoloihin',
    'Mikä alue sai eniten palautetta rahoituksesta',
  ])('are not told for something else: %s', (text) => {
    expect(ask(withAmounts(...AMOUNTS), text).message.headline).not.toContain('alueen tiedot');
  });

  it('are no overview where only one is known', () => {
    expect(ask(withAmounts(), 'mikä alue sai eniten').message.headline).not.toContain('alueen tiedot');
  });
});

describe('a card', () => {
  it.each([
    'mitä tiedät Keski-Suomesta',
    'Esittele Keski-Suomi',
    'vad vet du om Keski-Suomi',
    'what do you know about Keski-Suomi?',
  ])('tells the main facts of a region: %s', (text) => {
    const { message, reply } = ask(withAmounts(), text);
    expect(message.kind).toBe('answer');
    expect(message.headline).toBe('Keski-Suomi lyhyesti: tietoja minulla on 4, tässä tärkeimmät 4.');
    expect(message.details[0]).toContain('Keski-Suomi: myönnetty reilut 9 miljoonaa euroa');
    expect(message.details.join()).toMatch(/Mikael Palola, hankejohtaja .*– tieto on vuodelta 2020/);
    expect(message.notes).toContain('Virallinen sivu, Keski-Suomi: https://www.hyvaks.fi');
    expect(reply.context).toMatchObject({ subjects: ['keski-suomi'] });
  });

  it('tells those of a programme', () => {
    const { message } = ask(withAmounts(), 'mitä tiedät sote-keskuksesta');
    expect(message.headline).toMatch(/^Sote-keskus lyhyesti/);
    expect(message.details.join()).toContain('toteutusaika oli');
  });

  it('says that the grant is not known, and keeps other money out', () => {
    const apart = { id: 'e', about: 'lappi', amount: 7_000_000, covers: 'programmes: [erillinen]' };
    const asked = { id: 'h', about: 'lappi', amount: 3_000_000, measure: 'applied' };
    const { everything } = ask(withAmounts(apart, asked), 'mitä tiedät Lapista');
    expect(everything).toContain('Lappi: sote-uudistuksen hankkeisiin myönnettyä summaa en tiedä.');
    expect(everything).toContain('haettu 3 miljoonaa');
    expect(everything).not.toContain('7 miljoonaa');
  });

  it('is none of a region of which nothing is known', () => {
    expect(ask(withAmounts(), 'mitä tiedät Kainuusta').message.kind).toBe('unknown');
  });

  it('gives way to what is asked besides', () => {
    expect(ask(withAmounts(), 'mitä tiedät Keski-Suomen rahoituksesta').message.headline).toMatch(
      /^Keski-Suomi: myönnetty/,
    );
  });
});

describe('all regions, asked of in the words that staff use', () => {
  const headline = (text: string) => realBot().ask({ text, today: TODAY }).messages[0]?.headline ?? '';
  const programme = ['rahaa', 'avustusta', 'rahaa rakenneuudistukseen', 'sote-keskusrahaa', 'täydentävää avustusta'];

  it.each([
    ...['mikä hyvinvointialue', 'mikä maakunta', 'kuka', 'ketkä', 'mitkä alueet'].flatMap((who) =>
      programme.map((money) => `${who} sai eniten ${money}`),
    ),
    'kuka sai vähiten',
    'mitkä alueet ovat saaneet eniten',
    'Vilket välfärdsområde fick mest pengar?',
    'who got the least',
    'mille alueelle tuli isoin avustus',
    'kenelle myönnettiin pienimmät rahat',
    'kuka sai kolmanneksi eniten rahaa',
    'mitkä maakunnat saivat yli 12 miljoonaa',
    'ketkä saivat alle 8 miljoonaa euroa',
    'moniko alue sai yli 6 miljoonaa',
    'Vilka områden fick under 5 miljoner?',
    'How many regions got over 8 million?',
  ])('are set side by side: %s', (text) =>
    expect(headline(text)).toMatch(/(?:eniten|mest|Highest:) \S.*(?:vähiten|minst|lowest:) /),
  );

  it.each([
    'missä hankkeessa on vähiten kuntia',
    'missä on eniten tavoitteita',
    'mitkä alueet saivat hakea',
    'mitkä alueet eivät saaneet rahaa',
  ])('are not ranked by money where it is not asked for: %s', (text) =>
    expect(headline(text)).not.toMatch(/eniten \S.*vähiten /),
  );

  it.each(['mikä alue haki eniten rakenneuudistukseen', 'which region applied for the most to the structural reform'])(
    'are not ranked by what all of them applied for together: %s',
    (text) => expect(headline(text)).not.toMatch(/156/),
  );
});

describe('"kerro" of a region or programme by itself', () => {
  const bot = realBot();
  const headline = (text: string) => bot.ask({ text, today: TODAY }).messages[0]?.headline ?? '';

  it.each([
    ['kerro Kainuusta', /^Kainuu lyhyesti/],
    ['Kerro sote-keskusohjelmasta', /^Tulevaisuuden sosiaali- ja terveyskeskus lyhyesti/],
  ])('asks for its card: %s', (text, told) => expect(headline(text)).toMatch(told));

  it('asks for the one thing that is named besides', () =>
    expect(headline('kerro Keski-Suomen hallinnoija')).toMatch(/hallinnoija: Jyväskylän kaupunki/));
});
