/**
 * Learns what `src/answers/standing.ts` judges by: `npm run fit`, in some minutes. It asks the statements, the shortest
 * questions and the sets of `test/answers` – with arguments only those of the sets whose ids begin so, `npm run fit -- 13 s` –
 * and the examples, each while its tenth is left out; `--tenths 3` asks fewer. `--to FILE` writes elsewhere than
 * `src/answers/data/judgement.json`.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { chosenIn } from '../../src/answers/answer.ts';
import { firstLook } from '../../src/answers/answer-question.ts';
import { type BuiltBot, createBot } from '../../src/answers/create-bot.ts';
import { evidenceFor } from '../../src/answers/evidence.ts';
import { commonFeatures, FEATURES, ownFeatures, situationOf } from '../../src/answers/evidence-features.ts';
import { type Family, membersOf } from '../../src/answers/families.ts';
import { createJudge, type Judgement, type JudgementFile } from '../../src/answers/judgement.ts';
import { exampleQuestions } from '../../src/knowledge/example-questions.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { readFolder } from '../../src/knowledge/read-folder.ts';
import type { Language } from '../../src/knowledge/schema.ts';
import { normaliseText } from '../../src/language/tokens.ts';
import { emptyQuery } from '../../src/questions/query-of.ts';
import { plainQuestions } from '../../test/support/plain-questions.ts';
import { type Lesson, learn, together } from './learn.ts';

type Row = { id: string; question: string; first?: string[][]; not?: string[]; why?: string };

const TODAY = '2026-01-01';
/** How much other questions count beside an example, and one that nothing answers beside one that is answered. */
const WEIGHT = { set: 3, statement: 8, plain: 8, unanswerable: 3 };
/** More units or rounds did no better on examples that were left out. */
const LEARNING = { hidden: 32, rounds: 20 };
/** What one network learns hangs on where it began; of some together chance decides less. */
const BEGINNINGS = [1, 2, 3];
const JUDGEMENT = 'src/answers/data/judgement.json';

const refuse = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(2);
};

const read = () => {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { tenths: { type: 'string', default: '10' }, to: { type: 'string', default: JUDGEMENT } },
    });
  } catch {
    return refuse('Usage: npm run fit [-- ids of sets, such as 13 s] [--tenths 0 to 10] [--to FILE]');
  }
};
const { positionals: prefixes, values } = read();
const tenths = Number(values.tenths);
if (!Number.isInteger(tenths) || tenths < 0 || tenths > 10) refuse('--tenths is a whole number from 0 to 10');

const rows = ['answerable', 'with-fillers', 'country', 'unanswerable']
  .flatMap((name) => readFileSync(`test/answers/sets/${name}.jsonl`, 'utf8').trim().split('\n'))
  .map((line): Row => JSON.parse(line))
  .filter(({ id }) => prefixes.length === 0 || prefixes.includes(id.split('-')[0] ?? ''));

if (rows.length === 0) refuse(`No question in test/answers/sets has an id that begins so: ${prefixes.join(' ')}`);

const knowledge = loadKnowledge(readFolder('knowledge'));
const plain = (text: string): string => normaliseText(text).toLowerCase();

type IsRight = (family: Family, language: Language) => boolean;

const examine = (bot: BuiltBot, text: string, weight: number, isRight: IsRight | undefined): Lesson[] => {
  const { findings, language } = bot.find({ text, today: TODAY });
  const [finding] = findings;
  if (!finding || findings.length > 1) return [];
  const { question } = finding;
  if (question.wording.length === 0 || question.comparison) return [];
  const { answer, scope } = firstLook(question, bot.library);
  if (!scope) return [];
  const grounds = evidenceFor(question, scope, chosenIn(answer), bot.library);
  const situation = situationOf(grounds, question, answer, scope);
  const candidates = grounds.evidence.map((evidence) => ({
    features: Float32Array.of(...ownFeatures(evidence, situation), ...commonFeatures(situation)),
    right: isRight?.(evidence.scored.family, language) ?? false,
  }));
  // Where none of the facts weighed answers a question that has an answer, there is nothing to be learnt.
  const isLesson = candidates.length > 0 && candidates.some(({ right }) => right) === (isRight !== undefined);
  return isLesson ? [{ candidates, weight: isRight ? weight : weight * WEIGHT.unanswerable }] : [];
};

/** The examples of some tenths, each asked while its tenth is left out. */
const ofExamples = Array.from({ length: tenths }, (_, at) => at).flatMap((tenth) => {
  const isLeftOut = (text: string): boolean => (createHash('md5').update(text).digest()[0] ?? 0) % 10 === tenth;
  const all = knowledge.examples.get();
  const examples = exampleQuestions(all.filter(({ text }) => !isLeftOut(text)));
  const bot = createBot({ ...knowledge, examples });
  return all
    .filter(({ text }) => isLeftOut(text))
    .flatMap(({ text, fact }) =>
      examine(
        bot,
        text,
        1,
        fact === undefined ? undefined : (family) => membersOf(family).some(({ id }) => id === fact),
      ),
    );
});

const bot = createBot(knowledge);

/** Whether a fact told by itself begins with what a right answer has to say. */
const isToldRight =
  ({ first = [], not = [] }: Row): IsRight =>
  ({ head }, language) => {
    const { messages } = bot.choose({ query: { ...emptyQuery, facts: [head.id] }, language, today: TODAY });
    const line = plain(messages.map(({ headline }) => headline).join('\n'));
    return (
      first.every((group) => group.some((part) => line.includes(plain(part)))) &&
      !not.some((part) => line.includes(plain(part)))
    );
  };

/** The statements of the sources, each with the fact that has to come first. */
const statements: { question: string; fact: string }[] = parse(readFileSync('test/answers/statements.yml', 'utf8'));
const ofStatements = (prefixes.length > 0 ? [] : statements).flatMap(({ question, fact }) =>
  examine(bot, question, WEIGHT.statement, (family) => membersOf(family).some(({ id }) => id === fact)),
);

const ofPlain = (prefixes.length > 0 ? [] : plainQuestions(knowledge)).flatMap(({ question, isRight }) =>
  examine(bot, question, WEIGHT.plain, isRight && (({ head }) => isRight(head))),
);

const ofSets = rows.flatMap((row) =>
  examine(bot, row.question, WEIGHT.set, row.why === undefined ? isToldRight(row) : undefined),
);

/** Numbers that look random and are the same each time: mulberry32. */
const randomFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

const lessons = [...ofExamples, ...ofStatements, ...ofPlain, ...ofSets];
const judgement = together(BEGINNINGS.map((seed) => learn(lessons, { ...LEARNING, random: randomFrom(seed) })));

const oddsOf = createJudge(judgement)(new Float32Array());

/** A line for each hidden unit, so that a reader finds his way. */
const written = ({ bias, direct, hidden }: Judgement): string => {
  const head: Omit<JudgementFile, 'hidden'> = { features: Object.keys(FEATURES), bias, direct };
  const units = hidden.map((unit) => JSON.stringify(unit)).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"hidden":[\n${units}\n]}\n`;
};
writeFileSync(values.to, written(judgement));

/** How many of them it gets right: the right fact first, and likelier than not exactly where there is one. */
const report = (lessons: readonly Lesson[]): string => {
  const judged = lessons.map(({ candidates }) => {
    const odds = candidates.map(({ features }) => oddsOf(features));
    const best = Math.max(...odds);
    const isAnswerable = candidates.some(({ right }) => right);
    return { isAnswerable, isLed: candidates[odds.indexOf(best)]?.right === true, isLikely: best > 0 };
  });
  const answerable = judged.filter((one) => one.isAnswerable);
  const others = judged.filter((one) => !one.isAnswerable);
  const led = answerable.filter(({ isLed }) => isLed).length;
  const refused = answerable.filter(({ isLikely }) => !isLikely).length;
  const told = others.filter(({ isLikely }) => isLikely).length;
  return `${led} of ${answerable.length} led by a right fact, ${refused} thought unanswered; ${told} of ${others.length} unanswered thought answered`;
};
process.stdout.write(
  `examples: ${report(ofExamples)}\nstatements: ${report(ofStatements)}\nplain: ${report(ofPlain)}\nsets: ${report(ofSets)}\n`,
);
