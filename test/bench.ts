/**
 * How long the bot takes, over the project's own knowledge and the questions kept in test/answers/sets: every question
 * is asked once, so nothing is answered from memory. `--smoke` asks a few only, to see that it runs.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { realBot, TODAY } from './support/real-bot.ts';

const SETS = ['answerable', 'with-fillers', 'unanswerable'];
const SMOKE = 30;

const question = z.object({ question: z.string() });

const questionsOf = (set: string): string[] =>
  readFileSync(new URL(`./answers/sets/${set}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => question.parse(JSON.parse(line)).question);

/** The result and the milliseconds it took. */
const timed = <Result>(run: () => Result): [Result, number] => {
  const start = performance.now();
  const result = run();
  return [result, performance.now() - start];
};

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

const { values } = parseArgs({ options: { smoke: { type: 'boolean', default: false } } });
const distinct = [...new Set(SETS.flatMap(questionsOf))];
const questions = values.smoke ? distinct.slice(0, SMOKE) : distinct;

const [bot, ready] = timed(realBot);
const times = questions.map((text) => timed(() => bot.ask({ text, today: TODAY }))[1]).sort((a, b) => a - b);

const line = (name: string, value: number, unit: string): string =>
  `${name.padEnd(28)}${value.toFixed(1).padStart(9)} ${unit}`;

process.stdout.write(
  [
    line('knowledge loaded, indexed', ready, 'ms'),
    line('distinct questions', questions.length, ''),
    line('ask, p50', percentile(times, 0.5), 'ms'),
    line('ask, p99', percentile(times, 0.99), 'ms'),
    line('ask, slowest', times.at(-1) ?? Number.NaN, 'ms'),
    line('memory, resident', process.memoryUsage().rss / 2 ** 20, 'MiB'),
    '',
  ].join('\n'),
);
