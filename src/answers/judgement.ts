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

/** The log of the odds. Loops are written out, as this is done for every fact that is weighed. */
export const judge = ({ bias, direct, hidden }: Judgement, features: Float32Array): number => {
  const present = presentIn(features);
  let sum = bias + product(direct, features, present);
  for (const unit of hidden) sum += unit.worth * Math.tanh(unit.bias + product(unit.weights, features, present));
  return sum;
};

/** Most features are 0, which adds nothing to any of the sums. */
const presentIn = (features: Float32Array): number[] => {
  const present: number[] = [];
  for (let at = 0; at < features.length; at += 1) if (features[at] !== 0) present.push(at);
  return present;
};

const product = (weights: Weights, features: Float32Array, present: readonly number[]): number => {
  let sum = 0;
  for (let place = 0; place < present.length; place += 1) {
    const at = present[place] ?? 0;
    sum += (weights[at] ?? 0) * (features[at] ?? 0);
  }
  return sum;
};
