/** A look at the store from outside: whether a start could use it, and what is in it. Nothing in it changes. */
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Database } from './database.ts';
import { checkTables, stepsDone } from './migrate.ts';
import { kyselyOver } from './node-sqlite.ts';
import { checkSound, isThere, mustBeAlone, mustBeOurs, mustBeWritable, storeFile } from './sqlite-file.ts';
import { STEPS } from './steps.ts';
import { isServer, openDatabase, openStore, type Store, type StoreSurroundings, storeOver } from './store.ts';
import { explainStore, StoreError } from './store-error.ts';

/** `undefined`: there is no store yet, and a start can make one. */
export type Look = { store: Store; upToDate: boolean } | undefined;

/** The nearest folder that there is, in which a start would make what is missing. */
const nearestFolder = (path: string): string => (existsSync(path) ? path : nearestFolder(dirname(path)));

const mustBeWritableFolder = (folder: string): void => {
  const nearest = nearestFolder(folder);
  if (!statSync(nearest).isDirectory())
    throw new StoreError(
      'unopenable',
      `${nearest} is a file, not a folder. Set SOTE_DATA to a folder of the bot's own.`,
    );
  accessSync(nearest, constants.R_OK | constants.W_OK | constants.X_OK);
};

const openReadOnly = (file: string): DatabaseSync => {
  if (statSync(file).size === 0) throw new StoreError('empty', `${file} is empty. Restore a backup, or remove it.`);
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    mustBeOurs(database, file);
    checkSound(database, file);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

/** The steps that are done; `undefined` where none of them ever was. */
const stepsBehind = ({ db }: Database): Promise<number | undefined> =>
  stepsDone(db).catch((error: unknown) => {
    if (error instanceof StoreError && error.reason === 'incomplete') return undefined;
    throw error;
  });

const lookInto = async (database: Database, name: string, surroundings: StoreSurroundings): Promise<Look> => {
  try {
    const done = await stepsBehind(database);
    if (done === undefined) {
      await database.db.destroy();
      return undefined;
    }
    if (done > STEPS.length)
      throw new StoreError('newer', `${name} was written by a newer version of the bot. Start that version.`);
    await checkTables(database.db, done);
    return { store: storeOver(database, surroundings), upToDate: done === STEPS.length };
  } catch (error) {
    await database.db.destroy();
    throw error;
  }
};

const lookAtFile = async (folder: string, surroundings: StoreSurroundings): Promise<Look> => {
  const file = storeFile(folder);
  try {
    mustBeWritableFolder(folder);
    if (!isThere(file)) return undefined;
    mustBeWritable(file);
    const database = { db: kyselyOver(openReadOnly(file), file), durable: true };
    return await lookInto(database, file, surroundings);
  } catch (error) {
    throw explainStore(error, file);
  }
};

/** The driver of the server is loaded only where there is one. */
const lookAtServer = async (address: string, surroundings: StoreSurroundings): Promise<Look> => {
  const { mustLetMakeTables, readServer } = await import('./postgres.ts');
  await mustLetMakeTables(address);
  return lookInto(readServer(address), 'The database of DATABASE_URL', surroundings);
};

/**
 * Looks at the store in a folder or of a server, also while the bot runs. Close what is returned.
 * @throws StoreError in plain words where a start could not use it
 */
export const lookAtStore = (place: string, surroundings: StoreSurroundings): Promise<Look> =>
  isServer(place) ? lookAtServer(place, surroundings) : lookAtFile(place, surroundings);

const mustBeThere = async (place: string, surroundings: StoreSurroundings): Promise<void> => {
  const look = await lookAtStore(place, surroundings);
  if (!look) {
    const where = isServer(place) ? 'the database of DATABASE_URL' : place;
    throw new StoreError('absent', `There is no store in ${where}. Check DATABASE_URL and SOTE_DATA.`);
  }
  await look.store.close();
};

/**
 * The store of a place where there is one: for commands that change what is kept, and would change nothing in a new one.
 * @throws StoreError in plain words where there is none, or it cannot be used safely
 */
export const openStoreThere = async (place: string, surroundings: StoreSurroundings): Promise<Store> => {
  await mustBeThere(place, surroundings);
  return openStore(place, surroundings);
};

/**
 * The database of a place where there is one and no bot runs on it, which would go on writing what a copy lacks.
 * @throws StoreError in plain words where there is none, or it is in use
 */
export const openUnused = async (place: string, surroundings: StoreSurroundings): Promise<Database> => {
  await mustBeThere(place, surroundings);
  if (isServer(place)) await (await import('./postgres.ts')).mustBeUnused(place);
  else mustBeAlone(storeFile(place));
  return openDatabase(place);
};
