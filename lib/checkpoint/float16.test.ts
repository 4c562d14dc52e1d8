import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfToNumber, halvesToFloat32, numberToHalf } from './float16';

const ALL_HALVES = Array.from({ length: 0x10000 }, (_, bits) => bits);
const isNaNHalf = (bits: number) => (bits & 0x7c00) === 0x7c00 && (bits & 0x3ff) !== 0;

/** Another way to widen: move the fields into a float32's bits and let the hardware read them. */
function widenByBits(bits: number): number {
  const view = new DataView(new ArrayBuffer(4));
  const sign = (bits & 0x8000) << 16;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) {
    view.setUint32(0, (sign | 0x7f800000 | (fraction << 13)) >>> 0);
    return view.getFloat32(0);
  }
  // A number with exponent field e + 112 is 2^(e − 127) · 1.f; a subnormal is that at e = 1 less its hidden one.
  view.setUint32(0, (((Math.max(exponent, 1) + 112) << 23) | (fraction << 13)) >>> 0);
  const magnitude = exponent === 0 ? view.getFloat32(0) - 2 ** -14 : view.getFloat32(0);
  return sign ? -magnitude : magnitude;
}

describe('halfToNumber', () => {
  it('equals widening by bits for all 65,536 halves', () => {
    expect(ALL_HALVES.filter((bits) => !Object.is(halfToNumber(bits), widenByBits(bits)))).toEqual([]);
  });

  it('knows the landmarks of the format', () => {
    expect(halfToNumber(0x0001)).toBe(2 ** -24);
    expect(halfToNumber(0x03ff)).toBe(2 ** -14 - 2 ** -24);
    expect(halfToNumber(0x0400)).toBe(2 ** -14);
    expect(halfToNumber(0x3555)).toBe(0.333251953125);
    expect(halfToNumber(0x3c00)).toBe(1);
    expect(halfToNumber(0x7bff)).toBe(65504);
    expect(halfToNumber(0xfc00)).toBe(-Infinity);
    expect(halfToNumber(0x8000)).toBe(-0);
  });
});

describe('numberToHalf', () => {
  it('gives every half back', () => {
    const changed = ALL_HALVES.filter((bits) => {
      const back = numberToHalf(halfToNumber(bits));
      return isNaNHalf(bits) ? !isNaNHalf(back) : back !== bits;
    });
    expect(changed).toEqual([]);
  });

  it('rounds the midpoint of every two neighbours to the even one, and a hair to either side to the nearer', () => {
    const wrong = ALL_HALVES.slice(0, 0x7bff).filter((bits) => {
      const midpoint = (halfToNumber(bits) + halfToNumber(bits + 1)) / 2;
      const hair = midpoint * 2 ** -40;
      const even = bits % 2 === 0 ? bits : bits + 1;
      return (
        numberToHalf(midpoint) !== even ||
        numberToHalf(midpoint - hair) !== bits ||
        numberToHalf(midpoint + hair) !== bits + 1 ||
        numberToHalf(-midpoint - hair) !== (0x8000 | (bits + 1))
      );
    });
    expect(wrong).toEqual([]);
  });

  it('overflows at 65520 and underflows to a signed zero', () => {
    expect(numberToHalf(65519.99)).toBe(0x7bff);
    expect(numberToHalf(65520)).toBe(0x7c00);
    expect(numberToHalf(-1e300)).toBe(0xfc00);
    expect(numberToHalf(2 ** -25)).toBe(0);
    expect(numberToHalf(-(2 ** -26))).toBe(0x8000);
  });

  it('is nearest for any number', () => {
    fc.assert(
      fc.property(fc.double({ min: -65504, max: 65504, noNaN: true }), (value) => {
        const bits = numberToHalf(value);
        const error = Math.abs(halfToNumber(bits) - value);
        for (const neighbour of [bits - 1, bits + 1]) {
          if (neighbour >= 0 && neighbour <= 0xffff && Number.isFinite(halfToNumber(neighbour))) {
            expect(error).toBeLessThanOrEqual(Math.abs(halfToNumber(neighbour) - value));
          }
        }
      }),
    );
  });
});

describe('halvesToFloat32', () => {
  it('widens an array element by element', () => {
    expect([...halvesToFloat32(Uint16Array.of(0x3c00, 0x8001, 0x7bff))]).toEqual([1, -(2 ** -24), 65504]);
  });
});
