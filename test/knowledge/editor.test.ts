import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { jsonSchema } from '../../src/knowledge/json-schema.ts';
import { readFolder } from '../../src/knowledge/read-folder.ts';
import { EVENTS, MEASURES, TOPICS } from '../../src/knowledge/schema.ts';
import { createEditor } from '../support/editor.ts';
import { GOOD, type Mistake, mistaken } from '../support/knowledge.ts';

const folder = readFolder(fileURLToPath(new URL('../../knowledge', import.meta.url)));
const editor = createEditor();

/** A file that names its schema, as those of the knowledge folder do on their first line. */
const withSchema = (file: string, text = ''): string =>
  `# yaml-language-server: $schema=${dirname(file) === '.' ? '' : '../'}schema.json\n${text}`;

const REGION = 'regions/keski-suomi.yml';
const PROGRAMME = 'programme.yml';
const NATIONAL = 'national.yml';
const SOURCES = 'sources.yml';

describe('an editor', () => {
  it.each([...folder.files])('finds nothing wrong in %s', async (file, text) => {
    expect(await editor.problems(file, text)).toEqual([]);
  });

  it.each(Object.entries(GOOD))('finds nothing wrong in a small %s', async (file, text) => {
    expect(await editor.problems(file, withSchema(file, text))).toEqual([]);
  });

  const broken: readonly (Mistake & { what: string; says: string })[] = [
    {
      what: 'an unknown field of a fact',
      ...{ file: REGION, from: 'precision: over', to: 'precisio: over' },
      says: 'Property precisio is not allowed.',
    },
    {
      what: 'an unknown field of a value',
      ...{ file: REGION, from: 'phone: 044', to: 'puhelin: 044' },
      says: 'Property puhelin is not allowed.',
    },
    {
      what: 'an unknown list',
      ...{ file: PROGRAMME, from: 'facts:', to: 'faktat:' },
      says: 'Property faktat is not allowed.',
    },
    {
      what: 'a value that is none of those allowed',
      ...{ file: REGION, from: 'measure: granted', to: 'measure: myönnetty', at: 'myönnetty' },
      says: 'Value is not accepted. Valid values: "available", "share", "applied", "granted"',
    },
    {
      what: 'a topic of the vocabulary that there is not',
      ...{ file: NATIONAL, from: 'funding:', to: 'raha:' },
      says: 'Value is not accepted. Valid values: "funding", "schedule"',
    },
    {
      what: 'a field that is missing',
      ...{
        file: PROGRAMME,
        from: '    event: end\n    value: { on: 2022-12-31 }\n',
        to: '    event: end\n',
        at: 'id: loppu',
      },
      says: 'Missing property "value".',
    },
    {
      what: 'a language that is missing',
      ...{
        file: REGION,
        from: 'note: { fi: Huomio., sv: Obs., en: Note. }',
        to: 'note: { fi: Huomio., en: Note. }',
        at: 'note: { fi: Huomio.',
      },
      says: 'Missing property "sv".',
    },
    {
      what: 'a language that is left empty',
      ...{ file: REGION, from: 'sv: Obs.', to: 'sv: ', at: ', en: Note.' },
      says: 'Incorrect type. Expected "string".',
    },
    {
      what: 'text in place of a number',
      ...{ file: REGION, from: '{ amount: 9000000 }', to: '{ amount: reilut 9 }', at: 'reilut 9' },
      says: 'Incorrect type. Expected "integer".',
    },
    {
      what: 'a year without quotation marks',
      ...{ file: SOURCES, from: 'date: "2021"', to: 'date: 2021', at: '2021' },
      says: 'Incorrect type. Expected "string".',
    },
    {
      what: 'a single id in place of a list',
      ...{ file: REGION, from: 'sources: [tiedote, blogi]', to: 'sources: tiedote+', at: 'tiedote+' },
      says: 'Incorrect type. Expected "array".',
    },
    {
      what: 'a day in another form, in Finnish',
      ...{ file: REGION, from: 'changedOn: 2021-02-01', to: 'changedOn: 1.2.2021', at: '1.2.2021' },
      says: 'päivä kirjoitetaan muodossa 2020-05-29',
    },
    {
      what: 'an id with a capital, in Finnish',
      ...{ file: REGION, from: 'id: haku', to: 'id: Haku', at: 'Haku' },
      says: 'tunnisteessa saa olla vain pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä',
    },
    {
      what: 'a field one step too deep',
      ...{
        file: REGION,
        from: '      email: mikael.palola@example.fi\n    asOf:',
        to: '      email: mikael.palola@example.fi\n      asOf:',
        at: 'asOf: 2020-09-29',
      },
      says: 'Property asOf is not allowed.',
    },
    {
      what: 'a field one step too high',
      ...{ file: SOURCES, from: '    dateCertain:', to: 'dateCertain:' },
      says: 'Property dateCertain is not allowed.',
    },
    {
      what: 'a field that belongs to another list',
      ...{
        file: REGION,
        from: '    kind: person\n',
        to: '    kind: person\n    topic: contact\n',
        at: 'topic: contact\n    name',
      },
      says: 'Property topic is not allowed.',
    },
    {
      what: 'a field that is there twice',
      ...{ file: PROGRAMME, from: 'event: end', to: 'event: end\n    event: start', at: 'event: start' },
      says: 'Map keys must be unique',
    },
    {
      what: 'a tab',
      ...{ file: PROGRAMME, from: '    event: end', to: '\tevent: end' },
      says: 'Tabs are not allowed as indentation',
    },
  ];

  it.each(broken.map(({ what, says, ...mistake }) => [what, mistake, says] as const))(
    'underlines %s',
    async (_what, mistake, says) => {
      const { files, place } = mistaken(mistake);
      const [, line = '', column] = place.split(':');
      const shown = await editor.problems(mistake.file, withSchema(mistake.file, files[mistake.file]));
      expect(shown.filter((one) => one.includes(says))).toEqual([
        expect.stringContaining(`${Number(line) + 1}:${column}  `),
      ]);
    },
  );
});

describe('an editor, where one types,', () => {
  const begun = withSchema(REGION, `${GOOD[REGION]}  - id: uusi\n`);

  it('offers the parts of a file', async () => {
    const offered = await editor.offers(REGION, withSchema(REGION));
    expect(offered).toEqual(expect.arrayContaining(['region', 'subjects', 'facts']));
  });

  it('offers the fields of a fact that are not there yet', async () => {
    const offered = await editor.offers(REGION, `${begun}    `);
    expect(offered).toEqual(expect.arrayContaining(['topic', 'value', 'asOf', 'sources', 'addedOn', 'reviewBy']));
    expect(offered).not.toContain('id');
  });

  it.each([
    ['topic', TOPICS],
    ['measure', MEASURES],
    ['event', EVENTS],
  ] as const)('offers each %s', async (field, values) => {
    expect(await editor.offers(REGION, `${begun}    ${field}: `)).toEqual(expect.arrayContaining([...values]));
  });

  it('says in Finnish what a field is for', async () => {
    expect(await editor.explains(REGION, withSchema(REGION, GOOD[REGION]), 'measure')).toContain(
      'Mistä rahasta on kyse',
    );
    expect(await editor.explains(SOURCES, withSchema(SOURCES, GOOD[SOURCES]), 'publisher')).toContain('Julkaisija');
  });
});

/** The fields of a schema that say nothing of themselves, however deep. */
const unexplained = (schema: unknown, path = ''): string[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  const fields = 'properties' in schema ? Object.entries(Object(schema.properties)) : [];
  return [
    ...fields.filter(([, field]) => !Object(field).description).map(([name]) => `${path}.${name}`),
    ...Object.entries(schema).flatMap(([name, part]) => unexplained(part, `${path}.${name}`)),
  ];
};

it('every field of the schema says what it is for', () => {
  expect(unexplained({ properties: { plain: {} } })).toEqual(['.plain']);
  expect(unexplained(JSON.parse(jsonSchema()))).toEqual([]);
});
