import { execFile } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { lazily } from '../../src/language/cache.ts';
import { openForServing } from '../../src/store/keep-answering.ts';
import { openFile, storeFile } from '../../src/store/sqlite-file.ts';
import { STEPS } from '../../src/store/steps.ts';
import { openStore, openStoreIfAny } from '../../src/store/store.ts';
import { fileStore, temporaryFolder } from '../support/stores.ts';
import { surroundings } from '../support/surroundings.ts';

const run = promisify(execFile);
const START = fileURLToPath(new URL('processes/start.ts', import.meta.url));
const PLACE = { team: 'T1', channel: 'C1' };
const open = (folder: string) => openStore(folder, surroundings());

/** The file of a store that holds something, closed. Each change waits for the disk, so it is made once. */
const made = lazily(async (): Promise<Buffer> => {
  const folder = temporaryFolder();
  const store = await open(folder);
  for (let number = 0; number < 200; number += 1) {
    await store.channels.change({ team: 'T1', channel: `C${number}` }, 'U1', { regions: ['kainuu'] });
  }
  await store.close();
  return readFileSync(storeFile(folder));
});

/** A folder with that file. */
const madeStore = async (): Promise<{ folder: string; file: string }> => {
  const folder = temporaryFolder();
  const file = storeFile(folder);
  writeFileSync(file, await made(), { mode: 0o600 });
  return { folder, file };
};

const overwrite = (file: string, at: number, bytes: Buffer): void => {
  const descriptor = openSync(file, 'r+');
  writeSync(descriptor, bytes, 0, bytes.length, at);
  closeSync(descriptor);
};

const change = (file: string, sql: string): void => {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
};

const DAMAGES: [string, string, (file: string) => void, RegExp][] = [
  ['empty', 'empty', (file) => truncateSync(file, 0), /is empty\. Stop the bot and restore a backup/],
  ['cut off', 'corrupt', (file) => truncateSync(file, 8192 * 3 + 100), /is damaged\. Stop the bot and restore/],
  [
    'another kind of file',
    'corrupt',
    (file) => writeFileSync(file, 'ei tietokanta '.repeat(2000)),
    /is not a database/,
  ],
  ['damaged in its middle', 'corrupt', (file) => overwrite(file, 4096, Buffer.alloc(4096)), /is damaged/],
  [
    'written by a newer version',
    'newer',
    (file) => change(file, 'INSERT INTO migration (step) VALUES (900)'),
    /was written by a newer version of the bot\. Start that version/,
  ],
  [
    'without a table',
    'incomplete',
    (file) => change(file, 'DROP TABLE delivery'),
    /does not hold the tables that it should \(no such table: delivery\)\. Stop the bot and restore/,
  ],
  [
    'without a note of its migrations',
    'incomplete',
    (file) => change(file, 'DELETE FROM migration'),
    /\(table store_note already exists\)\. Stop the bot and restore/,
  ],
  [
    'of another program',
    'foreign',
    (file) => {
      rmSync(file);
      change(file, 'CREATE TABLE kirja (nimi TEXT)');
    },
    /is a database of another program\. Let SOTE_DATA name a folder/,
  ],
];

describe('25, 26, 27: the file of the store', () => {
  it('is made with its folder, for the bot alone, and holds what was stored', async () => {
    const folder = join(temporaryFolder(), 'data', 'sote');
    const store = await open(folder);
    await store.channels.change(PLACE, 'U1', { regions: ['kainuu'] });
    await store.close();
    expect(readdirSync(folder)).toEqual(['sotebotti.sqlite']);
    expect(statSync(storeFile(folder)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(await (await fileStore(folder)).channels.of(PLACE)).toMatchObject({ regions: ['kainuu'] });
  });

  it('3: is made once when many start together', async () => {
    const folder = temporaryFolder();
    await Promise.all(['C1', 'C2', 'C3', 'C4'].map((name) => run(process.execPath, [START, folder, name])));
    expect(readdirSync(folder).filter((name) => name.startsWith('new-'))).toEqual([]);
    const database = new DatabaseSync(storeFile(folder));
    expect(database.prepare('SELECT COUNT(*) AS n FROM channel_setting').get()).toEqual({ n: 4 });
    expect(database.prepare('SELECT step FROM migration').all()).toEqual(STEPS.map((_, done) => ({ step: done + 1 })));
    database.close();
  });

  it('takes synchronous=FULL although the engine was set otherwise', async () => {
    const opened: DatabaseSync[] = [];
    const db = await openFile(temporaryFolder(), (file) => {
      const database = new DatabaseSync(file);
      database.exec('PRAGMA synchronous=OFF');
      opened.push(database);
      return database;
    });
    expect(opened.at(-1)?.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    expect(opened.at(-1)?.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    await db.destroy();
  });

  it.each([
    ['an SQLite that may lose pages', /sqlite_version/, "'3.51.2'", /SQLite is 3\.51\.2; 3\.51\.3 or newer is needed/],
    ['an SQLite that does not sync', /PRAGMA synchronous/, '1', /synchronous=FULL was not taken/],
  ])('is not opened by %s', async (_name, asked, answer, message) => {
    const folder = temporaryFolder();
    const opening = openFile(folder, (file) => {
      const database = new DatabaseSync(file);
      const prepare = database.prepare.bind(database);
      database.prepare = (sql) => prepare(asked.test(sql) ? `SELECT ${answer}` : sql);
      return database;
    });
    await expect(opening).rejects.toMatchObject({
      name: 'StoreError',
      reason: 'engine',
      message: expect.stringMatching(message),
    });
    expect(existsSync(storeFile(folder))).toBe(false);
  });

  it.each(DAMAGES)('is left alone with a clear message when it is %s', async (_name, reason, damage, message) => {
    const { folder, file } = await madeStore();
    damage(file);
    const before = readFileSync(file);
    await expect(open(folder)).rejects.toMatchObject({
      name: 'StoreError',
      reason,
      message: expect.stringMatching(message),
    });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it.each(DAMAGES)('does not keep questions from being answered when it is %s', async (_name, reason, damage) => {
    const { folder, file } = await madeStore();
    damage(file);
    const before = readFileSync(file);
    const reports: unknown[] = [];
    const store = await openForServing(folder, surroundings(), (error) => reports.push(error));
    expect(reports).toMatchObject([{ reason }]);
    expect(store.durable).toBe(false);
    expect(await store.claims.claim('T1', 'key', 1000)).toBe(true);
    expect(await store.claims.claim('T1', 'key', 1000)).toBe(false);
    await store.close();
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('is not made where a link leads nowhere, which is told as such', async () => {
    const folder = temporaryFolder();
    symlinkSync('/nowhere/sotebotti.sqlite', storeFile(folder));
    const refusal = { reason: 'unopenable', message: expect.stringMatching(/is a link to what is not there\. Bring/) };
    await expect(open(folder)).rejects.toMatchObject(refusal);
    await expect(openStoreIfAny(folder, surroundings())).rejects.toMatchObject(refusal);
    expect(readdirSync(folder)).toEqual(['sotebotti.sqlite']);
  });

  it('is opened where a link leads', async () => {
    const { folder } = await madeStore();
    const linked = temporaryFolder();
    symlinkSync(storeFile(folder), storeFile(linked));
    expect(await (await fileStore(linked)).channels.of(PLACE)).toMatchObject({ regions: ['kainuu'] });
  });

  it('is not made where a file stands in place of the folder', async () => {
    const path = join(temporaryFolder(), 'data');
    writeFileSync(path, 'not a folder');
    await expect(open(path)).rejects.toMatchObject({
      name: 'StoreError',
      message: expect.stringContaining('sotebotti.sqlite'),
    });
  });

  // The superuser may write anywhere.
  it.skipIf(process.getuid?.() === 0)('says so where the folder is read-only', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o500);
    await expect(open(folder)).rejects.toMatchObject({ reason: 'read-only' });
    chmodSync(folder, 0o700);
  });

  it.skipIf(process.getuid?.() === 0)('is not opened where it may only be read', async () => {
    const { folder, file } = await madeStore();
    chmodSync(file, 0o444);
    const message = expect.stringContaining(`${file} cannot be read and written. Give it to the bot's user`);
    await expect(open(folder)).rejects.toMatchObject({ reason: 'read-only', message });
  });
});
