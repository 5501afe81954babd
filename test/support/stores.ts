/** Stores for tests: in memory, or on disk in a folder that goes when the test ends. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openMemoryStore, openStore, type Store } from '../../src/store/store.ts';
import { surroundings } from './surroundings.ts';

export const memoryStore = (clock?: () => Date): Promise<Store> => openMemoryStore(surroundings(clock));

/** A folder that goes when the test ends. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'sotebotti-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A store on disk, closed when the test ends. */
export const fileStore = async (folder = temporaryFolder(), clock?: () => Date): Promise<Store> => {
  const store = await openStore(folder, surroundings(clock));
  onTestFinished(() => store.close());
  return store;
};
