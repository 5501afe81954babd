/** `npm run -s ask -- "rahoitus Keski-Suomi"`: the bot on the command line, for people and for programs. */
import { parseArgs } from 'node:util';
import type { Request } from '../answers/bot.ts';
import type { OpenBot } from '../answers/create-bot.ts';
import { presentFindings } from '../answers/present.ts';
import { explainWhy } from '../answers/why.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Query } from '../questions/question.ts';
import { type Line, lineSchema, readLine, regionProblem } from './ask-line.ts';
import { tellHelp } from './help.ts';
import type { ExitCode, Io } from './io.ts';
import { type Reported, reportJson } from './report.ts';
import { readSlash } from './slash.ts';

export type AskSetting = { bot: OpenBot; knowledge: Knowledge; today: string; now: () => number; io: Io };

const USAGE = `Usage: npm run -s ask -- "question" [--json] [--region id] [--now YYYY-MM-DD] [--language fi|sv|en] [--why]
       npm run -s ask -- --jsonl   one {"question", "region"?, "now"?, "thread"?, "language"?} a line on standard input

  --json      print one object instead of text; README.md says what is in it
  --jsonl     answer every line of standard input by such an object on a line
  --region    the region meant when the question names none, such as keski-suomi
  --now       answer as on that day
  --language  answer in that language, whatever the question is in
  --why       add what was made of each word, and how the answer was chosen

Käyttö: npm run -s ask -- "kysymys"; --why näyttää, miten kysymys ymmärrettiin, ja --now 2021-05-31 vastaa kuin sinä päivänä.
Kysymys on lainausmerkeissä, ja ennen sitä ja valitsimia on --.`;

/** Runs the command. @returns 0 whenever questions were processed, 2 on wrong usage. */
export const askCommand = async (args: readonly string[], setting: AskSetting): Promise<ExitCode> => {
  const { io } = setting;
  if (tellHelp(args, io, USAGE)) return 0;
  const options = readOptions(args, io);
  if (!options) return 2;
  const unknownRegion = options.region && regionProblem(options.region, setting.knowledge);
  if (unknownRegion) {
    io.error(unknownRegion);
    return 2;
  }
  if (options.jsonl) return answerLines(setting, options);
  const asked: Line = {
    question: options.question,
    region: options.region,
    now: options.now,
    language: options.language,
  };
  const reports = await reportsOf(asked, setting);
  if (options.json) io.out(JSON.stringify(wholeReport(reports)));
  else io.out(textOf(reports));
  if (options.why)
    io.out(
      explainWhy(
        reports.map(({ finding }) => finding),
        setting.bot,
      ),
    );
  return 0;
};

type Options = {
  question: string;
  json: boolean;
  jsonl: boolean;
  why: boolean;
  region: string | undefined;
  now: string | undefined;
  language: Line['language'];
};

const readOptions = (args: readonly string[], io: Io): Options | undefined => {
  const fail = (message: string): undefined => {
    io.error(`${message}\n${USAGE}`);
  };
  const parsed = parse(args);
  if (typeof parsed === 'string') return fail(parsed);
  const { values, positionals } = parsed;
  const language = lineSchema.shape.language.safeParse(values.language);
  if (!language.success) return fail(`--language must be fi, sv or en, not ${values.language}`);
  const day = lineSchema.shape.now.safeParse(values.now);
  if (!day.success) return fail(`--now must be a day such as 2021-05-31, not ${values.now}`);
  if (!values.jsonl && positionals.length === 0) return fail('Give a question. / Kysymys puuttuu.');
  const misused = values.jsonl && misusedWithLines(values, positionals);
  if (misused) return fail(misused);
  return {
    question: positionals.join(' '),
    json: values.json ?? false,
    jsonl: values.jsonl ?? false,
    why: values.why ?? false,
    region: values.region,
    now: day.data,
    language: language.data,
  };
};

/** The questions of `--jsonl` come from standard input, and objects answer them: anything else would be ignored. */
const misusedWithLines = (
  { json, why }: { json?: boolean; why?: boolean },
  questions: string[],
): string | undefined => {
  if (questions.length > 0)
    return '--jsonl reads its questions from standard input: leave out the question, or --jsonl. / Jätä pois kysymys tai --jsonl.';
  const other = json ? '--json' : why ? '--why' : undefined;
  return other && `Give either --jsonl or ${other}. / Anna joko --jsonl tai ${other}.`;
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        jsonl: { type: 'boolean' },
        why: { type: 'boolean' },
        region: { type: 'string' },
        now: { type: 'string' },
        language: { type: 'string' },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

const reportsOf = async (line: Line, { bot, knowledge, today, now }: AskSetting): Promise<Reported[]> => {
  const day = line.now ?? today;
  const region = line.region;
  const base = { today: day, ...(region ? { region } : {}), ...(line.language ? { language: line.language } : {}) };
  const { text: asked, told } = await readSlash(line.question, line.language);
  let previous: Query | undefined;
  for (const text of line.thread ?? [])
    previous = bot.find({ ...base, text, ...(previous ? { previous } : {}) }).context;
  const request: Request = { ...base, text: asked, ...(previous ? { previous } : {}) };
  const start = now();
  const found = bot.find(request);
  const speaker = { language: found.wished ?? line.language ?? found.language, today: day, knowledge };
  const messages = told ? [told] : presentFindings(found, speaker);
  const tookMs = now() - start;
  return found.findings.flatMap((finding, index) => {
    const message = messages[index];
    const question = (index > 0 && finding.question.text) || line.question;
    return message ? [{ question, finding, message, tookMs, speaker }] : [];
  });
};

const wholeReport = ([first, ...parts]: readonly Reported[]): object => (first ? reportJson(first, parts) : {});

const textOf = (reports: readonly Reported[]): string => String((wholeReport(reports) as { text?: string }).text ?? '');

/** Answers every line in order; a line that is not a question gets an object with `line`, its number, and `error` in its place. */
const answerLines = async (setting: AskSetting, { region, now, language }: Options): Promise<ExitCode> => {
  let wrong = false;
  let number = 0;
  for await (const text of setting.io.input) {
    number += 1;
    if (text.trim() === '') continue;
    const line = readLine(text, setting.knowledge);
    if (typeof line === 'string') {
      wrong = true;
      setting.io.error(`line ${number}: ${line}`);
      setting.io.out(JSON.stringify({ line: number, error: line }));
    } else {
      setting.io.out(JSON.stringify(wholeReport(await reportsOf({ region, now, language, ...line }, setting))));
    }
  }
  return wrong ? 2 : 0;
};
