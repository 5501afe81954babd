import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { changed, type Files, GOOD } from '../../support/knowledge.ts';
import { questionsBeside, runTool, writeFiles, writtenFolder } from './tools.ts';

const REGION = 'regions/keski-suomi.yml';
const PIRKANMAA = 'regions/pirkanmaa.yml';
const STATEMENTS = '- { document: "000", statement: Money, question: rahoitus Keski-Suomi, fact: raha }\n';

/** The good folder with the questions of the tests, and how to read its files. */
const startFolder = (files: Files = GOOD) => {
  const folder = writtenFolder(files);
  writeFiles(questionsBeside(folder), { 'statements.yml': STATEMENTS });
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const statements = () => readFileSync(join(questionsBeside(folder), 'statements.yml'), 'utf8');
  return { folder, read, statements };
};

const NOTE_KEYWORDS_NONE = ['', '', '', ''];
const SOURCE_OF_TIEDOTE = ['tiedote', ''];
const OWNER_REVIEW_NONE = ['', ''];
const END = [...SOURCE_OF_TIEDOTE, ...OWNER_REVIEW_NONE];
const NO_EXAMPLES = ['', '', ''];
const NO_KEYWORDS = ['', '', ''];

describe('knowledge new fact', () => {
  it('asks for an amount, asks again where an answer will not do, and writes it where it belongs', async () => {
    const { folder, read, statements } = startFolder();
    const answers = [
      ...['Pirkamaa', 'Pirkanmaa'],
      ...['raha', 'rahoitus', 'myönnetty'],
      ...['kaksi miljoonaa', '2 000 000', 'noin'],
      ...['Sote-keskus', '2020'],
      ...NOTE_KEYWORDS_NONE,
      ...END,
      ...['', 'rahoitus Hyvaks', 'rahoitus Pirkanmaa'],
      ...NO_EXAMPLES,
    ];
    const { code, outs, errors } = await runTool(['new', 'fact'], folder, answers);
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    expect(read(PIRKANMAA)).toBe(
      `${GOOD[PIRKANMAA]}
facts:
  - id: pirkanmaa-funding-granted-2020
    topic: funding
    measure: granted
    covers: { programmes: [ohjelma], round: "2020", area: [pirkanmaa] }
    value: { amount: 2000000 }
    precision: about
    asOf: 2020-05
    sources: [tiedote]
    addedOn: 2022-02-01
`,
    );
    expect(parse(statements()).at(-1)).toEqual({
      document: 'tiedote',
      statement: 'Pirkanmaa: granted about 2 million euros (Health centre; 2020 call)',
      question: 'rahoitus Pirkanmaa',
      fact: 'pirkanmaa-funding-granted-2020',
    });
    expect(statements().startsWith(STATEMENTS)).toBe(true);
    const said = outs.join('\n');
    expect(said).toContain('nimeä "Pirkamaa" ei ole tiedoissa; tarkoititko "Pirkanmaa"?');
    expect(said).toContain('kirjoita eurot numeroin, esimerkiksi 9000000');
    expect(said).toContain('Botti vastaisi: Keski-Suomi: myönnetty reilut 9 miljoonaa');
    expect(said).toContain('Botti vastaa: Pirkanmaa: myönnetty noin 2 miljoonaa');
    expect(said).toContain('Kirjoitettu: questions/statements.yml, kysymys');
    expect((await runTool(['check'], folder)).code).toBe(0);
  });

  it('asks how a new amount stands to the one there is', async () => {
    const { folder, read } = startFolder();
    const budget = (amount: string) => [
      'Keski-Suomi',
      '1',
      '6',
      amount,
      '',
      'ohjelma',
      '',
      ...NOTE_KEYWORDS_NONE,
      ...END,
    ];
    expect((await runTool(['new', 'fact'], folder, [...budget('1000000'), '', '', ...NO_EXAMPLES])).code).toBe(0);
    const answers = [...budget('2000000'), '1', 'tarkennus', '', ...NO_EXAMPLES];
    const { code, outs } = await runTool(['new', 'fact'], folder, answers);
    expect(code).toBe(0);
    expect(outs.join('\n')).toContain('Samasta asiasta on jo fakta keski-suomi-funding-budget-2020 (2020-05).');
    expect(parse(read(REGION)).facts[3]).toMatchObject({
      id: 'tarkennus',
      supersedes: ['keski-suomi-funding-budget-2020'],
    });
  });

  it('takes a person, a source and texts that are new in one go, and keeps every other line', async () => {
    const { folder, read } = startFolder();
    const answers = [
      ...['Hyvaks', 'yhteystiedot', 'Maija Mallinen'],
      ...['projektipäällikkö', 'projektchef', 'project manager'],
      ...['Essote', '12', '044 765 4321', ''],
      ...['', '', '', '', ''],
      ...['uusi', 'Essote', 'Yhteystiedot', '2021-12-01', 'e', 'http://a.fi', 'https://example.fi/yhteys', ''],
      ...['', 'toimisto', '2022-12-01', ''],
      ...['', ...NO_EXAMPLES],
    ];
    const { code, errors } = await runTool(['new', 'fact'], folder, answers);
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    const { subjects, facts } = parse(read(REGION));
    expect(subjects.at(-1)).toEqual({
      id: 'maija-mallinen',
      kind: 'person',
      within: 'keski-suomi',
      name: 'Maija Mallinen',
    });
    expect(facts[3]).toMatchObject({
      topic: 'contact',
      value: { person: 'maija-mallinen', organisation: 'essote', phone: '044 765 4321' },
      sources: ['essote-2021-12-01'],
      owner: 'toimisto',
      reviewBy: '2022-12-01',
    });
    expect(parse(read('sources.yml')).sources.at(-1)).toEqual({
      id: 'essote-2021-12-01',
      publisher: 'Essote',
      title: 'Yhteystiedot',
      date: '2021-12-01',
      dateCertain: false,
      url: 'https://example.fi/yhteys',
    });
    const kept = read(REGION).split('\n');
    expect((GOOD[REGION] ?? '').split('\n').filter((line) => !kept.includes(line))).toEqual([]);
  });

  it('takes participants that are known and new, and facts of an organisation into its region', async () => {
    const { folder, read } = startFolder();
    const answers = [
      'essote',
      '4',
      'Jyväskylä, Uudet',
      'Uudet kunnat',
      'Nya kommuner',
      'New towns',
      'ohjelma',
      ...NOTE_KEYWORDS_NONE,
      ...END,
      '',
      '',
      ...NO_EXAMPLES,
    ];
    expect((await runTool(['new', 'fact'], folder, answers)).code).toBe(0);
    expect(parse(read(REGION)).facts.at(-1)).toMatchObject({
      subject: 'essote',
      topic: 'participants',
      covers: { programmes: ['ohjelma'] },
      value: { names: ['jyvaskyla', { fi: 'Uudet kunnat', sv: 'Nya kommuner', en: 'New towns' }] },
    });
  });

  it('takes a text, with a note and keywords', async () => {
    const { folder, read } = startFolder();
    const answers = [
      ...['Koko maa', 'tavoitteet', 'tavoite', 'mål', 'goal'],
      ...['Yksi: kaksi, kolme.', 'Ett.', 'One.', ''],
      ...['Lisä.', 'Mer.', 'More.', 'yksi, kaksi', '', 'one'],
      ...[...END, '', '', ...NO_EXAMPLES],
    ];
    expect((await runTool(['new', 'fact'], folder, answers)).code).toBe(0);
    expect(parse(read('national.yml')).facts.at(-1)).toMatchObject({
      id: 'suomi-goals-goal-2020',
      about: { fi: 'tavoite', sv: 'mål', en: 'goal' },
      value: { fi: 'Yksi: kaksi, kolme.', sv: 'Ett.', en: 'One.' },
      note: { fi: 'Lisä.', sv: 'Mer.', en: 'More.' },
      keywords: { fi: ['yksi', 'kaksi'], en: ['one'] },
    });
  });

  it('writes nothing where the answers end too early', async () => {
    const { folder, read, statements } = startFolder();
    const { code, errors } = await runTool(['new', 'fact'], folder, ['Pirkanmaa', 'rahoitus', '4']);
    expect(code).toBe(1);
    expect(errors.join()).toContain('Kysely jäi kesken. Mitään ei kirjoitettu.');
    expect(errors.join()).not.toContain('Vastauksesi');
    expect(read(PIRKANMAA)).toBe(GOOD[PIRKANMAA]);
    expect(statements()).toBe(STATEMENTS);
  });

  it('gives the fact back where only its questions were left open', async () => {
    const { folder, read } = startFolder();
    const answers = ['Pirkanmaa', 'kokous', 'möte', 'meeting', '15.6.2022', '', ...NO_KEYWORDS, ...END, ''];
    const { code, errors } = await runTool(['new', 'date'], folder, answers);
    expect(code).toBe(1);
    expect(errors.join()).toContain('# regions/pirkanmaa.yml\n  - id: pirkanmaa-schedule-meeting-2022-06\n');
    expect(read(PIRKANMAA)).toBe(GOOD[PIRKANMAA]);
  });

  it('writes nothing where the whole is refused, and gives the answers back', async () => {
    const { folder, read } = startFolder();
    const person = ['Pirkanmaa', 'yhteystiedot', 'Hyvaks', 'johtaja', 'chef', 'director', '', '', ''];
    const { code, errors } = await runTool(['new', 'fact'], folder, [...person, '', ...NOTE_KEYWORDS_NONE, ...END, '']);
    expect(code).toBe(1);
    expect(errors.join('\n')).toContain(
      'knowledge/regions/pirkanmaa.yml:13:5  subjects[0].name: nimi "Hyvaks" on jo kohteella "keski-suomi"',
    );
    expect(errors.join('\n')).toContain('role: { fi: johtaja, sv: chef, en: director }');
    expect(read(PIRKANMAA)).toBe(GOOD[PIRKANMAA]);
  });

  it('asks again where a time does not go with another', async () => {
    const { folder, read } = startFolder();
    const span = ['Pirkanmaa', 'aikataulu', '3', '1.8.2021', '2020', '2022-01', ''];
    const rest = ['tiedote', '2023', '', '', '1.1.2021', '1.2.2022', '2.2.2022', '', '', ...NO_EXAMPLES];
    const { code, outs } = await runTool(['new', 'fact'], folder, [...span, ...NOTE_KEYWORDS_NONE, ...rest]);
    expect(code).toBe(0);
    const said = outs.join('\n');
    expect(said).toContain('jakson loppu on ennen alkua (2021-08-01)');
    expect(said).toContain('tieto ei voi olla tätä päivää (2022-02-01) uudempi');
    expect(said.split('tarkistuspäivän pitää olla myöhempi kuin tämä päivä (2022-02-01)')).toHaveLength(3);
    expect(parse(read(PIRKANMAA)).facts).toMatchObject([
      { value: { from: '2021-08-01', to: '2022-01' }, asOf: '2020-05', reviewBy: '2022-02-02' },
    ]);
  });

  it('does not begin over broken knowledge', async () => {
    const { folder } = startFolder(changed(GOOD, REGION, 'precision: over', 'precision: reilut'));
    await expect(runTool(['new', 'fact'], folder, [])).rejects.toThrow('Tiedoissa on virheitä (1)');
  });
});

describe('the example questions of a new fact', () => {
  const FACT = ['Pirkanmaa', 'tavoitteet', 'tavoite', 'mål', 'goal', 'Yksi.', 'Ett.', 'One.', ''];
  const ASKED = [...FACT, ...NOTE_KEYWORDS_NONE, ...END, 'uusi', ''];
  const EXAMPLES = 'questions/pirkanmaa.yml';

  it('go into a new file of the name of the fact’s file', async () => {
    const { folder, read } = startFolder();
    const questions = ['Mihin Pirkanmaa tähtää?', 'Pirkanmaa: mitä varten?', '', '', 'What for?', ''];
    const { code, outs } = await runTool(['new', 'fact'], folder, [...ASKED, ...questions]);
    expect(code).toBe(0);
    expect(read(EXAMPLES)).toBe(`# yaml-language-server: $schema=../schema.json
questions:
  uusi:
    fi:
      - Mihin Pirkanmaa tähtää?
      - "Pirkanmaa: mitä varten?"
    en:
      - What for?
`);
    expect(outs).toContain(`Kirjoitettu: knowledge/${EXAMPLES}, kysymyksiä 3`);
    expect((await runTool(['check'], folder)).code).toBe(0);
  });

  it('are put behind those that are there, with every other line kept', async () => {
    const before =
      '# Pirkanmaa\r\nquestions:\r\n    raha: # raha\r\n        fi: [paljonko?]\r\n        # loppu\r\n\r\nunanswered: { fi: [miksi?] }\r\n';
    const { folder, read } = startFolder({ ...GOOD, [EXAMPLES]: before });
    const { outs } = await runTool(['new', 'fact'], folder, [
      ...ASKED,
      ...['Paljonko', 'miksi', 'Mitä varten?', '', '', ''],
    ]);
    expect(outs.join('\n')).toContain('sama kysymys on jo kohdassa raha; kysy toisin');
    expect(outs.join('\n')).toContain('sama kysymys on jo kohdassa unanswered; kysy toisin');
    const [start = '', end = ''] = before.split('        # loppu');
    expect(read(EXAMPLES)).toBe(`${start}    uusi:\r\n      fi:\r\n        - Mitä varten?\r\n        # loppu${end}`);
    expect(parse(read(EXAMPLES)).questions).toEqual({ raha: { fi: ['paljonko?'] }, uusi: { fi: ['Mitä varten?'] } });
  });

  it.each([
    'questions: {}\nunanswered: { fi: [miksi?] }\n',
    'unanswered: { fi: [miksi?] }',
    'questions: { raha: { sv: [vad?] } }\n',
  ])('keep what is written in %j', async (before) => {
    const { folder, read } = startFolder({ ...GOOD, [EXAMPLES]: before });
    expect((await runTool(['new', 'fact'], folder, [...ASKED, 'Mitä varten?', '', '', ''])).code).toBe(0);
    const { questions, ...rest } = parse(before);
    expect(parse(read(EXAMPLES))).toEqual({ ...rest, questions: { ...questions, uusi: { fi: ['Mitä varten?'] } } });
  });

  it('are each written once, and none that the tests ask', async () => {
    const { folder, read } = startFolder({ ...GOOD, [EXAMPLES]: 'questions: { raha: { fi: [paljonko?] } }\n' });
    const asked = [
      'Paljonko',
      'tavoite Pirkanmaa',
      'Tavoite, Pirkanmaa?',
      'rahoitus keski-suomi',
      'Mihin?',
      'mihin',
      '',
    ];
    const { code, outs } = await runTool(['new', 'fact'], folder, [...ASKED.slice(0, -1), ...asked, '', '']);
    expect(code).toBe(0);
    expect(parse(read(EXAMPLES)).questions.uusi).toEqual({ fi: ['Mihin?'] });
    const said = outs.join('\n');
    expect(said).toContain('sama kysymys on jo kohdassa raha; kysy toisin');
    expect(said.split('sama kysymys on jo testeissä; kysy toisin')).toHaveLength(3);
    expect(said).toContain('sama kysymys on jo äsken kirjoittamissasi; kysy toisin');
  });

  it('may be left out, and then no file is written', async () => {
    const { folder } = startFolder();
    expect((await runTool(['new', 'fact'], folder, [...ASKED, ...NO_EXAMPLES])).code).toBe(0);
    expect(existsSync(join(folder, EXAMPLES))).toBe(false);
  });
});

describe('knowledge new date', () => {
  it.each(['2022-06-15', '15.6.2022'])('takes a coming day in a few answers: %s', async (day) => {
    const { folder, read } = startFolder();
    const answers = [
      ...['Pirkanmaa', 'aluevaltuuston kokous', 'fullmäktige', 'council meeting', day, ''],
      ...['valtuusto, istunto', '', 'session'],
      ...[...END, '', 'aluevaltuuston kokous Pirkanmaa', ...NO_EXAMPLES],
    ];
    const { code, outs, errors } = await runTool(['new', 'date'], folder, answers);
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    expect(parse(read(PIRKANMAA)).facts).toEqual([
      {
        id: 'pirkanmaa-schedule-council-meeting-2022-06',
        topic: 'schedule',
        event: 'milestone',
        about: { fi: 'aluevaltuuston kokous', sv: 'fullmäktige', en: 'council meeting' },
        value: { on: '2022-06-15' },
        keywords: { fi: ['valtuusto', 'istunto'], en: ['session'] },
        asOf: '2022-02-01',
        sources: ['tiedote'],
        addedOn: '2022-02-01',
        reviewBy: '2022-06-16',
      },
    ]);
    expect(outs.join('\n')).toContain('Lähteen päiväys on 2020-05. Enter: tarkistit tiedon tänään.');
    expect(outs.join('\n')).toContain('Botti vastaa: Pirkanmaa: aluevaltuuston kokous: 15.6.2022');
  });

  it('asks again for a day of review before the coming day', async () => {
    const { folder, read } = startFolder();
    const about = ['Pirkanmaa', 'kokous', 'möte', 'meeting', '15.6.2022', '', ...NO_KEYWORDS];
    const review = ['14.6.2022', '1.1.2022', '15.6.2022'];
    const answers = [...about, ...SOURCE_OF_TIEDOTE, '', ...review, '', '', '', ...NO_EXAMPLES];
    const { outs } = await runTool(['new', 'date'], folder, answers);
    expect(outs.join('\n')).toContain('tarkistuspäivä ei voi olla ennen tulevaa päivää (2022-06-15)');
    expect(parse(read(PIRKANMAA)).facts).toMatchObject([{ reviewBy: '2022-06-15' }]);
  });

  it.each([
    ['2021-03', '2021-03'],
    ['2021', '2021'],
    ['2020-12-31', '2022-02-01'],
    ['2022-03', '2022-02-01'],
  ])('takes it to be known as of a recent source, else as of today: %s', async (published, asOf) => {
    const files = changed(GOOD, 'sources.yml', 'date: 2020-05', `date: "${published}"`);
    const { folder, read } = startFolder(files);
    const about = ['Pirkanmaa', 'kokous', 'möte', 'meeting', '15.1.2022', '', '', ...NO_KEYWORDS];
    const { outs } = await runTool(['new', 'date'], folder, [...about, ...END, '', '', ...NO_EXAMPLES]);
    // A day that has gone by is asked again, and taken on Enter; one looks from tomorrow on.
    expect(outs).toContain('  päivä on jo mennyt (tänään on 2022-02-01); kirjoita tuleva päivä. Enter ottaa menneen');
    expect(parse(read(PIRKANMAA)).facts).toMatchObject([{ asOf, reviewBy: '2022-02-02' }]);
  });

  it.each(['2022-6-15', '15.6.', '31.6.2022', '2022-06-31', '2022-06'])('refuses %s as a day', async (day) => {
    const { folder } = startFolder();
    const { outs } = await runTool(['new', 'date'], folder, ['Pirkanmaa', 'a', 'b', 'c', day]);
    expect(outs.at(-1)).toMatch(
      /kirjoita se näin, ilman lainausmerkkejä: 15\.3\.2030$|päivää 2022-06-31 ei ole kalenterissa/,
    );
  });
});

describe('knowledge new source', () => {
  it('writes a source, under an id that is free', async () => {
    const { folder, read } = startFolder();
    const answers = [
      'Kysteri',
      'Tiedote: uusi',
      'toukokuu',
      '"2021"',
      '2021-13',
      '2022-02-02',
      '2021',
      '1',
      'K',
      '',
      'tiedote',
      'Ö',
      '',
    ];
    const { code, outs } = await runTool(['new', 'source'], folder, answers);
    expect(code).toBe(0);
    expect(read('sources.yml')).toBe(
      `${GOOD['sources.yml']}  - id: kysteri-2021\n    publisher: Kysteri\n    title: "Tiedote: uusi"\n    date: "2021"\n`,
    );
    expect(
      outs
        .join('\n')
        .split('kirjoita se näin, ilman lainausmerkkejä: 20.11.2026, pelkkä kuukausi 2026-11 tai pelkkä vuosi 2026'),
    ).toHaveLength(3);
    expect(outs).toContain('  kuukautta 13 ei ole; kuukaudet ovat 01–12');
    expect(outs).toContain('  lähde ei voi olla tätä päivää (2022-02-01) uudempi; kirjoita, milloin se on julkaistu');
    expect(outs.join('\n')).toContain('vastaa k (kyllä) tai e (ei)');
    expect(outs.join('\n')).toContain('tunniste "tiedote" on jo käytössä');
    expect(outs.join('\n')).toContain('tunnisteessa saa olla vain pieniä kirjaimia');
  });
});

describe('knowledge new region', () => {
  it('makes a file that the check accepts, with the schema on its first line', async () => {
    const { folder, read } = startFolder();
    const answers = [
      ...['Uusi alue', 'Nya området', 'New area', '', 'Häme', 'Tavastland', 'Häme', 'https://example.fi'],
      ...['tiedote', 'k', 'Inari', '148 Inari / Enare', '240 Kemi', ''],
    ];
    const { code, errors } = await runTool(['new', 'region'], folder, answers);
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    expect(read('regions/uusi-alue.yml')).toBe(`# yaml-language-server: $schema=../schema.json
region:
  id: uusi-alue
  name: { fi: Uusi alue, sv: Nya området, en: New area }
  maakunta: { fi: Häme, sv: Tavastland, en: Häme }
  officialPage: https://example.fi
  municipalitySource: tiedote
  municipalities:
    - { code: "148", name: { fi: Inari, sv: Enare, en: Inari } }
    - { code: "240", name: Kemi }
`);
    expect((await runTool(['check'], folder)).code).toBe(0);
  });
});

describe('a new region that is refused', () => {
  const HEAD = [
    'Uusi alue',
    'Nya området',
    'New area',
    '',
    'Häme',
    'Tavastland',
    'Häme',
    'https://example.fi',
    'tiedote',
  ];

  it('is asked again for a municipality that another region has', async () => {
    const { folder, read } = startFolder();
    const { code, outs } = await runTool(['new', 'region'], folder, [...HEAD, 'k', '179 Jyväskylä', '240 Kemi', '']);
    expect(code).toBe(0);
    expect(outs.join('\n')).toContain('nimi Jyväskylä on jo alueella Keski-Suomi; poista se ensin sieltä');
    expect(parse(read('regions/uusi-alue.yml')).region.municipalities).toEqual([{ code: '240', name: 'Kemi' }]);
  });

  it('is asked again for a name that something else has, before anything else', async () => {
    const prompts: string[] = [];
    const { outs } = await runTool(['new', 'region'], startFolder().folder, ['Hyvaks', ...HEAD, 'e'], {
      prompt: (text) => prompts.push(text),
    });
    expect(outs[0]).toBe('  nimi "Hyvaks" on jo kohteella "keski-suomi"; kirjoita toinen');
    expect(prompts.slice(0, 2)).toEqual(['Alueen nimi suomeksi: ', 'Alueen nimi suomeksi: ']);
    expect(prompts).toContain('Alueen kunnat luettelevan lähteen tunniste, sana otsikosta, tai uusi: ');
  });

  it('is given back as its file would be', async () => {
    const { folder } = startFolder();
    const { code, errors } = await runTool(['new', 'region'], folder, [...HEAD, 'k', '240 Kemi', '240 Kemi', '']);
    expect(code).toBe(1);
    expect(errors.join('\n')).toContain('kohteen tunniste "kemi" on jo käytössä');
    expect(errors.join('\n')).toContain(
      '# regions/uusi-alue.yml\n# yaml-language-server: $schema=../schema.json\nregion:\n  id: uusi-alue\n',
    );
  });
});

describe('the prompts of knowledge new', () => {
  it.each([
    ['reilut', 'over'],
    ['Reilut tai yli', 'over'],
    ['over', 'over'],
    ['enintään', 'at-most'],
  ])('take a choice by a part that only one has: %s', async (answer, precision) => {
    const { folder, read } = startFolder();
    const answers = ['Pirkanmaa', 'rahoitus', 'budget', '100', answer, 'ohjelma', '', ...NOTE_KEYWORDS_NONE, ...END];
    await runTool(['new', 'fact'], folder, [...answers, '', '', ...NO_EXAMPLES]);
    expect(parse(read(PIRKANMAA)).facts).toMatchObject([{ measure: 'budget', precision }]);
  });

  it('ask again where a part may be of several, and where nothing is answered', async () => {
    const { outs } = await runTool(['new', 'fact'], startFolder().folder, ['', 'Pirkanmaa', 'tied']);
    expect(outs[0]).toBe('  tämä tarvitaan; kirjoita vastaus, tai keskeytä näppäimillä Ctrl+D');
    expect(outs.at(-1)).toMatch(/^ {2}tarkoititko ".*" tai ".*"\? valitse numero 1–15 tai kirjoita vaihtoehto$/);
  });

  it('give an example that goes with what the day is of', async () => {
    const prompts: string[] = [];
    const say = { prompt: (text: string) => prompts.push(text) };
    await runTool(['new', 'date'], startFolder().folder, ['Koko maa'], say);
    await runTool(['new', 'date'], startFolder().folder, ['Pirkanmaa'], say);
    expect(prompts.filter((prompt) => prompt.startsWith('Mitä silloin on'))).toEqual([
      'Mitä silloin on, lyhyesti, esimerkiksi haun päättyminen suomeksi: ',
      'Mitä silloin on, lyhyesti, esimerkiksi aluevaltuuston kokous suomeksi: ',
    ]);
  });

  it('say how to answer yes or no, and how to write a day', async () => {
    const prompts: string[] = [];
    const source = ['uusi', 'Kysteri', 'Tiedote', '2021', 'k', '', '', '', '', ''];
    const about = ['Pirkanmaa', 'kokous', 'möte', 'meeting', '15.6.2022', '', ...NO_KEYWORDS];
    const answers = [...about, ...source, '', '', ...NO_EXAMPLES];
    await runTool(['new', 'date'], startFolder().folder, answers, { prompt: (text) => prompts.push(text) });
    const asked = prompts.join('\n');
    expect(asked).toContain('Päivä, esimerkiksi 15.3.2030: ');
    expect(asked).toContain('(k = kyllä, e = ei): ');
    expect(asked).toContain(
      'Miltä ajalta tieto on, esimerkiksi 20.11.2026, pelkkä kuukausi 2026-11 tai pelkkä vuosi 2026 [2021]: ',
    );
    expect(asked).toContain('Mihin päivään mennessä se tarkistetaan, esimerkiksi 15.3.2030 [2022-06-16]: ');
  });

  it('give what was meant to Enter, where it can be one thing only', async () => {
    const prompts: string[] = [];
    const { folder, read } = startFolder();
    const about = ['Jyväskylä', '', 'kokous', 'möte', 'meeting', '15.6.2022', '', ...NO_KEYWORDS];
    const source = ['hanke', 'hankkeista', '', '', '', ''];
    const answers = [...about, ...source, '', '', ...NO_EXAMPLES];
    const { outs } = await runTool(['new', 'date'], folder, answers, { prompt: (text) => prompts.push(text) });
    expect(prompts).toContain('Mitä tieto koskee: alue, ohjelma, hanke, organisaatio tai Koko maa [Keski-Suomi]: ');
    expect(prompts).toContain('Lähteen tunniste, sana otsikosta, tai uusi [blogi]: ');
    expect(prompts).toContain('Lähteen tunniste, sana otsikosta, tai uusi [tiedote]: ');
    expect(outs).toContain('  Tiedote hankkeista; Enter ottaa tämän');
    expect(parse(read(REGION)).facts).toContainEqual(
      expect.objectContaining({ about: { fi: 'kokous', sv: 'möte', en: 'meeting' }, sources: ['tiedote'] }),
    );
  });

  it('give nothing to Enter where it could be several things, or none', async () => {
    const prompts: string[] = [];
    const about = ['Pirkamaa', '', 'a', 'b', 'c', '15.6.2022', '', ...NO_KEYWORDS];
    const { outs } = await runTool(['new', 'date'], startFolder().folder, [...about, 'o', '', 'zzz', ''], {
      prompt: (text) => prompts.push(text),
    });
    expect(prompts.filter((prompt) => prompt.startsWith('Lähteen tunniste, sana otsikosta, tai uusi: '))).toHaveLength(
      5,
    );
    expect(outs.join('\n')).toContain(
      'tarkoititko jotain näistä? Kirjoita tunniste:\n    tiedote  Tiedote hankkeista\n    blogi',
    );
  });
});

describe('the id that is suggested', () => {
  const COMING = ['kokous', 'möte', 'meeting', '15.6.2022', '', ...NO_KEYWORDS];
  const fact = (id: string, subject: string) =>
    `  - { id: ${id}, subject: ${subject}, topic: goals, value: { fi: A., sv: A., en: A. }, asOf: 2020-05, sources: [tiedote], addedOn: 2021-01-15 }\n`;
  const idOf = async (subject: string, region: string, facts: string): Promise<string> => {
    const { folder, read } = startFolder({ ...GOOD, [region]: `${GOOD[region]}${facts}` });
    await runTool(['new', 'date'], folder, [subject, ...COMING, ...END, '', '', ...NO_EXAMPLES]);
    return parse(read(region)).facts.at(-1).id;
  };
  const SHORT = ['pi-yksi', 'pi-kaksi', 'muu-kolme'].map((id) => fact(id, 'pirkanmaa')).join('');

  it('begins as those of the region do', async () => {
    expect(await idOf('Pirkanmaa', PIRKANMAA, `facts:\n${SHORT}`)).toBe('pi-schedule-meeting-2022-06');
    const whole = fact('pirkanmaa-yksi', 'pirkanmaa');
    expect(await idOf('Pirkanmaa', PIRKANMAA, `facts:\n${whole}`)).toBe('pirkanmaa-schedule-meeting-2022-06');
  });

  it('begins with the id of the region where its ids have no start of their own', async () => {
    const [one, other] = [fact('a-yksi', 'pirkanmaa'), fact('b-kaksi', 'pirkanmaa')];
    expect(await idOf('Pirkanmaa', PIRKANMAA, `facts:\n${one}${other}`)).toBe('pirkanmaa-schedule-meeting-2022-06');
  });

  it('names an organisation behind the start of its region, or begins as its own do', async () => {
    const body = 'subjects:\n  - { id: virasto, kind: organisation, within: pirkanmaa, name: Virasto }\n';
    expect(await idOf('Virasto', PIRKANMAA, `${body}facts:\n${SHORT}`)).toBe('pi-virasto-schedule-meeting-2022-06');
    const own = fact('vi-oma', 'virasto');
    expect(await idOf('Virasto', PIRKANMAA, `${body}facts:\n${SHORT}${own}`)).toBe('vi-schedule-meeting-2022-06');
  });
});

describe('wrong usage of knowledge new', () => {
  it.each([[['new']], [['new', 'person']], [['new', 'fact', 'Lappi']]])('is %j', async (args) => {
    const { code, errors } = await runTool(args, startFolder().folder);
    expect(code).toBe(2);
    expect(errors.join()).toContain('new fact|date|source|region');
  });
});
