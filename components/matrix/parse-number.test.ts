import { expect, it } from 'vitest';
import { parseNumber } from './parse-number';

it.each([
  ['3', 3],
  [' -2.5 ', -2.5],
  ['−2', -2],
  ['+.5', 0.5],
  ['1e-3', 0.001],
  ['１２．５', 12.5],
])('reads %j', (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

it.each(['', '-', 'abc', '1,5', '1 2', 'Infinity', '1e999', '0x10', '1.2.3'])('refuses %j', (text) => {
  expect(parseNumber(text)).toBeNull();
});
