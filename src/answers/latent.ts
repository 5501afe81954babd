/**
 * How near a question comes to a fact in meaning, though they share no word: latent semantic indexing (Deerwester and
 * others, 1990). Words that the same facts are asked for with come to lie side by side in a space of few dimensions, and
 * words of different languages too, as all languages' questions for a fact are one text here (Dumais and others, 1997).
 */
import { createHash } from 'node:crypto';
import { LANGUAGES, type Language } from '../knowledge/schema.ts';
import type { Steps } from '../knowledge/steps.ts';
import type { Postings } from './features.ts';

/** A matrix row by row: one row a fact, one column a dimension. */
type Matrix = Float32Array;

export type Latent = {
  /** What a question has in common with each fact, times this, is its place in the space. */
  projection: Matrix;
  /** The facts' own places, each at a distance of 1. */
  places: Matrix;
  /** What features that many facts are asked for with add to that place, and the row of each. */
  shifts: Matrix;
  rows: ReadonlyMap<number, number>;
};

/** Fewer leave out differences, more keep accidents of wording: 60 to 100 did equally well on examples held out. */
const DIMENSIONS = 60;
/** Further rounds change hardly anything. With fewer it hangs on where they began, and one fact more moves what others are told. */
const ROUNDS = 16;
/** What a feature of so many facts adds is kept, as it takes long to add up; that of all features would take much memory. */
const MANY = 16;

/**
 * The dimensions in which the facts differ most, by orthogonal iteration. `said` are what the facts are asked for with, in
 * each language; a text is a fact, of which `facts` are the ids.
 */
export const findingDimensions = function* (
  said: Readonly<Record<Language, Postings>>,
  facts: readonly string[],
): Steps<Readonly<Record<Language, Latent>>> {
  let vectors = anything(facts);
  let images = vectors;
  for (let round = 0; round < ROUNDS; round += 1) {
    vectors = images;
    images = new Float32Array(vectors.length);
    for (const language of LANGUAGES) {
      addImages(said[language], vectors, images);
      yield;
    }
    orthonormalise(vectors, images);
    yield;
  }
  for (let from = 0; from < images.length; from += DIMENSIONS) normalise(images.subarray(from, from + DIMENSIONS));
  const latentIn = (one: Postings): Latent => ({ projection: vectors, places: images, ...shiftsIn(one, vectors) });
  return { fi: latentIn(said.fi), sv: latentIn(said.sv), en: latentIn(said.en) };
};

const shiftsIn = (said: Postings, projection: Matrix): Pick<Latent, 'shifts' | 'rows'> => {
  const features = commonOf(said);
  const shifts = new Float32Array(features.length * DIMENSIONS);
  for (const [row, feature] of features.entries()) {
    const shift = new Float64Array(DIMENSIONS);
    addShift(shift, projection, said, feature, 1);
    shifts.set(shift, row * DIMENSIONS);
  }
  return { shifts, rows: new Map(features.map((feature, row) => [feature, row])) };
};

const commonOf = ({ starts }: Postings): number[] =>
  [...starts.keys()].filter((feature) => (starts[feature + 1] ?? 0) - (starts[feature] ?? 0) >= MANY);

/** To begin with any numbers will do that follow no pattern. A fact has the same each time, whichever others there are. */
const anything = (facts: readonly string[]): Matrix =>
  Float32Array.from(
    facts.flatMap((id) => [...createHash('shake256', { outputLength: DIMENSIONS }).update(id).digest()]),
    (byte) => byte / 255 - 0.5,
  );

/** Adds to `images` the vectors times what the facts have in common with one another. */
const addImages = (said: Postings, vectors: Matrix, images: Matrix): void => {
  const { starts, texts, weights } = said;
  const sums = new Float64Array(DIMENSIONS);
  for (let feature = 0; feature + 1 < starts.length; feature += 1) {
    sums.fill(0);
    addShift(sums, vectors, said, feature, 1);
    for (let at = starts[feature] ?? 0; at < (starts[feature + 1] ?? 0); at += 1)
      addSumsTo(images, texts[at] ?? 0, sums, weights[at] ?? 0);
  }
};

/** Adds the vectors of the facts that have a feature, as much of each as it has of that. */
const addShift = (
  sums: Float64Array,
  vectors: Matrix,
  { starts, texts, weights }: Postings,
  feature: number,
  share: number,
): void => {
  for (let at = starts[feature] ?? 0; at < (starts[feature + 1] ?? 0); at += 1)
    addRowTo(sums, vectors, texts[at] ?? 0, share * (weights[at] ?? 0));
};

// Two functions, since one that is given numbers of either length takes twice as long.
const addRowTo = (sums: Float64Array, matrix: Matrix, row: number, weight: number): void => {
  const from = row * DIMENSIONS;
  for (let at = 0; at < DIMENSIONS; at += 1) sums[at] = (sums[at] ?? 0) + weight * (matrix[from + at] ?? 0);
};

const addSumsTo = (matrix: Matrix, row: number, sums: Float64Array, weight: number): void => {
  const from = row * DIMENSIONS;
  for (let at = 0; at < DIMENSIONS; at += 1) matrix[from + at] = (matrix[from + at] ?? 0) + weight * (sums[at] ?? 0);
};

/** Below this a dimension holds nothing but rounding. */
const NOTHING = 1e-9;

/** Gram and Schmidt's, by the product of one column's vector with the other's image; images stay images of the vectors. */
const orthonormalise = (vectors: Matrix, images: Matrix): void => {
  for (let column = 0; column < DIMENSIONS; column += 1) {
    for (let before = 0; before < column; before += 1) {
      const share = -columnProduct(vectors, before, images, column);
      addColumn(vectors, before, column, share);
      addColumn(images, before, column, share);
    }
    const square = columnProduct(vectors, column, images, column);
    const scale = square > NOTHING ? 1 / Math.sqrt(square) : 0;
    addColumn(vectors, column, column, scale - 1);
    addColumn(images, column, column, scale - 1);
  }
};

const columnProduct = (one: Matrix, column: number, other: Matrix, otherColumn: number): number => {
  let sum = 0;
  for (let at = 0; at < one.length; at += DIMENSIONS) sum += (one[at + column] ?? 0) * (other[at + otherColumn] ?? 0);
  return sum;
};

const addColumn = (matrix: Matrix, from: number, to: number, share: number): void => {
  for (let at = 0; at < matrix.length; at += DIMENSIONS)
    matrix[at + to] = (matrix[at + to] ?? 0) + share * (matrix[at + from] ?? 0);
};

const normalise = (row: Float32Array | Float64Array): void => {
  let square = 0;
  for (const one of row) square += one ** 2;
  const length = Math.sqrt(square) || 1;
  for (let at = 0; at < row.length; at += 1) row[at] = (row[at] ?? 0) / length;
};

/** The cosine of a question with each fact in the space, from -1 to 1; 0 where it has nothing in common with any. */
export const meaningIn = (
  { projection, places, shifts, rows }: Latent,
  said: Postings,
  asked: readonly (readonly [number, number])[],
): ((fact: number) => number) => {
  const place = new Float64Array(DIMENSIONS);
  for (const [feature, share] of asked) {
    const row = rows.get(feature);
    if (row === undefined) addShift(place, projection, said, feature, share);
    else addRowTo(place, shifts, row, share);
  }
  normalise(place);
  return (fact) => {
    let cosine = 0;
    const from = fact * DIMENSIONS;
    for (let at = 0; at < DIMENSIONS; at += 1) cosine += (place[at] ?? 0) * (places[from + at] ?? 0);
    return cosine;
  };
};
