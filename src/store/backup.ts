/** Copies of the store's file: taken while the bot runs, put back while it does not. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync, type DatabaseSyncOptions } from 'node:sqlite';
import { createNotes } from './notes.ts';
import { checkSound, isThere, mustBeAlone, mustBeOurs, openFile, storeFile, tablesIn } from './sqlite-file.ts';
import { explainStore, StoreError } from './store-error.ts';

/** How long a backup waits for another process that writes, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Writes a sound copy of the store to a new file.
 * @throws StoreError where there is no store, the target exists or cannot be written
 */
export const backUp = (folder: string, target: string): void => {
  const file = storeFile(folder);
  if (!isThere(file)) throw new StoreError('unopenable', `There is no store: ${file} does not exist. Check SOTE_DATA.`);
  if (existsSync(target)) throw new StoreError('unopenable', `${target} exists already. Choose another name.`);
  try {
    // Aside, so that a copy which was broken off is never taken for a backup.
    const aside = mkdtempSync(join(dirname(target), 'backup-'));
    try {
      copyTo(storeFile(aside), file, { timeout: PATIENCE });
      renameSync(storeFile(aside), target);
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  } catch (error) {
    throw explainStore(error, `${file} or ${target}`);
  }
};

/** Writes a database anew to a file that is not there yet. */
const copyTo = (target: string, file: string, options: DatabaseSyncOptions = {}): void => {
  const database = new DatabaseSync(file, options);
  try {
    database.prepare('VACUUM INTO ?').run(target);
    // What SQLite keeps beside a file has the rights of the file.
    chmodSync(target, 0o600);
  } finally {
    database.close();
  }
};

const NAME_ANOTHER = 'Name a backup of the bot.';

/** @throws StoreError where a file is no sound backup of the bot */
const mustBeBackup = (backup: string): void => {
  if (!existsSync(backup)) throw new StoreError('unopenable', `There is no file ${backup}. Check the name.`);
  try {
    const database = new DatabaseSync(backup, { readOnly: true });
    try {
      if (tablesIn(database).length === 0) throw new StoreError('empty', `${backup} is empty. ${NAME_ANOTHER}`);
      mustBeOurs(database, backup, NAME_ANOTHER);
      checkSound(database, backup, NAME_ANOTHER);
    } finally {
      database.close();
    }
  } catch (error) {
    throw explainStore(error, backup, NAME_ANOTHER);
  }
};

/** A copy of the backup in a folder aside, which knows that it was restored. */
const copyAside = async (backup: string, aside: string, now: number): Promise<string> => {
  copyTo(storeFile(aside), backup, { readOnly: true });
  const db = await openFile(aside);
  await createNotes(db).setRestoredAt(now);
  await db.destroy();
  return storeFile(aside);
};

/** The store's file, and what SQLite would take for a part of the one that is put in its place. */
const PARTS = ['', '-wal', '-shm'];

/** Puts a file in another's place, which is kept under its name and another ending; where that fails, it is back. */
const putInPlace = (copy: string, file: string, kept: string | undefined): void => {
  const moved: string[] = [];
  try {
    for (const suffix of kept ? PARTS.filter((each) => existsSync(`${file}${each}`)) : []) {
      renameSync(`${file}${suffix}`, `${kept}${suffix}`);
      moved.push(suffix);
    }
    renameSync(copy, file);
  } catch (error) {
    for (const suffix of moved) renameSync(`${kept}${suffix}`, `${file}${suffix}`);
    throw error;
  }
};

/**
 * Puts a backup in the store's place and keeps what was there under another name. Since then, a digest that was due
 * before is looked for in its channel before it is posted: the backup may not know of it.
 * @param now the time in milliseconds
 * @returns the path of what was there, if anything
 * @throws StoreError where the bot still runs, or the backup is not a sound store of this version; nothing is changed then
 */
export const restore = async (folder: string, backup: string, now: number): Promise<string | undefined> => {
  mustBeBackup(backup);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const isReplacing = isThere(storeFile(folder));
    // A link stays, and so leads to the backup.
    const file = isReplacing ? realpathSync(storeFile(folder)) : storeFile(folder);
    const aside = mkdtempSync(join(dirname(file), 'restore-'));
    try {
      const copy = await copyAside(backup, aside, now);
      if (isReplacing) mustBeAlone(file);
      const replaced = isReplacing ? `${file}.replaced-${now}` : undefined;
      putInPlace(copy, file, replaced);
      return replaced;
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  } catch (error) {
    throw explainStore(error, storeFile(folder));
  }
};
