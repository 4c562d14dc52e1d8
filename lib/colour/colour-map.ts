/** From this value to that. */
export interface Span {
  readonly min: number;
  readonly max: number;
}

/**
 * Values as RGBA bytes, looked up in a ramp of 3-byte colours that runs from `min` to `max`; beyond its ends a value
 * has the end's colour. Where the span has no width, and for NaN, it is the ramp's first.
 */
export function colourMap(
  values: ArrayLike<number>,
  { min, max }: Span,
  ramp: Uint8ClampedArray,
): Uint8ClampedArray<ArrayBuffer> {
  const last = ramp.length / 3 - 1;
  const scale = max > min ? last / (max - min) : 0;
  const bytes = new Uint8ClampedArray(4 * values.length);
  for (let i = 0; i < values.length; i++) {
    const step = Math.round(((values[i] ?? Number.NaN) - min) * scale);
    const k = 3 * (step > 0 ? Math.min(step, last) : 0);
    bytes[4 * i] = ramp[k] ?? 0;
    bytes[4 * i + 1] = ramp[k + 1] ?? 0;
    bytes[4 * i + 2] = ramp[k + 2] ?? 0;
    bytes[4 * i + 3] = 255;
  }
  return bytes;
}
