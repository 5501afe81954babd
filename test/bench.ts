/**
 * `npm run bench`: how fast the bot starts and answers, each beside a yardstick in the same run, since times depend on
 * the machine and ratios hardly do. Prints each figure as a line of JSON, then all as a table; `-- --smoke` takes a
 * little of everything, to see that it runs, and `-- --only asking|digests|servers` one part.
 */
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { askingFigures } from './bench/asking.ts';
import { digestFigures } from './bench/digests.ts';
import { type Figure, tableOf } from './bench/figures.ts';
import { serverFigures } from './bench/servers.ts';
import { readOptions } from './support/read-options.ts';
import { realBot } from './support/real-bot.ts';

const FULL = { sizes: [0, 1000, 10_000, 100_000], questions: 2500, starts: 7, requests: 2000, channels: 1000 };
const SMOKE = { sizes: [0, 1000], questions: 100, starts: 1, requests: 60, channels: 100 };

const values = readOptions('bench', { smoke: { type: 'boolean', default: false }, only: { type: 'string' } });
const { sizes, questions, starts, requests, channels } = values.smoke ? SMOKE : FULL;

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const load = (): string =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');

const PARTS: Record<string, () => Iterable<Figure> | Promise<Iterable<Figure>>> = {
  asking: () => askingFigures(sizes, questions),
  digests: () => digestFigures(realBot().knowledge, channels),
  servers: () => serverFigures(starts, requests),
};

if (values.only !== undefined && !(values.only in PARTS)) {
  process.stderr.write(`--only takes one of ${Object.keys(PARTS).join(', ')}\n`);
  process.exit(2);
}

const machine = `${availableParallelism()} cores of ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
const before = load();
const figures: Figure[] = [];
for (const [name, part] of Object.entries(PARTS)) {
  if (values.only !== undefined && values.only !== name) continue;
  for (const figure of await part()) {
    say(JSON.stringify(figure));
    figures.push(figure);
  }
}
say(`\n${tableOf(figures)}\n\n${machine}; load ${before} before, ${load()} after`);
