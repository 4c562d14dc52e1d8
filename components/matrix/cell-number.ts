import { formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';

/** Below this a number written out is a row of zeros, from that on a row of digits: powers of ten are read better. */
const LEAST = 1e-3;
const GREATEST = 1e6;
/** The same for a number in full, which has more room. */
const LEAST_FULL = 1e-6;
const GREATEST_FULL = 1e15;

/** Digits of a focused cell; a double holds no more than about fifteen. */
const FULL_DIGITS = 12;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** 1.5e−7 as its parts, rounded to `digits` significant digits: a mantissa of 9.96 at two digits is 1, and one more. */
function scientific(x: number, digits: number): { mantissa: number; exponent: number } {
  const [mantissa = '0', exponent = '0'] = x.toExponential(digits - 1).split('e');
  return { mantissa: Number(mantissa), exponent: Number(exponent) };
}

const isBetween = (x: number, least: number, greatest: number) => {
  const size = Math.abs(x);
  return !Number.isFinite(x) || x === 0 || (size >= least && size < greatest);
};

/** A number as it stands in a cell: two significant digits, or one and a power of ten, "2e−11". */
export function shortNumber(locale: Locale, x: number): string {
  if (isBetween(x, LEAST, GREATEST)) return formatSignificant(locale, x, 2);
  const { mantissa, exponent } = scientific(x, 1);
  return `${formatSignificant(locale, mantissa, 1)}e${formatSignificant(locale, exponent, 3)}`;
}

/** A number in full, as a focused cell shows it: "2.04×10⁻¹¹" where zeros would have to be counted. */
export function fullNumber(locale: Locale, x: number): string {
  if (isBetween(x, LEAST_FULL, GREATEST_FULL)) return formatSignificant(locale, x, FULL_DIGITS);
  const { mantissa, exponent } = scientific(x, FULL_DIGITS);
  const power = [...String(Math.abs(exponent))].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');
  return `${formatSignificant(locale, mantissa, FULL_DIGITS)}×10${exponent < 0 ? '⁻' : ''}${power}`;
}
