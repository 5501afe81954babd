/** What only a store on a server has to show: clocks that differ, workers at once, a server that goes and comes back. */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { storeCommand } from '../../src/cli/store.ts';
import { openForServing } from '../../src/store/keep-answering.ts';
import { lookAtStore } from '../../src/store/look.ts';
import { storeFile } from '../../src/store/sqlite-file.ts';
import { STEPS } from '../../src/store/steps.ts';
import { openDatabase, openStore, type Store } from '../../src/store/store.ts';
import { query } from '../support/messages.ts';
import { SERVER } from '../support/places.ts';
import { findPostgres, startPostgres } from '../support/postgres-server.ts';
import { freshPlace, temporaryFolder } from '../support/stores.ts';
import { surroundings } from '../support/surroundings.ts';
import { toldClock } from '../support/told-clock.ts';

const MINUTE = 60_000;
const PLACE = { team: 'T1', channel: 'C1' };

/** A store by the server's clock, in a process whose own clock is wrong. */
const storeWith = async (place: string, clock = toldClock('2001-01-01T00:00:00Z')): Promise<Store> => {
  const store = await openStore(place, surroundings(clock, randomUUID()));
  onTestFinished(() => store.close());
  return store;
};

const planned = (channel: string) => ({ team: 'T1', channel, day: '2021-05-31', dueAt: 0, state: 'planned' }) as const;

describe('10: processes whose clocks differ', () => {
  it('take no lease and no key before its end by the clock of the server', async () => {
    const place = await freshPlace();
    const behind = await storeWith(place);
    const ahead = await storeWith(place, toldClock('2099-01-01T00:00:00Z'));
    await behind.deliveries.plan(planned('C1'));
    expect(await behind.deliveries.claim('behind', 1, MINUTE)).toHaveLength(1);
    expect(await ahead.deliveries.claim('ahead', 1, MINUTE)).toEqual([]);
    expect(await behind.claims.claim('T1', 'event', MINUTE)).toBe(true);
    await ahead.purge();
    expect(await ahead.claims.claim('T1', 'event', MINUTE)).toBe(false);
  });

  it('take what is due, whose lease is over, or what has had its time', async () => {
    const place = await freshPlace();
    const behind = await storeWith(place);
    await behind.deliveries.plan(planned('C1'));
    expect(await behind.deliveries.claim('one', 1, -1)).toHaveLength(1);
    expect(await behind.deliveries.claim('other', 1, MINUTE)).toMatchObject([{ owner: 'other', state: 'claimed' }]);
    expect(await behind.claims.claim('T1', 'event', -1)).toBe(true);
    expect(await behind.claims.claim('T1', 'event', MINUTE)).toBe(true);
  });

  it('note the first attempt by the clock of the server', async () => {
    const { deliveries } = await storeWith(await freshPlace());
    await deliveries.plan(planned('C1'));
    const [claimed] = await deliveries.claim('one', 1, MINUTE);
    if (!claimed) throw new Error('nothing claimed');
    const posting = await deliveries.move(claimed, { state: 'posting', attempt: 1, wait: MINUTE });
    expect((posting?.nextAt ?? 0) - (posting?.firstAttemptAt ?? 0)).toBe(MINUTE);
    expect(posting?.firstAttemptAt).toBeGreaterThan(new Date('2026-01-01').getTime());
    expect(posting?.firstAttemptAt).toBeLessThan(new Date('2090-01-01').getTime());
  });
});

describe('several processes', () => {
  it('3: that start together make the tables once', async () => {
    const place = await freshPlace();
    const stores = await Promise.all(Array.from({ length: 6 }, () => storeWith(place)));
    await Promise.all(stores.map((store, at) => store.channels.change({ team: 'T1', channel: `C${at}` }, 'U1', {})));
    const { db } = await openDatabase(place);
    onTestFinished(() => db.destroy());
    expect((await sql`SELECT step FROM migration`.execute(db)).rows).toEqual(
      STEPS.map((_, done) => ({ step: done + 1 })),
    );
    expect(await db.selectFrom('channel_setting').select('channel').execute()).toHaveLength(6);
  });

  it('plan the same days at the same moment once, and none fails', async () => {
    const place = await freshPlace();
    const stores = await Promise.all(Array.from({ length: 4 }, () => storeWith(place)));
    const channels = Array.from({ length: 300 }, (_, at) => `C${at}`);
    for (const channel of channels) {
      const taken = await Promise.all(stores.map(({ deliveries }) => deliveries.plan(planned(channel))));
      expect(taken.filter(Boolean)).toHaveLength(1);
    }
  });

  it('make different channels the curators’ at once, and one is', async () => {
    const place = await freshPlace();
    const stores = await Promise.all([storeWith(place), storeWith(place), storeWith(place)]);
    for (let round = 0; round < 5; round += 1) {
      await Promise.all(
        stores.map(({ channels }, at) => channels.change({ team: 'T1', channel: `C${at}` }, 'U1', { curators: true })),
      );
    }
    const all = await Promise.all(stores.map(({ channels }, at) => channels.of({ team: 'T1', channel: `C${at}` })));
    expect(all.filter(({ curators }) => curators)).toHaveLength(1);
  });
});

describe('6, 7: a server that goes away', () => {
  it('leaves questions to be answered, keeps what was stored, and is used again when it is back', async () => {
    const server = await startPostgres(findPostgres() ?? '');
    onTestFinished(server.end);
    const reports: unknown[] = [];
    const report = (error: unknown) => reports.push(error);
    const store = await openForServing(server.address, surroundings(), report);
    onTestFinished(() => store.close());
    await store.channels.change(PLACE, 'U1', { regions: ['kainuu'] });
    await server.stop();
    expect(await store.claims.claim('T1', 'event', MINUTE)).toBe(true);
    expect(await store.claims.claim('T1', 'event', MINUTE)).toBe(false);
    expect(await store.channels.of(PLACE)).toMatchObject({ regions: [] });
    await expect(store.deliveries.plan(planned('C1'))).rejects.toMatchObject({ reason: 'unreachable' });
    expect(reports[0]).toMatchObject({ reason: 'unreachable', message: expect.stringContaining('cannot be reached') });
    expect(await store.usable()).toBe(false);
    // A process that starts meanwhile.
    const late = await openForServing(server.address, surroundings(), report);
    onTestFinished(() => late.close());
    expect(await late.claims.claim('T1', 'other', MINUTE)).toBe(true);
    await server.start();
    expect(await store.usable()).toBe(true);
    expect(await store.channels.of(PLACE)).toMatchObject({ regions: ['kainuu'] });
    expect(await late.channels.of(PLACE)).toMatchObject({ regions: ['kainuu'] });
    expect(await late.deliveries.plan(planned('C1'))).toBe(true);
    expect(await store.deliveries.plan(planned('C1'))).toBe(false);
  });

  it('in the middle of a transaction fails it, and not the process', async () => {
    const server = await startPostgres(findPostgres() ?? '');
    onTestFinished(server.end);
    const { db } = await openDatabase(server.address);
    onTestFinished(() => db.destroy());
    const transaction = db.transaction().execute(async (all) => {
      await all.deleteFrom('handled').execute();
      await server.stop();
      await all.deleteFrom('delivery').execute();
    });
    await expect(transaction).rejects.toMatchObject({ reason: 'unreachable' });
  });

  it('or that refuses is told of without its password', async () => {
    const wrong = (await freshPlace()).replace('postgres@', 'nobody:salasana@');
    await expect(openStore(wrong, surroundings())).rejects.toMatchObject({
      reason: 'refused',
      message: expect.stringMatching(/^PostgreSQL at 127\.0\.0\.1:\d+\/postgres refuses the user/),
    });
  });
});

describe('a database that lacks a table', () => {
  it.each([
    ['that the bot has made', 'DROP TABLE subscription'],
    ['by which it knows what it has made', 'DELETE FROM migration'],
  ])('%s is told of at the start', async (_name, statement) => {
    const place = await freshPlace();
    const { db } = await openDatabase(place);
    onTestFinished(() => db.destroy());
    await sql.raw(statement).execute(db);
    const message = expect.stringMatching(/does not hold the tables that the bot has made in it\. Restore a backup/);
    await expect(openStore(place, surroundings())).rejects.toMatchObject({ reason: 'incomplete', message });
  });

  it('is told of by a look, which takes an empty one for none', async () => {
    const place = await freshPlace();
    expect(await lookAtStore(place, surroundings())).toBeUndefined();
    const { db } = await openDatabase(place);
    onTestFinished(() => db.destroy());
    await sql`DROP TABLE subscription`.execute(db);
    await expect(lookAtStore(place, surroundings())).rejects.toMatchObject({ reason: 'incomplete' });
  });
});

describe('a user who may not make tables', () => {
  it('is told of by a look as by a start, whether there are any yet or not', async () => {
    const place = await freshPlace();
    const user = `user_${randomUUID().replaceAll('-', '')}`;
    const { db } = await openDatabase(SERVER ?? '');
    onTestFinished(() => db.destroy());
    const schema = decodeURIComponent(place).split('search_path=')[1] ?? '';
    await sql.raw(`CREATE ROLE ${user} LOGIN; GRANT USAGE ON SCHEMA ${schema} TO ${user}`).execute(db);
    const theirs = place.replace('postgres@', `${user}@`);
    const refusal = { reason: 'refused', message: expect.stringContaining("lets the bot's user not make") };
    for (const open of [lookAtStore, openStore])
      await expect(open(theirs, surroundings())).rejects.toMatchObject(refusal);
    await storeWith(place);
    await sql.raw(`GRANT ALL ON ALL TABLES IN SCHEMA ${schema} TO ${user}`).execute(db);
    for (const open of [lookAtStore, openStore])
      await expect(open(theirs, surroundings())).rejects.toMatchObject(refusal);
  });
});

describe('a server that takes no writes', () => {
  it('is told of by a look as by a start, and cannot be used, though it can be read', async () => {
    const place = await freshPlace();
    const store = await storeWith(place);
    const readOnly = place.replace('search_path', 'default_transaction_read_only%3Don%20-c%20search_path');
    const refusal = { reason: 'read-only', message: expect.stringContaining('takes no writes: it is a replica') };
    for (const open of [lookAtStore, openStore])
      await expect(open(readOnly, surroundings())).rejects.toMatchObject(refusal);
    const serving = await openForServing(readOnly, surroundings(), () => {});
    onTestFinished(() => serving.close());
    expect([await store.usable(), await serving.usable()]).toEqual([true, false]);
  });
});

describe('a server that another version brought up to date', () => {
  it('27: is left alone by an older process that starts, which answers all the same', async () => {
    const place = await freshPlace();
    const old = await storeWith(place);
    const { db } = await openDatabase(place);
    onTestFinished(() => db.destroy());
    await sql`INSERT INTO migration (step) VALUES (99)`.execute(db);
    // One that runs already goes on.
    await old.channels.change(PLACE, 'U1', { regions: ['kainuu'] });
    const reports: unknown[] = [];
    const late = await openForServing(place, surroundings(), (error) => reports.push(error));
    onTestFinished(() => late.close());
    expect(await late.claims.claim('T1', 'event', MINUTE)).toBe(true);
    expect(await late.channels.of(PLACE)).toMatchObject({ regions: [] });
    await expect(late.deliveries.plan(planned('C1'))).rejects.toMatchObject({ reason: 'newer' });
    expect(reports[0]).toMatchObject({ reason: 'newer' });
    expect((await old.channels.of(PLACE)).regions).toEqual(['kainuu']);
  });
});

describe('29: a backup by pg_dump', () => {
  it('is restored into an empty database, and known for one', async () => {
    const programs = findPostgres() ?? '';
    const server = await startPostgres(programs);
    onTestFinished(server.end);
    const file = join(temporaryFolder(), 'sotebotti.dump');
    const call = (program: string, ...args: string[]) => promisify(execFile)(join(programs, program), args);
    const store = await openStore(server.address, surroundings());
    await store.channels.change(PLACE, 'U1', { regions: ['kainuu'] });
    await call('pg_dump', '-Fc', '-f', file, server.address);
    await store.close();
    const drill = server.address.replace(/postgres$/, 'drill');
    const errors: string[] = [];
    const io = { input: (async function* () {})(), out() {}, error: (line: string) => void errors.push(line) };
    const restored = () =>
      storeCommand(['restored'], { variables: { DATABASE_URL: drill }, surroundings: surroundings(), io });
    await call('psql', '-c', 'CREATE DATABASE drill', server.address);
    expect(await restored()).toBe(1);
    expect(errors).toEqual([expect.stringMatching(/^There is no store in the database of DATABASE_URL/)]);
    await call('pg_restore', '--no-owner', '-d', drill, file);
    expect(await restored()).toBe(0);
    const back = await openStore(drill, surroundings());
    onTestFinished(() => back.close());
    expect((await back.channels.of(PLACE)).regions).toEqual(['kainuu']);
    expect(await back.notes.restoredAt()).toBeDefined();
  });
});

describe('30: a store that moves', () => {
  const UMLAUTS = 'Äänekoski 😀 "quoted" \'n\' \\ \n';

  /** Something in every table, more than one statement takes in one of them. */
  const fill = async (folder: string): Promise<void> => {
    const store = await openStore(folder, surroundings());
    for (let at = 0; at < 700; at += 1) {
      await store.channels.change({ team: 'T1', channel: `C${at}` }, UMLAUTS, { regions: ['kainuu'] });
    }
    const timing = { time: '08:30', weekdays: [1], pausedUntil: undefined };
    await store.subscriptions.set(PLACE, 'U1', timing);
    await store.subscriptions.halt(PLACE, 'is_archived');
    await store.subscriptions.set({ ...PLACE, channel: 'C2' }, 'U1', { ...timing, pausedUntil: '2027-01-01' });
    const source = { publisher: 'Kainuu', title: 'Yhteystiedot', date: '2021-05', dateCertain: true };
    const about = { language: 'fi' as const, subjects: ['kainuu'], topics: ['contact'] };
    await store.replies.add('T1', { repliedOn: '2021-05-31', ...about, text: 'Ääkköset ja ”lainaus”.', source });
    await store.deliveries.plan(planned('C1'));
    await store.deliveries.plan({ ...planned('C2'), state: 'skipped', reason: 'late' });
    const [claimed] = await store.deliveries.claim('owner', 1, MINUTE);
    if (claimed) await store.deliveries.move(claimed, { state: 'posting', attempt: 1, uncertain: true, wait: MINUTE });
    await store.claims.claim('T1', UMLAUTS, Number.MAX_SAFE_INTEGER - 4e12);
    await store.conversations.remember({ ...PLACE, thread: '1.1' }, { query: query({}), language: 'sv' });
    await store.people.change({ team: 'T1', user: 'U1' }, { language: 'en' });
    await store.counts.add({ team: 'T1', day: '2021-05-31', region: 'kainuu', topic: 'funding', outcome: 'answer' });
    await store.versions.keep({ id: 'v1', facts: UMLAUTS });
    await store.notes.stopDigests(true);
    await store.close();
  };

  /** The tables, as the file itself tells. */
  const tablesIn = (folder: string): string[] => {
    const file = new DatabaseSync(storeFile(folder), { readOnly: true });
    const rows = file.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all();
    file.close();
    return rows.map(({ name }) => String(name));
  };

  const rowsOf = async (place: string, tables: readonly string[]): Promise<Record<string, string[]>> => {
    const { db } = await openDatabase(place);
    const rows: Record<string, string[]> = {};
    for (const table of tables) {
      const all = await sql<Record<string, unknown>>`SELECT * FROM ${sql.table(table)}`.execute(db);
      rows[table] = all.rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();
    }
    await db.destroy();
    return rows;
  };

  /** A database of its own, since whether it is used is told of a whole database. */
  const freshDatabase = async (): Promise<string> => {
    const [server, name] = [SERVER ?? '', `moved_${randomUUID().replaceAll('-', '')}`];
    const say = (statement: string) =>
      promisify(execFile)(join(findPostgres() ?? '', 'psql'), ['-c', statement, server]);
    await say(`CREATE DATABASE ${name}`);
    onTestFinished(() => void say(`DROP DATABASE ${name}`).catch(() => {}));
    return Object.assign(new URL(server), { pathname: `/${name}` }).href;
  };

  const copying = () => {
    const said: string[] = [];
    const io = { input: (async function* () {})(), out: said.push.bind(said), error: said.push.bind(said) };
    const command = (direction: string, folder: string, databaseUrl: string) =>
      storeCommand(['copy', direction], {
        variables: { SOTE_DATA: folder, DATABASE_URL: databaseUrl },
        surroundings: surroundings(),
        io,
      });
    return { said, command };
  };

  it('to PostgreSQL and back holds the same in every table, and nothing is written over what is there', async () => {
    const [folder, back, databaseUrl] = [temporaryFolder(), join(temporaryFolder(), 'back'), await freshDatabase()];
    await fill(folder);
    const tables = tablesIn(folder);
    const before = await rowsOf(folder, tables);
    expect(Object.entries(before).filter(([, rows]) => rows.length === 0)).toEqual([]);
    const { said, command } = copying();
    expect(await command('to-postgres', folder, databaseUrl)).toBe(0);
    expect(await command('to-sqlite', back, databaseUrl)).toBe(0);
    // The table of migrations is each engine's own.
    const count = Object.values({ ...before, migration: [] }).flat().length;
    expect(said).toEqual(Array(2).fill(`Copied ${count} rows; all read back as they were.`));
    expect(await rowsOf(databaseUrl, tables)).toEqual(before);
    expect(await rowsOf(back, tables)).toEqual(before);
    expect(await command('to-postgres', folder, databaseUrl)).toBe(1);
    expect(said.at(-1)).toMatch(
      /something in the store to copy to already.* Copy to an empty database, or to a folder/,
    );
    expect(await rowsOf(databaseUrl, tables)).toEqual(before);
  });

  it('is not copied where there is none, and none is made', async () => {
    const [folder, databaseUrl] = [join(temporaryFolder(), 'wrong'), await freshDatabase()];
    const { said, command } = copying();
    expect(await command('to-postgres', folder, databaseUrl)).toBe(1);
    expect(await command('to-sqlite', folder, databaseUrl)).toBe(1);
    expect(said).toEqual([
      `There is no store in ${folder}. Check DATABASE_URL and SOTE_DATA.`,
      'There is no store in the database of DATABASE_URL. Check DATABASE_URL and SOTE_DATA.',
    ]);
    expect(existsSync(folder)).toBe(false);
  });

  it.each(['to-postgres', 'to-sqlite'])('is not copied while the bot runs: %s', async (direction) => {
    const [folder, databaseUrl] = [temporaryFolder(), await freshDatabase()];
    const { said, command } = copying();
    const named = `${databaseUrl}?application_name=palvelut`;
    const running = await openForServing(direction === 'to-postgres' ? folder : named, surroundings(), () => {});
    await running.channels.change(PLACE, 'U1', { regions: ['lappi'] });
    expect(await command(direction, folder, databaseUrl)).toBe(1);
    expect(said.at(-1)).toMatch(/ is in use\. Stop the bot first\.$/);
    await running.close();
    // A server takes a moment to see that a connection is gone.
    await expect.poll(() => command(direction, folder, databaseUrl)).toBe(0);
  });
});
