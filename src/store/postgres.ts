/** Kysely over a PostgreSQL server: a store that several processes share. */
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient, type RawBuilder, sql } from 'kysely';
import { Client, type ClientConfig, Pool, type PoolClient, types } from 'pg';
import type { Database, Moment } from './database.ts';
import { migrate } from './migrate.ts';
import { storable } from './storable.ts';
import { explainConnecting, explainServer, MAY_NOT, NO_WRITES, StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

const CONNECTIONS = 10;
/** By this name the server knows the connections of bots that run. */
const RUNNING = 'sotebotti';
/** A bot looks for digests more often than this, in milliseconds, so it always has a connection. */
const IDLE = 60_000;
/**
 * How long a statement, or a connection, may take, in milliseconds: a question waits no longer for a server that hangs, and
 * Slack waits three seconds for the answer.
 */
const PATIENCE = 2000;
/** A migration may wait for another process that does it, and take its time. */
const MIGRATION_PATIENCE = 10 * 60_000;

/** Any number will do, as long as it stays: who holds this lock may change the tables. */
const LOCK = ['BEGIN', 'SELECT pg_advisory_xact_lock(7683210)'];

const oneAtATime = async (transaction: Kysely<Tables>, key: string): Promise<void> => {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(transaction);
};

/** Of the statement's start. It is stable, unlike the clock's, so that an index serves comparisons with it. */
const statementTime: Moment = () => sql<number>`CAST(EXTRACT(EPOCH FROM statement_timestamp()) * 1000 AS BIGINT)`;

/** Instants in milliseconds and counts fit into a number. */
const NUMBERS = {
  getTypeParser: (id: number, format?: 'text' | 'binary') =>
    id === types.builtins.INT8 ? Number : types.getTypeParser(id, format as 'text'),
};

/** How messages call a server: never with its user or password. */
const nameOf = (address: string): string => {
  const { hostname, port, pathname } = new URL(address);
  return `PostgreSQL at ${hostname || 'localhost'}${port ? `:${port}` : ''}${pathname}`;
};

/** An address may name whoever connects, which would hide that a bot runs. */
const withoutName = (address: string): string => {
  const url = new URL(address);
  url.searchParams.delete('application_name');
  return url.href;
};

/** A connection whose errors are explained, and that is not used again once it was lost. */
const connectionOf = (client: PoolClient, name: string): PostgresPoolClient => {
  let lost = false;
  const query = async (text: string, parameters: readonly unknown[]) => {
    const values = storable(parameters);
    try {
      return await client.query(text, values);
    } catch (error) {
      const explained = explainServer(error, name);
      lost ||= explained instanceof StoreError && explained.reason === 'unreachable';
      throw explained;
    }
  };
  const release = (destroy?: boolean) => client.release(destroy || lost);
  // Kysely also knows cursors, which the store does without.
  return { query: query as unknown as PostgresPoolClient['query'], release };
};

/** The driver leaves a connection that came to nothing to the server, which may keep it, and so the process, for a minute. */
class EndingClient extends Client {
  constructor(config?: ClientConfig) {
    super(config);
    this.connection.once('error', () => this.connection.stream.destroy());
  }
}

type Connecting = { connections: number; patience: number; running?: boolean; before?: () => Promise<void> };

const kyselyOver = (
  address: string,
  { connections, patience, running = false, before }: Connecting,
): Kysely<Tables> => {
  const name = nameOf(address);
  const pool = new Pool({
    Client: EndingClient,
    connectionString: withoutName(address),
    max: connections,
    connectionTimeoutMillis: Math.min(patience, PATIENCE),
    query_timeout: patience,
    keepAlive: true,
    ...(running ? { application_name: RUNNING, idleTimeoutMillis: IDLE } : {}),
    types: NUMBERS,
  });
  // A lost connection is replaced by the pool, and whoever uses it is told by their query; without a listener the process
  // would end, of an idle one as of one between two statements of a transaction.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const explained: PostgresPool = {
    options: {},
    async connect() {
      await before?.();
      try {
        return connectionOf(await pool.connect(), name);
      } catch (error) {
        throw explainConnecting(error, name);
      }
    },
    end: () => pool.end(),
  };
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: explained }) });
};

const bringUpToDate = async (address: string): Promise<void> => {
  const db = kyselyOver(address, { connections: 1, patience: MIGRATION_PATIENCE });
  try {
    await migrate(db, LOCK);
  } finally {
    await db.destroy();
  }
};

type Connected = { database: Database; ready(): Promise<void> };

const connect = (address: string, running: boolean): Connected => {
  let done: Promise<void> | undefined;
  const ready = () => {
    done ??= bringUpToDate(address).catch((error: unknown) => {
      done = undefined;
      throw error;
    });
    return done;
  };
  const db = kyselyOver(address, { connections: CONNECTIONS, patience: PATIENCE, running, before: ready });
  return { database: { db, durable: true, skipLocked: true, oneAtATime, time: statementTime }, ready };
};

/**
 * The database at an address, `postgres://user:password@host:5432/name`, for a bot that runs. Nothing is done yet: the first
 * use brings the tables up to date, and where the server cannot be reached then, the next one tries again.
 */
export const connectServer = (address: string): Connected => connect(address, true);

/** One question to the server, on a connection of its own. */
const ask = async <Row>(address: string, question: RawBuilder<Row>): Promise<readonly Row[]> => {
  const { db } = readServer(address);
  try {
    return (await question.execute(db)).rows;
  } finally {
    await db.destroy();
  }
};

/** @throws StoreError where a bot runs on the database, or it cannot be reached */
export const mustBeUnused = async (address: string): Promise<void> => {
  const running = await ask(
    address,
    sql`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = ${RUNNING}`,
  );
  if (running.length > 0) throw new StoreError('busy', `${nameOf(address)} is in use. Stop the bot first.`);
};

/**
 * Each start makes the table of migrations where it is missing, for which the server wants the right to make tables also where it is there.
 * @throws StoreError where the server takes no writes, or the user may not make tables in the first schema of its search path
 */
export const mustLetMakeTables = async (address: string): Promise<void> => {
  const [told] = await ask(
    address,
    sql<{
      readonly: boolean;
      may: boolean | null;
    }>`SELECT current_setting('transaction_read_only') = 'on' AS readonly, has_schema_privilege(current_schema(), 'CREATE') AS may`,
  );
  if (told?.readonly) throw new StoreError('read-only', `${nameOf(address)} ${NO_WRITES}`);
  if (!told?.may) throw new StoreError('refused', `${nameOf(address)} ${MAY_NOT}`);
};

/** The database as it is, for looking: nothing is brought up to date. */
export const readServer = (address: string): Database => {
  const db = kyselyOver(address, { connections: 1, patience: PATIENCE });
  return { db, durable: true, skipLocked: true, time: statementTime };
};

/** The same, with its tables up to date, for what is done at once. @throws StoreError where it cannot be used */
export const openServer = async (address: string): Promise<Database> => {
  const { database, ready } = connect(address, false);
  await ready();
  return database;
};
