/**
 * Runs a command beside a PostgreSQL server that is there for it alone, whose address it finds in TEST_DATABASE_URL:
 * `node test/on-postgres.ts COMMAND…`. Without PostgreSQL on the machine, nothing is run, which is said, and is an error
 * with POSTGRES_REQUIRED=1.
 */
import { spawn } from 'node:child_process';
import { findPostgres, startPostgres } from './support/postgres-server.ts';

const [command = '', ...args] = process.argv.slice(2);
const programs = findPostgres();

const runWith = async (folder: string): Promise<number> => {
  const server = await startPostgres(folder);
  try {
    const env = { ...process.env, TEST_DATABASE_URL: server.address };
    const child = spawn(command, args, { stdio: 'inherit', env });
    return await new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  } finally {
    await server.end();
  }
};

if (programs) process.exitCode = await runWith(programs);
else {
  console.log(`!! NOT RUN: ${[command, ...args].join(' ')}: there is no PostgreSQL here (apt-get install postgresql)`);
  process.exitCode = process.env.POSTGRES_REQUIRED ? 1 : 0;
}
