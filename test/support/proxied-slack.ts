/** A fake Slack that is reached only through a proxy and shows the certificate of a private authority. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect, createServer as createTcpServer, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { createFakeSlack, type FakeSlack, type Listening } from '../../src/playground/fake-slack/fake-slack.ts';

const file = (name: string): string => fileURLToPath(new URL(`tls/${name}`, import.meta.url));

/** The certificate of the authority that vouches for this Slack. */
export const AUTHORITY = file('authority.pem');

/** A name that no resolver knows. */
const HOST = 'slack.test';

export type ProxiedSlack = {
  slack: FakeSlack;
  network: Listening;
  apiUrl: string;
  proxyUrl: string;
  /** What the proxy was asked to connect to, in order. */
  asked: string[];
};

type Listener = { listen(port: number, host: string, ready: () => void): unknown; address(): unknown };

const portOf = (server: Listener): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
  });

/** Everything that one end says reaches the other; where one breaks, both end. */
const join = (one: Socket, other: Socket): void => {
  for (const [end, far] of [
    [one, other],
    [other, one],
  ] as const) {
    end.pipe(far);
    end.on('error', () => far.destroy());
    end.on('close', () => far.destroy());
  }
};

/** Decrypts what comes and hands it on. */
const startTls = async (target: () => number): Promise<number> => {
  const options = { key: readFileSync(file('slack-key.pem')), cert: readFileSync(file('slack.pem')) };
  const server = createTlsServer(options, (socket) => join(socket, connect(target(), '127.0.0.1')));
  server.on('tlsClientError', () => {});
  onTestFinished(() => void server.close());
  return portOf(server);
};

/** A proxy that knows the one name, and tunnels to it. */
const startProxy = async (asked: string[]): Promise<string> => {
  const server = createServer((_request, response) => response.writeHead(405).end());
  server.on('connect', (request, socket: Socket) => {
    const [host, port] = (request.url ?? '').split(':');
    asked.push(request.url ?? '');
    if (host !== HOST) return socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    const far = connect(Number(port), '127.0.0.1', () => socket.write('HTTP/1.1 200 Connection Established\r\n\r\n'));
    return join(socket, far);
  });
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${await portOf(server)}`;
};

/** A proxy that takes connections and says nothing. */
export const startSilentProxy = async (): Promise<string> => {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
  });
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${await portOf(server)}`;
};

export const startProxiedSlack = async (): Promise<ProxiedSlack> => {
  const slack = createFakeSlack();
  const asked: string[] = [];
  let behind = 0;
  const port = await startTls(() => behind);
  const base = `https://${HOST}:${port}`;
  const network = await slack.listen(0, base);
  behind = Number(new URL(network.apiUrl).port);
  onTestFinished(network.close);
  return { slack, network, apiUrl: `${base}/api/`, proxyUrl: await startProxy(asked), asked };
};
