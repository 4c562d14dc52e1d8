import { bytes, multiplyAdd, silu } from './simd';

/** Floats of scratch that `depthwise` needs. */
export function depthwiseScratch(width: i32, channels: i32): i32 {
  return width * channels;
}

/**
 * 3×3 depthwise convolution with bias, zeros 1 wide on every side, then SiLU.
 *
 * x: [height, width, channels]. filter: [3, 3, channels]. bias: [channels] or 0. y: [outHeight, outWidth, channels].
 * stride: 1 or 2. scratch: `depthwiseScratch` floats.
 *
 * Where nothing looks over the map's sides, two neighbours are made together: they share the filter and what both see.
 */
export function depthwise(
  x: usize,
  filter: usize,
  bias: usize,
  y: usize,
  scratch: usize,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  stride: i32,
): void {
  const pixel = bytes(channels);
  const line = <usize>width * pixel;
  const step = <usize>stride * pixel;
  // A whole row of them, so that a row above or below the map is a row like any other.
  const zeros = scratch;
  memory.fill(zeros, 0, line);
  for (let row = 0; row < outHeight; row++) {
    const top = row * stride - 1;
    const row1 = x + <usize>(top + 1) * line;
    const row0 = top >= 0 ? row1 - line : zeros;
    const row2 = top + 2 < height ? row1 + line : zeros;
    let column = 0;
    while (column < outWidth) {
      const left = column * stride - 1;
      const from = <usize>left * pixel;
      const inside = left >= 0 && left + 2 < width;
      if (inside && left + 2 + stride < width) {
        if (stride == 1) two(row0 + from, row1 + from, row2 + from, filter, bias, y, channels);
        else twoApart(row0 + from, row1 + from, row2 + from, filter, bias, y, channels);
        column += 2;
        y += pixel * 2;
      } else {
        one(row0, row1, row2, zeros, left, width, filter, bias, y, channels);
        column += 1;
        y += pixel;
      }
    }
  }
  if (channels & 3) {
    const first = y - <usize>(outHeight * outWidth) * pixel;
    rest(x, filter, bias, first, height, width, channels, outHeight, outWidth, stride);
  }
}

/** Two outputs side by side, stride 1, in channels by fours. x0, x1, x2: the top left of what they see, row by row. */
@inline
function two(x0: usize, x1: usize, x2: usize, filter: usize, bias: usize, y: usize, channels: i32): void {
  const pixel = bytes(channels);
  const whole = pixel & ~15;
  for (let c: usize = 0; c < whole; c += 16) {
    let a = bias ? v128.load(bias + c) : f32x4.splat(0);
    let b = a;
    let from = x0 + c;
    let w = filter + c;
    for (let dy = 0; dy < 3; dy++) {
      const w0 = v128.load(w);
      const w1 = v128.load(w + pixel);
      const w2 = v128.load(w + pixel * 2);
      const second = v128.load(from + pixel);
      const third = v128.load(from + pixel * 2);
      a = multiplyAdd(v128.load(from), w0, a);
      b = multiplyAdd(second, w0, b);
      a = multiplyAdd(second, w1, a);
      b = multiplyAdd(third, w1, b);
      a = multiplyAdd(third, w2, a);
      b = multiplyAdd(v128.load(from + pixel * 3), w2, b);
      w += pixel * 3;
      from = (dy == 0 ? x1 : x2) + c;
    }
    v128.store(y + c, silu(a));
    v128.store(y + pixel + c, silu(b));
  }
}

/** Two outputs side by side, stride 2: what they see has one column in common. */
@inline
function twoApart(x0: usize, x1: usize, x2: usize, filter: usize, bias: usize, y: usize, channels: i32): void {
  const pixel = bytes(channels);
  const whole = pixel & ~15;
  for (let c: usize = 0; c < whole; c += 16) {
    let a = bias ? v128.load(bias + c) : f32x4.splat(0);
    let b = a;
    let from = x0 + c;
    let w = filter + c;
    for (let dy = 0; dy < 3; dy++) {
      const w0 = v128.load(w);
      const w1 = v128.load(w + pixel);
      const w2 = v128.load(w + pixel * 2);
      const third = v128.load(from + pixel * 2);
      a = multiplyAdd(v128.load(from), w0, a);
      b = multiplyAdd(third, w0, b);
      a = multiplyAdd(v128.load(from + pixel), w1, a);
      b = multiplyAdd(v128.load(from + pixel * 3), w1, b);
      a = multiplyAdd(third, w2, a);
      b = multiplyAdd(v128.load(from + pixel * 4), w2, b);
      w += pixel * 3;
      from = (dy == 0 ? x1 : x2) + c;
    }
    v128.store(y + c, silu(a));
    v128.store(y + pixel + c, silu(b));
  }
}

/** One output, wherever it stands, in channels by fours. x0, x1, x2: whole rows; `left`: where its window begins. */
function one(
  x0: usize,
  x1: usize,
  x2: usize,
  zeros: usize,
  left: i32,
  width: i32,
  filter: usize,
  bias: usize,
  y: usize,
  channels: i32,
): void {
  const pixel = bytes(channels);
  const whole = pixel & ~15;
  for (let c: usize = 0; c < whole; c += 16) {
    let a = bias ? v128.load(bias + c) : f32x4.splat(0);
    let row = x0;
    let w = filter + c;
    for (let dy = 0; dy < 3; dy++) {
      for (let column = left; column < left + 3; column++) {
        const from = <u32>column < <u32>width ? row + <usize>column * pixel : zeros;
        a = multiplyAdd(v128.load(from + c), v128.load(w), a);
        w += pixel;
      }
      row = dy == 0 ? x1 : x2;
    }
    v128.store(y + c, silu(a));
  }
}

/** The one to three channels that make no four, one at a time. The networks here have none. */
function rest(
  x: usize,
  filter: usize,
  bias: usize,
  y: usize,
  height: i32,
  width: i32,
  channels: i32,
  outHeight: i32,
  outWidth: i32,
  stride: i32,
): void {
  for (let pixel = 0; pixel < outHeight * outWidth; pixel++) {
    const top = (pixel / outWidth) * stride - 1;
    const left = (pixel % outWidth) * stride - 1;
    for (let c = channels & ~3; c < channels; c++) {
      let a = bias ? load<f32>(bias + bytes(c)) : <f32>0;
      for (let tap = 0; tap < 9; tap++) {
        const row = top + tap / 3;
        const column = left + (tap % 3);
        if (<u32>row >= <u32>height || <u32>column >= <u32>width) continue;
        a += load<f32>(x + bytes((row * width + column) * channels + c)) * load<f32>(filter + bytes(tap * channels + c));
      }
      store<f32>(y + bytes(pixel * channels + c), f32x4.extract_lane(silu(f32x4.splat(a)), 0));
    }
  }
}
