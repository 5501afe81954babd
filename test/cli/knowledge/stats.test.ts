import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { changed, GOOD } from '../../support/knowledge.ts';
import { runTool, writtenFolder } from './tools.ts';

const REGION = 'regions/keski-suomi.yml';

const tableOf = (text: string, title: string): Record<string, string[]> => {
  const block = text.split('\n\n').find((candidate) => candidate.startsWith(`${title}\n`)) ?? '';
  const rows = block.split('\n').slice(1);
  return Object.fromEntries(rows.map((row) => [row.slice(0, 20).trim(), row.slice(20).trim().split(/\s+/)]));
};

const textOf = async (folder: string): Promise<string> => (await runTool(['stats'], folder)).outs.join('\n');

describe('knowledge stats', () => {
  it('counts the facts of each region by topic, and shows holes', async () => {
    const text = await textOf(writtenFolder(GOOD));
    expect(text).toMatch(/^9 faktaa \(1 niistä sanaston termejä\), 2 lähdettä, 11 kohdetta\.\n/);
    const table = tableOf(text, 'Kaikki');
    expect(table['']?.slice(0, 5)).toEqual(['raha', 'aika', 'yht.', 'muk.', 'hal.']);
    expect(table['Keski-Suomi']?.slice(0, 5)).toEqual(['2', '·', '1', '1', '·']);
    expect(new Set(table.Pirkanmaa)).toEqual(new Set(['·']));
    expect(table['Koko maa ja ohjelmat']?.[1]).toBe('3');
  });

  it('has a table for each programme, and one for facts without', async () => {
    const text = await textOf(writtenFolder(GOOD));
    expect(tableOf(text, 'Sote-keskus')['Keski-Suomi']?.slice(0, 3)).toEqual(['2', '·', '·']);
    expect(tableOf(text, 'Ei ohjelmaa')['Keski-Suomi']?.slice(0, 3)).toEqual(['·', '·', '1']);
    expect(text).toContain('Rakenneuudistus: ei yhtään faktaa');
  });

  it('counts a fact of two programmes for both', async () => {
    const both = changed(
      GOOD,
      REGION,
      'programmes: [ohjelma], round: "2020", area',
      'programmes: [ohjelma, uudistus], round: "2020", area',
    );
    const text = await textOf(writtenFolder(both));
    expect(tableOf(text, 'Sote-keskus')['Keski-Suomi']?.[0]).toBe('2');
    expect(tableOf(text, 'Rakenneuudistus')['Keski-Suomi']?.[0]).toBe('1');
  });

  it('names what a region lacks, and nothing that no region has of a programme', async () => {
    const text = await textOf(writtenFolder(GOOD));
    expect(text.split('Mitä alueista ei tiedetä:\n')[1]?.split('\n\n')[0]).toBe(
      [
        '  Keski-Suomi: hallinnoija, hankkeen nimi, aikataulu',
        '  Pirkanmaa: hallinnoija, hankkeen nimi, aikataulu, myönnetty avustus (Sote-keskus)',
      ].join('\n'),
    );
  });

  it('takes a project to have a name once something is said of it', async () => {
    const subject = 'subjects:\n  - id: pirsote\n    kind: project\n    within: keski-suomi\n    name: PirSOTE';
    const named = changed(GOOD, REGION, 'subjects:', subject);
    expect(await textOf(writtenFolder(named))).toContain('Keski-Suomi: hallinnoija, hankkeen nimi, aikataulu');
    const said = `facts:
  - id: pirsote-definition
    subject: pirsote
    topic: definition
    value: { fi: PirSOTE on hanke., sv: PirSOTE är ett projekt., en: PirSOTE is a project. }
    asOf: 2020-05
    sources: [tiedote]
    addedOn: 2021-01-15`;
    const told = changed(named, REGION, 'facts:', said);
    expect(await textOf(writtenFolder(told))).toContain('Keski-Suomi: hallinnoija, aikataulu');
  });

  it('gives the same to programs', async () => {
    expect(await textOf(writtenFolder(GOOD))).toContain('9 faktaa (1 niistä sanaston termejä), 2 lähdettä');
    const { outs } = await runTool(['stats', '--json'], writtenFolder(GOOD));
    expect(outs).toHaveLength(1);
    const counts = z.record(z.string(), z.int().positive());
    const row = { all: counts, byProgramme: z.record(z.string(), counts), withoutProgramme: counts };
    const stats = z
      .strictObject({
        facts: z.literal(9),
        terms: z.literal(1),
        sources: z.literal(2),
        examples: z.looseObject({}),
        programmes: z.array(z.string()),
        regions: z.array(z.strictObject({ id: z.string(), ...row, gaps: z.array(z.string()) })),
        national: z.strictObject(row),
      })
      .parse(JSON.parse(outs[0] ?? ''));
    expect(stats.regions[0]).toMatchObject({
      id: 'keski-suomi',
      all: { funding: 2, contact: 1, participants: 1 },
      byProgramme: { ohjelma: { funding: 2 }, uudistus: {} },
      gaps: ['administrator', 'project', 'schedule'],
    });
    expect(stats.regions[1]?.gaps).toContain('granted:ohjelma');
  });
});

describe('example questions in knowledge stats', () => {
  const asked = (...numbers: number[]) => `[${numbers.map((number) => `"kysymys ${number}"`).join(', ')}]`;
  const FEW = `questions:
  laki: { fi: ${asked(1, 2, 3, 4, 5)}, sv: ${asked(6, 7, 8, 9)}, en: ${asked(10, 11, 12, 13, 14)} }
  raha: { fi: ${asked(15)} }
unanswered: { en: ${asked(20, 21)} }
`;

  it('counts them, and names the facts with few in some language, the fewest first', async () => {
    const text = await textOf(writtenFolder({ ...GOOD, 'questions/national.yml': FEW }));
    expect(text).toContain('Esimerkkikysymyksiä: suomeksi 6, ruotsiksi 4, englanniksi 7.');
    expect(text).toContain('joihin mikään fakta ei vastaa: suomeksi 0, ruotsiksi 0, englanniksi 2.');
    const [heading, ...rows] =
      text.split('Alle 5 esimerkkikysymystä jollakin kielellä (9 faktaa):\n')[1]?.split('\n') ?? [];
    expect(heading?.trim().split(/\s+/)).toEqual(['fi', 'sv', 'en']);
    expect(rows.slice(-2)).toEqual(['    1    ·    ·  raha', '    5    4    5  laki']);
    expect(rows).toHaveLength(9);
  });

  it('gives the same to programs', async () => {
    const { outs } = await runTool(['stats', '--json'], writtenFolder({ ...GOOD, 'questions/national.yml': FEW }));
    const { examples } = JSON.parse(outs[0] ?? '');
    expect(examples).toMatchObject({ all: { fi: 6, sv: 4, en: 7 }, unanswered: { fi: 0, sv: 0, en: 2 } });
    expect(examples.few.at(-1)).toEqual({ fact: 'laki', fi: 5, sv: 4, en: 5 });
  });

  it('says so where there are enough', async () => {
    const ids = [
      'raha',
      'haku',
      'johtaja',
      'mukana',
      'loppu',
      'kesto',
      'haun-loppu',
      'laki',
      'sanasto-hyvinvointialue',
    ];
    const five = (start: number) => asked(...[0, 1, 2, 3, 4].map((number) => start + number));
    const lines = ids.map((id, at) => {
      const [fi, sv, en] = [five(15 * at), five(15 * at + 5), five(15 * at + 10)];
      return `  ${id}: { fi: ${fi}, sv: ${sv}, en: ${en} }`;
    });
    const text = await textOf(
      writtenFolder({ ...GOOD, 'questions/national.yml': `questions:\n${lines.join('\n')}\n` }),
    );
    expect(text).toContain('Jokaisella faktalla on joka kielellä ainakin 5.');
    expect(text).not.toContain('Alle 5');
  });
});

describe('knowledge stale', () => {
  it('lists what is past its day of review, by owner, with its place', async () => {
    const files = changed(
      changed(
        GOOD,
        'programme.yml',
        'value: { on: 2022-12-31 }',
        'value: { on: 2022-12-31 }\n    reviewBy: 2021-12-31',
      ),
      'programme.yml',
      'value: { from: 2020-08, to: 2021-12 }',
      'value: { from: 2020-08, to: 2021-12 }\n    reviewBy: 2022-02-01',
    );
    const { code, outs } = await runTool(['stale'], writtenFolder(files));
    expect(code).toBe(0);
    const text = outs.join('\n');
    expect(text).toMatch(
      /^Tarkistettavia tietoja 2:\n\nEi omistajaa\n {2}2021-12-31 {2}Sote-keskus: päättyy 31\.12\.2022/,
    );
    expect(text).toContain('loppu, knowledge/programme.yml:6');
    expect(text).toMatch(/\n\ntoimisto\n {2}2022-01-15 {2}Keski-Suomi: myönnetty reilut 9 miljoonaa/);
    expect(text).not.toContain('kesto');
  });

  it('says so where nothing is', async () => {
    const files = changed(GOOD, REGION, '    reviewBy: 2022-01-15\n', '');
    expect((await runTool(['stale'], writtenFolder(files))).outs).toEqual(['Mikään tieto ei odota tarkistusta.']);
  });
});
