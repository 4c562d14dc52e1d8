import type { Operation } from '@/lib/block/plan';
import { sheetOf } from '@/lib/block/plan';
import { rowOf } from '@/lib/block/trail';
import type { Block } from '@/lib/i18n/en/block';
import { formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { at } from '@/lib/xray/tensor';
import { type Looking, operationValues } from './words-of';

/** The numbers that stand in an operation's formula: the caption's, and the mean and variance that a norm takes off. */
export function formulaNumbers(
  looking: Looking,
  operation: Operation,
  locale: Locale,
  words: Block['figure'],
): Readonly<Record<string, string>> {
  const values = Object.entries(operationValues(looking, operation, locale, words)).map(
    ([name, value]) => [name, String(value)] as const,
  );
  return { ...Object.fromEntries(values), ...moments(looking, operation.inputs[0] ?? '', locale) };
}

function moments(
  { plan, numbers, place }: Looking,
  id: string,
  locale: Locale,
): Readonly<Record<string, string>> {
  const sheet = sheetOf(plan, id);
  const values = numbers.get(id);
  if (!values) return {};
  const from = rowOf(plan, sheet, place) * sheet.columns;
  let mean = 0;
  for (let c = 0; c < sheet.columns; c++) mean += at(values, from + c) / sheet.columns;
  let variance = 0;
  for (let c = 0; c < sheet.columns; c++) variance += (at(values, from + c) - mean) ** 2 / sheet.columns;
  const number = (x: number) => formatSignificant(locale, x, 3);
  return { mean: number(mean), variance: number(variance) };
}
