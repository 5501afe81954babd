import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startWired } from '../../support/wire.ts';
import { examine, goodSetup, set } from './setup.ts';

describe('the doctor, of the port', () => {
  /** A program on a port of this machine. */
  const portOf = async (answer: (response: ServerResponse) => void): Promise<string> => {
    const server = createServer((_request, response) => answer(response)).listen(0);
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const address = server.address();
    return String(typeof address === 'object' && address?.port);
  };

  it.each<[string, (response: ServerResponse) => void]>([
    ['answers otherwise', (response) => response.end('Tervetuloa')],
    ['knows no such page', (response) => response.writeHead(404).end('ok\n')],
    ['hangs up', (response) => response.destroy()],
  ])('tells of a port that another program has taken, which %s', async (_name, answer) => {
    const PORT = await portOf(answer);
    const { code, text } = await examine(set({ PORT })(await goodSetup()));
    expect(text).toContain(`WRONG Port: ${PORT} is in use, and not by the bot\n      → Stop the other program`);
    expect(code).toBe(1);
  });

  it('finds nothing wrong with a port that is free, or on which the bot runs already', async () => {
    const setup = await goodSetup();
    const running = await startWired('http');
    const taken = new URL(running.url).port;
    expect((await examine(set({ PORT: taken })(setup))).text).toContain(`ok    Port: the bot listens on ${taken}`);
    await running.app.stop();
    const free = await examine(set({ PORT: taken })(setup));
    expect(free.text).toContain(`ok    Port: ${taken} is free`);
    expect(free.code).toBe(0);
  });
});
