/** `npm run store -- backup | restore | restored | copy | erase`: for those who keep the bot running. */
import { parseArgs } from 'node:util';
import { type Places, placesOf, type Variables } from '../environment.ts';
import { backUp, restore } from '../store/backup.ts';
import { copyStore } from '../store/copy.ts';
import { openStoreThere, openUnused } from '../store/look.ts';
import { openDatabase, type Store, type StoreSurroundings } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';
import { tellHelp } from './help.ts';
import type { ExitCode, Io } from './io.ts';

export type StoreSetting = {
  variables: Variables;
  surroundings: StoreSurroundings;
  io: Io;
};

const USAGE = `Usage: npm run store -- backup FILE             copy the store to a new file, also while the bot runs
       npm run store -- restore FILE            put a backup in its place; stop the bot first
       npm run store -- restored                say that the database of DATABASE_URL was restored from a backup
       npm run store -- copy to-postgres        copy the file to the database of DATABASE_URL; stop the bot first
       npm run store -- copy to-sqlite          copy that database to the file; stop the bot first
       npm run store -- erase --team T [--user U]   delete what is kept of a team, or of one person in it`;

/** A backup knows nothing of what was erased after it was made. */
const ERASE_AGAIN = 'Repeat what was erased since the backup was made, before the start: npm run store -- erase';

const ID = /^[A-Z0-9]{2,30}$/;

type Setting = Omit<StoreSetting, 'variables'> & Places;
type Values = { team?: string | undefined; user?: string | undefined };
/** @returns whether the command was used rightly */
type Command = (setting: Setting, argument: string | undefined, values: Values) => Promise<boolean>;

const withStore = async <Result>(setting: Setting, act: (store: Store) => Promise<Result>): Promise<Result> => {
  const store = await openStoreThere(setting.databaseUrl ?? setting.folder, setting.surroundings);
  try {
    return await act(store);
  } finally {
    await store.close();
  }
};

const onFile = ({ databaseUrl }: Setting): void => {
  if (databaseUrl === undefined) return;
  throw new StoreError(
    'refused',
    'The store is in PostgreSQL. Back it up and restore it with pg_dump and pg_restore, then run "npm run store -- restored".',
  );
};

const onServer = ({ databaseUrl }: Setting): string => {
  if (databaseUrl !== undefined) return databaseUrl;
  throw new StoreError('refused', 'DATABASE_URL is not set. Give the address of the PostgreSQL database.');
};

const copy: Command = async (setting, direction) => {
  if (direction !== 'to-postgres' && direction !== 'to-sqlite') return false;
  const address = onServer(setting);
  const [from, to] = direction === 'to-postgres' ? [setting.folder, address] : [address, setting.folder];
  const source = await openUnused(from, setting.surroundings);
  try {
    const target = await openDatabase(to);
    try {
      setting.io.out(`Copied ${await copyStore(source, target)} rows; all read back as they were.`);
      return true;
    } finally {
      await target.db.destroy();
    }
  } finally {
    await source.db.destroy();
  }
};

const COMMANDS: Readonly<Record<string, Command>> = {
  async backup(setting, file) {
    if (file === undefined) return false;
    onFile(setting);
    backUp(setting.folder, file);
    setting.io.out(`Backed up to ${file}.`);
    return true;
  },
  async restore(setting, file) {
    if (file === undefined) return false;
    onFile(setting);
    const replaced = await restore(setting.folder, file, setting.surroundings.clock().getTime());
    setting.io.out(
      `Restored from ${file}.${replaced ? ` What was there before is in ${replaced}.` : ''}\n${ERASE_AGAIN}`,
    );
    return true;
  },
  async restored(setting, argument) {
    if (argument !== undefined) return false;
    onServer(setting);
    await withStore(setting, ({ notes }) => notes.setRestoredAt(setting.surroundings.clock().getTime()));
    setting.io.out('Noted: what was due until now is looked for in its channel before it is posted.');
    setting.io.out(ERASE_AGAIN);
    return true;
  },
  copy,
  async erase(setting, argument, { team, user }) {
    if (argument !== undefined || !team || !ID.test(team) || (user !== undefined && !ID.test(user))) return false;
    const found = await withStore(setting, (store) => (user ? store.eraseUser({ team, user }) : store.eraseTeam(team)));
    const done = user ? `Erased what was kept of ${user}.` : `Erased everything of the team ${team}.`;
    const who = user ? `${user} in the team ${team}` : `the team ${team}`;
    setting.io.out(found ? done : `Nothing was kept of ${who}. Check the id, if you expected something.`);
    return true;
  },
};

const run = async (args: readonly string[], { variables, ...others }: StoreSetting): Promise<boolean> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { team: { type: 'string' }, user: { type: 'string' } },
  });
  const [name = '', argument, ...rest] = positionals;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  return command !== undefined && rest.length === 0 && command({ ...others, ...placesOf(variables) }, argument, values);
};

/** @returns 0 when done, 1 when the store or the file did not allow it, 2 on wrong usage or a wrong environment */
export const storeCommand = async (args: readonly string[], setting: StoreSetting): Promise<ExitCode> => {
  if (tellHelp(args, setting.io, USAGE)) return 0;
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
