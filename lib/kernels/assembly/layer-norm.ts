import { bytes, loadFew, multiplyAdd, storeFew, sum } from './simd';

/**
 * Each row to mean 0 and (biased) variance 1, then times gain plus offset. x and y: [rows, width]; gain, offset:
 * [width].
 */
export function layerNorm(
  x: usize,
  gain: usize,
  offset: usize,
  y: usize,
  rows: i32,
  width: i32,
  epsilon: f32,
): void {
  const whole = bytes(width) & ~15;
  const rest = width & 3;
  const share: f32 = <f32>1.0 / <f32>width;
  for (let row = 0; row < rows; row++) {
    let total = loadFew(x + whole, rest);
    for (let c: usize = 0; c < whole; c += 16) total = f32x4.add(total, v128.load(x + c));
    const mean = f32x4.splat(sum(total) * share);
    // From the centred values: the mean of squares minus the square of the mean would cancel.
    let squares = f32x4.splat(0);
    for (let c: usize = 0; c < whole; c += 16) {
      const centred = f32x4.sub(v128.load(x + c), mean);
      squares = multiplyAdd(centred, centred, squares);
    }
    let spread = sum(squares);
    for (let c = whole; c < bytes(width); c += 4) {
      const centred = load<f32>(x + c) - f32x4.extract_lane(mean, 0);
      spread += centred * centred;
    }
    const scale = f32x4.splat(<f32>1.0 / sqrt<f32>(spread * share + epsilon));
    for (let c: usize = 0; c < whole; c += 16) {
      const normed = f32x4.mul(f32x4.sub(v128.load(x + c), mean), scale);
      v128.store(y + c, multiplyAdd(normed, v128.load(gain + c), v128.load(offset + c)));
    }
    if (rest) {
      const normed = f32x4.mul(f32x4.sub(loadFew(x + whole, rest), mean), scale);
      storeFew(
        y + whole,
        multiplyAdd(normed, loadFew(gain + whole, rest), loadFew(offset + whole, rest)),
        rest,
      );
    }
    x += bytes(width);
    y += bytes(width);
  }
}
