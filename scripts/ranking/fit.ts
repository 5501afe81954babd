/**
 * Finds the weights of `src/answers/standing.ts`: `npm run fit`. It asks the questions of `test/answers/sets` – with
 * arguments only those whose ids begin so, `npm run fit -- 13 s` – and four tenths of the examples, each while its tenth is
 * left out; `--tenths 1` asks fewer.
 *
 * Two fits by gradient descent: a softmax over the likeliest facts of each question (which one is right), and a logistic
 * regression over all questions (whether any is). Both are pulled towards 0.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { firstLook } from '../../src/answers/answer-question.ts';
import { type BuiltBot, createBot } from '../../src/answers/create-bot.ts';
import { evidenceFor } from '../../src/answers/evidence.ts';
import { type Family, membersOf } from '../../src/answers/families.ts';
import { ODDS, oddsFeatures, RANKING, rankingFeatures, type Situation } from '../../src/answers/standing.ts';
import { loadKnowledge, readFolder } from '../../src/knowledge/load.ts';
import type { Language } from '../../src/knowledge/schema.ts';
import { normaliseText } from '../../src/language/tokens.ts';
import { emptyQuery } from '../../src/questions/query-of.ts';

type Row = { id: string; question: string; first?: string[][]; not?: string[]; why?: string };
/** One of the likeliest facts of a question: its evidence in the order of the weights, and whether it answers. */
type Candidate = { ranking: number[]; odds: number[]; right: boolean };
type Examined = { candidates: Candidate[]; answerable: boolean; weight: number };

const TODAY = '2026-01-01';
/** How much a question of the sets counts beside an example, and one that nothing answers beside one that is answered. */
const WEIGHT = { set: 3, unanswerable: 3 };
const PULL = 2;
const STEPS = 400;

const refuse = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(2);
};

const read = () => {
  try {
    return parseArgs({ allowPositionals: true, options: { tenths: { type: 'string', default: '4' } } });
  } catch {
    return refuse('Usage: npm run fit [-- ids of sets, such as 13 s] [--tenths 0 to 10]');
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

const examine = (bot: BuiltBot, text: string, weight: number, isRight: IsRight | undefined): Examined[] => {
  const { findings, language } = bot.find({ text, today: TODAY });
  const [finding] = findings;
  if (!finding || findings.length > 1) return [];
  if (finding.question.wording.length === 0 || finding.question.comparison) return [];
  const { answer, scope } = firstLook(finding.question, bot.library);
  if (!scope) return [];
  const grounds = evidenceFor(finding.question, scope, answer.kind === 'answer' ? answer.families : [], bot.library);
  const situation: Situation = { grounds, answer, scope };
  const candidates = grounds.evidence.map((evidence) => ({
    ranking: Object.values(rankingFeatures(evidence, situation)),
    odds: Object.values(oddsFeatures(evidence, situation)),
    right: isRight?.(evidence.scored.family, language) ?? false,
  }));
  return candidates.length > 0 ? [{ candidates, answerable: isRight !== undefined, weight }] : [];
};

/** The examples of some tenths, each asked while its tenth is left out. */
const ofExamples = Array.from({ length: tenths }, (_, at) => at).flatMap((tenth) => {
  const isLeftOut = (text: string): boolean => (createHash('md5').update(text).digest()[0] ?? 0) % 10 === tenth;
  const examples = knowledge.examples.filter(({ text }) => !isLeftOut(text));
  const bot = createBot({ ...knowledge, examples });
  return knowledge.examples
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

const ofSets = rows.flatMap((row) =>
  examine(bot, row.question, WEIGHT.set, row.why === undefined ? isToldRight(row) : undefined),
);
const examined = [...ofExamples, ...ofSets];

const dot = (weights: readonly number[], features: readonly number[]): number =>
  features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);

/** Climbs by the slope, each weight at a pace of its own (Adagrad). */
const climbing = (size: number, slope: (weights: readonly number[], up: Float64Array) => void): number[] => {
  const weights = new Array<number>(size).fill(0);
  const squares = new Float64Array(size);
  for (let step = 0; step < STEPS; step += 1) {
    const up = new Float64Array(size);
    slope(weights, up);
    for (const [at, weight] of weights.entries()) {
      const rise = (up[at] ?? 0) - PULL * weight;
      squares[at] = (squares[at] ?? 0) + rise ** 2;
      weights[at] = weight + rise / Math.sqrt(squares[at] || 1);
    }
  }
  return weights;
};

const adding = (up: Float64Array, features: readonly number[], share: number): void => {
  for (const [at, value] of features.entries()) up[at] = (up[at] ?? 0) + value * share;
};

const answerable = examined.filter(({ candidates }) => candidates.some(({ right }) => right));
const ranking = climbing(Object.keys(RANKING).length, (weights, up) => {
  for (const { candidates, weight } of answerable) {
    const odds = candidates.map((candidate) => Math.exp(dot(weights, candidate.ranking)));
    const all = odds.reduce((sum, value) => sum + value, 0);
    const right = candidates.reduce((sum, candidate, at) => sum + (candidate.right ? (odds[at] ?? 0) : 0), 0);
    for (const [at, candidate] of candidates.entries())
      adding(up, candidate.ranking, weight * ((candidate.right ? (odds[at] ?? 0) / right : 0) - (odds[at] ?? 0) / all));
  }
});

const best = examined.map(({ candidates, ...one }) => {
  const standings = candidates.map((candidate) => dot(ranking, candidate.ranking));
  const candidate = candidates[standings.indexOf(Math.max(...standings))];
  return { ...one, odds: candidate?.odds ?? [], right: candidate?.right ?? false };
});
const odds = climbing(Object.keys(ODDS).length, (weights, up) => {
  for (const { odds: features, answerable: isAnswerable, weight } of best) {
    const likely = 1 / (1 + Math.exp(-dot(weights, features)));
    const share = isAnswerable ? weight : weight * WEIGHT.unanswerable;
    adding(up, features, share * (Number(isAnswerable) - likely));
  }
});

const named = (weights: Record<string, number>, values: readonly number[]) =>
  Object.fromEntries(Object.keys(weights).map((name, at) => [name, Math.round((values[at] ?? 0) * 100) / 100]));
const share = (some: readonly { right: boolean }[]): string =>
  `${some.filter(({ right }) => right).length} of ${some.length} led by a right fact`;
process.stdout.write(`examples: ${share(best.filter((one) => one.weight === 1 && one.answerable))}
sets: ${share(best.filter((one) => one.weight !== 1 && one.answerable))}
RANKING ${JSON.stringify(named(RANKING, ranking), null, 2)}
ODDS ${JSON.stringify(named(ODDS, odds), null, 2)}
`);
