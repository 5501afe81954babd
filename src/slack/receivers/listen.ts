import type { Server } from 'node:http';
import { StartError } from './start-error.ts';

/** Why no server can listen, as Node names it; undefined of any other error. */
export const listenCode = (error: unknown): string | undefined =>
  error instanceof Error && 'syscall' in error && error.syscall === 'listen' && 'code' in error
    ? String(error.code)
    : undefined;

/** Another program listens there. */
export const TAKEN = 'EADDRINUSE';

/** A port that cannot be had is something that the bot's keeper can mend. */
export const explainPort = (error: unknown, port: number): unknown => {
  const code = listenCode(error);
  if (code === undefined) return error;
  const advice =
    code === TAKEN
      ? `Port ${port} is in use. Stop the other program or choose another port with PORT.`
      : `Port ${port} cannot be listened on (${code}). Choose another with PORT: those below 1024 are mostly kept from all but root.`;
  return new StartError(advice, { cause: error });
};

/** Starts listening, or fails as Node does. */
export const listen = (server: Server, port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve(server));
  });

/** The port of what a receiver's start gives, where that is a server. */
export const portOf = (server: unknown): number | undefined => {
  const address = typeof server === 'object' && server && 'address' in server ? (server as Server).address() : null;
  return address && typeof address === 'object' ? address.port : undefined;
};
