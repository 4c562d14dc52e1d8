import { NEAR_UNIFORM, normalisedEntropy } from '@/lib/attention/entropy';
import type { Lab } from '@/lib/i18n/en/lab';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Query } from './query';

export interface QueryAttention {
  readonly query: Query;
  /** Attention over the keys of the query's slot; sums to 1. */
  readonly row: ArrayLike<number>;
  /** Radius about the query that holds half of it, in pixels of the network's input. */
  readonly radius: number;
}

/**
 * What a query's attention says, in words with its numbers.
 *
 * @param size side of the network's input in pixels, which the radius is measured in
 */
export function queryCaption(
  { query, row, radius }: QueryAttention,
  size: number,
  locale: Locale,
  t: Pick<Lab, 'attention' | 'slotNames'>,
): string {
  let strongest = 0;
  for (let key = 0; key < row.length; key++) strongest = Math.max(strongest, row[key] ?? 0);
  const caption = format(t.attention.caption, {
    slot: t.slotNames[query.slot] ?? '',
    patch: query.token,
    row: query.patch.row,
    column: query.patch.column,
    radius: formatNumber(locale, radius, 0),
    size,
    times: formatNumber(locale, strongest * row.length, 1),
  });
  if (normalisedEntropy(row) < NEAR_UNIFORM) return caption;
  // Chinese sentences follow each other without a space.
  return caption + (locale === 'en' ? ' ' : '') + t.attention.captionUniform;
}
