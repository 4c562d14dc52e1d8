import fc from 'fast-check';
import { type FeatureMap, featureMap } from '../feature-map';

/** A map whose values `value` gives by row, column and channel. */
export function mapOf(
  [height, width, channels]: readonly [number, number, number],
  value: (row: number, column: number, channel: number) => number,
): FeatureMap {
  const values = Float32Array.from({ length: height * width * channels }, (_, k) => {
    const cell = Math.floor(k / channels);
    return value(Math.floor(cell / width), cell % width, k % channels);
  });
  return featureMap([height, width, channels], values);
}

/** Small maps of any numbers that float32 holds. */
export const maps = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 9 }))
  .chain(([height, width, channels]) => {
    const length = height * width * channels;
    return fc
      .array(fc.integer({ min: -4096, max: 4096 }), { minLength: length, maxLength: length })
      .map((units) =>
        featureMap(
          [height, width, channels],
          Float32Array.from(units, (u) => u / 64),
        ),
      );
  });
