import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openPage } from '../../src/playground/open-page.ts';
import { openPlayground, PLACES } from '../support/playground.ts';
import { realBot } from '../support/real-bot.ts';

const bot = realBot();

type Asked = { method?: string; path?: string; headers: Record<string, string> };

/** A request with headers that a browser would not let a page set. */
const ask = (port: number, { method = 'GET', path = '/', headers }: Asked): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, method, path, headers, setHost: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

describe('the playground', () => {
  it.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])(
    'is served under the names of this machine: %s',
    async (name) => {
      const { port } = await openPlayground(bot);
      expect(await ask(port, { headers: { host: `${name}:${port}` } })).toBe(200);
    },
  );

  it.each(['example.fi', 'localhost', 'localhost.example.fi', 'localhost:1'])(
    'is not served under a name that another site made lead here: "%s"',
    async (host) => {
      const { port } = await openPlayground(bot);
      expect(await ask(port, { headers: { host } })).toBeGreaterThanOrEqual(400);
      expect(await ask(port, { headers: { host }, path: '/live' })).toBeGreaterThanOrEqual(400);
    },
  );

  it.each([
    ['another site', { origin: 'https://example.fi' }],
    ['another port', { origin: 'http://localhost:1' }],
    ['a page without an origin', { origin: 'null' }],
    ['nobody', {}],
  ])('takes no form from %s', async (_who, headers) => {
    const { port, playground } = await openPlayground(bot);
    const path = `/do/say?as=U0SINA&channel=${PLACES.channel}&text=a`;
    expect(await ask(port, { method: 'POST', path, headers: { host: `localhost:${port}`, ...headers } })).toBe(403);
    expect(playground.workspace.messages).toEqual([]);
  });

  it.each(['/', '/live', '/client.js', '/style.css', '/blocks.css', '/icon.svg', '/nothing'])(
    'lets a page load nothing from elsewhere: %s',
    async (path) => {
      const { url } = await openPlayground(bot);
      const response = await fetch(`${url}${path}`);
      await response.body?.cancel();
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  it.each(['/../package.json', '/%2e%2e/package.json', '/client.js/../../doings.ts', '/do/say', '/constructor'])(
    'serves no file beside its own: %s',
    async (path) => {
      const { port } = await openPlayground(bot);
      expect(await ask(port, { path, headers: { host: `localhost:${port}` } })).toBe(404);
    },
  );

  it('takes no more at once than a person could write', async () => {
    const { send } = await openPlayground(bot);
    expect((await send('say', { channel: PLACES.channel, text: 'a', more: 'a'.repeat(300_000) })).status).toBe(400);
  });

  const others = Object.values(networkInterfaces())
    .flat()
    .flatMap((found) => (found && !found.internal && found.family === 'IPv4' ? [found.address] : []));

  it.skipIf(others.length === 0)('cannot be reached by the other addresses of this machine', async () => {
    const { port } = await openPlayground(bot);
    const outcome = await new Promise((resolve) => {
      const socket = connect({ host: others[0] ?? '', port });
      socket.on('connect', () => resolve('connected'));
      socket.on('error', (error) => resolve('code' in error ? error.code : error));
    });
    expect(outcome).toBe('ECONNREFUSED');
  });

  it('takes the next port where the first is taken, on either address of localhost', async () => {
    for (const host of ['127.0.0.1', '::1']) {
      const taken = createServer();
      await new Promise<void>((resolve) => taken.listen({ host, port: 0 }, resolve));
      onTestFinished(() => void taken.close());
      const { port } = taken.address() as AddressInfo;
      const opened = await openPage({ handle: () => {}, end: () => {} }, port);
      onTestFinished(opened.close);
      expect(opened.port).toBeGreaterThan(port);
    }
  });
});
