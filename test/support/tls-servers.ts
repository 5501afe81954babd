/** Servers that speak PostgreSQL no further than what a client sends first. */
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

/** A message of a server on who the client is. */
const authentication = (kind: number, text: string): Buffer => {
  const head = Buffer.from('R\0\0\0\0\0\0\0\0', 'latin1');
  head.writeInt32BE(8 + text.length, 1);
  head.writeInt32BE(kind, 5);
  return Buffer.concat([head, Buffer.from(text, 'latin1')]);
};

/** The address, without a password, of one that wants one by SCRAM and waits for it; `left` once the client has gone. */
export const startWantingPassword = async (): Promise<{ address: string; left: Promise<void> }> => {
  const { promise: left, resolve } = Promise.withResolvers<void>();
  const address = await startServer((socket) => {
    socket.once('close', () => resolve());
    socket.once('data', () => socket.write(authentication(11, 'r=nonce,s=salt,i=4096')));
    socket.write(authentication(10, 'SCRAM-SHA-256\0\0'));
  });
  return { address: Object.assign(new URL(address), { password: '', search: '' }).href, left };
};
