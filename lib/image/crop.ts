/**
 * Which square of a picture the network gets (spec/mobilevit.md, section 5: torchvision's integer rules, as timm uses
 * them), and where the reader moved it. Pure.
 */
import type { Box } from './resample';

/** Where the square stands in the space that it leaves free, 0–1 from the left and from the top. */
export interface CropPlace {
  readonly x: number;
  readonly y: number;
}

/** torchvision's place, and every checkpoint's. */
export const CENTRE: CropPlace = { x: 0.5, y: 0.5 };

export interface CropOptions {
  /** Side of the square that the network gets, in pixels. */
  readonly size: number;
  /** Length of the short side before the crop; `size` if left out, so that the crop takes the whole short side. */
  readonly resize?: number | undefined;
  /** Where the square stands; the centre if left out. */
  readonly crop?: CropPlace | undefined;
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
 * torchvision's `Resize(resize)` and a crop of `size` as integers: the short side becomes `resize`, the long side
 * trunc(resize · long ÷ short), and the crop starts at round(free space · place), halves to even. In the centre that is
 * `CenterCrop(size)` exactly. A place outside 0–1 is brought to the edge.
 *
 * @throws RangeError if `size` or `resize` is not a positive integer or `resize` is below `size`
 */
export function planCrop(
  width: number,
  height: number,
  { size, resize = size, crop: at = CENTRE }: CropOptions,
): CropPlan {
  if (!Number.isSafeInteger(size) || size < 1 || !Number.isSafeInteger(resize) || resize < size) {
    throw new RangeError(
      `size ${size} and resize ${resize} must be positive integers, resize not below size`,
    );
  }
  const long = Math.trunc((resize * Math.max(width, height)) / Math.min(width, height));
  const resized = width <= height ? { width: resize, height: long } : { width: long, height: resize };
  const start = (free: number, place: number) => roundHalfEven(free * Math.min(Math.max(place, 0), 1));
  return {
    ...resized,
    crop: {
      left: start(resized.width - size, at.x),
      top: start(resized.height - size, at.y),
      width: size,
      height: size,
    },
  };
}

/** The square that the network sees as shares of the picture's width and height: what to outline over it. */
export function cropShares({ width, height, crop }: CropPlan): Box {
  return {
    left: crop.left / width,
    top: crop.top / height,
    width: crop.width / width,
    height: crop.height / height,
  };
}

/** The axis along which the square can be moved: the long side's; undefined for a square picture. */
export function freeAxis({ width, height }: CropPlan): 'x' | 'y' | undefined {
  if (width === height) return undefined;
  return width > height ? 'x' : 'y';
}
