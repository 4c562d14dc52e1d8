/**
 * Pillow's antialiased resize for 8-bit RGB, bit for bit (Pillow's `ImagingResample`, 8 bits per channel): the filter is
 * widened by the scale when shrinking, weights are computed in double precision and rounded to 22-bit fixed point, the
 * horizontal pass comes first and its result is rounded to 8 bits before the vertical one.
 *
 * Every checkpoint's preprocessing was defined with this resize, and no browser's canvas gives the same pixels.
 */

export type Filter = 'bilinear' | 'bicubic';

/** A picture as RGB bytes, row-major, three bytes a pixel. */
export interface RgbPixels {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  readonly channels: 3;
}

/** A picture that hands out its rows: each is asked for at most once, from top to bottom, and only where it matters. */
export interface RowSource {
  readonly width: number;
  readonly height: number;
  /** Writes columns [from, to) of row y into `row` as RGB bytes, starting at index 0. */
  readRow(y: number, from: number, to: number, row: Uint8Array): void;
}

/** A rectangle in whole pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Pillow's PRECISION_BITS: 8 bits are the pixel's, 2 are spare for the sign and bicubic's overshoot. */
const PRECISION_BITS = 32 - 8 - 2;
const ONE = 1 << PRECISION_BITS;
const HALF = 1 << (PRECISION_BITS - 1);

interface Kernel {
  /** Half width of the kernel at scale 1. */
  readonly support: number;
  readonly weight: (x: number) => number;
}

const KERNELS: Readonly<Record<Filter, Kernel>> = {
  bilinear: {
    support: 1,
    weight: (x) => (Math.abs(x) < 1 ? 1 - Math.abs(x) : 0),
  },
  // Keys' cubic with a = −0.5, in Pillow's order of operations.
  bicubic: {
    support: 2,
    weight: (signed) => {
      const a = -0.5;
      const x = Math.abs(signed);
      if (x < 1) return ((a + 2) * x - (a + 3)) * x * x + 1;
      if (x < 2) return (((x - 5) * x + 8) * x - 4) * a;
      return 0;
    },
  },
};

/** The weights of a run of output positions along one axis. */
interface AxisWeights {
  /** First source position of each output position. */
  readonly start: Int32Array;
  /** Number of source positions of each output position. */
  readonly count: Int32Array;
  /** Fixed-point weights, `stride` slots for each output position. */
  readonly weights: Int32Array;
  readonly stride: number;
}

/** Weights of output positions [first, first + length) when `inSize` positions become `outSize`. */
function axisWeights(
  inSize: number,
  outSize: number,
  filter: Filter,
  first: number,
  length: number,
): AxisWeights {
  const kernel = KERNELS[filter];
  const scale = inSize / outSize;
  const filterScale = Math.max(scale, 1);
  const support = kernel.support * filterScale;
  const inverse = 1 / filterScale;
  const stride = Math.min(Math.ceil(support) * 2 + 1, inSize);
  const start = new Int32Array(length);
  const count = new Int32Array(length);
  const weights = new Int32Array(length * stride);
  const exact = new Float64Array(stride);
  for (let i = 0; i < length; i++) {
    const centre = (first + i + 0.5) * scale;
    const from = Math.max(Math.trunc(centre - support + 0.5), 0);
    const n = Math.min(Math.trunc(centre + support + 0.5), inSize) - from;
    let sum = 0;
    for (let k = 0; k < n; k++) {
      const weight = kernel.weight((k + from - centre + 0.5) * inverse);
      exact[k] = weight;
      sum += weight;
    }
    for (let k = 0; k < n; k++) {
      const weight = exact[k] ?? 0;
      const fixed = (sum !== 0 ? weight / sum : weight) * ONE;
      weights[i * stride + k] = Math.trunc(fixed < 0 ? fixed - 0.5 : fixed + 0.5);
    }
    start[i] = from;
    count[i] = n;
  }
  return { start, count, weights, stride };
}

/** Source positions [from, to) that the output positions of `axis` read. */
function reach(axis: AxisWeights): { from: number; to: number } {
  // Both ends grow with the output position, so the first and the last tell.
  const last = axis.start.length - 1;
  return { from: axis.start[0] ?? 0, to: (axis.start[last] ?? 0) + (axis.count[last] ?? 0) };
}

/** Fixed point to 8 bits: the sum already holds the half that makes the shift round. */
function clip8(sum: number): number {
  const value = sum >> PRECISION_BITS;
  return value < 0 ? 0 : value > 255 ? 255 : value;
}

/** One row through the horizontal pass. `row` starts at source column `from`; writes into `out` at `offset`. */
function resampleRow(
  row: Uint8Array,
  from: number,
  axis: AxisWeights,
  out: Uint8Array,
  offset: number,
): void {
  const { start, count, weights, stride } = axis;
  for (let x = 0; x < start.length; x++) {
    const n = count[x] ?? 0;
    let source = ((start[x] ?? 0) - from) * 3;
    let r = HALF;
    let g = HALF;
    let b = HALF;
    for (let k = x * stride; k < x * stride + n; k++, source += 3) {
      const weight = weights[k] ?? 0;
      r += (row[source] ?? 0) * weight;
      g += (row[source + 1] ?? 0) * weight;
      b += (row[source + 2] ?? 0) * weight;
    }
    const target = offset + x * 3;
    out[target] = clip8(r);
    out[target + 1] = clip8(g);
    out[target + 2] = clip8(b);
  }
}

/** The vertical pass: `rows` holds source rows from `from` on, `rowBytes` bytes each. */
function resampleColumns(rows: Uint8Array, from: number, rowBytes: number, axis: AxisWeights): Uint8Array {
  const { start, count, weights, stride } = axis;
  const out = new Uint8Array(start.length * rowBytes);
  const sums = new Int32Array(rowBytes);
  for (let y = 0; y < start.length; y++) {
    sums.fill(HALF);
    for (let k = 0; k < (count[y] ?? 0); k++) {
      const weight = weights[y * stride + k] ?? 0;
      const base = ((start[y] ?? 0) - from + k) * rowBytes;
      for (let i = 0; i < rowBytes; i++) sums[i] = (sums[i] ?? 0) + (rows[base + i] ?? 0) * weight;
    }
    for (let i = 0; i < rowBytes; i++) out[y * rowBytes + i] = clip8(sums[i] ?? 0);
  }
  return out;
}

function requireSize(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 1)
    throw new RangeError(`${name} must be a positive integer: ${value}`);
}

/**
 * The part `region` of the picture that `Image.resize((width, height), filter)` of Pillow gives, without computing or
 * reading the rest. Memory: the needed source rows at the region's width, 3 bytes a pixel.
 *
 * @param region in pixels of the resized picture; must lie inside it
 * @returns RGB bytes, region.height × region.width × 3
 * @throws RangeError if a size is not a positive integer or the region sticks out
 */
export function resampleRegion(
  source: RowSource,
  width: number,
  height: number,
  filter: Filter,
  region: Box,
): Uint8Array {
  requireSize('source.width', source.width);
  requireSize('source.height', source.height);
  requireSize('width', width);
  requireSize('height', height);
  requireSize('region.width', region.width);
  requireSize('region.height', region.height);
  if (
    !(region.left >= 0 && region.left + region.width <= width) ||
    !(region.top >= 0 && region.top + region.height <= height)
  ) {
    throw new RangeError('region must lie inside the resized picture');
  }

  const across = axisWeights(source.width, width, filter, region.left, region.width);
  const down = axisWeights(source.height, height, filter, region.top, region.height);
  const columns = reach(across);
  const lines = reach(down);
  const rowBytes = region.width * 3;
  const row = new Uint8Array((columns.to - columns.from) * 3);
  const narrowed = new Uint8Array((lines.to - lines.from) * rowBytes);
  for (let y = lines.from; y < lines.to; y++) {
    source.readRow(y, columns.from, columns.to, row);
    resampleRow(row, columns.from, across, narrowed, (y - lines.from) * rowBytes);
  }
  return resampleColumns(narrowed, lines.from, rowBytes, down);
}

/**
 * The whole picture at another size: the same bytes as Pillow's `Image.resize((width, height), filter)` of an RGB image.
 *
 * @returns RGB bytes, height × width × 3
 * @throws RangeError if a size is not a positive integer or `source.data` has another length than its size says
 */
export function resample(source: RgbPixels, width: number, height: number, filter: Filter): Uint8Array {
  if (source.data.length !== source.width * source.height * 3) {
    throw new RangeError(`expected ${source.width * source.height * 3} bytes, got ${source.data.length}`);
  }
  const rows: RowSource = {
    width: source.width,
    height: source.height,
    readRow(y, from, to, row) {
      row.set(source.data.subarray((y * source.width + from) * 3, (y * source.width + to) * 3));
    },
  };
  return resampleRegion(rows, width, height, filter, { left: 0, top: 0, width, height });
}
