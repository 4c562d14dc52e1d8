import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { fullNumber } from './cell-number';
import type { Refuse } from './use-cell-draft';

/** Sums of products of such numbers stay finite in every figure, and fit into its cells. */
export const LIMIT = 999;

/**
 * Refuses numbers beyond the limit, in a sentence.
 *
 * @param sentence a template with `value`, `limit` and `now`
 */
export function refuseBeyond(locale: Locale, sentence: string): Refuse {
  const text = (value: number) => fullNumber(locale, value);
  return (value, now) =>
    Math.abs(value) > LIMIT
      ? format(sentence, { value: text(value), limit: text(LIMIT), now: text(now) })
      : undefined;
}
