import type { Triple } from './oklch';

const clip = (x: number) => Math.min(1, Math.max(0, x));

/** Relative luminance of a linear sRGB colour, 0–1 (WCAG 2.2); components are clipped to the gamut. */
export function luminance([r, g, b]: Triple): number {
  return 0.2126 * clip(r) + 0.7152 * clip(g) + 0.0722 * clip(b);
}

/** Contrast ratio of two linear sRGB colours, 1–21 (WCAG 2.2, "contrast ratio"). Symmetric. */
export function contrast(a: Triple, b: Triple): number {
  const one = luminance(a);
  const other = luminance(b);
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
