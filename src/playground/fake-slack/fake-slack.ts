/**
 * A Slack of our own, for tests and for trying the bot without Slack. It refuses what Slack refuses: wrong tokens,
 * missing scopes, blocks past their limits, worn-out response addresses.
 */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createPeople, type People } from './people.ts';
import { createResponseAddresses } from './response-addresses.ts';
import { createSocketLinks, type SocketLinks } from './socket-links.ts';
import type { Deliver, FakeRequest, FakeResponse } from './types.ts';
import { createWebApi, type OverrideCall } from './web-api.ts';
import { createWorkspace, type Workspace, type WorkspaceOptions } from './workspace.ts';

export type FakeSlack = {
  workspace: Workspace;
  /** Slack as seen by an app in the same process; give it to the app as its `fetch`. */
  fetch: (url: string | URL, init?: { headers?: Record<string, string>; body?: unknown }) => Promise<Response>;
  /** Lets a method answer otherwise, e.g. with a rate limit. */
  override(method: string, decide: OverrideCall): void;
  /** People whose doings reach the app by this way. */
  people(deliver: Deliver): People;
  /** Opens Slack on a port of this machine, with Socket Mode; `reachedAt` is its address where another stands before it. */
  listen(port?: number, reachedAt?: string): Promise<Listening>;
};

export type Listening = { apiUrl: string; sockets: SocketLinks; close(): Promise<void> };

const IN_MEMORY = 'https://slack.test';

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
};

const headersOf = ({ headers }: IncomingMessage): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]));

const lowerCased = (headers: Record<string, string> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

const started = async (server: Server, port: number): Promise<number> => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
};

/** A fake Slack with one workspace. */
export const createFakeSlack = (options: WorkspaceOptions = {}): FakeSlack => {
  const workspace = createWorkspace(options);
  let base = IN_MEMORY;
  let links: SocketLinks | undefined;
  const webApi = createWebApi(workspace, () => links && `${base.replace(/^http/, 'ws')}${links.ticket()}`);
  const addresses = createResponseAddresses(workspace, () => base);

  const handle = (request: FakeRequest): FakeResponse =>
    request.path.startsWith('/response/') ? addresses.handle(request) : webApi.handle(request);

  const dated = () => ({ date: workspace.clock().toUTCString() });

  return {
    workspace,
    override: webApi.override,
    people: (deliver) => createPeople(workspace, addresses, deliver),
    fetch: async (url, init = {}) => {
      const request = { path: new URL(url).pathname, headers: lowerCased(init.headers), body: String(init.body ?? '') };
      const { status, headers, body } = handle(request);
      return new Response(body, { status, headers: { ...dated(), ...headers } });
    },
    async listen(port = 0, reachedAt = undefined) {
      const sockets = createSocketLinks(workspace);
      const server = createServer(async (request, response) => {
        const path = new URL(request.url ?? '/', IN_MEMORY).pathname;
        const { status, headers, body } = handle({ path, headers: headersOf(request), body: await bodyOf(request) });
        response.writeHead(status, { ...dated(), ...headers });
        response.end(body);
      });
      server.on('upgrade', sockets.upgrade);
      const own = `http://127.0.0.1:${await started(server, port)}`;
      base = reachedAt ?? own;
      links = sockets;
      const close = () =>
        new Promise<void>((resolve) => {
          sockets.cut();
          server.close(() => resolve());
          server.closeAllConnections();
        });
      return { apiUrl: `${own}/api/`, sockets, close };
    },
  };
};
