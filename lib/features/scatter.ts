import { cellCount, type FeatureMap } from './feature-map';

/** Multiplies a vector of one number per channel by the covariance of the channels over the places. */
export interface Scatter {
  readonly apply: (vector: Float64Array) => Float64Array;
  /** The sum of the channels' variances: all the variance that there is. */
  readonly total: number;
  readonly mean: Float64Array;
}

/**
 * The channels' covariance, C = Σ (x − m)(x − m)ᵀ ÷ places, as something to multiply by. Where there are more places
 * than channels it is computed once; else it is applied as two products with the centred map, which is then smaller.
 */
export function scatter(map: FeatureMap): Scatter {
  const { channels } = map;
  const cells = cellCount(map);
  const mean = new Float64Array(channels);
  for (let k = 0; k < map.values.length; ) {
    for (let c = 0; c < channels; c++, k++) mean[c] = (mean[c] ?? 0) + (map.values[k] ?? 0) / cells;
  }
  const centred = new Float64Array(map.values.length);
  let total = 0;
  for (let k = 0; k < centred.length; ) {
    for (let c = 0; c < channels; c++, k++) {
      const x = (map.values[k] ?? 0) - (mean[c] ?? 0);
      centred[k] = x;
      total += (x * x) / cells;
    }
  }
  const apply = cells > channels ? covariance(centred, channels) : twoProducts(centred, channels);
  return { apply, total, mean };
}

function covariance(centred: Float64Array, channels: number): Scatter['apply'] {
  const cells = centred.length / channels;
  const matrix = new Float64Array(channels * channels);
  for (let at = 0; at < centred.length; at += channels) {
    for (let a = 0; a < channels; a++) {
      const x = (centred[at + a] ?? 0) / cells;
      for (let b = a; b < channels; b++) {
        const k = a * channels + b;
        matrix[k] = (matrix[k] ?? 0) + x * (centred[at + b] ?? 0);
      }
    }
  }
  for (let a = 0; a < channels; a++) {
    for (let b = 0; b < a; b++) matrix[a * channels + b] = matrix[b * channels + a] ?? 0;
  }
  return (vector) =>
    Float64Array.from(vector, (_, a) => {
      let sum = 0;
      for (let b = 0; b < channels; b++) sum += (matrix[a * channels + b] ?? 0) * (vector[b] ?? 0);
      return sum;
    });
}

function twoProducts(centred: Float64Array, channels: number): Scatter['apply'] {
  const cells = centred.length / channels;
  return (vector) => {
    const result = new Float64Array(channels);
    for (let at = 0; at < centred.length; at += channels) {
      let dot = 0;
      for (let c = 0; c < channels; c++) dot += (centred[at + c] ?? 0) * (vector[c] ?? 0);
      dot /= cells;
      for (let c = 0; c < channels; c++) result[c] = (result[c] ?? 0) + dot * (centred[at + c] ?? 0);
    }
    return result;
  };
}
