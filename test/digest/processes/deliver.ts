/**
 * A process of its own that posts what is due and ends: `node deliver.ts PLACE API OFFSET SEED VERIFY`, the last the
 * milliseconds after which it looks once more at what was posted in more than one attempt. It says `ready` when it begins,
 * and writes its log to standard output. Slow on purpose, so that it can be killed anywhere.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { createApp } from '../../../src/app.ts';
import { createMemoryReceiver } from '../../../src/playground/fake-slack/memory-receiver.ts';
import { createLog } from '../../../src/slack/log/log.ts';
import { StoreError, type StoreProblem } from '../../../src/store/store-error.ts';
import { createFakeBot } from '../../support/fake-bot.ts';
import { inWords } from '../../support/log-lines.ts';
import { openTold } from '../../support/places.ts';
import { deadline, knowledgeOf } from '../../support/synthetic-knowledge.ts';

const [place = '', apiUrl = '', offset = '0', seed = '0', verify = '500'] = process.argv.slice(2);
const SLOWEST = 25;
const PASSING: ReadonlySet<StoreProblem> = new Set(['busy', 'unreachable']);
const clock = () => new Date(Date.now() + Number(offset));
let ids = 0;
const newId = () => {
  ids += 1;
  return `${process.pid}-${seed}-${ids}`;
};
const knowledge = knowledgeOf({
  kainuu: [
    deadline('haku', '2027-12-31'),
    ...Array.from({ length: 12 }, (_, at) =>
      deadline(`kuukausi-${at + 1}`, `2027-${String(at + 1).padStart(2, '0')}-15`),
    ),
    ...Array.from({ length: 12 }, (_, at) => deadline(`alku-${at + 1}`, `2027-${String(at + 1).padStart(2, '0')}-01`)),
  ],
});
const store = await openTold(place, { clock, newId });
const slowly: typeof fetch = async (...args) => {
  await wait(Math.random() * SLOWEST);
  const response = await fetch(...args);
  await wait(Math.random() * SLOWEST);
  return response;
};
const app = createApp({
  bot: createFakeBot(),
  log: createLog({ level: 'info', clock, write: (line) => process.stdout.write(`${inWords(line)}\n`) }),
  store,
  knowledge: () => knowledge,
  config: {
    mode: 'http',
    botToken: 'xoxb-fake-bot-token',
    signingSecret: '0123456789abcdef0123456789abcdef',
    apiUrl,
    port: 0,
    logLevel: 'info',
    production: false,
    dataFolder: 'nowhere',
    watchKnowledge: false,
    proxied: false,
  },
  fetch: slowly as NonNullable<Parameters<typeof createApp>[0]['fetch']>,
  receiver: createMemoryReceiver().receiver,
  clock,
  newId,
  pace: { timeout: 400, settle: 200, lease: 500, verifyAfter: Number(verify), betweenGroups: 5 },
});
process.stdout.write('ready\n');

/** How many are left after one more round. As in the bot, the next makes good one for which the store took too long. */
const round = async (): Promise<number | undefined> => {
  try {
    await app.runDigests();
    return await store.deliveries.underWay();
  } catch (error) {
    if (error instanceof StoreError && PASSING.has(error.reason)) return undefined;
    throw error;
  }
};

while ((await round()) !== 0) await wait(50);
await store.close();
