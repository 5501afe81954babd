/** Stores for tests, closed and removed when the test ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openMemoryStore, openStore, type Store } from '../../src/store/store.ts';
import { openTold, placeOn, SERVER } from './places.ts';
import { surroundings } from './surroundings.ts';

/** A folder that goes when the test ends. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sotebotti-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** An empty place of the engine that is tested: a folder, or an address. */
export const freshPlace = async (): Promise<string> => {
  if (!SERVER) return temporaryFolder();
  const { place, remove } = await placeOn(SERVER);
  onTestFinished(remove);
  return place;
};

/** The store of a place. */
export const storeAt = async (place: string, clock?: () => Date, prefix?: string): Promise<Store> => {
  const store = await openTold(place, surroundings(clock, prefix));
  onTestFinished(() => store.close());
  return store;
};

/** A store of the engine that is tested: in memory, or on the server. */
export const freshStore = async (clock?: () => Date): Promise<Store> =>
  SERVER ? storeAt(await freshPlace(), clock) : openMemoryStore(surroundings(clock));

/** A store on disk. */
export const fileStore = async (folder = temporaryFolder(), clock?: () => Date): Promise<Store> => {
  const store = await openStore(folder, surroundings(clock));
  onTestFinished(() => store.close());
  return store;
};
