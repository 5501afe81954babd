/** The store's file: made whole or not at all, opened only where it is sound and durable. */
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Kysely } from 'kysely';
import { migrate } from './migrate.ts';
import { kyselyOver } from './node-sqlite.ts';
import { explainStore, RESTORE, StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

const STORE_FILE = 'sotebotti.sqlite';

/** How long a write waits for another process, in milliseconds; the event loop stands still meanwhile. */
const BUSY_TIMEOUT = 2000;
const LOCK = ['BEGIN IMMEDIATE'];
/** Older ones may lose committed pages when a checkpoint meets a write: https://sqlite.org/wal.html#walresetbug */
const OLDEST_SQLITE = '3.51.3';
const FULL = 2;

export type OpenDatabase = (file: string) => DatabaseSync;
const openDatabase: OpenDatabase = (file) => new DatabaseSync(file, { timeout: BUSY_TIMEOUT });

const isOlder = (version: string, than: string): boolean => {
  const [one, other] = [version, than].map((text) => text.split('.').map(Number));
  const at = (other ?? []).findIndex((part, index) => part !== (one?.[index] ?? 0));
  return at >= 0 && (one?.[at] ?? 0) < (other?.[at] ?? 0);
};

const read = (database: DatabaseSync, sql: string): unknown => Object.values(database.prepare(sql).get() ?? {})[0];

/** Every commit reaches the disk before it is answered; read back, since a driver may leave a pragma out. */
const makeDurable = (database: DatabaseSync): void => {
  database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA trusted_schema=OFF');
  const version = String(read(database, 'SELECT sqlite_version()'));
  const problems = [
    ...(isOlder(version, OLDEST_SQLITE) ? [`SQLite is ${version}; ${OLDEST_SQLITE} or newer is needed`] : []),
    ...(read(database, 'PRAGMA synchronous') === FULL ? [] : ['synchronous=FULL was not taken']),
    ...(read(database, 'PRAGMA journal_mode') === 'wal' ? [] : ['journal_mode=WAL was not taken']),
  ];
  if (problems.length > 0) {
    throw new StoreError(
      'engine',
      `The store would not be safe: ${problems.join('; ')}. Use the Node of package.json.`,
    );
  }
};

/** @throws StoreError where SQLite finds the file damaged */
export const checkSound = (database: DatabaseSync, file: string, advice = RESTORE): void => {
  const found = read(database, 'PRAGMA quick_check');
  if (found !== 'ok') throw new StoreError('corrupt', `${file} is damaged. ${advice}`);
};

export const tablesIn = (database: DatabaseSync): string[] =>
  database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all()
    .map(({ name }) => String(name));

/** Every store has the table of its migrations; a file without any table can still become one. @throws StoreError */
export const mustBeOurs = (
  database: DatabaseSync,
  file: string,
  advice = "Let SOTE_DATA name a folder of the bot's own.",
): void => {
  const tables = tablesIn(database);
  if (tables.length > 0 && !tables.includes('migration'))
    throw new StoreError('foreign', `${file} is a database of another program. ${advice}`);
};

/** An existing file with all guards passed; closed again where one fails. */
const openSound = (file: string, open: OpenDatabase): DatabaseSync => {
  if (statSync(file).size === 0) throw new StoreError('empty', `${file} is empty. ${RESTORE}`);
  const database = open(file);
  try {
    mustBeOurs(database, file);
    makeDurable(database);
    checkSound(database, file);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

/**
 * Makes a new file aside and links it into place, so that a crash never leaves half a store, and of several processes
 * that start at once all use the same one.
 */
const makeFile = async (folder: string, file: string, open: OpenDatabase): Promise<void> => {
  const aside = mkdtempSync(join(folder, 'new-'));
  const fresh = join(aside, STORE_FILE);
  try {
    const database = open(fresh);
    makeDurable(database);
    const db = kyselyOver(database, fresh);
    await migrate(db, LOCK);
    await db.destroy();
    chmodSync(fresh, 0o600);
    linkSync(fresh, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
};

/** The file's path in its folder. */
export const storeFile = (folder: string): string => join(folder, STORE_FILE);

/** Whether there is a file of the store; what a link leads to may be gone, or not mounted. @throws StoreError */
export const isThere = (file: string): boolean => {
  if (existsSync(file)) return true;
  if (lstatSync(file, { throwIfNoEntry: false }))
    throw new StoreError('unopenable', `${file} is a link to what is not there. Bring that back, or remove the link.`);
  return false;
};

/** SQLite writes to the file, and to what it keeps beside it while the store is open or after a crash. @throws StoreError */
export const mustBeWritable = (file: string): void => {
  for (const path of [file, `${file}-wal`, `${file}-shm`].filter((each) => existsSync(each))) {
    try {
      accessSync(path, constants.R_OK | constants.W_OK);
    } catch (error) {
      const advice = `${path} cannot be read and written. Give it to the bot's user (chown), with the right to write (chmod u+rw).`;
      throw new StoreError('read-only', advice, { cause: error });
    }
  }
};

/**
 * Opens the store in a folder, making both where they are missing.
 * @throws StoreError in plain words: no space, no right to write, an empty, damaged or newer file, a link to nowhere, an unsafe engine.
 * The file is left as it was.
 */
export const openFile = async (folder: string, open: OpenDatabase = openDatabase): Promise<Kysely<Tables>> => {
  const file = storeFile(folder);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isThere(file)) await makeFile(folder, file, open);
    // SQLite would open a file that it may only read, and fail with the first write.
    mustBeWritable(file);
    const database = openSound(file, open);
    const db = kyselyOver(database, file);
    await migrate(db, LOCK).catch(async (error: unknown) => {
      database.close();
      throw error;
    });
    return db;
  } catch (error) {
    throw explainStore(error, file);
  }
};

/**
 * Leaving the WAL mode needs the file alone, so a bot that still runs is noticed; the next one to open it takes the mode up again.
 * @throws StoreError where the file is in use
 */
export const mustBeAlone = (file: string): void => {
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA journal_mode=DELETE');
  } catch (error) {
    const busy = error instanceof Error && 'errcode' in error && error.errcode === 5;
    if (busy) throw new StoreError('busy', `${file} is in use. Stop the bot first.`, { cause: error });
    // A damaged file is what a backup is restored for; whoever opens it next says so.
  } finally {
    database.close();
  }
};

/** A store in memory, gone with the process. */
export const openMemory = async (): Promise<Kysely<Tables>> => {
  const db = kyselyOver(new DatabaseSync(':memory:'), 'The store in memory');
  await migrate(db, LOCK);
  return db;
};
