/** The end of a server whose clients would go on asking: a connection that is kept open would hold it up for ever. */
import type { RequestListener, Server, ServerResponse } from 'node:http';
import type { Sleep } from '../time.ts';

export type Closing = {
  /** The same listener; from `begin` on each of its answers ends its connection, and the next question comes by a new one. */
  over(listener: RequestListener): RequestListener;
  begin(): void;
  /** Takes no more connections, and resolves when what was accepted is answered. */
  close(server: Server): Promise<void>;
};

/** How long a request may still be on its way, in milliseconds; then whoever sends it is not waited for. */
const LONGEST = 10_000;

export const createClosing = (sleep: Sleep): Closing => {
  const unanswered = new Set<ServerResponse>();
  let begun = false;
  const makeLast = (response: ServerResponse): void => {
    if (!response.headersSent) response.setHeader('Connection', 'close');
  };
  const begin = (): void => {
    begun = true;
    for (const response of unanswered) makeLast(response);
  };
  return {
    over: (listener) => (request, response) => {
      unanswered.add(response);
      response.once('close', () => unanswered.delete(response));
      if (begun) makeLast(response);
      listener(request, response);
    },
    begin,
    async close(server) {
      begin();
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      const over = new AbortController();
      void sleep(LONGEST, over.signal).then(
        () => server.closeAllConnections(),
        () => {},
      );
      await closed.finally(() => over.abort());
    },
  };
};
