import { cellCount, type FeatureMap } from './feature-map';

/** b − a, value by value. */
export function difference(a: ArrayLike<number>, b: ArrayLike<number>): Float32Array {
  return Float32Array.from({ length: a.length }, (_, i) => (b[i] ?? 0) - (a[i] ?? 0));
}

/** How far two maps of one shape lie apart at every place: √ of the mean over channels of (b − a)². */
export function distancePerCell(a: FeatureMap, b: FeatureMap): Float32Array {
  const distance = new Float32Array(cellCount(a));
  for (let i = 0, k = 0; i < distance.length; i++) {
    let sum = 0;
    for (let c = 0; c < a.channels; c++, k++) sum += ((b.values[k] ?? 0) - (a.values[k] ?? 0)) ** 2;
    distance[i] = Math.sqrt(sum / a.channels);
  }
  return distance;
}

/** How far each channel of two maps of one shape has moved: √ of the mean over places of (b − a)². */
export function distancePerChannel(a: FeatureMap, b: FeatureMap): Float64Array {
  const sums = new Float64Array(a.channels);
  const cells = cellCount(a);
  for (let i = 0, k = 0; i < cells; i++) {
    for (let c = 0; c < a.channels; c++, k++) {
      sums[c] = (sums[c] ?? 0) + ((b.values[k] ?? 0) - (a.values[k] ?? 0)) ** 2;
    }
  }
  return sums.map((sum) => Math.sqrt(sum / cells));
}
