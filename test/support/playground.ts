/** The playground over the real bot, on a port of this machine, closed when the test ends. */
import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { openPage } from '../../src/playground/open-page.ts';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';
import { createPageServer } from '../../src/playground/server.ts';
import type { RealBot } from './real-bot.ts';

export type OpenPlayground = {
  playground: Playground;
  port: number;
  url: string;
  /** The HTML of the page at an address. */
  page(query?: Record<string, string>): Promise<string>;
  /** Sends one of the page's forms. */
  send(doing: string, fields: Record<string, string>): Promise<Response>;
  /** What went wrong, as the terminal shows it. */
  lines: string[];
};

export const PLACES = {
  channel: 'C0KESKISUOMI',
  direct: 'D0SINA',
  without: 'C0KAHVI',
  curators: 'C0KURAATTORIT',
} as const;
export const YOU = 'U0SINA';

export const openPlayground = async (
  bot: RealBot,
  clock = () => new Date('2021-05-31T06:00:00Z'),
): Promise<OpenPlayground> => {
  const lines: string[] = [];
  const playground = await startPlayground({
    bot,
    knowledge: () => bot.knowledge,
    clock,
    newId: randomUUID,
    write: (line) => lines.push(line),
  });
  const page = createPageServer(playground, clock);
  const { port, close } = await openPage(page, 0);
  onTestFinished(async () => {
    page.end();
    await close();
    await playground.stop();
  });
  const url = `http://localhost:${port}`;
  return {
    playground,
    port,
    url,
    lines,
    page: async (query = {}) => (await fetch(`${url}/?${new URLSearchParams(query)}`)).text(),
    send: (doing, fields) =>
      fetch(`${url}/do/${doing}`, {
        method: 'POST',
        body: new URLSearchParams({ as: YOU, ...fields }),
        headers: { origin: url },
        redirect: 'manual',
      }),
  };
};
