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

/** The log of the odds. */
export const judge = ({ bias, direct, hidden }: Judgement, features: Float32Array): number => {
  // Most features are 0, which adds nothing to any of the sums.
  const present = [...features.keys()].filter((at) => features[at] !== 0);
  const product = (weights: Weights): number => {
    let sum = 0;
    for (const at of present) sum += (weights[at] ?? 0) * (features[at] ?? 0);
    return sum;
  };
  let sum = bias + product(direct);
  for (const unit of hidden) sum += unit.worth * Math.tanh(unit.bias + product(unit.weights));
  return sum;
};
