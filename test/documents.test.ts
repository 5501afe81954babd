import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EVENTS, MEASURES, TOPICS } from '../src/knowledge/schema.ts';
import { COMMAND_TEXTS } from '../src/language/command-texts.ts';
import { KEPT_DAYS } from '../src/store/erasing.ts';
import { STEPS } from '../src/store/steps.ts';
import { reportSchema } from './cli/contract.ts';
import { realBot, TODAY } from './support/real-bot.ts';

const page = readFileSync(new URL('../PRIVACY.md', import.meta.url), 'utf8').replace(/\s+/g, ' ');
const [, fi = '', sv = '', en = ''] = page.split(/ ## /);

describe.each([
  ['fi', fi, 'päivää'],
  ['sv', sv, 'dagar'],
  ['en', en, 'days'],
] as const)('PRIVACY.md in %s', (language, part, days) => {
  it('says what the command says', () => {
    const { headline, lines } = COMMAND_TEXTS[language].privacy;
    for (const line of [headline, ...lines]) expect(part).toContain(line);
  });

  it('names each table of the store', () => {
    const tables = STEPS.flat().flatMap(
      (statement) => /CREATE TABLE (?:IF NOT EXISTS )?(\w+)/.exec(statement)?.[1] ?? [],
    );
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables) expect(part).toContain(`\`${table}\``);
  });

  it('gives the days that the store keeps things for', () => {
    const rows = { deliveries: 'delivery', counts: 'topic_count', audit: 'audit' } as const;
    for (const [kept, table] of Object.entries(rows))
      expect(part).toContain(`| \`${table}\` | ${KEPT_DAYS[kept as keyof typeof rows]} ${days} |`);
  });
});

describe('SECURITY.md', () => {
  it('names tests that there are', () => {
    const text = readFileSync(new URL('../SECURITY.md', import.meta.url), 'utf8');
    const files = readdirSync(new URL('.', import.meta.url), { recursive: true }).map(String);
    const named = [...text.matchAll(/`([\w/.-]+\.test\.ts)`/g)].map(([, name = '']) => name.replace(/^test\//, ''));
    expect(named.length).toBeGreaterThan(10);
    for (const name of named)
      expect(
        files.some((file) => file.endsWith(name)),
        name,
      ).toBe(true);
  });
});

const BY_ID: readonly unknown[] = [...TOPICS, ...MEASURES, ...EVENTS];

/** The keys of a schema and the values that it counts up, but for the ids that the guide to the knowledge lists. */
const namesIn = (schema: unknown): string[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  const keys = 'properties' in schema ? Object.keys(Object(schema.properties)) : [];
  const values = 'enum' in schema && Array.isArray(schema.enum) ? schema.enum : [];
  const own = [...keys, ...values.filter((value) => !BY_ID.includes(value))];
  return [...new Set([...own, ...Object.values(schema).flatMap(namesIn)])];
};

describe('README.md', () => {
  const text = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [, section = ''] = text.split('### Examples\n');
  const [examples = ''] = section.split('\n### ');
  const typed = [...examples.matchAll(/`\/sote ([^`]+)`/g)].map(([, question = '']) => question);
  const bot = realBot();

  it('names every key that the command line prints, and what it may be', () => {
    const [, object = ''] = text.split('### The object\n');
    const [told = ''] = object.split('\n## ');
    const printed = namesIn(z.toJSONSchema(reportSchema));
    expect(printed.length).toBeGreaterThan(40);
    expect(printed.filter((name) => !told.includes(`\`${name}\``) && !told.includes(`"${name}"`))).toEqual([]);
  });

  it.each(typed)('gives an example that the bot knows: %s', (question) => {
    expect(typed.length).toBeGreaterThan(15);
    const kinds = bot.ask({ text: question, today: TODAY }).messages.map(({ kind }) => kind);
    expect(kinds).not.toContain('unknown');
  });
});
