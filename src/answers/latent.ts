/**
 * How near a question comes to a fact in meaning, though they share no word: latent semantic indexing (Deerwester and
 * others, 1990). Words that the same facts are asked for with come to lie side by side in a space of few dimensions, and
 * words of different languages too, as all languages' questions for a fact are one text here (Dumais and others, 1997).
 */
import type { Steps } from '../knowledge/steps.ts';
import { type Postings, products } from './features.ts';

/** A matrix row by row: one row a fact, one column a dimension. */
type Matrix = Float32Array;

export type Latent = {
  /** What a question has in common with each fact, times this, is its place in the space. */
  projection: Matrix;
  /** The facts' own places, each at a distance of 1. */
  places: Matrix;
};

/** Fewer leave out differences, more keep accidents of wording: 60 to 100 did equally well on examples held out. */
const DIMENSIONS = 60;
/** After so many rounds further ones no longer change which facts are told. */
const ROUNDS = 6;

/**
 * The dimensions in which the facts differ most, by orthogonal iteration. `said` are what the facts are asked for with, in
 * each language; a text is a fact.
 */
export const findingDimensions = function* (said: readonly Postings[], facts: number): Steps<Latent> {
  let vectors = anything(facts * DIMENSIONS);
  let images = vectors;
  for (let round = 0; round < ROUNDS; round += 1) {
    vectors = images;
    images = new Float32Array(vectors.length);
    for (const one of said) {
      addImages(one, vectors, images);
      yield;
    }
    orthonormalise(vectors, images);
    yield;
  }
  for (let fact = 0; fact < facts; fact += 1) normalise(rowOf(images, fact));
  return { projection: vectors, places: images };
};

const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** To begin with any numbers will do that follow no pattern, each time the same. */
const anything = (length: number): Matrix => Float32Array.from({ length }, (_, at) => ((at * at * GOLDEN) % 1) - 0.5);

const rowOf = (matrix: Matrix, row: number): Matrix => matrix.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS);

/** Adds to `images` the vectors times what the facts have in common with one another. */
const addImages = ({ starts, texts, weights }: Postings, vectors: Matrix, images: Matrix): void => {
  const [rows, targets] = [rowsOf(vectors), rowsOf(images)];
  const sums = new Float64Array(DIMENSIONS);
  for (let feature = 0; feature + 1 < starts.length; feature += 1) {
    const [from, end] = [starts[feature] ?? 0, starts[feature + 1] ?? 0];
    sums.fill(0);
    for (let at = from; at < end; at += 1) addToSums(sums, rows[texts[at] ?? 0] ?? NO_ROW, weights[at] ?? 0);
    for (let at = from; at < end; at += 1) addSumsTo(targets[texts[at] ?? 0] ?? NO_ROW, sums, weights[at] ?? 0);
  }
};

const NO_ROW: Matrix = new Float32Array(0);

const rowsOf = (matrix: Matrix): Matrix[] =>
  Array.from({ length: matrix.length / DIMENSIONS }, (_, row) => rowOf(matrix, row));

// Two functions, since one that is given numbers of either length takes twice as long.
const addToSums = (sums: Float64Array, row: Matrix, weight: number): void => {
  for (let at = 0; at < DIMENSIONS; at += 1) sums[at] = (sums[at] ?? 0) + weight * (row[at] ?? 0);
};

const addSumsTo = (row: Matrix, sums: Float64Array, weight: number): void => {
  for (let at = 0; at < DIMENSIONS; at += 1) row[at] = (row[at] ?? 0) + weight * (sums[at] ?? 0);
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

const normalise = (row: Matrix): void => {
  const length = Math.hypot(...row) || 1;
  for (let at = 0; at < row.length; at += 1) row[at] = (row[at] ?? 0) / length;
};

/** The cosine of a question with each fact in the space, from -1 to 1; 0 where it has nothing in common with any. */
export const meaningIn = (
  { projection, places }: Latent,
  said: Postings,
  asked: readonly (readonly [number, number])[],
): ((fact: number) => number) => {
  const place = new Float32Array(DIMENSIONS);
  const all = products(said, asked);
  for (let fact = 0; fact < all.length; fact += 1) {
    const shared = all[fact] ?? 0;
    const from = fact * DIMENSIONS;
    if (shared > 0)
      for (let at = 0; at < DIMENSIONS; at += 1) place[at] = (place[at] ?? 0) + shared * (projection[from + at] ?? 0);
  }
  normalise(place);
  return (fact) => {
    let cosine = 0;
    const from = fact * DIMENSIONS;
    for (let at = 0; at < DIMENSIONS; at += 1) cosine += (place[at] ?? 0) * (places[from + at] ?? 0);
    return cosine;
  };
};
