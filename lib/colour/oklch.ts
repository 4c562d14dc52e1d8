/**
 * OKLCH → sRGB, and back to OKLab for mixing (Björn Ottosson, "A perceptual color space for image processing",
 * 2020; the matrices are those of CSS Color 4, section 17).
 */

/** Lightness 0–1, chroma ≥ 0, hue in degrees, alpha 0–1. */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
  readonly alpha: number;
}

/** Three components 0–1 when in gamut: linear light, or gamma-encoded, as the function says. */
export type Triple = readonly [number, number, number];

const PATTERN = /^oklch\(\s*([\d.]+)(%?)\s+([\d.]+)\s+([\d.]+)(?:deg)?\s*(?:\/\s*([\d.]+)(%?)\s*)?\)$/;

/** Reads `oklch(L C H)` or `oklch(L C H / A)`; `null` for anything else. */
export function parseOklch(text: string): Oklch | null {
  const found = PATTERN.exec(text.trim());
  if (!found) return null;
  const [, l, lUnit, c, h, a, aUnit] = found;
  const part = (digits: string | undefined, unit: string | undefined) =>
    Number(digits) / (unit === '%' ? 100 : 1);
  return { l: part(l, lUnit), c: Number(c), h: Number(h), alpha: a === undefined ? 1 : part(a, aUnit) };
}

/** OKLCH → linear sRGB. Components outside 0–1 are out of gamut; nothing is clipped. */
export function oklchToLinear({ l, c, h }: Oklch): Triple {
  const angle = (h * Math.PI) / 180;
  return oklabToLinear([l, c * Math.cos(angle), c * Math.sin(angle)]);
}

/** OKLab → linear sRGB, unclipped. */
export function oklabToLinear([lightness, a, b]: Triple): Triple {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** Linear sRGB → OKLab. */
export function linearToOklab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** One linear component → gamma-encoded sRGB; clipped to 0–1. */
export function encode(linear: number): number {
  const x = Math.min(1, Math.max(0, linear));
  return x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055;
}

/** One gamma-encoded sRGB component 0–1 → linear light. */
export function decode(encoded: number): number {
  return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
}

/** Whether a linear sRGB colour can be shown on an sRGB display, within half an 8-bit step. */
export function inGamut(linear: Triple): boolean {
  return linear.every((x) => x >= -0.0005 && x <= 1.0005);
}
