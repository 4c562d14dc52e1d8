import { decode, encode, linearToOklab, oklabToLinear, type Triple } from './oklch';

/** An sRGB colour in bytes, 0–255. */
export type Rgb = readonly [number, number, number];

const toOklab = (rgb: Rgb): Triple =>
  linearToOklab([decode(rgb[0] / 255), decode(rgb[1] / 255), decode(rgb[2] / 255)]);

/**
 * A ramp of `steps` colours from `from` to `to`, mixed in OKLab as CSS `color-mix(in oklab, …)` does.
 * Returns 3 × `steps` bytes (r, g, b, r, …), ready to be looked up by magnitude.
 */
export function ramp(from: Rgb, to: Rgb, steps: number): Uint8ClampedArray {
  const a = toOklab(from);
  const b = toOklab(to);
  const bytes = new Uint8ClampedArray(steps * 3);
  for (let i = 0; i < steps; i++) {
    const t = steps === 1 ? 1 : i / (steps - 1);
    const linear = oklabToLinear([
      a[0] + (b[0] - a[0]) * t,
      a[1] + (b[1] - a[1]) * t,
      a[2] + (b[2] - a[2]) * t,
    ]);
    bytes.set(
      linear.map((x) => Math.round(encode(x) * 255)),
      i * 3,
    );
  }
  return bytes;
}
