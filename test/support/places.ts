/** Where tests keep their stores: on disk, or on a PostgreSQL server where there is one for the tests. */
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import {
  isServer,
  openDatabase,
  openStore,
  type Store,
  type StoreSurroundings,
  storeOver,
} from '../../src/store/store.ts';

/** The server that `test/on-postgres.ts` has started; undefined where the tests are of SQLite. */
export const SERVER: string | undefined = process.env.TEST_DATABASE_URL;

/** An empty place on a server, and how to remove it: a schema of its own. */
export const placeOn = async (server: string): Promise<{ place: string; remove: () => Promise<void> }> => {
  const schema = `test_${randomUUID().replaceAll('-', '')}`;
  const say = async (sql: string): Promise<void> => {
    const client = new Client({ connectionString: server });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await say(`CREATE SCHEMA ${schema}`);
  const place = `${server}?options=${encodeURIComponent(`-c search_path=${schema}`)}`;
  return { place, remove: () => say(`DROP SCHEMA ${schema} CASCADE`) };
};

/** The store of a place, by the clock of the test and not the server's. */
export const openTold = async (place: string, surroundings: StoreSurroundings): Promise<Store> => {
  if (!isServer(place)) return openStore(place, surroundings);
  const database = await openDatabase(place);
  return storeOver({ ...database, time: undefined }, surroundings);
};
