import { shortNumber } from '@/components/matrix/cell-number';
import { formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';

/** Digits of a number that is read in a sentence or a table. */
const DIGITS = 4;
/** Below this, zeros would have to be counted: a power of ten is read better. */
const LEAST = 1e-3;

/** A number of the path as its sentences and tables show it: "0.4213", "−3e−7". */
export function written(locale: Locale, x: number): string {
  return x === 0 || Math.abs(x) >= LEAST ? formatSignificant(locale, x, DIGITS) : shortNumber(locale, x);
}
