/** `npm run digest -- --run-due | --stop | --start`: for operations. */
import type { OpenBot } from '../answers/create-bot.ts';
import { environmentText, readEnvironment, storePlaceOf, type Variables } from '../environment.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { createLog } from '../slack/log/log.ts';
import { StartError } from '../slack/receivers/start-error.ts';
import type { Clock } from '../slack/time.ts';
import { openStoreThere } from '../store/look.ts';
import { openStore } from '../store/store.ts';
import { StoreError } from '../store/store-error.ts';
import type { ExitCode, Io } from './io.ts';

export type OperationSetting = {
  variables: Variables;
  ready: () => Promise<{ bot: OpenBot; knowledge: Knowledge }>;
  clock: Clock;
  newId: () => string;
  io: Io;
};

const explained = async (io: Io, run: () => Promise<ExitCode>): Promise<ExitCode> => {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof StoreError) && !(error instanceof StartError)) throw error;
    io.error(error.message);
    return 1;
  }
};

/**
 * Posts what is due now, and says how many deliveries there are of each kind. May run beside the bot.
 * @returns 1 where the store or Slack cannot be used, 2 where the environment has to be mended first
 */
export const runDue = ({ variables, ready, clock, newId, io }: OperationSetting): Promise<ExitCode> =>
  explained(io, async () => {
    const config = readEnvironment(variables);
    if (config.mode === 'none' || config.mode === 'problems') {
      const problems = config.mode === 'problems' ? config.problems : ['SLACK_BOT_TOKEN is not set.'];
      io.error(environmentText(problems));
      return 2;
    }
    // Slack's libraries take most of the start; stopping does without them.
    const { createApp } = await import('../app.ts');
    const { bot, knowledge } = await ready();
    const log = createLog({ level: config.logLevel, clock, write: io.out });
    const store = await openStore(config.databaseUrl ?? config.dataFolder, { clock, newId });
    try {
      await createApp({ bot, config, log, store, knowledge: () => knowledge, clock }).runDigests();
      const counts = Object.entries(await store.deliveries.count());
      io.out(`Deliveries so far: ${counts.map(([state, count]) => `${count} ${state}`).join(', ') || 'none'}.`);
      return 0;
    } finally {
      await store.close();
    }
  });

/** Stops all digests at once, or lets them go on; a bot that runs takes it up within half a minute. */
export const stopDigests = ({ variables, clock, newId, io }: OperationSetting, stopped: boolean): Promise<ExitCode> =>
  explained(io, async () => {
    const store = await openStoreThere(storePlaceOf(variables), { clock, newId });
    try {
      await store.notes.stopDigests(stopped);
      io.out(stopped ? 'Digests are stopped everywhere.' : 'Digests go on.');
      return 0;
    } finally {
      await store.close();
    }
  });
