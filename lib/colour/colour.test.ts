import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast } from './contrast';
import { extent, magnitude } from './magnitude';
import { ramp } from './mix';
import {
  decode,
  encode,
  inGamut,
  linearToOklab,
  oklabToLinear,
  oklchToLinear,
  parseOklch,
  type Triple,
} from './oklch';

const channel = fc.double({ min: 0, max: 1, noNaN: true });
const BLACK: Triple = [0, 0, 0];
const WHITE: Triple = [1, 1, 1];

describe('oklch', () => {
  it('reads numbers, percentages and alpha, and nothing else', () => {
    expect(parseOklch('oklch(0.5 0.1 245)')).toEqual({ l: 0.5, c: 0.1, h: 245, alpha: 1 });
    expect(parseOklch('oklch(50% 0.1 245 / 12%)')).toEqual({ l: 0.5, c: 0.1, h: 245, alpha: 0.12 });
    expect(parseOklch('#fff')).toBeNull();
    expect(parseOklch('oklch(0.5 0.1)')).toBeNull();
  });

  it('knows the published coordinates of sRGB red', () => {
    const linear = oklchToLinear({ l: 0.62796, c: 0.25768, h: 29.234, alpha: 1 });
    expect(linear.map((x) => Math.round(encode(x) * 255))).toEqual([255, 0, 0]);
  });

  it('tells a colour outside sRGB', () => {
    expect(inGamut(oklchToLinear({ l: 0.7, c: 0.3, h: 150, alpha: 1 }))).toBe(false);
    expect(inGamut(oklchToLinear({ l: 0.7, c: 0.05, h: 150, alpha: 1 }))).toBe(true);
  });

  it('goes to OKLab and back', () => {
    fc.assert(
      fc.property(channel, channel, channel, (r, g, b) => {
        const back = oklabToLinear(linearToOklab([r, g, b]));
        expect(Math.max(Math.abs(back[0] - r), Math.abs(back[1] - g), Math.abs(back[2] - b))).toBeLessThan(
          1e-5,
        );
      }),
    );
  });

  it('encodes and decodes', () => {
    fc.assert(fc.property(channel, (x) => Math.abs(decode(encode(x)) - x) < 1e-6));
  });
});

describe('contrast', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast(BLACK, WHITE)).toBeCloseTo(21, 10);
    expect(contrast(WHITE, WHITE)).toBe(1);
  });

  it('agrees with the known ratio of #767676 on white', () => {
    const grey = decode(0x76 / 255);
    expect(contrast([grey, grey, grey], WHITE)).toBeCloseTo(4.54, 2);
  });
});

describe('magnitude', () => {
  it('is a share of the greatest, whatever the sign', () => {
    expect(magnitude(-3, 6)).toBe(0.5);
    expect(magnitude(6, 6)).toBe(1);
    expect(magnitude(1, 0)).toBe(0);
    expect(magnitude(Number.NaN, 6)).toBe(0);
    expect(magnitude(Number.NEGATIVE_INFINITY, 6)).toBe(1);
  });

  it('finds the extent and passes NaN over', () => {
    expect(extent([3, Number.NaN, -1])).toEqual({ min: -1, max: 3 });
    expect(extent([])).toBeNull();
    expect(extent([Number.NaN])).toBeNull();
  });
});

describe('ramp', () => {
  it('starts and ends at its colours and grows lighter evenly', () => {
    const bytes = ramp([0, 0, 0], [255, 255, 255], 5);
    expect([...bytes.slice(0, 3)]).toEqual([0, 0, 0]);
    expect([...bytes.slice(12)]).toEqual([255, 255, 255]);
    const greys = [0, 3, 6, 9, 12].map((i) => linearToOklab([decode((bytes[i] ?? 0) / 255), 0, 0])[0]);
    for (let i = 1; i < greys.length; i++) expect(greys[i]).toBeGreaterThan(greys[i - 1] ?? 0);
  });
});
