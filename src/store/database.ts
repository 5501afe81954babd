import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** A database, open and up to date, and where the two kinds of it differ. */
export type Database = {
  db: Kysely<Tables>;
  /** Whether it outlives the process. */
  durable: boolean;
  /** Workers take rows at the same time, each on a connection of its own, so that each passes over what others take. */
  skipLocked?: boolean;
  /**
   * Holds back other transactions that name the same key, until this one ends. SQLite has one writer at a time anyhow, as
   * long as a transaction begins with a write.
   */
  oneAtATime?: (transaction: Kysely<Tables>, key: string) => Promise<void>;
  /** The database's own clock. Processes whose clocks differ share it. Without it, the process's clock counts. */
  time?: Moment | undefined;
};

/** The time in milliseconds, as a piece of SQL. */
export type Moment = () => RawBuilder<number>;

/** The time by the process's own clock. */
export const processTime =
  (clock: () => Date): Moment =>
  () =>
    sql<number>`CAST(${clock().getTime()} AS BIGINT)`;
