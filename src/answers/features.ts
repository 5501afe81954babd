/** What texts have in common, as flat numbers: quick to add up and small, however many texts there are. */

/** How much a text has of each feature. */
export type Features = ReadonlyMap<string, number>;

/** For each feature, from `starts[feature]` on, the texts that have it and how much, every text to a length of 1. */
export type Postings = { starts: Uint32Array; texts: Uint32Array; weights: Float32Array; count: number };

/** Texts one after another: where each ends, its features, and how much it has of them. */
export type Rows = { ends: number[]; features: number[]; weights: number[] };

export const noRows = (): Rows => ({ ends: [], features: [], weights: [] });

export const addRow = (rows: Rows, features: Iterable<readonly [number, number]>): void => {
  for (const [feature, weight] of features) {
    rows.features.push(feature);
    rows.weights.push(weight);
  }
  rows.ends.push(rows.features.length);
};

/** In how many of the texts each of so many features is. */
export const countsIn = ({ features }: Rows, size: number): Uint32Array => {
  const counts = new Uint32Array(size);
  for (const feature of features) counts[feature] = (counts[feature] ?? 0) + 1;
  return counts;
};

/** The texts by their features, weighed by rarity. */
export const postingsOf = (rows: Rows, rarity: Float64Array): Postings => {
  const starts = new Uint32Array(rarity.length + 1);
  let next = 0;
  for (const [feature, count] of countsIn(rows, rarity.length).entries()) {
    starts[feature] = next;
    next += count;
  }
  starts[rarity.length] = next;
  const free = starts.slice();
  const texts = new Uint32Array(next);
  const weights = new Float32Array(next);
  let from = 0;
  for (const [text, end] of rows.ends.entries()) {
    const weightAt = (at: number): number => (rows.weights[at] ?? 0) * (rarity[rows.features[at] ?? 0] ?? 0);
    let squares = 0;
    for (let at = from; at < end; at += 1) squares += weightAt(at) ** 2;
    for (let at = from; at < end; at += 1) {
      const feature = rows.features[at] ?? 0;
      const place = free[feature] ?? 0;
      texts[place] = text;
      weights[place] = weightAt(at) / (Math.sqrt(squares) || 1);
      free[feature] = place + 1;
    }
    from = end;
  }
  return { starts, texts, weights, count: rows.ends.length };
};

/** The cosine of each text with one that has so much of these features, itself to a length of 1. */
export const cosines = (
  { starts, texts, weights, count }: Postings,
  asked: readonly (readonly [number, number])[],
): Float64Array => {
  const sums = new Float64Array(count);
  for (const [feature, share] of asked) {
    const end = starts[feature + 1] ?? 0;
    for (let at = starts[feature] ?? 0; at < end; at += 1) {
      const text = texts[at] ?? 0;
      sums[text] = (sums[text] ?? 0) + share * (weights[at] ?? 0);
    }
  }
  return sums;
};

export const hasFeature = ({ starts, texts }: Postings, text: number, feature: number): boolean =>
  texts.subarray(starts[feature], starts[feature + 1]).includes(text);
