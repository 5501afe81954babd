/** Slack's end of Socket Mode: greets, sends envelopes, takes acknowledgements, asks to reconnect. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Acknowledgement, Deliver, Json } from './types.ts';
import type { Workspace } from './workspace.ts';

export type SocketLinks = {
  /** The path of the next connection, good once. */
  ticket(): string;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  deliver: Deliver;
  /** Asks every open connection to be given up, as Slack does when it moves them. */
  askToReconnect(reason: string): void;
  /** Breaks every connection without a word. */
  cut(): void;
  /** How many connections have been greeted so far. */
  greeted(): number;
  open(): number;
  /** Answers the next connection with silence instead of a greeting. */
  ignoreNext(): void;
};

const PATH = '/link/';

/** The socket server of a workspace; it lives on an HTTP server's upgrades. */
export const createSocketLinks = (workspace: Workspace): SocketLinks => {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const usable = new Set<WebSocket>();
  const all = new Set<WebSocket>();
  const waiting = new Map<string, (acknowledgement: Acknowledgement) => void>();
  const forLink: ((link: WebSocket) => void)[] = [];
  let greetings = 0;
  let ignored = 0;

  const receive = (data: unknown): void => {
    const message: Json = JSON.parse(String(data));
    const id = String(message.envelope_id);
    const payload = message.payload;
    const isEmpty = typeof payload !== 'object' || payload === null || Object.keys(payload).length === 0;
    waiting.get(id)?.({ ok: true, ...(isEmpty ? {} : { payload }) });
    waiting.delete(id);
  };

  const greet = (link: WebSocket): void => {
    all.add(link);
    link.on('message', receive);
    link.on('close', () => {
      all.delete(link);
      usable.delete(link);
      workspace.changed();
    });
    if (ignored > 0) {
      ignored -= 1;
      return;
    }
    greetings += 1;
    link.send(
      JSON.stringify({ type: 'hello', num_connections: all.size, connection_info: { app_id: workspace.app.id } }),
    );
    usable.add(link);
    for (const take of forLink.splice(0)) take(link);
    workspace.changed();
  };

  /** An open connection, now or as soon as there is one: Slack keeps what it cannot deliver. */
  const anyLink = (): Promise<WebSocket> => {
    const [link] = usable;
    return link ? Promise.resolve(link) : new Promise((resolve) => forLink.push(resolve));
  };

  return {
    ticket() {
      const path = `${PATH}${workspace.next()}`;
      tickets.add(path);
      return path;
    },
    upgrade(request, socket, head) {
      const path = request.url ?? '';
      if (!tickets.delete(path)) {
        socket.destroy();
        return;
      }
      server.handleUpgrade(request, socket, head, greet);
    },
    async deliver({ kind, body, retryNum, retryReason }) {
      const link = await anyLink();
      const id = `envelope-${workspace.next()}`;
      const acknowledged = new Promise<Acknowledgement>((resolve) => waiting.set(id, resolve));
      const repeat = retryNum === undefined ? {} : { retry_attempt: retryNum, retry_reason: retryReason ?? 'timeout' };
      const accepts = { accepts_response_payload: kind !== 'events_api' };
      link.send(JSON.stringify({ envelope_id: id, type: kind, payload: body, ...accepts, ...repeat }));
      return acknowledged;
    },
    askToReconnect(reason) {
      for (const link of [...usable]) {
        usable.delete(link);
        link.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'fake' } }));
      }
    },
    cut() {
      usable.clear();
      for (const link of all) link.terminate();
    },
    greeted: () => greetings,
    open: () => all.size,
    ignoreNext: () => {
      ignored += 1;
    },
  };
};
