/** A PostgreSQL server of our own, in a folder of its own, from the programs that the machine has. */
import { execFile } from 'node:child_process';
import { chmodSync, globSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export type PostgresServer = {
  address: string;
  /** Ends all connections at once, as a crash does. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and removes its folder. */
  end(): Promise<void>;
};

/** The folder of PostgreSQL's programs: of Debian's packages, or on the path. */
export const findPostgres = (): string | undefined => {
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'initdb'));
  const [found] = globSync(['/usr/lib/postgresql/*/bin/initdb', ...onPath.filter((path) => path.startsWith('/'))]);
  return found && dirname(realpathSync(found));
};

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
};

/** PostgreSQL refuses to run as root, so root runs it as the user that its package made. */
const asServerUser = (program: string, args: readonly string[]): [string, string[]] =>
  process.getuid?.() === 0 ? ['runuser', ['-u', 'postgres', '--', program, ...args]] : [program, [...args]];

/**
 * Starts a server. The files are not flushed to the disk: its machine does not crash in a test.
 * @param programs the folder of PostgreSQL's programs
 */
export const startPostgres = async (programs: string): Promise<PostgresServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'sotebotti-postgres-'));
  chmodSync(folder, 0o777);
  const data = join(folder, 'data');
  const call = (program: string, ...args: string[]) => run(...asServerUser(join(programs, program), args));
  await call('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync');
  // Last, so that nobody else takes it meanwhile.
  const port = await freePort();
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off`;
  const address = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const start = async () =>
    void (await call('pg_ctl', 'start', '-D', data, '-w', '-s', '-l', join(folder, 'log'), '-o', options));
  const stop = async () => void (await call('pg_ctl', 'stop', '-D', data, '-m', 'immediate', '-s'));
  await start();
  return {
    address,
    start,
    stop,
    async end() {
      await stop().catch(() => {});
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
