/**
 * What has been learnt of questions with known answers: a network of one hidden layer (Rumelhart and others, 1986), which
 * takes the features of a fact to the log of the odds that it answers. `npm run fit` writes `data/judgement.json`.
 */
import { readFileSync } from 'node:fs';

/** A weight for each feature. */
type Weights = readonly number[];

export type Judgement = {
  bias: number;
  direct: Weights;
  /** Units that answer to several features together, each by its hyperbolic tangent, and what each is worth. */
  hidden: readonly { bias: number; weights: Weights; worth: number }[];
};

/** As it is written, with the names of the features it was learnt of. */
export type JudgementFile = Judgement & { features: readonly string[] };

/** As it was learnt. */
export const readJudgement = (): JudgementFile =>
  JSON.parse(readFileSync(new URL('./data/judgement.json', import.meta.url), 'utf8'));

/** Takes what all facts of a question have in common to what judges each of them: the log of the odds that it answers. */
export type Judge = (common: Float32Array) => (own: Float32Array) => number;

/** So many units are summed up side by side, which takes half as long as one after another. */
const BESIDE = 4;

/**
 * Features are given as those of a fact's own and, after these, the common ones, which are summed up once a question. The
 * weights stand in one row a feature, the direct ones last and then zeros; most features are 0, and their rows are passed over.
 */
export const createJudge = ({ bias, direct, hidden }: Judgement): Judge => {
  const units = [...hidden, { bias, weights: direct }];
  const width = Math.ceil(units.length / BESIDE) * BESIDE;
  const rows = Float64Array.from(
    { length: direct.length * width },
    (_, at) => units[at % width]?.weights[Math.floor(at / width)] ?? 0,
  );
  const biases = Float64Array.from({ length: width }, (_, unit) => units[unit]?.bias ?? 0);
  const worths = Float64Array.from(hidden, ({ worth }) => worth);
  // What of a fact is not 0, and where its rows begin; filled anew for each fact.
  const values = new Float64Array(direct.length);
  const places = new Int32Array(direct.length);
  const fill = (features: Float32Array, first: number): number => {
    let count = 0;
    for (let at = 0; at < features.length; at += 1) {
      const value = features[at] ?? 0;
      if (value === 0) continue;
      values[count] = value;
      places[count] = (first + at) * width;
      count += 1;
    }
    return count;
  };
  /** The sum of each unit, from what it has before. */
  const summed = (before: Float64Array, features: Float32Array, first: number): Float64Array => {
    const count = fill(features, first);
    const sums = new Float64Array(width);
    for (let unit = 0; unit < width; unit += BESIDE) {
      let one = before[unit] ?? 0;
      let two = before[unit + 1] ?? 0;
      let three = before[unit + 2] ?? 0;
      let four = before[unit + 3] ?? 0;
      for (let at = 0; at < count; at += 1) {
        const value = values[at] ?? 0;
        const place = (places[at] ?? 0) + unit;
        one += value * (rows[place] ?? 0);
        two += value * (rows[place + 1] ?? 0);
        three += value * (rows[place + 2] ?? 0);
        four += value * (rows[place + 3] ?? 0);
      }
      sums[unit] = one;
      sums[unit + 1] = two;
      sums[unit + 2] = three;
      sums[unit + 3] = four;
    }
    return sums;
  };
  return (common) => {
    const shared = summed(biases, common, direct.length - common.length);
    return (own) => {
      const sums = summed(shared, own, 0);
      let odds = sums[worths.length] ?? 0;
      for (let unit = 0; unit < worths.length; unit += 1) odds += (worths[unit] ?? 0) * tanh(sums[unit] ?? 0);
      return odds;
    };
  };
};

/** Nearer to 1 than a millionth beyond. */
const END = 8;
/** So many steps of the table to 1. */
const STEPS = 256;
const TANH = Float64Array.from({ length: 2 * END * STEPS + 2 }, (_, at) => Math.tanh(at / STEPS - END));

/** The hyperbolic tangent to two millionths, read off a table: every fact that is weighed asks for a hundred. */
const tanh = (value: number): number => {
  const place = (Math.min(Math.max(value, -END), END) + END) * STEPS;
  const at = Math.floor(place);
  const before = TANH[at] ?? 0;
  return before + (place - at) * ((TANH[at + 1] ?? 0) - before);
};
