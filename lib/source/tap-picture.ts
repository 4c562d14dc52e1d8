/** A tap as a small colour picture: what a chapter shows of a map that is too big to ship. Pure. */
import { featureMap } from '@/lib/features/feature-map';
import { pcaPicture } from '@/lib/features/pca';
import type { Tensor } from '@/lib/xray/tensor';

/** A source answers for the picture of a tap under this name: `picture:stem`. */
const PREFIX = 'picture:';

/** Sides of a picture are halved until they are no longer than this, in cells. */
export const LONGEST_SIDE = 64;

export const pictureName = (tap: string): string => `${PREFIX}${tap}`;

/** The tap that a picture's name speaks of; undefined for every other name. */
export const pictureOf = (name: string): string | undefined =>
  name.startsWith(PREFIX) ? name.slice(PREFIX.length) : undefined;

/**
 * The first three principal components of a map's channels as red, green and blue (lib/features/pca.ts), of the map
 * averaged over squares of cells where it is larger than 64 a side.
 *
 * @param tap [height, width, channels]
 * @returns [height, width, 3], each 0–1
 * @throws RangeError for a tap that is not a map
 */
export function tapPicture(tap: Tensor): Tensor {
  let map = tap;
  while (Math.max(map.shape[0] ?? 0, map.shape[1] ?? 0) > LONGEST_SIDE) map = halved(map);
  const { height, width, channels, values } = featureMap(map.shape, map.values);
  const { rgba } = pcaPicture({ height, width, channels, values });
  const rgb = new Float32Array(height * width * 3);
  for (let i = 0; i < height * width; i++) {
    for (let c = 0; c < 3; c++) rgb[3 * i + c] = (rgba[4 * i + c] ?? 0) / 255;
  }
  return { shape: [height, width, 3], values: rgb };
}

/** The mean of every 2×2 square of cells; a last odd row or column is left out. */
function halved({ shape, values }: Tensor): Tensor {
  const [height = 0, width = 0, channels = 0] = shape;
  const rows = Math.floor(height / 2);
  const columns = Math.floor(width / 2);
  const mean = new Float32Array(rows * columns * channels);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      for (let c = 0; c < channels; c++) {
        const at = (di: number, dj: number) =>
          values[((2 * i + di) * width + 2 * j + dj) * channels + c] ?? Number.NaN;
        mean[(i * columns + j) * channels + c] = (at(0, 0) + at(0, 1) + at(1, 0) + at(1, 1)) / 4;
      }
    }
  }
  return { shape: [rows, columns, channels], values: mean };
}
