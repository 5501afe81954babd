import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { frozenQuestions } from '../../src/cli/knowledge/frozen-questions.ts';
import { foldName } from '../../src/knowledge/check.ts';
import { jsonSchema } from '../../src/knowledge/json-schema.ts';
import type { Fact } from '../../src/knowledge/knowledge.ts';
import { NEEDED_FILES, REGION_IDS } from '../../src/knowledge/needed-files.ts';
import { readFolder } from '../../src/knowledge/read-folder.ts';
import { fileSchema, regionSchema } from '../../src/knowledge/schema.ts';
import { createAnalyse } from '../../src/language/analyse.ts';
import { factIn } from '../support/knowledge.ts';
import { KNOWLEDGE_FOLDER, realBot } from '../support/real-bot.ts';

const folder = readFolder(KNOWLEDGE_FOLDER, NEEDED_FILES);
const { knowledge } = realBot();
const { facts, sources, subjects } = knowledge;

/** How many municipalities each has. */
const REGIONS: Record<(typeof REGION_IDS)[number], number> = {
  'etela-karjala': 9,
  'etela-pohjanmaa': 18,
  'etela-savo': 12,
  helsinki: 1,
  'ita-uusimaa': 7,
  kainuu: 8,
  'kanta-hame': 11,
  'keski-pohjanmaa': 8,
  'keski-suomi': 22,
  'keski-uusimaa': 6,
  kymenlaakso: 6,
  'lansi-uusimaa': 10,
  lappi: 21,
  'paijat-hame': 10,
  pirkanmaa: 23,
  pohjanmaa: 14,
  'pohjois-karjala': 13,
  'pohjois-pohjanmaa': 30,
  'pohjois-savo': 19,
  satakunta: 16,
  'vantaa-kerava': 2,
  'varsinais-suomi': 27,
};
const MUNICIPALITIES = 309;
const ALAND = '035 043 060 062 065 076 170 295 318 417 438 478 736 766 771 941'.split(' ');

const regions = [...folder.files.values()].flatMap((text) => {
  const { region } = fileSchema
    .pick({ region: true })
    .loose()
    .parse(load(text, { schema: CORE_SCHEMA }) ?? {});
  return region ? [regionSchema.parse(region)] : [];
});
const todays = regions.map(({ id, municipalities }) => ({
  id,
  municipalities: municipalities.filter(({ mergedInto2021 }) => !mergedInto2021),
}));
const codes = todays.flatMap(({ municipalities }) => municipalities.map(({ code }) => code));

/** Every string of a value, however deep. */
const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return (value instanceof Map ? [...value.values()] : Object.values(value)).flatMap(stringsIn);
};

describe('the knowledge folder', () => {
  it('has a schema.json that says what the checks say; npm run knowledge -- schema writes it', () => {
    expect(readFileSync(join(KNOWLEDGE_FOLDER, 'schema.json'), 'utf8')).toBe(jsonSchema());
  });

  it.each([...folder.files.keys()])('shows editors the schema of %s on its first line', (file) => {
    const [first = ''] = (folder.files.get(file) ?? '').split('\n');
    const schema = /^# yaml-language-server: \$schema=(\S+)$/.exec(first)?.[1] ?? 'none';
    expect(existsSync(join(KNOWLEDGE_FOLDER, dirname(file), schema))).toBe(true);
  });

  it('has the 22 regions under their frozen ids, each in a file of that name', () => {
    expect(regions.map(({ id }) => id).sort()).toEqual([...REGION_IDS]);
    for (const { id } of regions) {
      expect(subjects.get(id)?.kind).toBe('region');
      expect(folder.files.has(`regions/${id}.yml`)).toBe(true);
    }
  });

  it('has every municipality outside Åland exactly once', () => {
    expect(codes).toHaveLength(MUNICIPALITIES - ALAND.length);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => ALAND.includes(code))).toEqual([]);
  });

  it('has as many municipalities in each region as there are', () => {
    const counted = todays.map(({ id, municipalities }) => [id, municipalities.length]);
    expect(Object.fromEntries(counted)).toEqual(REGIONS);
  });

  it('knows every municipality by name, Helsinki as the region that it is', () => {
    const named = [...subjects.values()].filter(
      ({ kind, mergedInto2021 }) => kind === 'municipality' && !mergedInto2021,
    );
    expect(named).toHaveLength(codes.length - 1);
    expect(named.every(({ within }) => within !== undefined && within in REGIONS)).toBe(true);
    expect(subjects.get('helsinki')?.kind).toBe('region');
  });

  it.each([
    ['heinavesi', 'pohjois-karjala', 'etela-savo'],
    ['iitti', 'paijat-hame', 'kymenlaakso'],
    ['isokyro', 'etela-pohjanmaa', 'pohjanmaa'],
    ['joroinen', 'pohjois-savo', 'etela-savo'],
    ['kuhmoinen', 'pirkanmaa', 'keski-suomi'],
  ])('knows that %s came to %s from %s in 2021', (municipality, within, before2021) => {
    expect(subjects.get(municipality)).toMatchObject({ within, before2021, changeSource: 'vm-maakuntajako-2019-08' });
  });

  it('knows Honkajoki, which became part of Kankaanpää in 2021', () => {
    expect(subjects.get('honkajoki')).toMatchObject({ within: 'satakunta', mergedInto2021: 'kankaanpaa' });
  });

  it('takes Uusimaa, Savo, Karjala and Häme for the regions that share the name', () => {
    const groups = [...subjects.values()].filter(({ kind }) => kind === 'group');
    expect(Object.fromEntries(groups.map(({ id, members }) => [id, [...members].sort()]))).toEqual({
      paakaupunkiseutu: ['helsinki', 'lansi-uusimaa', 'vantaa-kerava'],
      uusimaa: ['helsinki', 'ita-uusimaa', 'keski-uusimaa', 'lansi-uusimaa', 'vantaa-kerava'],
      savo: ['etela-savo', 'pohjois-savo'],
      karjala: ['etela-karjala', 'pohjois-karjala'],
      hame: ['kanta-hame', 'paijat-hame'],
    });
  });
});

describe('every fact', () => {
  const translated = facts.flatMap(({ id, value, note }) => [
    ...('fi' in value ? [{ id, text: value }] : []),
    ...(note ? [{ id: `${id} (note)`, text: note }] : []),
  ]);

  it('that is text says it in three languages, none a copy of another', () => {
    expect(translated.length).toBeGreaterThan(100);
    const copies = translated.filter(({ text }) => new Set([text.fi, text.sv, text.en]).size < 3);
    expect(copies.map(({ id }) => id)).toEqual([]);
  });

  it('has a source, and every source is of use', () => {
    expect(facts.filter((fact) => fact.sources.length === 0)).toEqual([]);
    const used = new Set(facts.flatMap((fact) => fact.sources.map(({ id }) => id)));
    const ofRegions = new Set(regions.map(({ municipalitySource }) => municipalitySource));
    const ofChanges = new Set([...subjects.values()].map(({ changeSource }) => changeSource));
    expect([...sources.keys()].filter((id) => !used.has(id) && !ofRegions.has(id) && !ofChanges.has(id))).toEqual([]);
  });

  it('is as new as its newest source at most', () => {
    const newer = facts.filter((fact) => fact.sources.every(({ date }) => date < fact.asOf.slice(0, date.length)));
    expect(newer.map(({ id }) => id)).toEqual([]);
  });

  it('that another replaces is there, and superseded', () => {
    const replaced = facts.flatMap(({ supersedes }) => supersedes);
    expect(replaced.length).toBeGreaterThan(0);
    for (const id of replaced) expect(factIn(knowledge, id).state).toBe('superseded');
  });

  it('and all else is free of what Slack would read as markup', () => {
    const strings = [
      ...stringsIn(facts),
      ...stringsIn(subjects),
      ...stringsIn(sources),
      ...stringsIn(knowledge.vocabulary),
    ];
    expect(strings.length).toBeGreaterThan(1000);
    expect(strings.filter((text) => /[<>\p{Cc}]|&(lt|gt|amp);|@(channel|here|everyone)\b/u.test(text))).toEqual([]);
  });
});

const BOTH = ['tulevaisuuden-sote-keskus', 'sote-rakenneuudistus'];

describe('what the sources say', () => {
  type Amount = [
    subject: string,
    measure: string,
    programmes: string[],
    amount: number,
    precision: string,
    asOf: string,
  ];

  it.each<Amount>([
    ['keski-suomi', 'applied', BOTH, 13_000_000, 'about', '2020-05'],
    ['keski-suomi', 'granted', BOTH, 9_000_000, 'over', '2020-09'],
    ['ita-uusimaa', 'granted', BOTH, 2_849_500, 'exact', '2020-07'],
    ['ita-uusimaa', 'granted', ['tulevaisuuden-sote-keskus'], 999_500, 'exact', '2020-07'],
    ['ita-uusimaa', 'granted', ['sote-rakenneuudistus'], 1_850_000, 'exact', '2020-07'],
    ['essote', 'share', ['tulevaisuuden-sote-keskus'], 1_500_000, 'exact', '2020-03'],
    ['essote', 'applied', ['sote-rakenneuudistus'], 3_800_000, 'exact', '2020-03'],
  ])('of %s, %s for %j, is %i and %s', (subject, measure, programmes, amount, precision, asOf) => {
    const found = facts.filter(
      (fact) =>
        fact.subject.id === subject &&
        fact.measure === measure &&
        fact.state !== 'superseded' &&
        JSON.stringify(fact.covers.programmes) === JSON.stringify(programmes),
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ value: { amount }, precision, asOf, state: 'current' });
  });

  it('is only of June 2020, and replaced, that Keski-Suomi got nine millions sharp', () => {
    const amounts = facts.filter(({ subject, value }) => subject.id === 'keski-suomi' && 'amount' in value);
    const told = amounts.filter(({ covers }) => JSON.stringify(covers.programmes) === JSON.stringify(BOTH));
    expect(told.map(({ precision, state, asOf }) => [precision, state, asOf]).sort()).toEqual([
      ['about', 'current', '2020-05'],
      ['exact', 'superseded', '2020-06-30'],
      ['over', 'current', '2020-09'],
    ]);
  });

  it('of the end of the Tulevaisuuden sote-keskus programme was 2022, then 2023', () => {
    const ends = facts.filter(({ subject, event }) => subject.id === 'tulevaisuuden-sote-keskus' && event === 'end');
    const told = ({ value, state, asOf }: Fact) => ({ value, state, asOf });
    expect(ends.map(told)).toEqual([
      { value: { on: '2022-12-31' }, state: 'superseded', asOf: '2020-05' },
      { value: { on: '2023-12-31' }, state: 'current', asOf: '2021-12' },
    ]);
    expect(ends[1]?.supersedes).toEqual([ends[0]?.id]);
  });
});

describe('the thesaurus', () => {
  const { analyse } = createAnalyse();
  const { fi = [], sv = [], en = [] } = knowledge.vocabulary.synonyms ?? {};

  it.each([
    ['fi', fi],
    ['sv', sv],
    ['en', en],
  ] as const)('has no word twice in a group, nor two forms of one, and single words only: %s', (language, groups) => {
    const bad = groups.filter((words) => {
      const terms = words.map((word) => analyse(word, language).terms[0]);
      return new Set(terms).size < words.length || words.some((word) => /\s/.test(word));
    });
    expect(bad).toEqual([]);
    expect(groups.length).toBeGreaterThan(200);
  });
});

describe('the example questions', () => {
  it('are none of those by which the bot is tested', () => {
    const tested = new Set(frozenQuestions(fileURLToPath(new URL('../answers', import.meta.url))).map(foldName));
    expect(tested.size).toBeGreaterThan(5000);
    const both = knowledge.examples.get().filter(({ text }) => tested.has(foldName(text)));
    expect(both.map(({ text }) => text)).toEqual([]);
  });
});
