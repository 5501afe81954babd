/**
 * Finds the weights of `src/answers/reconsider.ts`: `npm run fit -- 13 s t r`. The arguments begin the ids of questions in
 * `test/answers/sets` after which no rule or word has been changed yet; of others the rules look better than they are.
 *
 * Two fits by gradient descent: a softmax over the likeliest facts of each question (which one is right), and a logistic
 * regression over all questions (whether the best one is right at all). Both are pulled towards 0, since the sets are small.
 */
import { readFileSync } from 'node:fs';
import { firstLook } from '../../src/answers/answer-question.ts';
import { createBot } from '../../src/answers/create-bot.ts';
import { evidenceFor } from '../../src/answers/evidence.ts';
import { ODDS, oddsFeatures, RANKING, rank, rankingFeatures } from '../../src/answers/reconsider.ts';
import { loadKnowledge, readFolder } from '../../src/knowledge/load.ts';
import { normaliseText } from '../../src/language/tokens.ts';
import { emptyQuery } from '../../src/questions/query-of.ts';

type Row = { id: string; question: string; first?: string[][]; not?: string[]; why?: string };
type Weights = Record<string, number>;

const TODAY = '2026-01-01';
const PULL = { ranking: 0.005, odds: 0.003 };
const STEPS = { ranking: 1500, odds: 3000 };
const RATE = 0.3;
/** A false answer does more harm than a missing one. */
const UNANSWERABLE = 1.5;

const prefixes = process.argv.slice(2);
if (prefixes.length === 0) {
  process.stderr.write('Say by what the ids of the questions begin: npm run fit -- 13 s\n');
  process.exit(2);
}

const rows = ['answerable', 'with-fillers', 'country', 'unanswerable']
  .flatMap((name) => readFileSync(`test/answers/sets/${name}.jsonl`, 'utf8').trim().split('\n'))
  .map((line): Row => JSON.parse(line))
  .filter(({ id }) => prefixes.includes(id.split('-')[0] ?? ''));

if (rows.length === 0) {
  process.stderr.write(`No question in test/answers/sets has an id that begins so: ${prefixes.join(' ')}\n`);
  process.exit(2);
}

const bot = createBot(loadKnowledge(readFolder('knowledge')));
const plain = (text: string): string => normaliseText(text).toLowerCase();

/** Whether a fact told by itself begins with what a right answer has to say. */
const isRight = (id: string, language: 'fi' | 'sv' | 'en', { first = [], not = [], why }: Row): boolean => {
  if (why !== undefined) return false;
  const { messages } = bot.choose({ query: { ...emptyQuery, facts: [id] }, language, today: TODAY });
  const head = plain(messages.map(({ headline }) => headline).join('\n'));
  return (
    first.every((group) => group.some((part) => head.includes(plain(part)))) &&
    !not.some((part) => head.includes(plain(part)))
  );
};

const examined = rows.flatMap((row) => {
  const { findings, language } = bot.find({ text: row.question, today: TODAY });
  const [finding] = findings;
  if (!finding || findings.length > 1) return [];
  const { answer, scope } = firstLook(finding.question, bot.library);
  if (!scope) return [];
  const chosen = answer.kind === 'answer' ? answer.families : [];
  const grounds = evidenceFor(finding.question, scope, chosen, bot.library);
  const candidates = grounds.evidence.map((evidence) => ({
    features: rankingFeatures(evidence, grounds, chosen),
    right: isRight(evidence.scored.family.head.id, language, row),
  }));
  return candidates.length > 0 ? [{ row, answer, scope, chosen, grounds, candidates }] : [];
});

const dot = (weights: Weights, features: Weights): number =>
  Object.entries(features).reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), 0);

const climbing = (
  names: readonly string[],
  steps: number,
  pull: number,
  slope: (weights: Weights) => Weights,
): Weights => {
  const weights: Weights = Object.fromEntries(names.map((name) => [name, 0]));
  for (let step = 0; step < steps; step += 1) {
    const up = slope(weights);
    for (const name of names)
      weights[name] = (weights[name] ?? 0) + RATE * ((up[name] ?? 0) - pull * (weights[name] ?? 0));
  }
  return weights;
};

const adding = (to: Weights, features: Weights, share: number): void => {
  for (const [name, value] of Object.entries(features)) to[name] = (to[name] ?? 0) + value * share;
};

const answerable = examined.filter(({ candidates }) => candidates.some(({ right }) => right));
const ranking = climbing(Object.keys(RANKING), STEPS.ranking, PULL.ranking, (weights) => {
  const slope: Weights = {};
  for (const { candidates } of answerable) {
    const odds = candidates.map(({ features }) => Math.exp(dot(weights, features)));
    const all = odds.reduce((sum, value) => sum + value, 0);
    const right = candidates.reduce((sum, candidate, at) => sum + (candidate.right ? (odds[at] ?? 0) : 0), 0);
    for (const [at, candidate] of candidates.entries()) {
      const share = (candidate.right ? (odds[at] ?? 0) / right : 0) - (odds[at] ?? 0) / all;
      adding(slope, candidate.features, share / answerable.length);
    }
  }
  return slope;
});

Object.assign(RANKING, ranking);
const judged = examined.flatMap(({ row, answer, scope, chosen, grounds }) => {
  const features = oddsFeatures(rank(grounds, chosen), grounds, answer, scope);
  return features ? [{ features, answerable: row.why === undefined }] : [];
});
const odds = climbing(Object.keys(ODDS), STEPS.odds, PULL.odds, (weights) => {
  const slope: Weights = {};
  for (const one of judged) {
    const likely = 1 / (1 + Math.exp(-dot(weights, one.features)));
    const weight = one.answerable ? 1 : UNANSWERABLE;
    adding(slope, one.features, (weight * ((one.answerable ? 1 : 0) - likely)) / judged.length);
  }
  return slope;
});

const rounded = (weights: Weights): Weights =>
  Object.fromEntries(Object.entries(weights).map(([name, weight]) => [name, Math.round(weight * 100) / 100]));
process.stdout.write(
  `${examined.length} of ${rows.length} questions\nRANKING ${JSON.stringify(rounded(ranking), null, 2)}\nODDS ${JSON.stringify(rounded(odds), null, 2)}\n`,
);
