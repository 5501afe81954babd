import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { KnowledgeError } from '../../src/knowledge/problems.ts';
import { changed, factIn, folderOf, GOOD, loaded, problemsIn } from '../support/knowledge.ts';

const REGION = 'regions/keski-suomi.yml';

describe('a good folder', () => {
  it('has no problems, in whatever order its files come', () => {
    expect(problemsIn(GOOD)).toEqual([]);
    expect(problemsIn(Object.fromEntries(Object.entries(GOOD).reverse()))).toEqual([]);
  });

  it('gives every kind of subject, each within its region', () => {
    const { subjects } = loaded(GOOD);
    expect([...subjects.values()].map(({ id, kind, within }) => [id, kind, within])).toEqual([
      ['suomi', 'country', undefined],
      ['sisa-suomi', 'group', undefined],
      ['hyvinvointialue', 'term', undefined],
      ['uudistus', 'programme', undefined],
      ['ohjelma', 'programme', undefined],
      ['keski-suomi', 'region', undefined],
      ['jyvaskyla', 'municipality', 'keski-suomi'],
      ['kuhmoinen', 'municipality', 'keski-suomi'],
      ['essote', 'organisation', 'keski-suomi'],
      ['palola', 'person', 'keski-suomi'],
      ['pirkanmaa', 'region', undefined],
    ]);
  });

  it('keeps what a subject says of itself', () => {
    const { subjects } = loaded(GOOD);
    expect(subjects.get('keski-suomi')).toEqual({
      id: 'keski-suomi',
      kind: 'region',
      name: { fi: 'Keski-Suomi', sv: 'Mellersta Finland', en: 'Central Finland' },
      aliases: { fi: ['Hyvaks'], sv: [], en: [] },
      stems: [],
      members: [],
      officialPage: 'https://www.hyvaks.fi',
      maakunta: { fi: 'Keski-Suomi', sv: 'Keski-Suomi', en: 'Keski-Suomi' },
      municipalitySource: 'tiedote',
      isMunicipality: false,
    });
    expect(subjects.get('sisa-suomi')?.members).toEqual(['keski-suomi', 'pirkanmaa']);
    expect(subjects.get('kuhmoinen')?.before2021).toBe('pirkanmaa');
  });

  it('says a name that is written once in every language', () => {
    expect(loaded(GOOD).subjects.get('essote')?.name).toEqual({ fi: 'Essote', sv: 'Essote', en: 'Essote' });
  });

  it('resolves the subject and the sources of a fact', () => {
    const knowledge = loaded(GOOD);
    const fact = factIn(knowledge, 'raha');
    expect(fact.subject).toBe(knowledge.subjects.get('keski-suomi'));
    expect(fact.sources).toEqual([knowledge.sources.get('tiedote'), knowledge.sources.get('blogi')]);
    expect(fact).toMatchObject({ precision: 'over', value: { amount: 9_000_000 }, asOf: '2020-09', state: 'current' });
  });

  it('is exact and covers nothing in particular where a fact does not say', () => {
    expect(factIn(loaded(GOOD), 'loppu')).toMatchObject({
      precision: 'exact',
      covers: {},
      supersedes: [],
      supersededBy: [],
      disputes: [],
    });
  });

  it.each([
    ['raha', 'keski-suomi'],
    ['loppu', 'ohjelma'],
    ['laki', 'suomi'],
  ])('takes the subject of %s from its file', (id, subject) => {
    expect(factIn(loaded(GOOD), id).subject.id).toBe(subject);
  });

  it('makes a fact of every entry of the glossary', () => {
    expect(factIn(loaded(GOOD), 'sanasto-hyvinvointialue')).toMatchObject({
      topic: 'definition',
      subject: { id: 'hyvinvointialue', kind: 'term' },
      value: { fi: 'Alue.', sv: 'Område.', en: 'Area.' },
      asOf: '2021',
    });
  });

  it('takes a source for certain of its date unless it says otherwise', () => {
    const { sources } = loaded(GOOD);
    expect(sources.get('tiedote')?.dateCertain).toBe(true);
    expect(sources.get('blogi')?.dateCertain).toBe(false);
  });

  it('puts the vocabulary of all files together', () => {
    const files = { ...GOOD, 'sanat.yml': 'vocabulary:\n  months:\n    "1": { fi: [tammikuu] }\n' };
    expect(loaded(files).vocabulary).toEqual({
      topics: { funding: { fi: ['rahoitus'] } },
      months: { 1: { fi: ['tammikuu'] } },
    });
  });

  it('may have files without entries', () => {
    expect(problemsIn({ ...GOOD, 'tyhja.yml': '', 'kommentti.yml': '# vielä kirjoittamatta\n' })).toEqual([]);
  });

  it('knows a municipality that is its own region by the region alone', () => {
    const files = changed(
      GOOD,
      'regions/pirkanmaa.yml',
      'municipalities: []',
      'municipalities: [{ code: "837", name: Pirkanmaa }]',
    );
    expect(loaded(files).subjects.get('pirkanmaa')?.kind).toBe('region');
  });
});

describe('problems', () => {
  it('are told all at once, of every file, each with its place', () => {
    const one = changed(GOOD, REGION, 'precision: over', 'precision: reilut');
    const two = changed(one, REGION, 'kind: person', 'tyyppi: person');
    const three = changed(two, 'programme.yml', '2022-12-31', '2022-12-32');
    expect(problemsIn(three)).toEqual([
      'knowledge/programme.yml:9:14  facts[0].value.on: päivää 2022-12-32 ei ole kalenterissa',
      'knowledge/regions/keski-suomi.yml:17:5  subjects[1].tyyppi: tuntematon kenttä "tyyppi", ja kenttä "kind" puuttuu; korjaa nimi',
      'knowledge/regions/keski-suomi.yml:25:5  facts[0].precision: sallitut arvot: exact (tarkka), about (noin), over (reilut tai yli), under (alle), at-most (enintään)',
    ]);
  });

  it('between files are told all at once too', () => {
    const one = changed(GOOD, REGION, 'person: palola', 'person: pelola');
    const two = changed(one, 'programme.yml', 'to: 2021-12', 'to: 2020-07');
    const three = changed(two, 'sources.yml', '- id: blogi', '- id: blogit');
    expect(problemsIn(three)).toEqual([
      'knowledge/programme.yml:16:5  facts[1].value: jakson loppu (2020-07) on ennen alkua (2020-08); korjaa päivät',
      'knowledge/regions/keski-suomi.yml:28:5  facts[0].sources: lähde "blogi" ei ole tiedoissa; tarkoititko "blogit"? Jos lähde on uusi, lisää se tiedostoon sources.yml (npm run knowledge -- new source) (sama: knowledge/regions/keski-suomi.yml:50)',
      'knowledge/regions/keski-suomi.yml:43:5  facts[2].value: henkilö "pelola" ei ole tiedoissa; tarkoititko "palola"?',
    ]);
  });

  it('between files are told beside those of shape, file by file from the top down', () => {
    const one = changed(GOOD, REGION, 'precision: over', 'precision: reilut');
    const two = changed(one, REGION, 'organisation: essote', 'organisation: esote');
    const three = changed(two, 'programme.yml', 'to: 2021-12', 'to: 2020-07');
    expect(problemsIn(three)).toEqual([
      'knowledge/programme.yml:16:5  facts[1].value: jakson loppu (2020-07) on ennen alkua (2020-08); korjaa päivät',
      'knowledge/regions/keski-suomi.yml:25:5  facts[0].precision: sallitut arvot: exact (tarkka), about (noin), over (reilut tai yli), under (alle), at-most (enintään)',
      'knowledge/regions/keski-suomi.yml:43:5  facts[2].value: kohde "esote" ei ole tiedoissa; tarkoititko "essote"?',
    ]);
  });

  it.each([
    ['a source', 'sources.yml', '- id: blogi', '- tunnus: blogi', 1],
    ['a person', REGION, 'kind: person', 'kind: henkilö', 1],
    ['a region', REGION, 'maakunta: Keski-Suomi', 'maakunta: 3', 1],
    ['a programme', 'programme.yml', 'programme:', 'ohjelma:', 1],
    ['the YAML around it', 'sources.yml', 'date: 2020-05', 'date 2020-05', 1],
  ])('are not told again of what refers to a broken entry: %s', (_what, file, from, to, count) => {
    const problems = problemsIn(changed(GOOD, file, from, to));
    expect(problems).toHaveLength(count);
    expect(problems.every((problem) => problem.startsWith(`knowledge/${file}:`))).toBe(true);
  });

  it('are told once for a source that many facts miss, with a few of the places', () => {
    const files = changed(GOOD, 'sources.yml', '- id: tiedote', '- id: tiedotteet');
    const [problem, ...others] = problemsIn(files);
    expect(others).toEqual([]);
    expect(problem).toMatch(
      /^knowledge\/national\.yml:14:5 .*lähde "tiedote" ei ole tiedoissa; lisää se tiedostoon .* tai tarkista tunniste \(sama: .*:\d+, .*:\d+, .*:\d+ ja 6 muuta\)$/,
    );
  });

  it('are told once for a list whose heading is gone', () => {
    const [problem, ...others] = problemsIn(changed(GOOD, REGION, '\nfacts:\n', '\n'));
    expect(others).toEqual([]);
    expect(problem).toMatch(
      /keski-suomi\.yml:19:5 {2}subjects\[2\]: kentät topic, .* eivät kuulu tähän \(samoin 3 muuta kohtaa\); /,
    );
  });

  it('are told once for a fact that was copied and not changed', () => {
    const copy =
      '  - { id: raha, topic: funding, measure: applied, covers: { programmes: [ohjelma] }, value: { amount: 1 }, asOf: 2020-05, sources: [tiedote], addedOn: 2021-01-15 }\n';
    expect(problemsIn({ ...GOOD, [REGION]: `${GOOD[REGION]}${copy}` })).toEqual([
      expect.stringContaining('tunniste "raha" on jo käytössä'),
    ]);
  });

  it('are one error, whose message counts them and gives a line to each', () => {
    const broken = changed(GOOD, REGION, 'measure: granted', 'measur: granted');
    expect(() => loadKnowledge(folderOf(broken))).toThrow(KnowledgeError);
    expect(() => loadKnowledge(folderOf(broken))).toThrow(
      'Tiedoissa on virheitä (1):\nknowledge/regions/keski-suomi.yml:22:5  facts[0].measur: tuntematon kenttä "measur"; tarkoititko "measure"? (fakta raha)',
    );
  });

  it('name the folder where it is empty', () => {
    expect(problemsIn({})).toEqual(['knowledge:1:1  kansiossa ei ole yhtään .yml-tiedostoa; palauta tiedostot']);
  });
});
