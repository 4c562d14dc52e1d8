import { encode, inGamut, oklabToLinear, type Triple } from './oklch';

/** Lightness at the ends: never quite black or white, so that either end stands out from any ground. */
const LIGHTNESS = [0.22, 0.95] as const;
/** Hue at the ends in degrees: violet blue, by way of blue and green, to yellow. */
const HUE = [300, 105] as const;
const CHROMA = 0.15;

/** The colour at a share 0–1 as gamma-encoded sRGB. Where the chroma leaves the gamut it is lowered, never the lightness. */
export function perceptual(t: number): Triple {
  const between = ([from, to]: readonly [number, number]) => from + (to - from) * t;
  const angle = (between(HUE) * Math.PI) / 180;
  const at = (chroma: number) =>
    oklabToLinear([between(LIGHTNESS), chroma * Math.cos(angle), chroma * Math.sin(angle)]);
  let chroma = CHROMA;
  while (chroma > 0 && !inGamut(at(chroma))) chroma -= 0.002;
  const [r, g, b] = at(Math.max(0, chroma));
  return [encode(r), encode(g), encode(b)];
}

/** Equal steps of value are equal steps of lightness: `steps` colours, 3 bytes each, as `ramp` gives them. */
export function perceptualRamp(steps: number): Uint8ClampedArray {
  const bytes = new Uint8ClampedArray(3 * steps);
  for (let i = 0; i < steps; i++) {
    bytes.set(
      perceptual(steps === 1 ? 1 : i / (steps - 1)).map((x) => Math.round(255 * x)),
      3 * i,
    );
  }
  return bytes;
}
