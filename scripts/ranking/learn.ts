/**
 * Learns a judgement from questions with known answers: which of the likeliest facts answers, or none of them. A softmax
 * over the facts and "none", whose odds are 1, descended by Adam (Kingma and Ba, 2015) a batch of questions at a time.
 */
import type { Judgement } from '../../src/answers/judgement.ts';

/** The features of each of a question's likeliest facts, and which of these answer it: none where nothing does. */
export type Lesson = {
  candidates: readonly { features: Float32Array; right: boolean }[];
  /** How much it counts. */
  weight: number;
};

export type Learning = { hidden: number; rounds: number; random: () => number };

const BATCH = 128;
const PACE = { first: 3e-3, last: 1e-5 };
const MEMORY = { slope: 0.9, square: 0.999 };
const PULL = 1e-4;
/** A smaller share changes no weight in any digit that is written. */
const NOTHING = 1e-4;

/** What has been learnt so far, flat: of each hidden unit its bias, worth and weights; then the bias and the direct weights. */
type Parameters = Float64Array;

export const learn = (lessons: readonly Lesson[], { hidden, rounds, random }: Learning): Judgement => {
  const size = lessons[0]?.candidates[0]?.features.length ?? 0;
  const scale = scaleOf(lessons, size);
  const network = { hidden, size };
  const scaled = lessons.map((lesson) => ({
    ...lesson,
    candidates: lesson.candidates.map((one) => ({ ...one, features: scaledBy(scale, one.features) })),
  }));
  const parameters = beginning(network, random);
  const steps = rounds * Math.ceil(lessons.length / BATCH);
  const adam = climber(parameters, steps);
  for (let round = 0; round < rounds; round += 1)
    for (const batch of batches(shuffled(scaled, random))) {
      const up = new Float64Array(parameters.length);
      for (const lesson of batch) addSlope(up, lesson, parameters, network);
      adam(up, batch.length);
    }
  return judgementOf(parameters, network, scale);
};

/** What some judge on the average, as one: a network of all their units, each worth a share of what it was. */
export const together = (some: readonly Judgement[]): Judgement => {
  const average = (of: (one: Judgement) => number): number =>
    rounded(some.reduce((sum, one) => sum + of(one), 0) / some.length);
  return {
    bias: average(({ bias }) => bias),
    direct: (some[0]?.direct ?? []).map((_, at) => average(({ direct }) => direct[at] ?? 0)),
    hidden: some.flatMap(({ hidden }) => hidden.map((unit) => ({ ...unit, worth: rounded(unit.worth / some.length) }))),
  };
};

type Scale = { mean: Float64Array; spread: Float64Array };
type Network = { hidden: number; size: number };

/** Features are learnt at one scale, whatever their own. */
const scaleOf = (lessons: readonly Lesson[], size: number): Scale => {
  const [sum, squares] = [new Float64Array(size), new Float64Array(size)];
  let count = 0;
  for (const { candidates } of lessons)
    for (const { features } of candidates) {
      count += 1;
      for (const [at, value] of features.entries()) {
        sum[at] = (sum[at] ?? 0) + value;
        squares[at] = (squares[at] ?? 0) + value ** 2;
      }
    }
  const mean = sum.map((value) => value / count);
  const spread = squares.map((value, at) => Math.sqrt(Math.max(value / count - (mean[at] ?? 0) ** 2, 0)) || 1);
  return { mean, spread };
};

const scaledBy = ({ mean, spread }: Scale, features: Float32Array): Float32Array =>
  features.map((value, at) => (value - (mean[at] ?? 0)) / (spread[at] ?? 1));

const unitAt = (unit: number, size: number): number => unit * (size + 2);

const beginning = ({ hidden, size }: Network, random: () => number): Parameters => {
  const parameters = new Float64Array(unitAt(hidden, size) + 1 + size);
  for (let unit = 0; unit < hidden; unit += 1) {
    const from = unitAt(unit, size);
    parameters[from + 1] = (random() - 0.5) / Math.sqrt(hidden);
    for (let at = 0; at < size; at += 1) parameters[from + 2 + at] = ((random() - 0.5) * 3.5) / Math.sqrt(size);
  }
  return parameters;
};

const shuffled = <Item>(items: readonly Item[], random: () => number): Item[] =>
  items
    .map((item) => ({ item, place: random() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item);

const batches = function* <Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += BATCH) yield items.slice(from, from + BATCH);
};

/** What the hidden units make of the features, and the log of the odds. */
type Judged = { features: Float32Array; units: Float64Array; odds: number };

const judged = (features: Float32Array, parameters: Parameters, { hidden, size }: Network): Judged => {
  const units = new Float64Array(hidden);
  const last = unitAt(hidden, size);
  let odds = (parameters[last] ?? 0) + product(parameters, last + 1, features);
  for (let unit = 0; unit < hidden; unit += 1) {
    const from = unitAt(unit, size);
    const value = Math.tanh((parameters[from] ?? 0) + product(parameters, from + 2, features));
    units[unit] = value;
    odds += (parameters[from + 1] ?? 0) * value;
  }
  return { features, units, odds };
};

const product = (parameters: Parameters, from: number, values: Float32Array): number => {
  let sum = 0;
  for (let at = 0; at < values.length; at += 1) sum += (parameters[from + at] ?? 0) * (values[at] ?? 0);
  return sum;
};

/** Adds how the log of the likelihood of a question's right answer rises with each parameter. */
const addSlope = (up: Float64Array, { candidates, weight }: Lesson, parameters: Parameters, network: Network): void => {
  const all = candidates.map(({ features }) => judged(features, parameters, network));
  const highest = Math.max(0, ...all.map(({ odds }) => odds));
  const odds = all.map((one) => Math.exp(one.odds - highest));
  const right = odds.reduce((sum, value, at) => sum + (candidates[at]?.right ? value : 0), 0);
  const any = odds.reduce((sum, value) => sum + value, Math.exp(-highest));
  for (const [at, one] of all.entries()) {
    const value = odds[at] ?? 0;
    const wanted = candidates[at]?.right && right > 0 ? value / right : 0;
    const share = weight * (wanted - value / any);
    if (Math.abs(share) > NOTHING) addShare(up, one, share, parameters, network);
  }
};

const addShare = (
  up: Float64Array,
  { features, units }: Judged,
  share: number,
  parameters: Parameters,
  { hidden, size }: Network,
): void => {
  const last = unitAt(hidden, size);
  up[last] = (up[last] ?? 0) + share;
  addTo(up, last + 1, features, share);
  for (let unit = 0; unit < hidden; unit += 1) {
    const from = unitAt(unit, size);
    const value = units[unit] ?? 0;
    const own = share * (parameters[from + 1] ?? 0) * (1 - value ** 2);
    up[from] = (up[from] ?? 0) + own;
    up[from + 1] = (up[from + 1] ?? 0) + share * value;
    addTo(up, from + 2, features, own);
  }
};

const addTo = (up: Float64Array, from: number, values: Float32Array, share: number): void => {
  for (let at = 0; at < values.length; at += 1) up[from + at] = (up[from + at] ?? 0) + share * (values[at] ?? 0);
};

/** Changes the parameters by the slope of each batch, each at a pace of its own that slows down to the end. */
const climber = (parameters: Parameters, steps: number): ((up: Float64Array, count: number) => void) => {
  const slopes = new Float64Array(parameters.length);
  const squares = new Float64Array(parameters.length);
  let step = 0;
  return (up, count) => {
    step += 1;
    const pace = PACE.first * (1 - step / steps) + PACE.last;
    const [known, knownSquares] = [1 - MEMORY.slope ** step, 1 - MEMORY.square ** step];
    for (const [at, value] of parameters.entries()) {
      const slope = (up[at] ?? 0) / count - PULL * value;
      const mean = MEMORY.slope * (slopes[at] ?? 0) + (1 - MEMORY.slope) * slope;
      const square = MEMORY.square * (squares[at] ?? 0) + (1 - MEMORY.square) * slope ** 2;
      slopes[at] = mean;
      squares[at] = square;
      parameters[at] = value + (pace * (mean / known)) / (Math.sqrt(square / knownSquares) + 1e-8);
    }
  };
};

const DIGITS = 4;

const rounded = (value: number): number => Number(value.toFixed(DIGITS));

/** With the scale in the weights, so that features are taken as they are. */
const judgementOf = (parameters: Parameters, { hidden, size }: Network, scale: Scale): Judgement => {
  const unscaled = (biasAt: number, from: number) => {
    const weights = Array.from(scale.spread, (spread, at) => (parameters[from + at] ?? 0) / spread);
    const bias = weights.reduce((sum, weight, at) => sum - weight * (scale.mean[at] ?? 0), parameters[biasAt] ?? 0);
    return { bias: rounded(bias), weights: weights.map(rounded) };
  };
  const last = unitAt(hidden, size);
  const { bias, weights: direct } = unscaled(last, last + 1);
  return {
    bias,
    direct,
    hidden: Array.from({ length: hidden }, (_, unit) => {
      const from = unitAt(unit, size);
      return { ...unscaled(from, from + 2), worth: rounded(parameters[from + 1] ?? 0) };
    }),
  };
};
