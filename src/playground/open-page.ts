/** Opens ports on this machine, and on nothing else. */
import { createServer, type Server } from 'node:http';
import type { PageServer } from './server.ts';

/** `localhost` leads to either, and a browser may take the one or the other. */
const LOOPBACK = ['127.0.0.1', '::1'];
const PORTS_TO_TRY = 20;

export type Opened = { port: number; close(): Promise<void> };

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** A machine without IPv6 has the one address only. */
const isAbsent = (error: unknown): boolean => ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(codeOf(error));

const listenOn = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });

const closed = (server: Server): Promise<unknown> =>
  new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });

/** One port on every address of loopback, or an error and none. */
const openPort = async (page: PageServer, wanted: number): Promise<Opened> => {
  const servers: Server[] = [];
  const close = async () => {
    await Promise.all(servers.map(closed));
  };
  let port = wanted;
  for (const host of LOOPBACK) {
    const server = createServer((request, response) => page.handle(request, response, port));
    try {
      port = await listenOn(server, host, port);
      servers.push(server);
    } catch (error) {
      if (isAbsent(error)) continue;
      await close();
      throw error;
    }
  }
  return { port, close };
};

/** Opens the page on the first free port from `from` on; 0 takes any. */
export const openPage = async (page: PageServer, from: number): Promise<Opened> => {
  const last = from === 0 ? 0 : Math.min(from + PORTS_TO_TRY, 65_535);
  for (let port = from; ; port += 1) {
    try {
      return await openPort(page, port);
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE' || port >= last) throw error;
    }
  }
};
