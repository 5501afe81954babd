/** Tells the pages that are open, by server-sent events, that something has changed; they look for themselves what. */
import type { ServerResponse } from 'node:http';
import type { Workspace } from './fake-slack/workspace.ts';
import { SAFETY_HEADERS } from './guard.ts';

export type Live = { listen(response: ServerResponse): void; end(): void };

export const createLive = (workspace: Workspace): Live => {
  const listening = new Set<ServerResponse>();
  let isTelling = false;
  const stopWatching = workspace.onChange(() => {
    // Many changes of one moment are told once.
    if (isTelling) return;
    isTelling = true;
    setImmediate(() => {
      isTelling = false;
      for (const response of listening) response.write('data: changed\n\n');
    });
  });
  return {
    listen(response) {
      response.writeHead(200, { ...SAFETY_HEADERS, 'Content-Type': 'text/event-stream' });
      response.write('retry: 1000\n\n');
      listening.add(response);
      response.on('close', () => listening.delete(response));
    },
    end() {
      stopWatching();
      for (const response of listening) response.end();
    },
  };
};
