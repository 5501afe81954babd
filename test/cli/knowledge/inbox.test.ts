import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { knowledgeCommand } from '../../../src/cli/knowledge/command.ts';
import { makeAnew } from '../../../src/knowledge/kept.ts';
import { factSchema, fileSchema, sourceSchema } from '../../../src/knowledge/schema.ts';
import type { Draft } from '../../../src/store/replies.ts';
import { openStoreIfAny } from '../../../src/store/store.ts';
import { folderOf } from '../../support/knowledge.ts';
import { freshPlace, storeAt, temporaryFolder } from '../../support/stores.ts';
import { surroundings } from '../../support/surroundings.ts';
import { memoryIo } from '../commands.ts';

const DRAFT: Draft = {
  repliedOn: '2021-05-31',
  language: 'sv',
  subjects: ['keski-suomi'],
  topics: ['contact'],
  text: 'Kontakta registratorskontoret.',
  source: { publisher: 'Mellersta Finland', title: 'Kontakt', date: '2021-05', dateCertain: true },
};

const inbox = async (place: string, ...args: readonly string[]) => {
  const io = memoryIo([]);
  const openStore = () => openStoreIfAny(place, surroundings());
  const today = '2021-06-02';
  const setting = {
    folder: '',
    readKnowledge: () => folderOf({}),
    questions: '',
    openStore,
    today,
    io,
    prompt: () => {},
    progress: () => {},
    keep: makeAnew,
    keepWhole: async () => {},
  };
  const code = await knowledgeCommand(['inbox', ...args], setting);
  return { code, text: io.outs.join('\n'), error: io.errors.join('\n') };
};

it('says that nothing waits, and makes no store where there is none', async () => {
  const folder = `${temporaryFolder()}/data`;
  expect(await inbox(folder)).toEqual({ code: 0, text: 'Ei odottavia vastauksia.', error: '' });
  expect(existsSync(folder)).toBe(false);
});

it('lists what every process keeps, oldest first, as entries that lack only what the reply does not tell', async () => {
  const place = await freshPlace();
  const [one, other] = [await storeAt(place, undefined, 'a'), await storeAt(place, undefined, 'b')];
  await one.replies.add('T1', { ...DRAFT, repliedOn: '2021-06-01' });
  await other.replies.add('T1', DRAFT);
  const [intro, older = '', newer] = (await inbox(place)).text.split(/\n\n/);
  expect(intro).toContain('Vastauksia odottamassa: 2');
  expect(older).toContain('Vastattu 2021-05-31. Kohde: keski-suomi.');
  expect(newer).toContain('Vastattu 2021-06-01');
  const { sources, facts, questions } = parse(
    older.split('\n').slice(2).join('\n').replaceAll('TÄYDENNÄ', 'taydennetty'),
  );
  expect(sources.map((source: unknown) => sourceSchema.safeParse(source).success)).toEqual([true]);
  expect(facts.map((fact: unknown) => factSchema.safeParse(fact).success)).toEqual([true]);
  expect(facts[0].value.sv).toBe(DRAFT.text);
  expect(fileSchema.parse({ questions }).questions).toEqual({ taydennetty: { sv: ['taydennetty'] } });
});

it('takes a reply away by its id when it is done with', async () => {
  const place = await freshPlace();
  const { replies } = await storeAt(place);
  await replies.add('T1', DRAFT);
  const [{ id = '' } = {}] = await replies.list();
  expect(await inbox(place, 'done', id)).toMatchObject({ code: 0, text: `Poistettu odottavista: ${id}` });
  expect(await replies.list()).toEqual([]);
  expect(await inbox(place, 'done', id)).toMatchObject({ code: 1, error: expect.stringContaining(id) });
});

it.each([[['done']], [['poista', 'x']], [['done', 'x', 'y']]])('is used wrongly with %s', async (args) => {
  expect(await inbox(temporaryFolder(), ...args)).toMatchObject({ code: 2, error: expect.stringContaining('inbox') });
});
