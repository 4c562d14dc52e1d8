import { expect, it } from 'vitest';
import { decode, linearToOklab } from './oklch';
import { perceptualRamp } from './perceptual';

const STEPS = 256;
const ramp = perceptualRamp(STEPS);
const lightness = Array.from({ length: STEPS }, (_, i) => {
  const at = (c: number) => decode((ramp[3 * i + c] ?? 0) / 255);
  return linearToOklab([at(0), at(1), at(2)])[0];
});

it('gets lighter in equal steps, so that a value twice as far along looks twice as far along', () => {
  const first = lightness[0] ?? 0;
  const step = ((lightness[STEPS - 1] ?? 0) - first) / (STEPS - 1);
  expect(step).toBeGreaterThan(0);
  lightness.forEach((l, i) => {
    // Half a byte of rounding.
    expect(Math.abs(l - first - i * step)).toBeLessThan(2 * step);
  });
});

it('passes through colours that differ', () => {
  const colours = new Set(lightness.map((_, i) => `${ramp.slice(3 * i, 3 * i + 3)}`));
  expect(colours.size).toBe(STEPS);
});
