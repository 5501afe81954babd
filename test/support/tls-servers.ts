/** Servers that speak PostgreSQL no further than its question for TLS. */
import { readFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const file = (name: string): Buffer => readFileSync(fileURLToPath(new URL(`tls/${name}`, import.meta.url)));

const startServer = async (onAsked: (socket: Socket) => void): Promise<string> => {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => onAsked(socket));
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return `postgres://sotebotti:salasana@127.0.0.1:${port}/sotebotti?sslmode=verify-full`;
};

/** The address of one that has no TLS. */
export const startWithoutTls = (): Promise<string> => startServer((socket) => socket.end('N'));

/** The address of one that shows the certificate of a private authority, for the name `slack.test`. */
export const startWithOwnAuthority = (): Promise<string> =>
  startServer((socket) => {
    socket.write('S');
    const secureContext = createSecureContext({ key: file('slack-key.pem'), cert: file('slack.pem') });
    const secured = new TLSSocket(socket, { isServer: true, secureContext });
    secured.on('error', () => socket.destroy());
  });
