/** Kysely over Node's own SQLite. Kysely's dialect expects the interface of another library, which this imitates. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import { storable } from './storable.ts';
import { explainStore } from './store-error.ts';
import type { Tables } from './tables.ts';

const MOST_STATEMENTS = 200;

const NOTHING = {
  reader: true,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
};

/** Prepared statements by their SQL; the oldest make room for new ones. */
const createStatements = (database: DatabaseSync) => {
  const prepared = new Map<string, StatementSync>();
  return (sql: string): StatementSync => {
    const statement = prepared.get(sql) ?? database.prepare(sql);
    prepared.delete(sql);
    prepared.set(sql, statement);
    const [oldest] = prepared.keys();
    if (prepared.size > MOST_STATEMENTS && oldest !== undefined) prepared.delete(oldest);
    return statement;
  };
};

/** Kysely over an open database; `file` is how error messages call it. */
export const kyselyOver = (database: DatabaseSync, file: string): Kysely<Tables> => {
  const statementOf = createStatements(database);
  const explained = <Result>(run: () => Result): Result => {
    try {
      return run();
    } catch (error) {
      throw explainStore(error, file);
    }
  };
  const prepare = (sql: string) => {
    // SQLite has undone the transaction by itself where the disk was full; another rollback would hide that error.
    if (/^rollback$/i.test(sql) && !database.isTransaction) return NOTHING;
    const statement = explained(() => statementOf(sql));
    const all = (parameters: readonly unknown[]) => explained(() => statement.all(...storable(parameters)));
    return {
      reader: statement.columns().length > 0,
      all,
      run: (parameters: readonly unknown[]) => explained(() => statement.run(...storable(parameters))),
      iterate: (parameters: readonly unknown[]) => all(parameters).values(),
    };
  };
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: { close: () => database.close(), prepare } }) });
};
