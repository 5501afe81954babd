/** A store copied to another place, from SQLite to PostgreSQL or back: every row of every table, or nothing at all. */
import type { Kysely } from 'kysely';
import type { Database } from './database.ts';
import type { Storable } from './storable.ts';
import { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

/** All tables; the compiler sees to it that none is forgotten. */
const TABLES: Readonly<Record<keyof Tables, true>> = {
  store_note: true,
  handled: true,
  thread_context: true,
  channel_setting: true,
  user_preference: true,
  topic_count: true,
  audit: true,
  subscription: true,
  delivery: true,
  knowledge_version: true,
  curator_reply: true,
};

/** Both engines bound how many values a statement may have. */
const BATCH = 500;

type Row = Record<string, Storable>;
/** The tables alike, since their columns are copied as they are. */
type Alike = Kysely<Record<string, Row>>;

const rowsOf = (db: Alike, table: string): Promise<Row[]> => db.selectFrom(table).selectAll().execute();

const insert = async (db: Alike, table: string, rows: readonly Row[]): Promise<void> => {
  for (let at = 0; at < rows.length; at += BATCH) {
    await db
      .insertInto(table)
      .values(rows.slice(at, at + BATCH))
      .execute();
  }
};

const sorted = (rows: readonly Row[]): string[] => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();

const mustBeEmpty = async (db: Alike): Promise<void> => {
  for (const table of Object.keys(TABLES)) {
    if ((await db.selectFrom(table).selectAll().limit(1).execute()).length === 0) continue;
    throw new StoreError(
      'occupied',
      'There is something in the store to copy to already, so nothing was copied. Copy to an empty database, or to a folder without a store: name another by DATABASE_URL or SOTE_DATA, or move away what is there.',
    );
  }
};

const copyTable = async (from: Alike, to: Alike, table: string): Promise<number> => {
  const rows = await rowsOf(from, table);
  await insert(to, table, rows);
  const [before, after] = [sorted(rows), sorted(await rowsOf(to, table))];
  if (before.length === after.length && before.every((row, at) => row === after[at])) return rows.length;
  throw new StoreError('corrupt', `The table ${table} reads otherwise in the copy. Nothing was copied.`);
};

/**
 * Copies as things were at one moment, and reads back what it wrote.
 * @returns how many rows there are
 * @throws StoreError where the target holds anything, or reads otherwise than the source; it is left empty then
 */
export const copyStore = (source: Database, target: Database): Promise<number> =>
  source.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((from) =>
      target.db.transaction().execute(async (to) => {
        const [one, other] = [from as unknown as Alike, to as unknown as Alike];
        await mustBeEmpty(other);
        let count = 0;
        for (const table of Object.keys(TABLES)) count += await copyTable(one, other, table);
        return count;
      }),
    );
