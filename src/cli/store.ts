/** `npm run store -- backup | restore | erase`: for those who keep the bot running. */
import { parseArgs } from 'node:util';
import { backUp, restore } from '../store/backup.ts';
import { openStore, type StoreSurroundings } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';
import type { ExitCode, Io } from './io.ts';

export type StoreSetting = { folder: string; surroundings: StoreSurroundings; io: Io };

const USAGE = `Usage: npm run store -- backup FILE             copy the store to a new file, also while the bot runs
       npm run store -- restore FILE            put a backup in its place; stop the bot first
       npm run store -- erase --team T [--user U]   delete what is kept of a team, or of one person in it`;

const ID = /^[A-Z0-9]{2,30}$/;

const eraseCommand = async (values: { team?: string; user?: string }, setting: StoreSetting): Promise<boolean> => {
  const { team, user } = values;
  if (!team || !ID.test(team) || (user !== undefined && !ID.test(user))) return false;
  const store = await openStore(setting.folder, setting.surroundings);
  try {
    await (user ? store.eraseUser({ team, user }) : store.eraseTeam(team));
    setting.io.out(user ? `Erased what was kept of ${user}.` : `Erased everything of the team ${team}.`);
    return true;
  } finally {
    await store.close();
  }
};

const run = async (args: readonly string[], setting: StoreSetting): Promise<boolean> => {
  const { folder, surroundings, io } = setting;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { team: { type: 'string' }, user: { type: 'string' } },
  });
  const [command, file, ...rest] = positionals;
  if (command === 'erase' && file === undefined) return eraseCommand(values, setting);
  if (file === undefined || rest.length > 0) return false;
  if (command === 'backup') {
    backUp(folder, file);
    io.out(`Backed up to ${file}.`);
    return true;
  }
  if (command !== 'restore') return false;
  const replaced = await restore(folder, file, surroundings.clock().getTime());
  io.out(`Restored from ${file}.${replaced ? ` What was there before is in ${replaced}.` : ''}`);
  return true;
};

/** @returns 0 when done, 1 when the store or the file did not allow it, 2 on wrong usage */
export const storeCommand = async (args: readonly string[], setting: StoreSetting): Promise<ExitCode> => {
  try {
    if (await run(args, setting)) return 0;
  } catch (error) {
    if (error instanceof StoreError) {
      setting.io.error(error.message);
      return 1;
    }
    if (!(error instanceof TypeError && 'code' in error)) throw error;
  }
  setting.io.error(USAGE);
  return 2;
};
