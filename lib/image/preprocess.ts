/**
 * From a decoded picture to the network's input: short side resized, a square cropped, scaled to [0,1] (no mean, no
 * standard deviation).
 */
import { type CropOptions, planCrop } from './crop';
import { type Filter, type RowSource, resampleRegion } from './resample';

/** A picture that is decoded and in memory (`ImageData` is one): RGBA, alpha not premultiplied. */
export interface RgbaPixels {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

export interface PreprocessOptions extends CropOptions {
  readonly filter: Filter;
}

export interface Preprocessed {
  readonly size: number;
  /** The square as RGB bytes, size × size × 3. */
  readonly pixels: Uint8Array;
  /** The same in [0,1], size × size × 3, channels last, RGB. */
  readonly input: Float32Array<ArrayBuffer>;
}

/** A channel with alpha over white: (c·a + 255·(255 − a) + 127) ÷ 255, floored. Integers of 0–255 in and out. */
export function overWhite(channel: number, alpha: number): number {
  return Math.floor((channel * alpha + 255 * (255 - alpha) + 127) / 255);
}

/**
 * The rows of an RGBA picture as RGB over white.
 *
 * @throws RangeError if the data's length does not fit the size
 */
export function rowsOverWhite({ data, width, height }: RgbaPixels): RowSource {
  if (data.length !== width * height * 4) {
    throw new RangeError(`expected ${width * height * 4} bytes, got ${data.length}`);
  }
  return {
    width,
    height,
    readRow(y, from, to, row) {
      let source = (y * width + from) * 4;
      for (let target = 0; target < (to - from) * 3; target += 3, source += 4) {
        const alpha = data[source + 3] ?? 0;
        for (let c = 0; c < 3; c++) {
          const channel = data[source + c] ?? 0;
          row[target + c] = alpha === 255 ? channel : overWhite(channel, alpha);
        }
      }
    },
  };
}

/**
 * The network's input from a decoded picture. Only the rows and columns that the square depends on are read.
 *
 * @throws RangeError if the sizes are not positive integers
 */
export function preprocess(picture: RowSource, options: PreprocessOptions): Preprocessed {
  const { width, height, crop } = planCrop(picture.width, picture.height, options);
  const pixels = resampleRegion(picture, width, height, options.filter, crop);
  return { size: options.size, pixels, input: toUnit(pixels) };
}

/** Bytes to [0,1]: value ÷ 255 in single precision, as torchvision's ToTensor. */
export function toUnit(pixels: Uint8Array): Float32Array<ArrayBuffer> {
  const input = new Float32Array(pixels.length);
  for (let i = 0; i < pixels.length; i++) input[i] = (pixels[i] ?? 0) / 255;
  return input;
}
