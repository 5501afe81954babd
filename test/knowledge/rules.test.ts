import { describe, expect, it } from 'vitest';
import { changed, GOOD, problemsIn, refuses } from '../support/knowledge.ts';

const REGION = 'regions/keski-suomi.yml';
const PROGRAMME = 'programme.yml';
const NATIONAL = 'national.yml';

const NEW_SOURCE = 'lisää se tiedostoon sources.yml (npm run knowledge -- new source)';
const SUBJECT = 'tarkista tunniste tai esittele se kohdassa subjects';
const DOUBT: Readonly<Record<string, string>> = {
  lähde: `${NEW_SOURCE} tai tarkista tunniste`,
  kohde: SUBJECT,
  henkilö: SUBJECT,
};

const unknown = (what: string, id: string, meant?: string): string => {
  const alsoNew = what === 'lähde' ? ` Jos lähde on uusi, ${NEW_SOURCE}` : '';
  const advice = meant ? `tarkoititko "${meant}"?${alsoNew}` : (DOUBT[what] ?? 'tarkista tunniste');
  return `${what} "${id}" ei ole tiedoissa; ${advice}`;
};

describe('a reference is refused', () => {
  refuses([
    {
      rule: 'to a source that is not there',
      file: REGION,
      from: 'sources: [tiedote, blogi]',
      to: 'sources: [tiedote, blogit]',
      says: `facts[0].sources: ${unknown('lähde', 'blogit', 'blogi')}`,
    },
    {
      rule: 'to a source that is not there, of the municipalities',
      file: REGION,
      from: 'municipalitySource: tiedote',
      to: 'municipalitySource: kunnat',
      says: `region.municipalitySource: ${unknown('lähde', 'kunnat')}`,
    },
    {
      rule: 'to a source that is not there, in the glossary',
      file: NATIONAL,
      from: 'asOf: "2021"\n    sources: [tiedote]',
      to: 'asOf: "2021"\n    sources: [sanakirja]',
      at: 'sources: [sanakirja]',
      says: `glossary[0].sources: ${unknown('lähde', 'sanakirja')}`,
    },
    {
      rule: 'to a subject that is not there',
      file: REGION,
      from: '- id: raha\n',
      to: '- id: raha\n    subject: keskisuomi\n',
      at: 'subject: keskisuomi',
      says: `facts[0].subject: ${unknown('kohde', 'keskisuomi', 'keski-suomi')}`,
    },
    {
      rule: 'to a person who is not there',
      file: REGION,
      from: 'person: palola',
      to: 'person: pelola',
      at: 'value:\n',
      says: `facts[2].value: ${unknown('henkilö', 'pelola', 'palola')}`,
    },
    {
      rule: 'to a person that is an organisation',
      file: REGION,
      from: 'person: palola',
      to: 'person: essote',
      at: 'value:\n',
      says: `facts[2].value: ${unknown('henkilö', 'essote')}`,
    },
    {
      rule: 'to a speaker who is not there',
      file: REGION,
      from: '- id: raha\n',
      to: '- id: raha\n    saidBy: pelola\n',
      at: 'saidBy: pelola',
      says: `facts[0].saidBy: ${unknown('henkilö', 'pelola', 'palola')}`,
    },
    {
      rule: 'to an organisation that is not there',
      file: REGION,
      from: 'organisation: essote',
      to: 'organisation: esote',
      at: 'value:\n',
      says: `facts[2].value: ${unknown('kohde', 'esote', 'essote')}`,
    },
    {
      rule: 'to a participant that is not there',
      file: REGION,
      from: 'value: { names: [essote',
      to: 'value: { names: [esote',
      says: `facts[3].value: ${unknown('kohde', 'esote', 'essote')}`,
    },
    {
      rule: 'to a programme that is not there',
      file: REGION,
      from: 'covers: { programmes: [ohjelma], round: "2020", partners',
      to: 'covers: { programmes: [ohjelmat], round: "2020", partners',
      says: `facts[1].covers: ${unknown('ohjelma', 'ohjelmat', 'ohjelma')}`,
    },
    {
      rule: 'to a programme that is a region',
      file: REGION,
      from: 'covers: { programmes: [ohjelma], round: "2020", partners',
      to: 'covers: { programmes: [keski-suomi], round: "2020", partners',
      says: `facts[1].covers: ${unknown('ohjelma', 'keski-suomi')}`,
    },
    {
      rule: 'to an area that is not there',
      file: REGION,
      from: 'covers: { programmes: [ohjelma], round: "2020", area: [keski-suomi]',
      to: 'covers: { programmes: [ohjelma], round: "2020", area: [keskisuomi]',
      says: `facts[0].covers: ${unknown('kohde', 'keskisuomi', 'keski-suomi')}`,
    },
    {
      rule: 'to a region that is not there, of an organisation',
      file: REGION,
      from: 'id: essote\n',
      to: 'id: essote\n    within: savo\n',
      at: 'id: essote',
      says: `subjects[0]: ${unknown('alue', 'savo')}`,
    },
    {
      rule: 'to a region that is not there, of a municipality before 2021',
      file: REGION,
      from: 'code: "291", name: Kuhmoinen, before2021: pirkanmaa',
      to: 'code: "291", name: Kuhmoinen, before2021: hame',
      at: '{ code: "291"',
      says: `region.municipalities[1]: ${unknown('alue', 'hame')}`,
    },
    {
      rule: 'to a municipality that is not there, of one that became part of it',
      file: REGION,
      from: 'code: "291", name: Kuhmoinen, before2021: pirkanmaa',
      to: 'code: "291", name: Kuhmoinen, mergedInto2021: jamsa',
      at: 'mergedInto2021:',
      says: `region.municipalities[1].mergedInto2021: ${unknown('kohde', 'jamsa')}`,
    },
    {
      rule: 'to a source that is not there, of a municipality that moved',
      file: REGION,
      from: 'code: "291", name: Kuhmoinen, before2021: pirkanmaa',
      to: 'code: "291", name: Kuhmoinen, before2021: pirkanmaa, changeSource: paatos',
      at: 'changeSource:',
      says: `region.municipalities[1].changeSource: ${unknown('lähde', 'paatos')}`,
    },
    {
      rule: 'to a region that is not there, of a group',
      file: NATIONAL,
      from: 'members: [keski-suomi, pirkanmaa]',
      to: 'members: [keski-suomi, pirkanma]',
      at: 'id: sisa-suomi',
      says: `groups[0]: ${unknown('alue', 'pirkanma', 'pirkanmaa')}`,
    },
    {
      rule: 'to a region that is an organisation',
      file: NATIONAL,
      from: 'members: [keski-suomi, pirkanmaa]',
      to: 'members: [keski-suomi, essote]',
      at: 'id: sisa-suomi',
      says: `groups[0]: ${unknown('alue', 'essote')}`,
    },
  ]);

  it('that is left out where the file is about nothing', () => {
    const fact = 'facts:\n  - { id: irti, topic: law, value: { fi: A, sv: B, en: C }, asOf: 2020-05,';
    const files = { ...GOOD, 'muu.yml': `${fact} sources: [tiedote], addedOn: 2021-01-15 }\n` };
    expect(problemsIn(files)).toEqual([
      'knowledge/muu.yml:2:5  facts[0]: faktalta puuttuu kohde; lisää kenttä subject',
    ]);
  });
});

describe('an id that is taken is refused', () => {
  const taken = (what: string, id: string, place: string): string =>
    `${what} "${id}" on jo käytössä (knowledge/${place}); anna toinen`;
  refuses([
    {
      rule: 'by a fact of the same file',
      file: REGION,
      from: 'id: haku',
      to: 'id: raha\n    about: { fi: haku, sv: ansökan, en: call }',
      at: 'id: raha\n    about',
      says: `facts[1]: ${taken('tunniste', 'raha', `${REGION}:20`)}`,
    },
    {
      rule: 'by a fact of another file',
      file: REGION,
      from: 'id: mukana',
      to: 'id: laki',
      says: `facts[3]: ${taken('tunniste', 'laki', `${NATIONAL}:21`)}`,
    },
    {
      rule: 'by the glossary',
      file: REGION,
      from: 'id: mukana',
      to: 'id: sanasto-hyvinvointialue',
      says: `facts[3]: ${taken('tunniste', 'sanasto-hyvinvointialue', `${NATIONAL}:10`)}`,
    },
    {
      rule: 'by a source',
      file: 'sources.yml',
      from: 'sources:\n',
      to: 'sources:\n  - { id: blogi, publisher: Essote, title: Blogi, date: 2020-05 }\n',
      at: 'id: blogi\n',
      says: `sources[2]: ${taken('lähteen tunniste', 'blogi', 'sources.yml:2')}`,
    },
  ]);

  it('by a municipality, whose id is made of its name', () => {
    const files = changed(GOOD, NATIONAL, 'id: suomi', 'id: kuhmoinen');
    expect(problemsIn(files)).toEqual([
      `knowledge/${REGION}:11:7  region.municipalities[1]: ${taken('kohteen tunniste', 'kuhmoinen', `${NATIONAL}:1`)}`,
    ]);
  });
});

describe('a name that is taken is refused', () => {
  const ALIAS = '5:10  region.aliases.fi[0]';
  const taken = (name: string, owner: string, place: string): string =>
    `nimi "${name}" on jo kohteella "${owner}" (knowledge/${place}); sama nimi ei voi tarkoittaa kahta, poista toinen`;

  it.each([
    [
      'by a name, whatever its capitals',
      'name: Mikael Palola',
      'name: ESSOTE',
      '18:5  subjects[1].name',
      'ESSOTE',
      'essote',
      `${REGION}:15`,
    ],
    [
      'by an alias',
      'name: Mikael Palola',
      'name: hyvaks',
      '18:5  subjects[1].name',
      'hyvaks',
      'keski-suomi',
      `${REGION}:5`,
    ],
    [
      'by a name of another file',
      'fi: [Hyvaks]',
      'fi: [Sisä-Suomi]',
      ALIAS,
      'Sisä-Suomi',
      'sisa-suomi',
      `${NATIONAL}:7`,
    ],
    ['without its hyphen', 'fi: [Hyvaks]', 'fi: [sisäsuomi]', ALIAS, 'sisäsuomi', 'sisa-suomi', `${NATIONAL}:7`],
    ['with dots in it', 'fi: [Hyvaks]', 'fi: [S.O.T.E. keskus]', ALIAS, 'S.O.T.E. keskus', 'ohjelma', `${PROGRAMME}:3`],
    ['without its accents', 'fi: [Hyvaks]', 'fi: [halsocentral]', ALIAS, 'halsocentral', 'ohjelma', `${PROGRAMME}:3`],
    [
      'in another language',
      'fi: [Hyvaks]',
      'en: [Hela landet]',
      '5:10  region.aliases.en[0]',
      'Hela landet',
      'suomi',
      `${NATIONAL}:3`,
    ],
  ])('%s', (_rule, from, to, place, name, owner, other) => {
    const files = changed(GOOD, PROGRAMME, 'sv: Social- och hälsocentral', 'sv: Hälsocentral');
    expect(problemsIn(changed(files, REGION, from, to))).toEqual([
      `knowledge/${REGION}:${place}: ${taken(name, owner, other)}`,
    ]);
  });

  it('once where the whole subject is there twice, by its id', () => {
    const files = { ...GOOD, 'regions/toinen.yml': GOOD['regions/pirkanmaa.yml'] ?? '' };
    expect(problemsIn(files)).toEqual([
      'knowledge/regions/toinen.yml:1:1  region: kohteen tunniste "pirkanmaa" on jo käytössä (knowledge/regions/pirkanmaa.yml:1); anna toinen',
    ]);
  });

  it('but a subject may say its own name twice', () => {
    expect(problemsIn(changed(GOOD, REGION, 'fi: [Hyvaks]', 'fi: [keskisuomi, Keski Suomi]'))).toEqual([]);
  });
});

describe('an example question is refused', () => {
  const problemsOf = (text: string): string[] => problemsIn({ ...GOOD, 'questions/a.yml': text });

  it('once only where a fact was given the id of another: nobody is told to delete what it is asked with', () => {
    const files = {
      ...changed(GOOD, REGION, 'id: haku', 'id: raha'),
      'questions/a.yml': 'questions:\n  haku: { fi: [Milloin?] }',
    };
    const problems = problemsIn(files);
    expect(problems.filter((problem) => problem.includes('on jo käytössä'))).toHaveLength(1);
    expect(problems.filter((problem) => problem.includes('poista nämä kysymykset'))).toEqual([]);
  });

  it('of a fact that is not there, with what to do where it was renamed or removed', () => {
    expect(problemsOf('questions:\n  raha: { fi: [paljonko?] }\n  rahat: { fi: [montako?] }\n')).toEqual([
      'knowledge/questions/a.yml:3:3  questions.rahat: faktaa "rahat" ei ole tiedoissa; tarkoititko "raha"? Jos fakta on poistettu, poista nämä kysymykset',
    ]);
    expect(problemsOf('questions:\n  tavoitteet: { fi: [miksi?] }\n')).toEqual([
      'knowledge/questions/a.yml:2:3  questions.tavoitteet: faktaa "tavoitteet" ei ole tiedoissa; jos tunniste on muuttunut, kirjoita tähän uusi. Jos fakta on poistettu, poista nämä kysymykset',
    ]);
  });

  it('where another fact has the same, however it is typed, and says where', () => {
    expect(
      problemsOf('questions:\n  raha:\n    fi:\n      - Paljonko?\n  laki:\n    sv:\n      - Vad?\n      - paljonko\n'),
    ).toEqual([
      'knowledge/questions/a.yml:8:9  questions.laki.sv[1]: kysymys on jo kohdassa raha (knowledge/questions/a.yml:4); sama kysymys ei voi kuulua kahteen kohtaan, poista toinen',
    ]);
  });

  it('twice of the same fact, and what a mark or a missing space makes of it', () => {
    const under = (line: string): string[] =>
      problemsOf(`questions:\n  raha:\n    fi:\n      - Paljonko?\n      ${line}\n`);
    expect(under('- paljonko')).toEqual([
      'knowledge/questions/a.yml:5:9  questions.raha.fi[1]: kysymys on jo rivillä 4; poista toinen',
    ]);
    expect(under('- Mikä oli hanke #4 silloin?')).toEqual([
      'knowledge/questions/a.yml:5:24  merkki # katkaisee kysymyksen; pane koko kysymys lainausmerkkeihin',
    ]);
    expect(under('- "Mikä oli hanke #4 silloin?"')).toEqual([]);
    expect(under('-Mikä hanke oli?')).toEqual([
      'knowledge/questions/a.yml:5:7  luettelon viivan - jälkeen puuttuu välilyönti; lisää se',
    ]);
  });

  it('where it has an answer and is said to have none, also in another file', () => {
    const files = { ...GOOD, 'questions/a.yml': 'questions: { raha: { fi: [paljonko] } }\n' };
    const [problem, ...others] = problemsIn({ ...files, 'questions/b.yml': 'unanswered: { fi: [Paljonko?] }\n' });
    expect(problem).toContain('questions/b.yml:1:20  unanswered.fi[0]: kysymys on jo kohdassa raha (');
    expect(others).toEqual([]);
  });

  it('with a colon outside quotation marks, or within those of a word processor', () => {
    expect(problemsOf('questions:\n  raha:\n    fi:\n      - ”Raha: paljonko?”\n      - Raha: kuka?\n')).toEqual([
      'knowledge/questions/a.yml:4:9  questions.raha.fi[0]: merkki ” on tekstinkäsittelyn lainausmerkki, jota YAML ei tunne; kirjoita tekstin alkuun ja loppuun sen tilalle tavallinen "',
      'knowledge/questions/a.yml:5:9  questions.raha.fi[1]: tähän kuuluu teksti; jos siinä on kaksoispiste ja välilyönti, pane koko teksti lainausmerkkeihin',
    ]);
  });

  it('in a language that the bot does not know, and where none is written', () => {
    expect(problemsOf('questions: { raha: { de: [wieviel] } }\n')).toHaveLength(1);
    expect(problemsOf('questions: { raha: { fi: [] } }\n')).toHaveLength(1);
  });
});
