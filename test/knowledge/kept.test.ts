import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBot } from '../../src/answers/create-bot.ts';
import { type Keep, keepIn, versionOf } from '../../src/knowledge/kept.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { KnowledgeError } from '../../src/knowledge/problems.ts';
import { atOnce } from '../../src/knowledge/steps.ts';
import { folderOf, GOOD } from '../support/knowledge.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sotebotti-kept-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What comes of asking for something under one name, and whether it had to be made for that. */
const asked = (keep: Keep, of: readonly unknown[], thing: unknown): { thing: unknown; made: boolean } => {
  let made = false;
  const given = atOnce(
    keep('thing', of, function* () {
      made = true;
      yield;
      return thing;
    }),
  );
  return { thing: given, made };
};

const THING = { texts: ['ä'], map: new Map([['a', new Set([1])]]), numbers: Float32Array.of(0.5, 2) };

describe('what was made of the knowledge', () => {
  it('is given again where it is made of the same', () => {
    expect(asked(keepIn(folder, '1'), ['same'], THING)).toEqual({ thing: THING, made: true });
    expect(asked(keepIn(folder, '1'), ['same'], 'other')).toEqual({ thing: THING, made: false });
  });

  it.each<[string, string, readonly unknown[]]>([
    ['something else', '1', ['other']],
    ['more besides', '1', ['same', 'more']],
    ['the same by other code', '2', ['same']],
  ])('is made anew of %s, and that is kept in its place', (_what, version, of) => {
    asked(keepIn(folder, '1'), ['same'], 'first');
    expect(asked(keepIn(folder, version), of, 'second')).toEqual({ thing: 'second', made: true });
    expect(asked(keepIn(folder, version), of, 'third')).toEqual({ thing: 'second', made: false });
    expect(readdirSync(folder)).toEqual(['thing']);
  });

  it.each<[string, (content: Buffer) => Uint8Array]>([
    ['empty', () => Buffer.alloc(0)],
    ['cut off', (content) => content.subarray(0, content.length - 1)],
    ['changed in one place', (content) => content.with(content.length - 2, (content.at(-2) ?? 0) ^ 1)],
    ['only a key', (content) => content.subarray(0, 32)],
  ])('is made anew where the file is %s', (_what, damage) => {
    const keep = keepIn(folder, '1');
    asked(keep, [], THING);
    const file = join(folder, 'thing');
    writeFileSync(file, damage(readFileSync(file)));
    expect(asked(keep, [], 'anew')).toEqual({ thing: 'anew', made: true });
    expect(asked(keep, [], 'again')).toEqual({ thing: 'anew', made: false });
  });

  it('is made each time where nothing can be written', () => {
    writeFileSync(join(folder, 'file'), '');
    const keep = keepIn(join(folder, 'file'), '1');
    expect(asked(keep, [], 'first')).toEqual({ thing: 'first', made: true });
    expect(asked(keep, [], 'second')).toEqual({ thing: 'second', made: true });
  });
});

describe('the version of the code', () => {
  it('is that of every file of it', () => {
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'src/a.ts'), 'a');
    const version = () => versionOf(folder, ['src/*.ts']);
    const first = version();
    expect(version()).toBe(first);
    writeFileSync(join(folder, 'src/a.ts'), 'b');
    const changed = version();
    writeFileSync(join(folder, 'src/b.ts'), '');
    expect(new Set([first, changed, version()]).size).toBe(3);
  });
});

describe('knowledge and a bot that were made before', () => {
  const answers = (keep?: Keep): unknown[] => {
    const bot = createBot(loadKnowledge(folderOf(GOOD), keep), keep);
    const texts = [
      'Paljonko Keski-Suomi sai rahaa?',
      'Hur mycket fick Birkaland?',
      'Who leads it?',
      'mikä on sote',
      'lähteet',
    ];
    return texts.map((text) => bot.ask({ text, today: '2026-11-22' }));
  };

  it('answer as those that are made now', () => {
    const made = answers();
    expect(answers(keepIn(folder, '1'))).toEqual(made);
    const kept = readdirSync(folder);
    expect(kept).toEqual(
      expect.arrayContaining([
        'knowledge',
        'names',
        'words',
        'facts-fi',
        'examples-fi',
        'latent',
        'lexicon',
        'mentions',
      ]),
    );
    const before = kept.map((name) => readFileSync(join(folder, name)));
    expect(answers(keepIn(folder, '1'))).toEqual(made);
    expect(kept.map((name) => readFileSync(join(folder, name)))).toEqual(before);
  });

  it('hide no problem of the knowledge', () => {
    const keep = keepIn(folder, '1');
    loadKnowledge(folderOf(GOOD), keep);
    const broken = folderOf({ ...GOOD, 'rikki.yml': 'facts: 1\n' });
    expect(() => loadKnowledge(broken, keep)).toThrow(KnowledgeError);
    expect(() => loadKnowledge(broken, keep)).toThrow(KnowledgeError);
  });

  it('hold nothing that was asked', () => {
    const keep = keepIn(folder, '1');
    const bot = createBot(loadKnowledge(folderOf(GOOD), keep), keep);
    atOnce(bot.preparing());
    bot.ask({ text: 'Paljonko Keski-Suomen kanarialintuhanke sai?', today: '2026-11-22' });
    const kept = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
    expect(kept.length).toBeGreaterThan(5);
    expect(kept.filter((text) => /kanarialintu/i.test(text))).toEqual([]);
  });
});
