/** `npm run fuzz -- --count 100000 --seed 1`: hostile requests over the wire. Ends with 1 where anything went wrong. */
import { fuzz } from './fuzzing/run.ts';
import { readOptions } from './support/read-options.ts';
import { realBot } from './support/real-bot.ts';

const values = readOptions('fuzz', {
  count: { type: 'string', default: '100000' },
  seed: { type: 'string', default: '1' },
});

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const memory = (): string => `${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB`;

for (const event of ['unhandledRejection', 'uncaughtException']) {
  process.on(event, (error: unknown) => {
    say(`FAULT ${event}: ${error instanceof Error ? error.stack : error}`);
    process.exit(1);
  });
}

const started = performance.now();
const report = await fuzz({
  bot: realBot(),
  count: Number(values.count),
  seed: Number(values.seed),
  onProgress: (done) => void (done % 10_000 === 0 && say(`${done} sent, ${memory()}`)),
});
say(
  `${values.count} requests of seed ${values.seed} in ${Math.round((performance.now() - started) / 1000)} s, ${memory()}`,
);
say(`statuses ${JSON.stringify(report.statuses)}; ${report.posts} posts; ${report.logged} log entries`);
for (const fault of report.faults) say(`FAULT ${fault}`);
if (report.faults.length > 0) process.exitCode = 1;
else say('no crash, no leak, no 5xx');
