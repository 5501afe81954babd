import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { inboxText } from '../../../src/cli/knowledge/inbox.ts';
import { createInbox, type Draft } from '../../../src/knowledge/inbox.ts';
import { factSchema, sourceSchema } from '../../../src/knowledge/schema.ts';

const DRAFT: Draft = {
  repliedOn: '2021-05-31',
  language: 'sv',
  subjects: ['keski-suomi'],
  topics: ['contact'],
  text: 'Kontakta registratorskontoret.',
  source: { publisher: 'Mellersta Finland', title: 'Kontakt', date: '2021-05', dateCertain: true },
};

const startInbox = () => {
  const root = mkdtempSync(join(tmpdir(), 'inbox-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  let count = 0;
  const folder = join(root, 'data', 'inbox');
  const newId = () => {
    count += 1;
    return String(count);
  };
  return { folder, inbox: createInbox(folder, newId) };
};

it('says that nothing waits, also before there is a folder', () => {
  expect(inboxText(startInbox().inbox, '2021-06-01')).toBe('Ei odottavia vastauksia.');
});

it('lists what waits, oldest first, as entries that lack only what the reply does not tell', async () => {
  const { folder, inbox } = startInbox();
  await inbox.add({ ...DRAFT, repliedOn: '2021-06-01' });
  await inbox.add(DRAFT);
  const text = inboxText(inbox, '2021-06-02');
  const [intro, older = '', newer] = text.split(/\n\n/);
  expect(intro).toContain('Vastauksia odottamassa: 2');
  expect(older).toContain(join(folder, '2021-05-31-2.yml'));
  expect(newer).toContain(join(folder, '2021-06-01-1.yml'));
  const { sources, facts } = parse(older.split('\n').slice(2).join('\n').replaceAll('TÄYDENNÄ', 'taydennetty'));
  expect(sources.map((source: unknown) => sourceSchema.safeParse(source).success)).toEqual([true]);
  expect(facts.map((fact: unknown) => factSchema.safeParse(fact).success)).toEqual([true]);
  expect(facts[0].value.sv).toBe(DRAFT.text);
});

it('names a file that is no reply, and lists the others', async () => {
  const { folder, inbox } = startInbox();
  await inbox.add(DRAFT);
  writeFileSync(join(folder, '2021-01-01-x.yml'), 'facts: [');
  const text = inboxText(inbox, '2021-06-02');
  expect(text).toContain('2021-01-01-x.yml\nTiedostoa ei voi lukea vastaukseksi');
  expect(text).toContain(DRAFT.text);
});
