import { describe, expect, it } from 'vitest';
import {
  format,
  formatBytes,
  formatFixed,
  formatNumber,
  formatPercent,
  formatSignificant,
  placeholders,
} from './format';

describe('format', () => {
  it('fills every placeholder', () => {
    expect(format('{a} of {b}, {a}', { a: 1, b: 'two' })).toBe('1 of two, 1');
  });

  it('throws on a missing value', () => {
    expect(() => format('{a} of {b}', { a: 1 })).toThrow('{b}');
  });

  it('lists placeholders once', () => {
    expect(placeholders('{a} {b} {a}')).toEqual(['a', 'b']);
    expect(placeholders('none')).toEqual([]);
  });
});

describe('numbers', () => {
  it('have a minus sign and no negative zero', () => {
    expect(formatNumber('en', -0.364)).toBe('−0.36');
    expect(formatNumber('en', -0.001)).toBe('0');
    expect(formatNumber('zh-Hant', 1234.5, 1)).toBe('1,234.5');
    expect(formatNumber('en', Number.NEGATIVE_INFINITY)).toBe('−∞');
  });

  it('are rounded to significant digits', () => {
    expect(formatSignificant('en', 5.512)).toBe('5.5');
    expect(formatSignificant('en', -0.003449)).toBe('−0.0034');
    expect(formatSignificant('en', 1234)).toBe('1200');
    expect(formatSignificant('en', -7)).toBe('−7');
  });

  it('are shares', () => {
    expect(formatPercent('en', 0.714)).toBe('71%');
    expect(formatPercent('en', 0.714, 1)).toBe('71.4%');
  });

  it('are bytes', () => {
    expect(formatBytes('en', 512)).toBe('512 B');
    expect(formatBytes('en', 2_600_000)).toBe('2.6 MB');
    expect(formatBytes('en', 999_700)).toBe('1 MB');
    expect(formatBytes('en', 123_456)).toBe('123 kB');
  });
});

it('exactly so many decimals', () => {
  expect(formatFixed('en', 78, 1)).toBe('78.0');
  expect(formatFixed('zh-Hant', 1234.56, 1)).toBe('1,234.6');
  expect(formatFixed('en', -0.04, 1)).toBe('0.0');
  expect(formatFixed('en', -2, 1)).toBe('−2.0');
});
