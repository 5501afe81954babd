import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { knowledgeCommand } from '../../src/cli/knowledge.ts';
import { jsonSchema } from '../../src/knowledge/json-schema.ts';
import { changed, type Files, GOOD } from '../support/knowledge.ts';
import { KNOWLEDGE_FOLDER, memoryIo } from './commands.ts';

/** The files in a folder of their own until the test ends. */
const written = (files: Files): string => {
  const folder = mkdtempSync(join(tmpdir(), 'tiedot-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
};

const run = (args: readonly string[], folder: string) => {
  const io = memoryIo();
  const code = knowledgeCommand(args, { folder, io });
  return { code, outs: io.outs, errors: io.errors };
};

describe('knowledge check', () => {
  it('counts what is in a good folder', () => {
    expect(run(['check'], written(GOOD))).toEqual({
      code: 0,
      outs: ['Kunnossa: 9 faktaa, 2 lähdettä, 11 kohdetta.'],
      errors: [],
    });
  });

  it('finds the real knowledge in order', () => {
    expect(run(['check'], KNOWLEDGE_FOLDER)).toMatchObject({ code: 0, errors: [] });
  });

  it('fails with every problem of a broken folder', () => {
    const one = changed(GOOD, 'sources.yml', 'date: 2020-05', 'date: toukokuu');
    const folder = written(changed(one, 'programme.yml', 'event: end', 'event: loppu'));
    expect(() => run(['check'], folder)).toThrow(
      [
        'Tiedoissa on virheitä (2):',
        'knowledge/programme.yml:8:5  facts[0].event: sallitut arvot: start, end, span, deadline, milestone',
        'knowledge/sources.yml:5:5  sources[0].date: aika kirjoitetaan muodossa 2020, 2020-05 tai 2020-05-29 (vuosi lainausmerkkeihin)',
      ].join('\n'),
    );
  });

  it('fails on a folder without knowledge', () => {
    expect(() => run(['check'], written({ 'README.md': 'Ohje' }))).toThrow('kansiossa ei ole yhtään .yml-tiedostoa');
  });
});

describe('knowledge schema', () => {
  it('writes the schema next to the knowledge', () => {
    const folder = written({ 'schema.json': 'vanha' });
    expect(run(['schema'], folder)).toEqual({ code: 0, outs: ['knowledge/schema.json kirjoitettu.'], errors: [] });
    expect(readFileSync(join(folder, 'schema.json'), 'utf8')).toBe(jsonSchema());
  });
});

describe('wrong usage of knowledge', () => {
  it.each([[[]], [['tarkista']], [['check', 'regions']], [['schema', '--force']], [['--help']]])(
    'is %j: exit 2, and the usage in Finnish',
    (args) => {
      const { code, outs, errors } = run(args, KNOWLEDGE_FOLDER);
      expect(code).toBe(2);
      expect(outs).toEqual([]);
      expect(errors.join('\n')).toMatch(/^Käyttö: npm run knowledge -- check .*\n.*npm run knowledge -- schema/);
    },
  );
});
