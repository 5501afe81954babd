import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createLiveBot } from '../../src/answers/live-bot.ts';
import { plainText } from '../../src/cli/report.ts';
import { KnowledgeError } from '../../src/knowledge/problems.ts';
import { snapshotOf } from '../../src/knowledge/snapshot.ts';
import { changed, type Files, folderOf, GOOD } from '../support/knowledge.ts';

const REGION = 'regions/keski-suomi.yml';
const TODAY = '2021-05-31';

/** A bot over files that the test may exchange. */
const startLive = (files: Files = GOOD) => {
  const disk: { files: Files | Error } = { files };
  const bot = createLiveBot(
    snapshotOf(folderOf(files)),
    () => {
      if (disk.files instanceof Error) throw disk.files;
      return snapshotOf(folderOf(disk.files));
    },
    setImmediate,
  );
  const ask = (text = 'rahoitus Keski-Suomi') => bot.ask({ text, today: TODAY }).messages.map(plainText).join();
  return { bot, disk, ask };
};

describe('a bot whose knowledge changes', () => {
  it('answers by the new from the next question on', async () => {
    const { bot, disk, ask } = startLive();
    expect(ask()).toContain('9 miljoonaa');
    disk.files = changed(GOOD, REGION, 'amount: 9000000', 'amount: 8000000');
    expect(ask()).toContain('9 miljoonaa');
    const before = bot.knowledge();
    expect(await bot.reload()).toEqual({ kind: 'taken-up', before, knowledge: bot.knowledge() });
    expect(ask()).toContain('8 miljoonaa');
    expect(bot.knowledge()).not.toBe(before);
  });

  it('leaves the old in force after a broken edit, and says every problem', async () => {
    const { bot, disk, ask } = startLive();
    disk.files = changed(GOOD, REGION, 'amount: 9000000', 'amount: yhdeksän');
    expect(await bot.reload()).toEqual({
      kind: 'refused',
      problems: [expect.objectContaining({ file: `knowledge/${REGION}`, line: 24 })],
    });
    expect(ask()).toContain('9 miljoonaa');
    disk.files = changed(GOOD, REGION, 'amount: 9000000', 'amount: 7000000');
    expect((await bot.reload()).kind).toBe('taken-up');
    expect(ask()).toContain('7 miljoonaa');
  });

  it('leaves the old in force where the folder cannot be read or is empty', async () => {
    const { bot, disk, ask } = startLive();
    const error = new Error('no such folder');
    disk.files = error;
    expect(await bot.reload()).toEqual({ kind: 'failed', error });
    disk.files = {};
    expect((await bot.reload()).kind).toBe('refused');
    expect(ask()).toContain('9 miljoonaa');
  });

  it('does nothing where nothing has changed', async () => {
    const { bot } = startLive();
    const before = bot.knowledge();
    expect(await bot.reload()).toEqual({ kind: 'unchanged' });
    expect(bot.knowledge()).toBe(before);
  });

  it('answers by the old while the new is read, and by what was there last after several changes', async () => {
    const { bot, disk, ask } = startLive();
    disk.files = changed(GOOD, REGION, 'amount: 9000000', 'amount: 8000000');
    const first = bot.reload();
    await setImmediate();
    expect(ask()).toContain('9 miljoonaa');
    disk.files = changed(GOOD, REGION, 'amount: 9000000', 'amount: 7000000');
    const second = bot.reload();
    expect([(await first).kind, (await second).kind]).toEqual(['taken-up', 'taken-up']);
    expect(ask()).toContain('7 miljoonaa');
  });

  it('does not start with broken knowledge', () => {
    expect(() => startLive({ ...GOOD, 'a.yml': 'facts: [' })).toThrow(KnowledgeError);
  });

  it('answers buttons by the new too, and leaves out what is gone', async () => {
    const { bot, disk } = startLive();
    const reply = bot.ask({ text: 'rahoitus Keski-Suomi', today: TODAY });
    const query = reply.share ?? reply.context;
    if (!query) throw new Error('nothing to share');
    disk.files = changed(GOOD, REGION, 'amount: 9000000', 'amount: 8000000');
    await bot.reload();
    const [message] = bot.choose({ query, today: TODAY, language: 'fi' }).messages;
    expect(message?.headline).toContain('8 miljoonaa');
  });
});
