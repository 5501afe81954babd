/** What `knowledge/README.md` shows may be written as it stands there. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CORE_SCHEMA, load } from 'js-yaml';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { createBot } from '../../src/answers/create-bot.ts';
import type { Keep } from '../../src/knowledge/kept.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { readFolder } from '../../src/knowledge/read-folder.ts';
import { fileSchema } from '../../src/knowledge/schema.ts';
import { factIn } from '../support/knowledge.ts';
import { kept, realBot } from '../support/real-bot.ts';

const PATH = fileURLToPath(new URL('../../knowledge', import.meta.url));
const REGION = 'regions/keski-suomi.yml';
const folder = readFolder(PATH);

const entrySchema = z.looseObject({ id: z.string() });
const rowSchema = z.strictObject({
  document: z.string(),
  statement: z.string(),
  question: z.string(),
  fact: z.string(),
});

const readme = readFileSync(`${PATH}/README.md`, 'utf8');
const blocks = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = '']) => block);
const entries = blocks.filter((block) => block.startsWith('  - id: '));
const rows = blocks.filter((block) => block.startsWith('- { document: '));
const parts = blocks.filter((block) => /^\w+:\n/.test(block));

const written = new Map(
  [...folder.files.values()].flatMap((text) => {
    const {
      facts = [],
      sources = [],
      subjects = [],
    } = z
      .looseObject({ facts: z.array(entrySchema), sources: z.array(entrySchema), subjects: z.array(entrySchema) })
      .partial()
      .parse(load(text, { schema: CORE_SCHEMA }) ?? {});
    return [...facts, ...sources, ...subjects].map((entry) => [entry.id, entry] as const);
  }),
);
const entryIn = (block: string) => entrySchema.parse(parse(block)[0]);
const added = entries.filter((block) => !written.has(entryIn(block).id));

/** What an example may leave out or shorten. */
const SHORTENED = ['note', 'keywords', 'sources'];

const knowledge = loadKnowledge({
  name: 'knowledge',
  files: new Map([
    ...folder.files,
    [REGION, `${folder.files.get(REGION)}\n${added.join('\n')}`],
    ...parts
      .filter((block) => block.startsWith('questions:') && added.some((entry) => block.includes(entryIn(entry).id)))
      .map((block, index): [string, string] => [`questions/readme-${index}.yml`, block]),
  ]),
});

it('is tried out here, every block of YAML', () => {
  expect([entries.length > 3, rows.length > 1, parts.length > 2]).toEqual([true, true, true]);
  expect(entries.length + rows.length + parts.length).toBe(blocks.length);
});

it.each(entries.filter((block) => !added.includes(block)))('an entry is as the knowledge has it:\n%s', (block) => {
  const { id, ...fields } = entryIn(block);
  const whole = Object.entries(fields).filter(([field]) => !SHORTENED.includes(field));
  expect(written.get(id)).toMatchObject(Object.fromEntries(whole));
});

it('a coming day may be added as it stands, with its question, its examples and its words', () => {
  expect(added).toHaveLength(1);
  const fact = factIn(knowledge, entryIn(added[0] ?? '').id);
  expect(fact.topic).toBe('schedule');
  const { on } = z.object({ on: z.string() }).parse(fact.value);
  expect(on > fact.addedOn).toBe(true);
  expect(Object.keys(fact.keywords ?? {})).toEqual(['fi', 'sv', 'en']);
  expect(knowledge.examples.get().filter((example) => example.fact === fact.id).length).toBeGreaterThan(2);
  expect(rows.some((block) => block.includes(`fact: ${fact.id} `))).toBe(true);
});

it.each(rows)('a row of the tests has the fields of one, of a fact and a source that are there: %s', (block) => {
  const [row] = z.array(rowSchema).parse(parse(block));
  expect(knowledge.facts.some(({ id }) => id === row?.fact)).toBe(true);
});

it.each(parts)('a part of a file has the shape of one:\n%s', (block) => {
  expect(fileSchema.safeParse(parse(block)).error).toBeUndefined();
});

it('a question is refused for the word that is missing, and answered once the fact has it', () => {
  const [, question = '', refusal = ''] = /```text\n> (.+)\n(.+)\n…\n```/.exec(readme) ?? [];
  const [, word = ''] = /avainsanoihin lisätään `(.+?)`/.exec(readme) ?? [];
  const request = { text: question, today: '2026-11-23' };
  expect(realBot().ask(request).messages[0]?.headline).toBe(refusal);
  expect(refusal).toContain(`”${word}”`);
  const file = 'regions/etela-savo.yml';
  const taught = (folder.files.get(file) ?? '').replace(
    /id: es-statement-sipila-no-new-building\n(?: .*\n)*? {6}fi: \[/,
    (start) => `${start}${word}, `,
  );
  const files = new Map([...folder.files, [file, taught]]);
  // How people ask stays the same, and takes by far the longest to read.
  const keep: Keep = (name, of, make) => (name.startsWith('examples') ? kept()(name, of, make) : make());
  const [finding] = createBot(loadKnowledge({ name: 'knowledge', files }), keep).find(request).findings;
  expect(finding?.answer).toMatchObject({ families: [{ head: { id: 'es-statement-sipila-no-new-building' } }] });
});
