import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchema } from '../../../src/knowledge/json-schema.ts';
import { changed, GOOD } from '../../support/knowledge.ts';
import { KNOWLEDGE_FOLDER } from '../../support/real-bot.ts';
import { runTool, writtenFolder } from './tools.ts';

describe('knowledge check', () => {
  it('counts what is in a good folder', async () => {
    expect(await runTool(['check'], writtenFolder(GOOD))).toEqual({
      code: 0,
      outs: ['Kunnossa: 9 faktaa (1 niistä sanaston termejä), 2 lähdettä, 11 kohdetta.'],
      errors: [],
    });
  });

  it('finds the real knowledge in order', async () => {
    expect(await runTool(['check'], KNOWLEDGE_FOLDER, [], { today: '9999-12-31' })).toMatchObject({
      code: 0,
      errors: [],
    });
  });

  it('fails with every problem of a broken folder', async () => {
    const one = changed(GOOD, 'sources.yml', 'date: 2020-05', 'date: toukokuu');
    const folder = writtenFolder(changed(one, 'programme.yml', 'event: end', 'event: loppu'));
    await expect(runTool(['check'], folder)).rejects.toThrow(
      [
        'Tiedoissa on virheitä (2):',
        'knowledge/programme.yml:8:5  facts[0].event: sallitut arvot: start (alkaa), end (päättyy), span (kestää jostakin johonkin), deadline (määräaika), milestone (tapahtuma) (fakta loppu)',
        'knowledge/sources.yml:5:5  sources[0].date: aika kirjoitetaan muodossa 2020, 2020-05 tai 2020-05-29 (vuosi lainausmerkkeihin) (lähde tiedote)',
      ].join('\n'),
    );
  });

  it('fails on what was added or changed on a day to come, the same day once', async () => {
    const programme = GOOD['programme.yml']?.replaceAll('addedOn: 2021-01-15', 'addedOn: 2022-02-02') ?? '';
    const late = changed(GOOD, 'regions/keski-suomi.yml', 'changedOn: 2021-02-01', 'changedOn: 2022-03-01');
    const folder = writtenFolder({
      ...changed(late, 'regions/keski-suomi.yml', 'reviewBy: 2022-01-15', 'reviewBy: 2023-01-15'),
      'programme.yml': programme,
    });
    const mend = (said: string): string =>
      `on vasta tulossa (tänään on 2022-02-01); kirjoita päivä, jona ${said}, tai korjaa koneen kello`;
    await expect(runTool(['check'], folder)).rejects.toThrow(
      [
        'Tiedoissa on virheitä (2):',
        `knowledge/programme.yml:12:5  facts[0].addedOn: lisäyspäivä 2022-02-02 ${mend('lisäsit faktan')} (fakta loppu) (sama: knowledge/programme.yml:19, knowledge/programme.yml:27)`,
        `knowledge/regions/keski-suomi.yml:30:5  facts[0].changedOn: muutospäivä 2022-03-01 ${mend('muutit sitä')} (fakta raha)`,
      ].join('\n'),
    );
  });

  it('fails on a folder without knowledge', async () => {
    await expect(runTool(['check'], writtenFolder({ 'README.md': 'Ohje' }))).rejects.toThrow(
      'kansiossa ei ole yhtään .yml-tiedostoa',
    );
  });
});

describe('knowledge schema', () => {
  it('writes the schema next to the knowledge', async () => {
    const folder = writtenFolder({ 'schema.json': 'vanha' });
    expect(await runTool(['schema'], folder)).toEqual({
      code: 0,
      outs: ['knowledge/schema.json kirjoitettu.'],
      errors: [],
    });
    expect(readFileSync(join(folder, 'schema.json'), 'utf8')).toBe(jsonSchema());
  });
});

describe('help on knowledge', () => {
  it.each([[['--help']], [['check', '-h']]])('is the usage in Finnish: %j', async (args) => {
    const { code, outs, errors } = await runTool(args, KNOWLEDGE_FOLDER);
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    expect(outs).toEqual([expect.stringMatching(/^Käyttö: npm run knowledge -- check /)]);
  });
});

describe('wrong usage of knowledge', () => {
  it.each([
    [['check', 'regions']],
    [['schema', '--force']],
    [['stats', '--yaml']],
    [['stale', 'kaikki']],
    [['diff']],
    [['diff', 'main', 'HEAD']],
  ])('is %j: exit 2, and how that command is written', async (args) => {
    const { code, outs, errors } = await runTool(args, KNOWLEDGE_FOLDER);
    expect({ code, outs }).toEqual({ code: 2, outs: [] });
    expect(errors).toEqual([expect.stringContaining(`Näin se kirjoitetaan:\nnpm run knowledge -- ${args[0]}`)]);
  });

  it.each([
    [[], ''],
    [['tarkista'], 'Komentoa "tarkista" ei ole; valitse näistä\n'],
    [['toString'], 'Komentoa "toString" ei ole; valitse näistä\n'],
    [['chek'], 'Komentoa "chek" ei ole; tarkoititko "check"?\n'],
  ])('is %j: exit 2, and all commands in Finnish', async (args, said) => {
    const { code, outs, errors } = await runTool(args, KNOWLEDGE_FOLDER);
    expect({ code, outs }).toEqual({ code: 2, outs: [] });
    expect(errors).toEqual([
      expect.stringMatching(/Käyttö: npm run knowledge -- check .*\n(.*\n)*.*npm run knowledge -- schema/),
    ]);
    expect(errors[0]?.startsWith(`${said}Käyttö: `)).toBe(true);
  });
});
