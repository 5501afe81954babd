import { describe, expect, it } from 'vitest';
import { comparable } from '../../src/answers/comparison.ts';
import type { Family } from '../../src/answers/families.ts';
import { type Fact, rootOf } from '../../src/knowledge/knowledge.ts';
import { LANGUAGES } from '../../src/knowledge/schema.ts';
import { realBot, TODAY } from '../support/real-bot.ts';

const BOT = realBot();
const { facts, subjects } = BOT.knowledge;
const isGrant = ({ measure, apart }: Fact): boolean => measure === 'granted' && !apart;

describe('a comparison', () => {
  const told = (text: string): string => {
    const [message] = BOT.ask({ text, today: TODAY, language: 'fi' }).messages;
    return [message?.headline, ...(message?.details ?? []), ...(message?.notes ?? [])].join('\n');
  };

  it('tells the amount of each in its first line', () => {
    expect(told('vertaa Keski-Suomen ja Itä-Uudenmaan rahoitusta')).toMatch(
      /^Myönnetty: Keski-Suomi reilut 9 miljoonaa euroa ja Itä-Uusimaa 2 849 500 euroa \(.*vuoden 2020 haku\)\.\n/,
    );
  });

  it.each([
    'saiko Keski-Suomi yhtä paljon kuin Itä-Uusimaa',
    'sai Keski-Suomi saman verran rahaa kuin Itä-Uusimaa',
    'Fick Mellersta Finland lika mycket som Östra Nyland?',
  ])('may be for the same: %s', (text) => {
    expect(told(text)).toMatch(/9 .*2[\s\u00a0\u202f]849[\s\u00a0\u202f]500/);
  });

  it('leaves out no one: whose amount is not known is named', () => {
    const text = told('vertaa Pirkanmaan ja Lapin rahoitusta');
    expect(text).toMatch(/^Pirkanmaa: myönnetty/);
    expect(text).toContain('Lappi: minulla ei ole tietoa tästä: rahoitus.');
  });

  it('sets against one another only what covers the same: the parts, where one has no sum of both programmes', () => {
    const text = told('vertaa Etelä-Savon ja Pirkanmaan rahoitusta');
    expect(text).toMatch(
      /^Myönnetty: .*Etelä-Savo 1,5 miljoonaa euroa.* \(Tulevaisuuden sosiaali- ja terveyskeskus; vuoden 2020 haku\)\.\n/,
    );
    expect(text).toContain('Pirkanmaa 5,9 miljoonaa euroa');
    expect(text).toContain('Pirkanmaa: myönnetty 9,3 miljoonaa euroa (Sote-rakenneuudistus');
    expect(text).not.toContain('15,2');
    expect(text).not.toContain('Summia ei voi suoraan verrata');
  });

  it('says so where the amounts cannot be compared', () => {
    expect(told('vertaa Keski-Suomen ja Pohjois-Savon rahoitusta')).toContain('Summia ei voi suoraan verrata');
  });

  it('does not say so of a round figure that is far from the other', () => {
    expect(told('vertaa Keski-Suomen ja Itä-Uudenmaan rahoitusta')).not.toContain('Summia ei voi suoraan verrata');
  });

  it.each([
    ['Kumpi sai enemmän, Keski-Suomi vai Itä-Uusimaa?', 'Suurempi summa: Keski-Suomi. Myönnetty: Keski-Suomi '],
    ['Kumpi sai vähemmän, Keski-Suomi vai Itä-Uusimaa?', 'Pienempi summa: Itä-Uusimaa. Myönnetty: Keski-Suomi '],
    ['Kumpi sai enemmän, Keski-Suomi vai Pirkanmaa?', 'Suurempi summa: Pirkanmaa. Myönnetty: Keski-Suomi '],
    ['Kuka sai eniten: Pirkanmaa, Satakunta vai Itä-Uusimaa?', 'Suurin summa: Pirkanmaa. Myönnetty: Pirkanmaa '],
    ['Vem fick mer, Östra Nyland eller Mellersta Finland?', 'Det större beloppet: Mellersta Finland. Beviljat: Östra'],
    ['Who got more, East Uusimaa or Central Finland?', 'The larger sum: Central Finland. Granted: East Uusimaa '],
  ])('says who got more, or less, where that is sure: %s', (text, first) => {
    expect(BOT.ask({ text, today: TODAY }).messages[0]?.headline).toMatch(new RegExp(`^${first}`));
  });

  it.each([
    'Kumpi sai enemmän, Keski-Suomi vai Pohjois-Savo?',
    'Kumpi haki enemmän, Keski-Suomi vai Itä-Uusimaa?',
    'Kumpi sai enemmän, Pirkanmaa vai Varsinais-Suomi?',
  ])('says it neither of what covers something else nor of equal sums: %s', (text) => {
    expect(told(text)).toMatch(/^(?:Myönnetty|Haettu): /);
  });

  it.each<[number, Fact['precision'], number, Fact['precision'], boolean]>([
    [9e6, 'over', 2.8e6, 'exact', true],
    [9e6, 'over', 15e6, 'exact', true],
    [9e6, 'over', 9.4e6, 'exact', false],
    [9e6, 'over', 9.5e6, 'over', false],
    [9e6, 'under', 8.8e6, 'exact', false],
    [9e6, 'at-most', 2.8e6, 'exact', false],
    [9e6, 'about', 9.5e6, 'exact', false],
    [9e6, 'about', 3.6e6, 'about', true],
    [9e6, 'exact', 9e6, 'exact', true],
  ])('is of amounts whose precision leaves no doubt: %d %s, %d %s: %s', (one, precision, other, otherwise, isSure) => {
    const grant = facts.find(isGrant);
    const families = [[one, precision] as const, [other, otherwise] as const].flatMap(([amount, said]): Family[] =>
      grant ? [{ head: { ...grant, value: { amount }, precision: said }, earlier: [], against: [] }] : [],
    );
    expect(comparable(families)).toBe(isSure);
    expect(comparable(families.toReversed())).toBe(isSure);
  });

  it.each([
    ['vertaa Pohjois-Savon ja Keski-Suomen rahoitusta', 'Myönnetty: POSOTE20 '],
    ['vertaa Etelä-Savo ja Pirkanmaa', 'Myönnetty: Etelä-Savo '],
    ['kuka hallinnoi hankkeita Itä-Uudellamaalla ja Keski-Suomessa', 'Itä-Uusimaa: '],
    ['tavoitteet Pohjois-Savo ja Keski-Suomi', 'POSOTE20, '],
    ['tavoitteet Keski-Suomi ja Pohjois-Savo', 'Keski-Suomi: '],
  ])('keeps the order in which the regions are named: %s', (text, first) => {
    expect(told(text)).toMatch(new RegExp(`^${first}`));
  });

  it('tells of each in turn where it is of something else', () => {
    const text = told('vertaa Keski-Suomen ja Itä-Uudenmaan aikataulua');
    expect(text).toMatch(/^Keski-Suomi/);
    expect(text).toContain('Itä-Uusimaa');
  });
});

describe('what is asked of several regions', () => {
  const regions = [...subjects.values()].filter(({ kind }) => kind === 'region');
  const ASKED = {
    fi: ['paljonko * ja * saivat?', '* ja *: myönnetty rahoitus', 'paljonko * sekä * saivat rahaa?'],
    sv: ['hur mycket fick * och *?', 'hur mycket beviljades * samt *?'],
    en: ['how much did * and * get?', 'how much were * and * granted?'],
  };
  const COMPARED = { fi: 'vertaa: * ja *', sv: 'jämför * och *', en: 'compare * and *' };
  const pairs = regions.map((region, at) => [region, regions[(at + 1) % regions.length] ?? region] as const);
  const rootsOf = (text: string): string[] =>
    BOT.find({ text, today: TODAY }).findings.flatMap(({ answer }) =>
      answer.kind === 'answer' ? answer.families.map(({ head }) => rootOf(head)) : [],
    );

  it.each(LANGUAGES.flatMap((language) => pairs.map((pair) => ({ language, pair }))))(
    'is told of each that it is known of: $pair.0.id, $pair.1.id ($language)',
    ({ language, pair }) => {
      const funded = pair
        .map(({ id }) => id)
        .filter((id) => facts.some((fact) => isGrant(fact) && rootOf(fact) === id));
      for (const question of ASKED[language]) {
        const text = pair.reduce((told, { name }) => told.replace('*', name[language]), question);
        expect([...new Set(rootsOf(text))].toSorted(), text).toEqual(funded.toSorted());
        const [message] = BOT.ask({ text, today: TODAY }).messages;
        const whole = [message?.headline, ...(message?.notes ?? [])].join();
        for (const { id, name } of pair) if (!funded.includes(id)) expect(whole).toContain(name[language]);
      }
    },
  );

  it.each(LANGUAGES.flatMap((language) => pairs.map((pair) => ({ language, pair }))))(
    'is compared by what is known of both, or nothing is told of one alone: $pair.0.id, $pair.1.id ($language)',
    ({ language, pair }) => {
      const text = pair.reduce((told, { name }) => told.replace('*', name[language]), COMPARED[language]);
      const told = new Set(rootsOf(text));
      const left = BOT.ask({ text, today: TODAY }).messages.flatMap(({ notes }) => notes);
      for (const { id, name } of pair)
        expect(told.has(id) || left.some((note) => note.startsWith(name[language])), text).toBe(true);
    },
  );

  it('is told of all in a list', () => {
    const expected = ['keski-suomi', 'pirkanmaa', 'satakunta'];
    expect([...new Set(rootsOf('Paljonko Keski-Suomi, Pirkanmaa ja Satakunta saivat?'))]).toEqual(expected);
    expect([...new Set(rootsOf('Hur mycket fick Mellersta Finland, Birkaland och Satakunta?'))]).toEqual(expected);
    expect([...new Set(rootsOf('How much did Central Finland, Pirkanmaa and Satakunta get?'))]).toEqual(expected);
  });

  it.each([
    ['rahoitus Pirkanmaa, Satakunta, Keski-Suomi', ['pirkanmaa', 'satakunta', 'keski-suomi']],
    ['finansiering Birkaland, Satakunta, Mellersta Finland', ['pirkanmaa', 'satakunta', 'keski-suomi']],
    ['funding Pirkanmaa, Satakunta, Central Finland', ['pirkanmaa', 'satakunta', 'keski-suomi']],
    ['Keski-Suomi vs Itä-Uusimaa', ['keski-suomi', 'ita-uusimaa']],
    ['Mellersta Finland vs Östra Nyland', ['keski-suomi', 'ita-uusimaa']],
    ['Central Finland VS East Uusimaa', ['keski-suomi', 'ita-uusimaa']],
    ['Pirkanmaa vs. Satakunta', ['pirkanmaa', 'satakunta']],
    ['finansiering Birkaland vs. Satakunta', ['pirkanmaa', 'satakunta']],
    ['funding: Pirkanmaa vs. Satakunta?', ['pirkanmaa', 'satakunta']],
    ['rahoitus V-S', ['varsinais-suomi']],
  ])('is told of those that are listed or set against one another: %s', (text, ids) => {
    expect([...new Set(rootsOf(text))]).toEqual(ids);
  });

  it('names the one in a list of which nothing is known', () => {
    const [message] = BOT.ask({ text: 'rahoitus Pirkanmaa, Lappi, Keski-Suomi', today: TODAY }).messages;
    expect(message?.headline).toMatch(/^Myönnetty: Pirkanmaa .* ja Keski-Suomi /);
    expect(message?.notes.join()).toContain('Lappi: minulla ei ole tietoa tästä: rahoitus.');
  });

  it('is told of the regions of the towns that are named', () => {
    expect([...new Set(rootsOf('Paljonko Jyväskylä ja Tampere saivat?'))]).toEqual(['keski-suomi', 'pirkanmaa']);
  });

  it('offers money that is kept apart where there is no other', () => {
    const [message] = BOT.ask({ text: 'paljonko Keski-Suomi ja Lappi saivat?', today: TODAY }).messages;
    expect(message?.next?.map(({ label }) => label)).toContain('Lappi: rahoitus, Hyvinvointialueiden valmistelu');
  });
});

describe('what makes two programmes or projects differ', () => {
  const topicsOf = (text: string): string[] =>
    BOT.find({ text, today: TODAY }).findings.flatMap(({ answer }) =>
      answer.kind === 'answer' ? answer.families.map(({ head }) => `${head.subject.id} ${head.topic}`) : [],
    );
  const BOTH = ['sote-rakenneuudistus definition', 'tulevaisuuden-sote-keskus definition'];

  it.each([
    'Mitä eroa on Tulevaisuuden sote-keskuksella ja rakenneuudistuksella?',
    'Mikä ero on rakenneuudistuksella ja Tulevaisuuden sote-keskuksella?',
    'Vad är skillnaden mellan Framtidens social- och hälsocentral och strukturreformen?',
    "What's the difference between the Future Health and Social Services Centre and the structural reform?",
  ])('is what each is, not which got more: %s', (text) => {
    expect(topicsOf(text).toSorted()).toEqual(BOTH);
  });

  it.each([
    ['mikä ero on STM:llä ja THL:llä', ['sosiaali-ja-terveysministerio', 'terveyden-ja-hyvinvoinnin-laitos']],
    ['Vad är skillnaden mellan SHM och THL?', ['sosiaali-ja-terveysministerio', 'terveyden-ja-hyvinvoinnin-laitos']],
    ['ero APTJ ja Kanta', ['asiakas-ja-potilastietojarjestelma', 'kanta']],
    ['mitä eroa on Kannalla ja APTJ:llä', ['kanta', 'asiakas-ja-potilastietojarjestelma']],
    ['mitä eroa on hyvinvointialueella ja sote-maakunnalla', ['hyvinvointialue', 'sote-maakunta']],
    ['what is the difference between Kanta and RAI', ['kanta', 'rai']],
  ])('is told of all that is defined, one after the other: %s', (text, ids) => {
    expect(topicsOf(text)).toEqual(ids.map((id) => `${id} definition`));
  });

  it('is not what each is where something else of them is asked for', () => {
    expect(topicsOf('mitä eroa on RAI:n ja Kannan hinnalla')).not.toContain('kanta definition');
  });

  it('is told of projects as well', () => {
    expect(topicsOf('Mikä on POPsoten ja POSOTE20:n ero?')).toEqual(['popsote definition', 'posote20 definition']);
  });
});

describe('a total that is asked for of several regions', () => {
  it.each([
    ['laske yhteen Keski-Suomen ja Itä-Uudenmaan rahat', 'En laske eri alueiden summia yhteen'],
    ['paljonko Keski-Suomi ja Itä-Uusimaa saivat yhteensä?', 'En laske eri alueiden summia yhteen'],
    ['räkna ihop Mellersta Finlands och Östra Nylands pengar', 'Jag räknar inte ihop'],
    ['add up the funding of Central Finland and East Uusimaa', 'I do not add up'],
  ])('is said not to be added up: %s', (text, remark) => {
    const [message] = BOT.ask({ text, today: TODAY }).messages;
    expect(message?.notes.join(' ')).toContain(remark);
  });

  it('is not spoken of where each is asked for', () => {
    const [message] = BOT.ask({ text: 'paljonko Keski-Suomi ja Itä-Uusimaa saivat?', today: TODAY }).messages;
    expect(message?.notes.join(' ')).not.toContain('En laske');
  });
});
