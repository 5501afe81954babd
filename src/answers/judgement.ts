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

export const readJudgement = (): JudgementFile =>
  JSON.parse(readFileSync(new URL('./data/judgement.json', import.meta.url), 'utf8'));

/** Takes what all facts of a question have in common to what judges each of them: the log of the odds that it answers. */
export type Judge = (common: Float32Array) => (own: Float32Array) => number;

/**
 * Features are given as those of a fact's own and, after these, the common ones, which are summed up once a question. The
 * weights stand in one row a feature, since most features are 0 and such rows are passed over.
 */
export const createJudge = ({ bias, direct, hidden }: Judgement): Judge => {
  const units = hidden.length;
  const rows = Float64Array.from({ length: direct.length * (units + 1) }, (_, at) => {
    const [feature, unit] = [Math.floor(at / (units + 1)), at % (units + 1)];
    return hidden[unit]?.weights[feature] ?? direct[feature] ?? 0;
  });
  const worths = hidden.map(({ worth }) => worth);
  /** Adds to the sum of each unit, and to that of the direct weights, which stands last. */
  const add = (sums: Float64Array, features: Float32Array, first: number): Float64Array => {
    for (let at = 0; at < features.length; at += 1) {
      const value = features[at] ?? 0;
      const row = (first + at) * sums.length;
      if (value !== 0)
        for (let unit = 0; unit < sums.length; unit += 1)
          sums[unit] = (sums[unit] ?? 0) + value * (rows[row + unit] ?? 0);
    }
    return sums;
  };
  return (common) => {
    const biases = Float64Array.from([...hidden.map((unit) => unit.bias), bias]);
    const shared = add(biases, common, direct.length - common.length);
    return (own) => {
      const sums = add(shared.slice(), own, 0);
      return worths.reduce((sum, worth, unit) => sum + worth * Math.tanh(sums[unit] ?? 0), sums[units] ?? 0);
    };
  };
};
