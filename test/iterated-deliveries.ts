/**
 * 10,000 deliveries planned, claimed and posted in one process: `npm run simulate:memory`. Exit code 1 where more than 2 MiB
 * more are alive than after the first 4,000, when all is loaded and warm. What the process keeps for garbage does not count.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../src/store/store.ts';
import { surroundings } from './support/surroundings.ts';

const COUNT = 10_000;
const WARM = 4000;
const MOST = 2;

const folder = mkdtempSync(join(tmpdir(), 'sotebotti-memory-'));
const { deliveries, close } = await openStore(folder, surroundings());

/** In MiB. */
const memory = (): number => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
};

const iterate = async (at: number): Promise<void> => {
  await deliveries.plan({ team: 'T1', channel: `C${at}`, day: '2021-05-31', dueAt: at, state: 'planned' });
  const [claimed] = await deliveries.claim('owner', 1, 60_000);
  const intent = claimed && (await deliveries.move(claimed, { state: 'posting', attempt: 1, wait: 60_000 }));
  const posted = intent && (await deliveries.move(intent, { state: 'posted', ts: `${at}.1` }));
  if (posted?.channel !== `C${at}`) throw new Error(`Not posted: ${at}`);
};

for (let at = 0; at < WARM; at += 1) await iterate(at);
const before = memory();
for (let at = WARM; at < COUNT; at += 1) await iterate(at);
const growth = memory() - before;
await close();
rmSync(folder, { recursive: true });
console.log(`${COUNT} deliveries: ${before.toFixed(1)} MiB alive after ${WARM}, ${growth.toFixed(1)} more in the end`);
process.exitCode = growth < MOST ? 0 : 1;
