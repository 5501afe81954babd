import { appendFileSync, chmodSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { storeFile } from '../../../src/store/sqlite-file.ts';
import { startWantingPassword, startWithOwnAuthority, startWithoutTls } from '../../support/tls-servers.ts';
import { type Break, examine, findsEach, goodSetup, set } from './setup.ts';

const changedStore =
  (sql: string): Break =>
  ({ folder, setting }) => {
    const database = new DatabaseSync(storeFile(folder));
    database.exec(sql);
    database.close();
    return setting;
  };

describe('the doctor, of the store', () => {
  findsEach([
    [
      'a store that is damaged',
      (setup) => {
        writeFileSync(storeFile(setup.folder), 'not a database, but long enough to be looked at as one. '.repeat(200));
        return setup.setting;
      },
      /Store: .*is not a database/,
      /restore a backup/,
    ],
    [
      'a database that cannot be reached',
      set({ DATABASE_URL: 'postgres://sotebotti:salasana@127.0.0.1:9/sotebotti' }),
      /Store: (?!.*salasana).*cannot be reached/,
      /Check the server and DATABASE_URL/,
    ],
    [
      'an address that is none, and says so once',
      set({ DATABASE_URL: 'mysql://sotebotti:salasana@db/sote' }),
      /Configuration: DATABASE_URL is not an address of PostgreSQL/,
      /Give postgres:\/\//,
    ],
    [
      'an address without the password that is asked for',
      async (setup) => set({ DATABASE_URL: (await startWantingPassword()).address })(setup),
      /Store: .*asks for a password, and DATABASE_URL has none/,
      /Write it as postgres:\/\/user:password@host/,
    ],
    [
      'a database without the TLS that is asked for',
      async (setup) => set({ DATABASE_URL: await startWithoutTls() })(setup),
      /Store: (?!.*salasana).*offers no TLS/,
      /ssl = on/,
    ],
    [
      'a database with a certificate of an unknown authority',
      async (setup) => set({ DATABASE_URL: await startWithOwnAuthority() })(setup),
      /Store: (?!.*salasana).*an authority that is not known here/,
      /sslrootcert=\/path\/ca\.pem/,
    ],
    [
      'a file of certificates for the database that is missing',
      async (setup) => set({ DATABASE_URL: `${await startWithOwnAuthority()}&sslrootcert=/nowhere/ca.pem` })(setup),
      /Store: (?!.*salasana).*cannot be read \(\/nowhere\/ca\.pem, ENOENT\)/,
      /Check sslrootcert/,
    ],
    [
      'a file of certificates for the database that holds none',
      async (setup) => {
        const file = join(setup.folder, 'key.pem');
        writeFileSync(file, 'rikki');
        return set({ DATABASE_URL: `${await startWithOwnAuthority()}&sslcert=${file}&sslkey=${file}` })(setup);
      },
      /Store: (?!.*salasana).*cannot be spoken to by TLS/,
      /hold certificates in PEM form/,
    ],
    [
      'a store that is empty',
      (setup) => {
        writeFileSync(storeFile(setup.folder), '');
        return setup.setting;
      },
      /Store: .*is empty/,
      /Restore a backup/,
    ],
    [
      'a store of a newer version',
      changedStore('INSERT INTO migration (step) VALUES (98), (99)'),
      /was written by a newer version/,
      /Start that version/,
    ],
    [
      'a store that lacks a table',
      changedStore('DROP TABLE subscription'),
      /Store: .*does not hold the tables that it should \(no such table: subscription\)/,
      /restore a backup/,
    ],
    [
      'a store that lacks a column',
      changedStore('ALTER TABLE subscription RENAME COLUMN channel TO kanava'),
      /Store: .*does not hold the tables that it should \(no such column: "channel"\)/,
      /restore a backup/,
    ],
    [
      'the database of another program',
      changedStore('DROP TABLE migration'),
      /Store: .*is a database of another program/,
      /Let SOTE_DATA name a folder of the bot's own/,
    ],
    [
      'a store that is a link to nowhere',
      ({ folder, setting }) => {
        renameSync(storeFile(folder), join(folder, 'other.sqlite'));
        symlinkSync('/nowhere/sotebotti.sqlite', storeFile(folder));
        return setting;
      },
      /Store: .*sotebotti\.sqlite is a link to what is not there/,
      /Bring that back, or remove the link/,
    ],
    [
      'a data folder that is a file',
      (setup) => {
        const file = join(setup.folder, 'file');
        writeFileSync(file, '');
        return set({ SOTE_DATA: join(file, 'data') })(setup);
      },
      /is a file, not a folder/,
      /Set SOTE_DATA to a folder/,
    ],
  ]);

  // The superuser may write anywhere.
  it.skipIf(process.getuid?.() === 0).each(['', '-wal'])(
    'tells of a file of the store that cannot be written: %s',
    async (beside) => {
      const { folder, setting } = await goodSetup();
      const file = `${storeFile(folder)}${beside}`;
      appendFileSync(file, '');
      chmodSync(file, 0o444);
      const { code, text } = await examine(setting);
      expect(text).toContain(`WRONG Store: ${file} cannot be read and written.\n      → Give it to the bot's user`);
      expect(code).toBe(1);
    },
  );
});
