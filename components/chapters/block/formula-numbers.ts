import { rowValues } from '@/lib/block/known';
import type { Operation } from '@/lib/block/plan';
import type { Block } from '@/lib/i18n/en/block';
import { formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { type Looking, operationValues } from './words-of';

/** The numbers that stand in an operation's formula: the caption's, and the mean and variance that a norm takes off. */
export function formulaNumbers(
  looking: Looking,
  operation: Operation,
  locale: Locale,
  words: Block['figure'],
): Readonly<Record<string, string>> {
  // A number that is not there leaves its place in the formula empty.
  const values = Object.entries(operationValues(looking, operation, locale, words))
    .map(([name, value]) => [name, String(value)] as const)
    .filter(([, value]) => value !== 'NaN');
  return { ...Object.fromEntries(values), ...moments(looking, operation.inputs[0] ?? '', locale) };
}

function moments(looking: Looking, id: string, locale: Locale): Readonly<Record<string, string>> {
  const values = rowValues(looking, id, looking.place);
  if (!values) return {};
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length;
  const number = (x: number) => formatSignificant(locale, x, 3);
  return { mean: number(mean), variance: number(variance) };
}
