/** The port: free, or the bot's own already. */
import { Agent, createServer, get } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Environment } from '../../environment.ts';
import { listen, listenCode, TAKEN } from '../../slack/receivers/listen.ts';
import { type Finding, well, wrong } from './finding.ts';

const PATIENCE = 2000;

/** Whether what listens on a port of this machine says of its health what the bot says. */
const isBot = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    // An agent of its own goes by no proxy.
    const options = {
      host: '127.0.0.1',
      port,
      path: '/healthz',
      agent: new Agent(),
      signal: AbortSignal.timeout(PATIENCE),
    };
    const request = get(options, (response) => {
      text(response).then(
        (said) => resolve(response.statusCode === 200 && said === 'ok\n'),
        () => resolve(false),
      );
    });
    request.on('error', () => resolve(false));
  });

/** Listens for a moment, as the bot would. @returns why it cannot, as Node names it */
const whyNot = async (port: number): Promise<string | undefined> => {
  try {
    const server = await listen(createServer(), port);
    await new Promise((resolve) => server.close(resolve));
    return undefined;
  } catch (error) {
    const code = listenCode(error);
    if (code === undefined) throw error;
    return code;
  }
};

/** Nothing is said of a port that the bot does not insist on. */
export const checkPort = async (environment: Environment): Promise<Finding[]> => {
  if (environment.mode === 'problems' || environment.mode === 'none' || environment.port === 0) return [];
  const { port } = environment;
  const about = 'Port';
  const code = await whyNot(port);
  if (code === undefined) return [well(about, `${port} is free`)];
  if (await isBot(port)) return [well(about, `the bot listens on ${port}`)];
  return [
    code === TAKEN
      ? wrong(about, `${port} is in use, and not by the bot`, 'Stop the other program, or choose another PORT.')
      : wrong(about, `${port} cannot be listened on (${code})`, 'Choose another PORT, from 1024 on.'),
  ];
};
