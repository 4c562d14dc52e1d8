import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fullNumber, shortNumber } from './cell-number';

it.each([
  [0, '0', '0'],
  [-4, '−4', '−4'],
  [0.5673, '0.57', '0.5673'],
  [0.0034, '0.0034', '0.0034'],
  [-0.000012, '−1e−5', '−0.000012'],
  [1e-11, '1e−11', '1×10⁻¹¹'],
  [2.04e-11, '2e−11', '2.04×10⁻¹¹'],
  [9.96e-7, '1e−6', '9.96×10⁻⁷'],
  [1234567, '1e6', '1234567'],
  [Number.NaN, 'NaN', 'NaN'],
])('writes %d as %s, in full %s', (x, short, full) => {
  expect(shortNumber('en', x)).toBe(short);
  expect(fullNumber('en', x)).toBe(full);
});

it('never shows a number that is not 0 as 0, and never needs more than nine characters', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
      const text = shortNumber('zh-Hant', x);
      expect(text.length).toBeLessThanOrEqual(9);
      expect(/^−?0(\.0*)?(e|$)/.test(text)).toBe(x === 0);
      expect(/^−?0\.?0*$/.test(fullNumber('en', x))).toBe(x === 0);
    }),
  );
});
