/** How long answers take, over the curated knowledge and over ever more of it, beside MiniSearch over the same documents. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Figure, percentile } from './figures.ts';

const PROCESS = fileURLToPath(new URL('./asking-process.ts', import.meta.url));

const outcome = z.object({
  facts: z.number(),
  loading: z.number(),
  building: z.number(),
  memory: z.number(),
  times: z.array(z.number()),
  meanCpu: z.number(),
});

const run = (
  engine: 'sotebotti' | 'understanding' | 'minisearch',
  facts: number,
  questions: number,
): z.infer<typeof outcome> => {
  const args = ['--expose-gc', '--max-old-space-size=4096', PROCESS, engine, String(facts), String(questions)];
  return outcome.parse(JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 })));
};

const PLAIN = 'MiniSearch';

/** The budget for answers over so many facts, in milliseconds. */
const BUDGETS: Readonly<Record<number, { p50?: number; p99: number }>> = { 0: { p50: 1, p99: 5 }, 10000: { p99: 10 } };

const within = (value: number, most: number | undefined): Pick<Figure, 'budget'> =>
  most === undefined ? {} : { budget: { says: `< ${most} ms`, met: value < most } };

const figuresOf = (facts: number, questions: number): Figure[] => {
  const [ours, plain] = [run('sotebotti', facts, questions), run('minisearch', facts, questions)];
  const name = facts === 0 ? `curated, ${ours.facts} facts` : `${ours.facts} facts`;
  const beside = (value: number) => ({ yardstick: { what: PLAIN, value } });
  const [p50, p99] = [0.5, 0.99].map((share) => percentile(ours.times, share));
  const budget = BUDGETS[facts];
  return [
    { what: `${name}: build`, value: ours.building, unit: 'ms', ...beside(plain.building) },
    { what: `${name}: memory`, value: ours.memory, unit: 'MiB', ...beside(plain.memory) },
    { what: `${name}: ask, CPU mean`, value: ours.meanCpu, unit: 'ms', ...beside(plain.meanCpu) },
    {
      what: `${name}: ask, p50`,
      value: p50 ?? Number.NaN,
      unit: 'ms',
      ...beside(percentile(plain.times, 0.5)),
      ...within(p50 ?? Number.NaN, budget?.p50),
    },
    {
      what: `${name}: ask, p99`,
      value: p99 ?? Number.NaN,
      unit: 'ms',
      ...beside(percentile(plain.times, 0.99)),
      ...within(p99 ?? Number.NaN, budget?.p99),
    },
  ];
};

/** The budget for understanding a whole question, in milliseconds. */
const UNDERSTOOD = [
  { what: 'p50', share: 0.5, most: 1 },
  { what: 'p99', share: 0.99, most: 4 },
];

const understandingFigures = (questions: number): Figure[] => {
  const { times } = run('understanding', 0, questions);
  return UNDERSTOOD.map(({ what, share, most }) => {
    const value = percentile(times, share);
    return { what: `understanding a question, ${what}`, value, unit: 'ms', ...within(value, most) };
  });
};

/** Far beyond what anybody knows, where questions that name no place take their time: fewer will do. */
const HUGE = { facts: 100_000, questions: 500 };

/** `sizes` are numbers of facts, 0 for the curated ones. */
export const askingFigures = function* (sizes: readonly number[], questions: number): Generator<Figure> {
  yield* understandingFigures(questions);
  for (const size of sizes) yield* figuresOf(size, size < HUGE.facts ? questions : Math.min(HUGE.questions, questions));
};
