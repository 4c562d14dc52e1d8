/**
 * From a decoded picture to the network's input: alpha over white, short side resized, centre cropped, scaled to [0,1]
 * (spec/mobilevit.md, section 5: torchvision's integer rules, as timm uses them; no mean, no standard deviation).
 */
import { type Box, type Filter, type RowSource, resampleRegion } from './resample';

/** A decoded picture as the browser gives it (`ImageData` is one): RGBA, alpha not premultiplied. */
export interface RgbaPixels {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

export interface PreprocessOptions {
  /** Side of the square that the network gets, in pixels. */
  readonly size: number;
  readonly filter: Filter;
  /** Length of the short side before the crop; `size` if left out, so that the crop takes the whole short side. */
  readonly resize?: number;
}

export interface Preprocessed {
  readonly size: number;
  /** The square as RGB bytes, size × size × 3. */
  readonly pixels: Uint8Array;
  /** The same in [0,1], size × size × 3, channels last, RGB. */
  readonly input: Float32Array<ArrayBuffer>;
}

/** Where the network looks: the picture resized to width × height, of which `crop` is kept. */
export interface CropPlan {
  readonly width: number;
  readonly height: number;
  readonly crop: Box;
}

/** Python's `round`: halves go to the even neighbour. */
function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return rest < 0.5 ? floor : floor + 1;
  return floor % 2 === 0 ? floor : floor + 1;
}

/**
 * torchvision's `Resize(resize)` and `CenterCrop(size)` as integers: the short side becomes `resize`, the long side
 * trunc(resize · long ÷ short), and the crop starts at round((side − size) ÷ 2), halves to even.
 *
 * @throws RangeError if `size` or `resize` is not a positive integer or `resize` is below `size`
 */
export function planCrop(width: number, height: number, size: number, resize: number = size): CropPlan {
  if (!Number.isSafeInteger(size) || size < 1 || !Number.isSafeInteger(resize) || resize < size) {
    throw new RangeError(
      `size ${size} and resize ${resize} must be positive integers, resize not below size`,
    );
  }
  const long = Math.trunc((resize * Math.max(width, height)) / Math.min(width, height));
  const resized = width <= height ? { width: resize, height: long } : { width: long, height: resize };
  return {
    ...resized,
    crop: {
      left: roundHalfEven((resized.width - size) / 2),
      top: roundHalfEven((resized.height - size) / 2),
      width: size,
      height: size,
    },
  };
}

/**
 * The part of a width × height picture that the network sees, in pixels of that picture (fractions): what to outline
 * over it. The filter reads a little beyond this box.
 */
export function centreCropBox(width: number, height: number, size: number, resize: number = size): Box {
  const plan = planCrop(width, height, size, resize);
  const across = width / plan.width;
  const down = height / plan.height;
  return {
    left: plan.crop.left * across,
    top: plan.crop.top * down,
    width: plan.crop.width * across,
    height: plan.crop.height * down,
  };
}

/** A channel with alpha over white: (c·a + 255·(255 − a) + 127) ÷ 255, floored. Integers of 0–255 in and out. */
export function overWhite(channel: number, alpha: number): number {
  return Math.floor((channel * alpha + 255 * (255 - alpha) + 127) / 255);
}

/** The rows of an RGBA picture as RGB over white. */
function rowsOverWhite({ data, width, height }: RgbaPixels): RowSource {
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
 * The network's input from a decoded picture. Only the pixels that the crop depends on are read.
 *
 * @throws RangeError if the sizes are not positive integers or the data's length does not fit them
 */
export function preprocess(picture: RgbaPixels, options: PreprocessOptions): Preprocessed {
  const { width, height, data } = picture;
  if (data.length !== width * height * 4) {
    throw new RangeError(`expected ${width * height * 4} bytes, got ${data.length}`);
  }
  const { size, filter, resize = size } = options;
  const plan = planCrop(width, height, size, resize);
  const pixels = resampleRegion(rowsOverWhite(picture), plan.width, plan.height, filter, plan.crop);
  return { size, pixels, input: toUnit(pixels) };
}

/** Bytes to [0,1]: value ÷ 255 in single precision, as torchvision's ToTensor. */
export function toUnit(pixels: Uint8Array): Float32Array<ArrayBuffer> {
  const input = new Float32Array(pixels.length);
  for (let i = 0; i < pixels.length; i++) input[i] = (pixels[i] ?? 0) / 255;
  return input;
}
