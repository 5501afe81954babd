/** Serves the playground until the process is told to stop. */
import type { LiveBot } from '../answers/live-bot.ts';
import type { NoSlackConfig } from '../environment.ts';
import type { Watch } from '../knowledge/watch.ts';
import { type Opened, openPage } from '../playground/open-page.ts';
import { startPlayground } from '../playground/playground.ts';
import { createPageServer, type PageServer } from '../playground/server.ts';
import { explainPort } from '../slack/receivers/listen.ts';
import { StartError } from '../slack/receivers/start-error.ts';
import type { Clock } from '../slack/time.ts';
import { CONNECTING } from './connecting.ts';
import type { ExitCode, Io } from './io.ts';
import type { ServerProcess } from './server-process.ts';
import { takeUpChanges } from './take-up-changes.ts';

export type PlaySetting = { process: ServerProcess; io: Io; clock: Clock; newId: () => string; watch: Watch };

const WELCOME = (port: number) => `Sotebotti selaimessa: http://localhost:${port}
Vain tällä koneella, ilman Slackia. Lopeta: Ctrl+C. Keskustelu päätteessä: npm start -- --terminal

${CONNECTING}`;

/** @returns nothing where no port can be had; what to do about it is said */
const openOrSay = async (page: PageServer, wanted: number, io: Io): Promise<Opened | undefined> => {
  try {
    return await openPage(page, wanted);
  } catch (error) {
    const explained = explainPort(error, wanted);
    if (!(explained instanceof StartError)) throw explained;
    io.error(explained.message);
    return undefined;
  }
};

/** @returns 0 after it was told to stop, 2 where no port can be had. */
export const play = async (
  { port: wanted, watchKnowledge }: NoSlackConfig,
  bot: LiveBot,
  { process, io, clock, newId, watch }: PlaySetting,
): Promise<ExitCode> => {
  const playground = await startPlayground({ bot, knowledge: bot.knowledge, clock, newId, write: io.error });
  const page = createPageServer(playground, clock);
  const opened = await openOrSay(page, wanted, io);
  if (!opened) {
    await playground.stop();
    return 2;
  }
  io.out(WELCOME(opened.port));
  const ended = new AbortController();
  takeUpChanges({ reload: bot.reload, io, process, watch: watchKnowledge ? watch : undefined }, ended.signal);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => resolve());
  });
  ended.abort();
  page.end();
  await opened.close();
  await playground.stop();
  return 0;
};
