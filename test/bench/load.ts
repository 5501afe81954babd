/** Signed slash commands over HTTP, so many at once. */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { encode, sign } from '../../src/playground/fake-slack/http-delivery.ts';

/** Milliseconds of each request, and of all of them together; how many letters came back. */
export type Load = { times: number[]; took: number; answered: number };

export type Loading = {
  port: number;
  secret: string;
  connections: number;
  requests: number;
  questions: readonly string[];
};

const commandOf = (text: string): Record<string, string> => ({
  command: '/sote',
  text,
  team_id: 'T0FAKE',
  user_id: 'U0SINA',
  channel_id: 'C0KESKISUOMI',
  channel_name: 'keski-suomi',
  response_url: 'http://127.0.0.1:9/none',
  // No two requests may be alike: a signature is taken once.
  trigger_id: randomUUID(),
});

export const putUnderLoad = async ({ port, secret, connections, requests, questions }: Loading): Promise<Load> => {
  let answered = 0;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const send = (at: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const { body, headers } = encode({
        kind: 'slash_commands',
        body: commandOf(questions[at % questions.length] ?? ''),
      });
      const signature = sign(body, secret, Math.floor(Date.now() / 1000));
      const options = { port, host: '127.0.0.1', path: '/slack/events', method: 'POST', agent };
      const sent = request({ ...options, headers: { ...headers, ...signature } }, (response) => {
        response.on('data', (part: Buffer) => {
          answered += part.length;
        });
        response.on('end', () => {
          if (response.statusCode === 200) resolve();
          else reject(new Error(`A command was answered with ${response.statusCode}`));
        });
      });
      sent.on('error', reject).end(body);
    });
  const times: number[] = [];
  let next = 0;
  const sender = async (): Promise<void> => {
    while (next < requests) {
      const at = next;
      next += 1;
      const begun = performance.now();
      await send(at);
      times.push(performance.now() - begun);
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: connections }, sender));
  agent.destroy();
  return { times, took: performance.now() - begun, answered };
};
