/** The commands over the real knowledge, with streams in memory and a clock that goes on by itself. */
import { askCommand } from '../../src/cli/ask.ts';
import type { ExitCode, Io } from '../../src/cli/io.ts';
import { realBot } from '../support/real-bot.ts';
import { type Report, reportSchema } from './contract.ts';

export const TODAY = '2021-05-31';

export type MemoryIo = Io & { outs: string[]; errors: string[] };

export const memoryIo = (lines: readonly string[] = []): MemoryIo => {
  const outs: string[] = [];
  const errors: string[] = [];
  return {
    outs,
    errors,
    input: (async function* () {
      yield* lines;
    })(),
    out: (line) => outs.push(line),
    error: (line) => errors.push(line),
  };
};

export type Ran = { code: ExitCode; outs: string[]; errors: string[] };

/** Runs `ask` on `TODAY`; every reading of its clock is 1.25 ms after the one before. */
export const ask = async (args: readonly string[], lines: readonly string[] = []): Promise<Ran> => {
  const bot = realBot();
  const io = memoryIo(lines);
  let time = 0;
  const now = (): number => {
    time += 1.25;
    return time;
  };
  const code = await askCommand(args, { bot, knowledge: bot.knowledge, today: TODAY, now, io });
  return { code, outs: io.outs, errors: io.errors };
};

/** What the command printed on one line of JSON, which has to be as the contract says. */
export const reportOf = (line: string | undefined): Report => reportSchema.parse(JSON.parse(line ?? ''));

export const askJson = async (question: string, ...args: string[]): Promise<Report> => {
  const { code, outs, errors } = await ask([question, '--json', ...args]);
  if (code !== 0 || outs.length !== 1 || errors.length > 0) throw new Error(`Not one object: ${outs} ${errors}`);
  return reportOf(outs[0]);
};

export const idsOf = (report: Report): string[] => report.facts.map(({ id }) => id);

export const askLines = async (questions: readonly (object | string)[], ...args: string[]): Promise<Ran> =>
  ask(
    ['--jsonl', ...args],
    questions.map((question) => (typeof question === 'string' ? question : JSON.stringify(question))),
  );
