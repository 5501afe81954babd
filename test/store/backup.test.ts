import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { storeCommand } from '../../src/cli/store.ts';
import { storeFile } from '../../src/store/sqlite-file.ts';
import { openStore } from '../../src/store/store.ts';
import { DEFAULT_TIMING } from '../../src/store/subscriptions.ts';
import { memoryIo } from '../cli/commands.ts';
import { fileStore, temporaryFolder } from '../support/stores.ts';
import { surroundings } from '../support/surroundings.ts';
import { toldClock } from '../support/told-clock.ts';

const PLACE = { team: 'T1', channel: 'C1' };

/** `npm run store -- …` over a folder. */
const run = async (folder: string, ...args: string[]) => {
  const io = memoryIo();
  const code = await storeCommand(args, { variables: { SOTE_DATA: folder }, surroundings: surroundings(), io });
  return { code, out: io.outs.join('\n'), error: io.errors.join('\n') };
};

/** A closed store whose channel is about the regions. */
const storeAbout = async (folder: string, ...regions: string[]): Promise<void> => {
  const store = await openStore(folder, surroundings(toldClock(), regions.join()));
  await store.channels.change(PLACE, 'U1', { regions });
  await store.close();
};

const regionsIn = async (folder: string): Promise<readonly string[]> => {
  const store = await openStore(folder, surroundings());
  const { regions } = await store.channels.of(PLACE);
  await store.close();
  return regions;
};

describe('29: a backup', () => {
  it('is taken while the bot runs, and put back when it does not', async () => {
    const folder = temporaryFolder();
    const backup = join(temporaryFolder(), 'backup.sqlite');
    const running = await openStore(folder, surroundings());
    await running.channels.change(PLACE, 'U1', { regions: ['kainuu'] });
    expect(await run(folder, 'backup', backup)).toEqual({ code: 0, out: `Backed up to ${backup}.`, error: '' });
    expect(statSync(backup).mode & 0o777).toBe(0o600);
    await running.channels.change(PLACE, 'U1', { regions: ['lappi'] });
    await running.close();
    const { code, out } = await run(folder, 'restore', backup);
    expect(code).toBe(0);
    expect(out).toContain('What was there before is in ');
    expect(out).toMatch(/^Repeat what was erased since the backup was made/m);
    expect(await regionsIn(folder)).toEqual(['kainuu']);
    expect(readdirSync(folder).filter((name) => name.includes('.replaced-'))).toHaveLength(1);
  });

  it('is readable by the bot alone once it is restored, as is what SQLite keeps beside it', async () => {
    const folder = temporaryFolder();
    const backup = join(temporaryFolder(), 'backup.sqlite');
    const before = process.umask(0o022);
    try {
      await storeAbout(folder, 'kainuu');
      await run(folder, 'backup', backup);
      const elsewhere = temporaryFolder();
      expect((await run(elsewhere, 'restore', backup)).code).toBe(0);
      const modeOf = (name: string) => statSync(join(elsewhere, name)).mode & 0o777;
      expect(readdirSync(elsewhere).map(modeOf)).toEqual([0o600]);
      const restored = await openStore(elsewhere, surroundings());
      await restored.channels.change(PLACE, 'U1', { regions: ['lappi'] });
      expect(readdirSync(elsewhere).map(modeOf)).toEqual([0o600, 0o600, 0o600]);
      await restored.close();
    } finally {
      process.umask(before);
    }
  });

  it('is known for one once it is restored', async () => {
    const folder = temporaryFolder();
    const backup = join(temporaryFolder(), 'backup.sqlite');
    await storeAbout(folder, 'kainuu');
    expect(await (await fileStore(folder)).notes.restoredAt()).toBeUndefined();
    await run(folder, 'backup', backup);
    const elsewhere = temporaryFolder();
    await run(elsewhere, 'restore', backup);
    expect(await (await fileStore(elsewhere)).notes.restoredAt()).toBe(toldClock()().getTime());
  });

  it('is restored in place of a damaged store', async () => {
    const folder = temporaryFolder();
    const backup = join(temporaryFolder(), 'backup.sqlite');
    await storeAbout(folder, 'kainuu');
    await run(folder, 'backup', backup);
    for (const damage of [() => truncateSync(storeFile(folder), 0), () => writeFileSync(storeFile(folder), 'rikki')]) {
      damage();
      expect((await run(folder, 'restore', backup)).code).toBe(0);
      expect(await regionsIn(folder)).toEqual(['kainuu']);
    }
  });

  it('is restored to where a link leads, and neither taken nor restored where that is nowhere', async () => {
    const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
    const backup = join(temporaryFolder(), 'backup.sqlite');
    await storeAbout(elsewhere, 'kainuu');
    symlinkSync(storeFile(elsewhere), storeFile(folder));
    expect((await run(folder, 'backup', backup)).code).toBe(0);
    await storeAbout(folder, 'lappi');
    expect((await run(folder, 'restore', backup)).code).toBe(0);
    expect(await regionsIn(elsewhere)).toEqual(['kainuu']);
    expect(lstatSync(storeFile(folder)).isSymbolicLink()).toBe(true);
    rmSync(storeFile(elsewhere));
    const refusal = { code: 1, error: expect.stringContaining('is a link to what is not there. Bring that back') };
    expect(await run(folder, 'backup', `${backup}2`)).toMatchObject(refusal);
    expect(await run(folder, 'restore', backup)).toMatchObject(refusal);
  });

  it('is not restored while the bot runs', async () => {
    const folder = temporaryFolder();
    const backup = join(temporaryFolder(), 'backup.sqlite');
    const { channels } = await fileStore(folder);
    await channels.change(PLACE, 'U1', { regions: ['lappi'] });
    await run(folder, 'backup', backup);
    expect(await run(folder, 'restore', backup)).toMatchObject({
      code: 1,
      error: expect.stringContaining('is in use. Stop the bot first.'),
    });
    expect(await channels.of(PLACE)).toMatchObject({ regions: ['lappi'] });
  });

  it.each([
    ['is missing', () => {}, /There is no file/],
    ['is empty', (file: string) => writeFileSync(file, ''), /backup\.sqlite is empty\. Name a backup of the bot/],
    [
      'is no database',
      (file: string) => writeFileSync(file, 'kauppalista '.repeat(1000)),
      /is not a database\. Name a backup of the bot/,
    ],
    [
      'is damaged',
      (file: string) => writeFileSync(file, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4096, 1)])),
      /Name a backup of the bot/,
    ],
    [
      'is of another program',
      (file: string) => {
        const database = new DatabaseSync(file);
        database.exec('CREATE TABLE kirja (nimi TEXT)');
        database.close();
      },
      /backup\.sqlite is a database of another program\. Name a backup of the bot/,
    ],
  ])('is not restored where it %s, and what is there stays', async (_name, make, message) => {
    const folder = temporaryFolder();
    const backup = join(temporaryFolder(), 'backup.sqlite');
    await storeAbout(folder, 'kainuu');
    make(backup);
    const before = readFileSync(storeFile(folder));
    const { code, error } = await run(folder, 'restore', backup);
    expect(code).toBe(1);
    expect(error).toMatch(message);
    expect(readFileSync(storeFile(folder)).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['sotebotti.sqlite']);
  });

  it('leaves what was there in its place where it cannot be kept under another name', async () => {
    const folder = temporaryFolder();
    const backup = join(temporaryFolder(), 'backup.sqlite');
    await storeAbout(folder, 'kainuu');
    await run(folder, 'backup', backup);
    const file = storeFile(folder);
    const damaged = 'rikki '.repeat(1000);
    writeFileSync(file, damaged);
    writeFileSync(`${file}-shm`, 'rikki');
    // A folder bars the way, as a disk without space would.
    const kept = `${file}.replaced-${toldClock()().getTime()}`;
    mkdirSync(join(`${kept}-shm`, 'varattu'), { recursive: true });
    expect((await run(folder, 'restore', backup)).code).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe(damaged);
    expect(existsSync(kept)).toBe(false);
  });

  it('leaves nothing behind where it fails, so that nothing can be taken for a backup', async () => {
    const [folder, target] = [temporaryFolder(), temporaryFolder()];
    await storeAbout(folder, 'kainuu');
    truncateSync(storeFile(folder), 8192);
    const { code, error } = await run(folder, 'backup', join(target, 'backup.sqlite'));
    expect(code).toBe(1);
    expect(error).toMatch(/is damaged/);
    expect(readdirSync(target)).toEqual([]);
  });

  it('is told apart from the place where it is to go, where that is what fails', async () => {
    const folder = temporaryFolder();
    const backup = join(temporaryFolder(), 'backup.sqlite');
    await storeAbout(folder, 'kainuu');
    await run(folder, 'backup', backup);
    const { code, error } = await run(join(backup, 'data'), 'restore', backup);
    expect(code).toBe(1);
    expect(error).toContain(`${storeFile(join(backup, 'data'))} cannot be used (ENOTDIR)`);
  });

  it('overwrites no file, and is not made of nothing', async () => {
    const folder = temporaryFolder();
    await storeAbout(folder, 'kainuu');
    const other = join(temporaryFolder(), 'other');
    writeFileSync(other, 'tärkeä');
    expect(await run(folder, 'backup', other)).toMatchObject({
      code: 1,
      error: expect.stringContaining('exists already'),
    });
    expect(readFileSync(other, 'utf8')).toBe('tärkeä');
    expect(await run(temporaryFolder(), 'backup', `${other}2`)).toMatchObject({
      code: 1,
      error: expect.stringContaining('There is no store'),
    });
  });
});

describe('npm run store', () => {
  it('erases a person, or a team', async () => {
    const folder = temporaryFolder();
    const store = await fileStore(folder);
    await store.people.change({ team: 'T1', user: 'U1' }, { language: 'sv' });
    await store.people.change({ team: 'T1', user: 'U2' }, { language: 'sv' });
    expect((await run(folder, 'erase', '--team', 'T1', '--user', 'U1')).code).toBe(0);
    const language = async (user: string) => (await store.people.of({ team: 'T1', user })).language;
    expect([await language('U1'), await language('U2')]).toEqual([undefined, 'sv']);
    expect((await run(folder, 'erase', '--team', 'T1')).code).toBe(0);
    expect(await language('U2')).toBeUndefined();
  });

  it('says so where nothing was kept of whom it is to erase', async () => {
    const folder = temporaryFolder();
    const store = await fileStore(folder);
    await store.subscriptions.set(PLACE, 'U1', DEFAULT_TIMING);
    const erase = async (...who: string[]) => (await run(folder, 'erase', ...who)).out;
    expect(await erase('--team', 'T1', '--user', 'U2')).toMatch(/^Nothing was kept of U2 in the team T1\./);
    expect(await erase('--team', 'T2', '--user', 'U1')).toMatch(/^Nothing was kept of U1 in the team T2\./);
    expect(await erase('--team', 'T2')).toMatch(/^Nothing was kept of the team T2\./);
    expect(await erase('--team', 'T1', '--user', 'U1')).toBe('Erased what was kept of U1.');
    expect(await erase('--team', 'T1', '--user', 'U1')).toMatch(/^Nothing was kept of U1/);
    expect(await erase('--team', 'T1')).toBe('Erased everything of the team T1.');
  });

  it.each([
    [[]],
    [['backup']],
    [['copy', 'x']],
    [['erase']],
    [['erase', '--team', '%']],
    [['backup', 'a', 'b']],
    [['copy']],
    [['copy', 'sideways']],
    [['restored', 'file']],
    [['--x']],
  ])('explains itself on wrong usage: %j', async (args) => {
    expect(await run(temporaryFolder(), ...args)).toMatchObject({
      code: 2,
      error: expect.stringMatching(/^Usage: npm run store/),
    });
  });

  it('tells with --help how it is used, and erases nothing', async () => {
    expect(await run(temporaryFolder(), 'erase', '--team', 'T1', '--help')).toEqual({
      code: 0,
      out: expect.stringMatching(/^Usage: npm run store/),
      error: '',
    });
  });

  it.each([['copy', 'to-postgres'], ['restored']])('needs a database to do so: %s', async (...args) => {
    expect(await run(temporaryFolder(), ...args)).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^DATABASE_URL is not set/),
    });
  });

  it('erases nothing where there is no store, and makes none', async () => {
    const folder = join(temporaryFolder(), 'none');
    const { code, out, error } = await run(folder, 'erase', '--team', 'T1');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toBe(`There is no store in ${folder}. Check DATABASE_URL and SOTE_DATA.`);
    expect(existsSync(folder)).toBe(false);
  });

  it('copies nothing where there is no store, and while a bot runs', async () => {
    const folder = join(temporaryFolder(), 'none');
    const copy = async () => {
      const io = memoryIo();
      const variables = { SOTE_DATA: folder, DATABASE_URL: 'postgres://127.0.0.1:9/sote' };
      const code = await storeCommand(['copy', 'to-postgres'], { variables, surroundings: surroundings(), io });
      return { code, error: io.errors.join() };
    };
    expect(await copy()).toEqual({
      code: 1,
      error: `There is no store in ${folder}. Check DATABASE_URL and SOTE_DATA.`,
    });
    expect(existsSync(folder)).toBe(false);
    await (await fileStore(folder)).notes.stopDigests(true);
    expect(await copy()).toEqual({ code: 1, error: `${storeFile(folder)} is in use. Stop the bot first.` });
  });

  it.each([['backup'], ['restore']])('leaves a database to its own tools: %s', async (command) => {
    const io = memoryIo();
    const variables = { SOTE_DATA: temporaryFolder(), DATABASE_URL: 'postgres://db/sote' };
    const setting = { variables, surroundings: surroundings(), io };
    expect(await storeCommand([command, 'file'], setting)).toBe(1);
    expect(io.errors.join()).toContain('pg_dump');
  });
});
