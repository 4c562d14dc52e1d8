/**
 * Principal components of a feature map's channels, by subspace iteration with Rayleigh–Ritz (Golub & Van Loan, Matrix
 * Computations, section 8.2). Pure, and the same for the same map: a fixed seed starts it, and a sign rule ends it.
 */
import { seededNumbers } from '@/lib/mobilevit/spec/seeded-weights';
import { cellCount, type FeatureMap } from './feature-map';
import { type Range, rangeOf, share } from './ranges';
import { scatter } from './scatter';
import { drain, type Steps } from './steps';
import { symmetricEigen } from './symmetric-eigen';

export interface Component {
  /** One loading per channel, of length 1 together; zeros where no variance is left. The largest is positive. */
  readonly loadings: Float64Array;
  /** Variance along it. */
  readonly variance: number;
}

export interface Pca {
  /** Greatest variance first. */
  readonly components: readonly Component[];
  readonly mean: Float64Array;
  /** Share of all variance that the components hold together, 0–1; 1 for a flat map. */
  readonly explained: number;
}

const SEED = 2022;
/** Columns beside the wanted ones: they keep neighbours in size from slowing the wanted ones down. */
const SPARE = 3;
const ROUNDS = 60;
/** Relative change of the wanted variances below which they stand still. */
const STILL = 1e-8;
/** What is smaller than this share of all variance is rounding, not a component. */
const NOISE = 1e-12;

/** The first `count` principal components of the channels over the places. */
export const pca = (map: FeatureMap, count = 3): Pca => drain(pcaSteps(map, count));

function* pcaSteps(map: FeatureMap, count: number): Steps<Pca> {
  const { apply, total, mean } = scatter(map);
  yield;
  const size = Math.min(count + SPARE, map.channels);
  const number = seededNumbers('pca', SEED);
  let basis: Float64Array[] = Array.from({ length: size }, (_, j) =>
    Float64Array.from({ length: map.channels }, (_, c) => number(j * map.channels + c)),
  );
  let values: number[] = [];
  if (total > 0) {
    orthonormalise(basis);
    for (let round = 0; round < ROUNDS; round++) {
      const images = basis.map(apply);
      const ritz = symmetricEigen(basis.map((row) => images.map((image) => dot(row, image))));
      const before = values;
      values = ritz.values;
      basis = ritz.vectors.map((weights) => combine(weights, images));
      orthonormalise(basis);
      if (stands(before, values, count)) break;
      yield;
    }
  }
  const components = Array.from({ length: count }, (_, j) => {
    const variance = values[j] ?? 0;
    const loadings = basis[j];
    return loadings && variance > NOISE * total
      ? { loadings: signed(loadings), variance }
      : { loadings: new Float64Array(map.channels), variance: 0 };
  });
  const held = components.reduce((sum, { variance }) => sum + variance, 0);
  return { components, mean, explained: total > 0 ? Math.min(1, held / total) : 1 };
}

/** Where every place of the map lies along a component, [height, width]. */
export function project(map: FeatureMap, { loadings }: Component, mean: Float64Array): Float32Array {
  const along = new Float32Array(cellCount(map));
  for (let i = 0, k = 0; i < along.length; i++) {
    let sum = 0;
    for (let c = 0; c < map.channels; c++, k++) {
      sum += ((map.values[k] ?? 0) - (mean[c] ?? 0)) * (loadings[c] ?? 0);
    }
    along[i] = sum;
  }
  return along;
}

export interface PcaPicture {
  /** RGBA bytes, [height, width, 4]. */
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
  /** From where to where each component runs on this map: black to full red, green, blue. */
  readonly ranges: readonly Range[];
  readonly explained: number;
}

/**
 * A map as one picture: its first three components as red, green and blue, each from its own least to its own greatest
 * value. A component without variance is half lit, so a flat map is grey.
 */
export const pcaPicture = (map: FeatureMap): PcaPicture => drain(pcaPictureSteps(map));

/** The same in steps of a few milliseconds, for a thread that has other things to do. */
export function* pcaPictureSteps(map: FeatureMap): Steps<PcaPicture> {
  const { components, mean, explained } = yield* pcaSteps(map, 3);
  const rgba = new Uint8ClampedArray(4 * cellCount(map)).fill(255);
  const ranges: Range[] = [];
  for (const [j, component] of components.entries()) {
    yield;
    const along = project(map, component, mean);
    const range = component.variance > 0 ? rangeOf(along) : { min: 0, max: 0 };
    const flat = !(range.max > range.min);
    for (let i = 0; i < along.length; i++) {
      rgba[4 * i + j] = Math.round(255 * (flat ? 0.5 : share(along[i] ?? 0, range)));
    }
    ranges.push(range);
  }
  return { rgba, ranges, explained };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** Σ weights[j] · vectors[j]. */
function combine(weights: readonly number[], vectors: readonly Float64Array[]): Float64Array {
  return Float64Array.from(vectors[0] ?? [], (_, c) =>
    vectors.reduce((sum, vector, j) => sum + (weights[j] ?? 0) * (vector[c] ?? 0), 0),
  );
}

/** Gram–Schmidt in place, twice over, which is enough; what has no length of its own left becomes zero. */
function orthonormalise(basis: Float64Array[]): void {
  basis.forEach((vector, j) => {
    const length = Math.sqrt(dot(vector, vector));
    for (let pass = 0; pass < 2; pass++) {
      for (const other of basis.slice(0, j)) {
        const along = dot(vector, other);
        for (let c = 0; c < vector.length; c++) vector[c] = (vector[c] ?? 0) - along * (other[c] ?? 0);
      }
    }
    const left = Math.sqrt(dot(vector, vector));
    const scale = left > Number.EPSILON * 8 * length ? 1 / left : 0;
    for (let c = 0; c < vector.length; c++) vector[c] = (vector[c] ?? 0) * scale;
  });
}

function stands(before: readonly number[], after: readonly number[], count: number): boolean {
  const most = Math.max(...after, 0);
  return (
    before.length > 0 &&
    after.slice(0, count).every((value, j) => Math.abs(value - (before[j] ?? 0)) <= STILL * most)
  );
}

/** An eigenvector's sign is arbitrary: here its largest loading is positive, the first of equals. */
function signed(loadings: Float64Array): Float64Array {
  let largest = 0;
  for (const x of loadings) if (Math.abs(x) > Math.abs(largest)) largest = x;
  return largest < 0 ? loadings.map((x) => -x) : loadings;
}
