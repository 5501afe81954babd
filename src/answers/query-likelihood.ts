/**
 * How likely a question is among those that are asked for a fact, against questions of any kind: query likelihood with
 * Dirichlet smoothing (Zhai and Lafferty, 2004), in levels. What the few examples of a fact leave open is taken from those
 * of facts of its kind, and what these leave open from those of its topic.
 */
import type { Steps } from '../knowledge/steps.ts';
import { noRows, type Postings, postingsAsTheyAre, products } from './features.ts';

/** How many examples have each feature. */
export type Counts = ReadonlyMap<number, number>;

/** Of each member: its class, counted from 0; `NONE` where the wider level says all that there is to say. */
export type Classes = Int32Array;

export const NONE = -1;

/** One level: how much a feature that a class has speaks for it, and one that it has not against it; both logs. */
export type Level = { classes: Classes; seen: Postings; unseen: Float64Array };

/** How many features of the wider level weigh as much as all of a class's own; from the widest level to the narrowest. */
const STRENGTHS = [100, 30, 50];

/** The share of a feature in what a level says of a member. */
type Share = (member: number, feature: number) => number;

/** `counts` are those of each member; `widths` the classes of each level, the widest first; `size` the number of features. */
export const makingLevels = function* (
  counts: readonly Counts[],
  widths: readonly Classes[],
  size: number,
): Steps<Level[]> {
  const levels: Level[] = [];
  let wider = sharesEverywhere(counts, size);
  for (const [at, classes] of widths.entries()) {
    const strength = STRENGTHS[at] ?? 1;
    const pools = pooled(counts, classes);
    yield;
    levels.push(levelOf(classes, pools, wider, { strength, size }));
    wider = smoothed(classes, pools, wider, strength);
    yield;
  }
  return levels;
};

const sharesEverywhere = (counts: readonly Counts[], size: number): Share => {
  const everywhere = new Float64Array(size).fill(0.5);
  for (const own of counts)
    for (const [feature, count] of own) everywhere[feature] = (everywhere[feature] ?? 0) + count;
  const all = everywhere.reduce((sum, count) => sum + count, 0);
  return (_member, feature) => (everywhere[feature] ?? 0) / all;
};

const smoothed =
  (classes: Classes, pools: readonly Pool[], wider: Share, strength: number): Share =>
  (member, feature) => {
    const pool = pools[classes[member] ?? NONE];
    const before = wider(member, feature);
    return pool ? ((pool.counts.get(feature) ?? 0) + strength * before) / (pool.size + strength) : before;
  };

const levelOf = (
  classes: Classes,
  pools: readonly Pool[],
  wider: Share,
  { strength, size }: { strength: number; size: number },
): Level => {
  const rows = noRows();
  for (const { counts: own, member } of pools) {
    for (const [feature, count] of own) {
      rows.features.push(feature);
      rows.weights.push(Math.log(1 + count / (strength * wider(member, feature))));
    }
    rows.ends.push(rows.features.length);
  }
  const unseen = Float64Array.from(pools, (pool) => Math.log(strength / (pool.size + strength)));
  return { classes, unseen, seen: postingsAsTheyAre(rows, size) };
};

/** What the members of a class have together: how much of each feature, how much in all, and one of the members. */
type Pool = { counts: Counts; size: number; member: number };

const pooled = (counts: readonly Counts[], classes: Classes): Pool[] => {
  const pools: Pool[] = [];
  const members = Map.groupBy(counts.keys(), (member) => classes[member]);
  for (const [number, [first = 0, ...others]] of members) {
    if (number === undefined || number === NONE) continue;
    const all = togetherOf([first, ...others].flatMap((member) => counts[member] ?? []));
    let size = 0;
    for (const count of all.values()) size += count;
    pools[number] = { counts: all, size, member: first };
  }
  return pools;
};

/** Most classes have one member, whose own counts will do. */
const togetherOf = (all: readonly Counts[]): Counts => {
  const [own, ...others] = all;
  if (own && others.length === 0) return own;
  const together = new Map(own);
  for (const other of others)
    for (const [feature, count] of other) together.set(feature, (together.get(feature) ?? 0) + count);
  return together;
};

/** The log of how many times likelier a question with these features is for each member than for any, by so many levels. */
export const likelihoods = (
  levels: readonly Level[],
  asked: readonly (readonly [number, number])[],
): ((member: number, depth?: number) => number) => {
  const length = asked.reduce((sum, [, weight]) => sum + weight, 0);
  const sums = levels.map(({ seen }) => products(seen, asked));
  return (member, depth = levels.length) => {
    let sum = 0;
    for (let at = 0; at < depth; at += 1) {
      const own = levels[at]?.classes[member] ?? NONE;
      if (own !== NONE) sum += (sums[at]?.[own] ?? 0) + length * (levels[at]?.unseen[own] ?? 0);
    }
    return sum;
  };
};
