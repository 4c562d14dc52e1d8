import { bytes, multiplyAdd, silu, store8, upTo8 } from './simd';

/** Rows of input and output that are worked on together should stay in the second-level cache: bytes. */
const BLOCK: i32 = 128 * 1024;

/** Floats of scratch that `convolve` needs. */
export function convolveScratch(kernel: i32, inputs: i32, outputs: i32): i32 {
  return upTo8(outputs) * (kernel * kernel * inputs + 1) + kernel * inputs;
}

/**
 * k×k convolution with bias and, if asked, SiLU: a matrix product over windows that are never copied out. Only the
 * address of each of a window's pixels is made, tap by tap. With kernel 1 it is the plain product of [height·width,
 * inputs] and [inputs, outputs].
 *
 * x: [height, width, inputs]. filter: [kernel, kernel, inputs, outputs]. bias: [outputs] or 0. y: [outHeight, outWidth,
 * outputs]. Zeros `(kernel − 1)/2` wide on every side. scratch: `convolveScratch` floats.
 *
 * Four pixels by eight outputs are summed in registers. The filter is brought into panels of eight outputs on the way,
 * each when it is first needed, its bias first: that costs one per cent of the product and no memory that stays.
 */
export function convolve(
  x: usize,
  filter: usize,
  bias: usize,
  y: usize,
  scratch: usize,
  height: i32,
  width: i32,
  inputs: i32,
  outHeight: i32,
  outWidth: i32,
  outputs: i32,
  kernel: i32,
  stride: i32,
  withSilu: i32,
): void {
  const pad = (kernel - 1) >> 1;
  const depth = kernel * kernel * inputs;
  const pixel = bytes(inputs);
  const outPixel = bytes(outputs);
  const panelSize = bytes(8 * (depth + 1));
  const zeros = scratch + <usize>(upTo8(outputs) >> 3) * panelSize;
  memory.fill(zeros, 0, <usize>kernel * pixel);
  const pixels = outHeight * outWidth;
  const pointwise = kernel == 1 && stride == 1;
  const block = max(4, (BLOCK / (4 * (inputs + outputs))) & ~3);
  for (let first = 0; first < pixels; first += block) {
    const last = min(first + block, pixels);
    let panel = scratch;
    for (let n = 0; n < outputs; n += 8) {
      if (first == 0) pack(filter + bytes(n), bias ? bias + bytes(n) : 0, panel, depth, outputs, min(8, outputs - n));
      for (let m = first; m < last; m += 4) {
        // Pixels beyond the last repeat it; nobody stores them.
        const m1 = min(m + 1, pixels - 1);
        const m2 = min(m + 2, pixels - 1);
        const m3 = min(m + 3, pixels - 1);
        let a0 = v128.load(panel);
        let b0 = v128.load(panel, 16);
        let a1 = a0;
        let b1 = b0;
        let a2 = a0;
        let b2 = b0;
        let a3 = a0;
        let b3 = b0;
        let w = panel + 32;
        let top0 = 0;
        let left0 = 0;
        let top1 = 0;
        let left1 = 0;
        let top2 = 0;
        let left2 = 0;
        let top3 = 0;
        let left3 = 0;
        if (!pointwise) {
          top0 = (m / outWidth) * stride - pad;
          left0 = (m % outWidth) * stride - pad;
          top1 = (m1 / outWidth) * stride - pad;
          left1 = (m1 % outWidth) * stride - pad;
          top2 = (m2 / outWidth) * stride - pad;
          left2 = (m2 % outWidth) * stride - pad;
          top3 = (m3 / outWidth) * stride - pad;
          left3 = (m3 % outWidth) * stride - pad;
        }
        // A row of a window lies in one piece, unless the window looks over the map's edge.
        const together = (left0 | left1 | left2 | left3) >= 0 && max(max(left0, left1), max(left2, left3)) <= width - kernel;
        const step = together ? kernel : 1;
        const run = <usize>step * pixel;
        for (let dy = 0; dy < kernel; dy++) {
          for (let dx = 0; dx < kernel; dx += step) {
            let p0 = x + <usize>m * pixel;
            let p1 = x + <usize>m1 * pixel;
            let p2 = x + <usize>m2 * pixel;
            let p3 = x + <usize>m3 * pixel;
            if (!pointwise) {
              p0 = at(x, zeros, top0 + dy, left0 + dx, height, width, pixel);
              p1 = at(x, zeros, top1 + dy, left1 + dx, height, width, pixel);
              p2 = at(x, zeros, top2 + dy, left2 + dx, height, width, pixel);
              p3 = at(x, zeros, top3 + dy, left3 + dx, height, width, pixel);
            }
            for (let c: usize = 0; c < run; c += 4) {
              const low = v128.load(w);
              const high = v128.load(w, 16);
              let s = v128.load_splat<f32>(p0 + c);
              a0 = multiplyAdd(s, low, a0);
              b0 = multiplyAdd(s, high, b0);
              s = v128.load_splat<f32>(p1 + c);
              a1 = multiplyAdd(s, low, a1);
              b1 = multiplyAdd(s, high, b1);
              s = v128.load_splat<f32>(p2 + c);
              a2 = multiplyAdd(s, low, a2);
              b2 = multiplyAdd(s, high, b2);
              s = v128.load_splat<f32>(p3 + c);
              a3 = multiplyAdd(s, low, a3);
              b3 = multiplyAdd(s, high, b3);
              w += 32;
            }
          }
        }
        if (withSilu) {
          a0 = silu(a0);
          b0 = silu(b0);
          a1 = silu(a1);
          b1 = silu(b1);
          a2 = silu(a2);
          b2 = silu(b2);
          a3 = silu(a3);
          b3 = silu(b3);
        }
        const to = y + <usize>m * outPixel + bytes(n);
        const count = outputs - n;
        store8(to, a0, b0, count);
        if (m + 1 < pixels) store8(to + outPixel, a1, b1, count);
        if (m + 2 < pixels) store8(to + outPixel * 2, a2, b2, count);
        if (m + 3 < pixels) store8(to + outPixel * 3, a3, b3, count);
      }
      panel += panelSize;
    }
  }
}

/** Where a pixel's channels lie; zeros outside the map. */
@inline
function at(x: usize, zeros: usize, row: i32, column: i32, height: i32, width: i32, pixel: usize): usize {
  // As unsigned numbers, those below zero are above every size.
  const inside = <u32>row < <u32>height && <u32>column < <u32>width;
  return inside ? x + <usize>(row * width + column) * pixel : zeros;
}

/** `count` ≤ 8 columns of a matrix [depth, outputs], below their biases, to [depth + 1][8], zeros beyond `count`. */
function pack(filter: usize, bias: usize, panel: usize, depth: i32, outputs: i32, count: i32): void {
  const row = bytes(outputs);
  if (count < 8) memory.fill(panel, 0, bytes(8 * (depth + 1)));
  if (!bias) memory.fill(panel, 0, 32);
  for (let r = bias ? -1 : 0; r < depth; r++) {
    const from = r < 0 ? bias : filter + <usize>r * row;
    const to = panel + bytes(8 * (r + 1));
    if (count == 8) {
      v128.store(to, v128.load(from));
      v128.store(to, v128.load(from, 16), 16);
    } else {
      for (let c = 0; c < count; c++) store<f32>(to + bytes(c), load<f32>(from + bytes(c)));
    }
  }
}
