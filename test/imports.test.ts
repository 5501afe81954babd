import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** From left to right by the stages of an answer, then the edges. A file imports from its own part and those before. */
const PARTS = [
  'knowledge',
  'language',
  'questions',
  'answers',
  'store',
  'digest',
  'slack',
  'environment.ts',
  'app.ts',
  'playground',
  'cli',
  'main.ts',
  'start.js',
];

type Source = { file: string; text: string };

const SOURCES: readonly Source[] = globSync('**/*.{ts,js}', { cwd: SRC })
  .sort()
  .map((file) => ({ file, text: readFileSync(join(SRC, file), 'utf8') }));

/** Everything a file imports, types and imports on demand included. */
const importsOf = ({ text }: Source): string[] =>
  [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*(['"])([^'"]+)\1/g)].map(([, , module = '']) => module);

const partOf = (file: string): string => file.split('/')[0] ?? '';

/** Imports that go to the right, out of `src`, or to a part that is not in the order. */
const wrongWay = (source: Source): string[] =>
  importsOf(source)
    .filter((module) => module.startsWith('.'))
    .map((module) => normalize(join(dirname(source.file), module)))
    .filter((target) => {
      const [from, to] = [PARTS.indexOf(partOf(source.file)), PARTS.indexOf(partOf(target))];
      return from === -1 || to === -1 || to > from;
    })
    .map((target) => `${source.file} → ${target}`);

const slackPackages = (source: Source): string[] =>
  importsOf(source).filter((module) => module.startsWith('@slack/') || module === '@slack');

const LEFT_OF_SLACK = PARTS.slice(0, PARTS.indexOf('slack'));

describe('imports', () => {
  it('go from right to left', () => {
    expect(SOURCES.length).toBeGreaterThan(50);
    expect(SOURCES.flatMap(importsOf).length).toBeGreaterThan(200);
    expect(SOURCES.flatMap(wrongWay)).toEqual([]);
  });

  it.each([
    ['knowledge/a.ts', "import { b } from './b.ts';", []],
    ['language/finnish/a.ts', "import type { Text } from '../../knowledge/schema.ts';", []],
    ['cli/a.ts', "const { serve } = await import('../app.ts');", []],
    ['knowledge/a.ts', "import { a } from '../language/b.ts';", ['knowledge/a.ts → language/b.ts']],
    ['answers/a.ts', "export type { A } from '../slack/b.ts';", ['answers/a.ts → slack/b.ts']],
    ['questions/a.ts', "const b = await import('../answers/b.ts');", ['questions/a.ts → answers/b.ts']],
    ['slack/a.ts', "import '../app.ts';", ['slack/a.ts → app.ts']],
    ['slack/a.ts', "import {\n  type A,\n} from '../main.ts';", ['slack/a.ts → main.ts']],
    ['language/a.ts', "import { t } from '../../test/support/t.ts';", ['language/a.ts → ../test/support/t.ts']],
    ['helpers/a.ts', "import { t } from '../knowledge/t.ts';", ['helpers/a.ts → knowledge/t.ts']],
  ])('are told apart: %s with %j', (file, text, wrong) => {
    expect(wrongWay({ file, text })).toEqual(wrong);
  });

  it('of Slack are only in what is there for Slack', () => {
    const parts = new Set(SOURCES.filter((source) => slackPackages(source).length > 0).map(({ file }) => partOf(file)));
    expect([...parts].filter((part) => LEFT_OF_SLACK.includes(part))).toEqual([]);
    expect(parts).toContain('slack');
  });

  it('reach the playground by one door, which is opened on demand', () => {
    const entering = (module: string) =>
      SOURCES.filter(({ file }) => partOf(file) !== 'playground')
        .filter((source) => importsOf(source).some((target) => target.includes(module)))
        .map(({ file }) => file);
    expect(entering('playground/')).toEqual(['cli/play.ts']);
    expect(entering('/play.ts')).toEqual(['main.ts']);
    const main = SOURCES.find(({ file }) => file === 'main.ts')?.text ?? '';
    const loaded = main.split('\n').filter((line) => line.includes('/play.ts'));
    expect(loaded.filter((line) => !/await import\(|typeof import\(/.test(line))).toEqual([]);
  });

  it('of development dependencies are only in the playground', () => {
    const named = ({ dependencies }: { dependencies: Record<string, string> }) => Object.keys(dependencies);
    const production = new Set(named(JSON.parse(readFileSync(join(SRC, '../package.json'), 'utf8'))));
    // Of what looks like an import, only what may be the name of a package.
    const packageOf = (module: string) => /^((?:@[\w-]+\/)?[a-z][\w-]*)(?:\/[\w./-]+)?$/.exec(module)?.[1];
    const packagesIn = (source: Source) => importsOf(source).flatMap((module) => packageOf(module) ?? []);
    const outside = SOURCES.filter(({ file }) => partOf(file) !== 'playground').flatMap(packagesIn);
    expect(outside).toContain('@slack/bolt');
    expect(outside.filter((name) => !production.has(name))).toEqual([]);
    const drawing = SOURCES.filter((source) => importsOf(source).some((module) => module.startsWith('react')));
    expect(new Set(drawing.map(({ file }) => partOf(file)))).toEqual(new Set(['playground']));
  });
});

describe('folders', () => {
  it('are named for what is in them', () => {
    const folders = new Set(SOURCES.flatMap(({ file }) => file.split('/').slice(0, -1)));
    expect(folders).toContain('knowledge');
    expect([...folders].filter((folder) => /^(utils?|helpers?|common|shared|misc|lib)$/i.test(folder))).toEqual([]);
  });
});

describe('what differs from one run to the next', () => {
  it.each<[string, RegExp, string[]]>([
    ['the console', /\bconsole\b\s*[.[]/, []],
    ['the environment', /\bprocess\s*\.\s*env\b/, ['main.ts']],
    ['the time', /\bDate\s*\.\s*now\s*\(/, []],
    ['the day', /\bnew\s+Date\s*\(\s*\)/, ['main.ts', 'playground/fake-slack/workspace.ts', 'slack/time.ts']],
    ['a stopwatch', /\bperformance\s*\.\s*now\s*\(/, ['main.ts', 'slack/time.ts']],
    ['chance', /\bMath\s*\.\s*random\b/, []],
    ['a random id', /\brandom(UUID|Bytes|Int)\b/, ['app.ts', 'main.ts']],
    ['the streams of the process', /\bprocess\s*\.\s*std(in|out|err)\b/, ['main.ts', 'start.js']],
  ])('is taken at the edge and handed on: %s', (_what, taken, files) => {
    expect(SOURCES.filter(({ text }) => taken.test(text)).map(({ file }) => file)).toEqual(files);
  });
});
