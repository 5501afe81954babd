import { type Kysely, sql } from 'kysely';
import { STEPS } from './steps.ts';
import { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

/**
 * Brings the tables up to date. Safe when several processes start at once: the statements
 * of `lock` begin a transaction that lets one of them through at a time. Kysely's own migrator begins a deferred transaction in SQLite, where two can collide.
 * @throws StoreError `newer` when a newer version of the bot has written the store; nothing is changed then.
 */
export const migrate = (db: Kysely<Tables>, lock: readonly string[]): Promise<void> =>
  db.connection().execute(async (connection) => {
    try {
      for (const statement of lock) await sql.raw(statement).execute(connection);
      await runSteps(connection);
      await sql`COMMIT`.execute(connection);
    } catch (error) {
      await sql`ROLLBACK`.execute(connection);
      throw error;
    }
  });

/** How many of the steps a database has behind it. @throws StoreError `incomplete` where it has seen none of them */
export const stepsDone = async (db: Kysely<Tables>): Promise<number> => {
  const { rows } = await sql<{ done: number }>`SELECT COUNT(*) AS done FROM migration`.execute(db);
  return Number(rows[0]?.done ?? 0);
};

const tablesOf = (steps: typeof STEPS): string[] =>
  steps.flat().flatMap((statement) => /^CREATE TABLE (\w+)/.exec(statement)?.[1] ?? []);

/**
 * Names every table that the steps done have made, without reading a row of it.
 * @throws StoreError `incomplete` where one is not there
 */
export const checkTables = async (db: Kysely<Tables>, done: number): Promise<void> => {
  const looks = tablesOf(STEPS.slice(0, done)).map((table) => sql`SELECT 1 FROM ${sql.table(table)} WHERE 1 = 0`);
  if (looks.length > 0) await sql`${sql.join(looks, sql` UNION ALL `)}`.execute(db);
};

const runSteps = async (db: Kysely<Tables>): Promise<void> => {
  await sql`CREATE TABLE IF NOT EXISTS migration (step INTEGER PRIMARY KEY)`.execute(db);
  const done = await stepsDone(db);
  if (done > STEPS.length) {
    throw new StoreError(
      'newer',
      'The store was written by a newer version of the bot. Start that version, or restore a backup of this one.',
    );
  }
  await checkTables(db, done);
  for (const [index, statements] of STEPS.entries()) {
    if (index < done) continue;
    for (const statement of statements) await sql.raw(statement).execute(db);
    await sql`INSERT INTO migration (step) VALUES (${index + 1})`.execute(db);
  }
};
