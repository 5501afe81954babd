/**
 * Questions written from the five source documents alone, and in `country` from the public facts on the whole country,
 * without sight of the bot: set after set, each measured before anything was mended for it (CONTRIBUTING.md has the
 * figures). They are kept so that what was understood stays understood. `miss` marks what still goes wrong, with what happens instead; a miss that has been
 * mended fails here until its mark is taken away.
 * `npm run test:sets` asks all of them, each file in a test of its own, so that they run beside one another; `npm test` asks some.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { presentFindings } from '../../src/answers/present.ts';
import { plainText } from '../../src/cli/report.ts';
import { realBot, TODAY } from './real-bot.ts';

const groups = z.array(z.array(z.string()).min(1)).optional();
const answerable = z.strictObject({
  id: z.string(),
  question: z.string(),
  /** The fact that must come first. */
  fact: z.string().optional(),
  measure: z.string().optional(),
  /** Of each group one must stand in the first line, or anywhere. */
  first: groups,
  anywhere: groups,
  /** What the first line must not say. */
  not: z.array(z.string()).optional(),
  miss: z.string().optional(),
});
const unanswerable = z.strictObject({
  id: z.string(),
  question: z.string(),
  why: z.string(),
  miss: z.string().optional(),
});

const read = <Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema>[] =>
  readFileSync(new URL(`../answers/sets/${file}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)));

const says = (text: string, part: string): boolean =>
  text
    .replace(/[\u00A0\u202F]/g, ' ')
    .toLowerCase()
    .includes(part.toLowerCase());

const holds = (text: string, wanted: readonly (readonly string[])[] = []): boolean =>
  wanted.every((group) => group.some((part) => says(text, part)));

/** There are thousands of questions: each is asked once. */
const answersTo = (question: string) => {
  const bot = realBot();
  const found = bot.find({ text: question, today: TODAY });
  const { findings, language } = found;
  const messages = presentFindings(found, { language, today: TODAY, knowledge: bot.knowledge });
  const heads = findings.flatMap(({ answer }) =>
    answer.kind === 'answer' ? answer.families.map(({ head }) => head) : [],
  );
  return {
    messages,
    heads,
    headline: messages.map((message) => message.headline).join('\n'),
    everything: messages.map(plainText).join('\n'),
  };
};

type Answers = ReturnType<typeof answersTo>;

const isRight = (
  { fact, measure, first, anywhere, not }: z.infer<typeof answerable>,
  { messages, heads, headline, everything }: Answers,
): boolean => {
  const measured = heads[0]?.measure;
  return (
    messages.some(({ kind }) => kind === 'answer') &&
    (fact === undefined || heads[0]?.id === fact) &&
    (!measure || measured === undefined || measured === measure) &&
    holds(headline, first) &&
    holds(everything, anywhere) &&
    !(not ?? []).some((part) => says(headline, part))
  );
};

/** The questions of a file by the set that they were written in: `27-27-a001` is of set 27. */
const setsOf = <Row extends { id: string }>(rows: readonly Row[]): [set: string, questions: Row[]][] => [
  ...Map.groupBy(rows, ({ id }) => id.split('-')[0] ?? ''),
];

/** What goes wrong, as whoever mends it wants to read it. */
const told = (id: string, question: string): string => `${id} ${question}\n${answersTo(question).everything}`;

/** Every so many of them. */
const some = <Row>(rows: readonly Row[], every: number): Row[] => rows.filter((_, at) => at % every === 0);

/** Asks the questions of a file that have an answer, all or every so many of them. */
export const testAnswerable = (file: string, every = 1): void => {
  describe(`questions ${file}`, () => {
    it.each(setsOf(some(read(file, answerable), every)))(
      'of set %s are answered but for those marked',
      (_set, questions) => {
        const wrong = questions.filter((question) => !isRight(question, answersTo(question.question)));
        const unmarked = wrong.filter(({ miss }) => !miss).map(({ id, question }) => told(id, question));
        const mended = questions.filter((question) => question.miss && !wrong.includes(question)).map(({ id }) => id);
        expect({ unmarked, mended }).toEqual({ unmarked: [], mended: [] });
      },
    );
  });
};

const isAnswered = (question: string): boolean => answersTo(question).messages.some(({ kind }) => kind === 'answer');

/** Asks the questions of a file that have none, all or every so many of them. */
export const testUnanswerable = (file: string, every = 1): void => {
  describe('questions that the documents do not answer', () => {
    it.each(setsOf(some(read(file, unanswerable), every)))(
      'of set %s are refused but for those marked',
      (_set, questions) => {
        const answered = questions.filter(({ question }) => isAnswered(question));
        const unmarked = answered.filter(({ miss }) => !miss).map(({ id, question }) => told(id, question));
        const mended = questions
          .filter((question) => question.miss && !answered.includes(question))
          .map(({ id }) => id);
        expect({ unmarked, mended }).toEqual({ unmarked: [], mended: [] });
      },
    );
  });
};
