import type { Server } from 'node:http';
import { StartError } from './start-error.ts';

/** A port that is taken is something that the bot's keeper can mend. */
export const explainPort = (error: unknown, port: number): unknown =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    ? new StartError(`Port ${port} is in use. Stop the other program or choose another port with PORT.`, {
        cause: error,
      })
    : error;

/** Starts listening, or fails with a reason in plain words. */
export const listen = (server: Server, port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explainPort(error, port)));
    server.listen(port, () => resolve(server));
  });
