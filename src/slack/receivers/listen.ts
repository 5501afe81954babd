import type { Server } from 'node:http';
import { StartError } from './start-error.ts';

export type Listening = { server: Server; close(): Promise<void> };

/** A port that is taken is something that the bot's keeper can mend. */
export const explainPort = (error: unknown, port: number): unknown =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    ? new StartError(`Port ${port} is in use. Stop the other program or choose another port with PORT.`, {
        cause: error,
      })
    : error;

/** Starts listening, or fails with a reason in plain words. */
export const listen = async (server: Server, port: number): Promise<Listening> => {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explainPort(error, port)));
    server.listen(port, resolve);
  });
  const close = () =>
    new Promise<void>((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
    });
  return { server, close };
};
