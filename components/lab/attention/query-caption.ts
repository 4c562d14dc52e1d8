import { NEAR_UNIFORM, normalisedEntropy } from '@/lib/attention/entropy';
import type { Lab } from '@/lib/i18n/en/lab';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Query } from './query';
import type { QueryState } from './query-state';
import type { Attention } from './use-attention';

export interface QueryAttention {
  readonly query: Query;
  /** Attention over the keys of the query's slot; sums to 1. */
  readonly row: ArrayLike<number>;
  /** Radius about the query that holds half of it, in pixels of the network's input. */
  readonly radius: number;
  /** Where the row is a rollout: the layers that were multiplied. */
  readonly rollout?: number | undefined;
}

/**
 * What a query's attention says, in words with its numbers.
 *
 * @param size side of the network's input in pixels, which the radius is measured in
 */
export function queryCaption(
  { query, row, radius, rollout }: QueryAttention,
  size: number,
  locale: Locale,
  t: Pick<Lab, 'attention' | 'slotNames'>,
): string {
  const caption = format(t.attention.caption, {
    slot: t.slotNames[query.slot] ?? '',
    patch: query.token,
    row: query.patch.row,
    column: query.patch.column,
    radius: formatNumber(locale, radius, 0),
    size,
    times: formatNumber(locale, strongest(row) * row.length, 1),
  });
  const sentences = [caption];
  if (rollout !== undefined) sentences.push(format(t.attention.captionRollout, { layer: rollout }));
  else if (normalisedEntropy(row) >= NEAR_UNIFORM) sentences.push(t.attention.captionUniform);
  // Chinese sentences follow each other without a space.
  return sentences.join(locale === 'en' ? ' ' : '');
}

/** The greatest weight of a row. */
export function strongest(row: ArrayLike<number>): number {
  let greatest = 0;
  for (let key = 0; key < row.length; key++) greatest = Math.max(greatest, row[key] ?? 0);
  return greatest;
}

/** The same for a query's state in the open view; undefined while its attention is not known. */
export function captionOf(
  { query, row, radius }: QueryState,
  { head, layer }: Pick<Attention, 'head' | 'layer'>,
  size: number,
  locale: Locale,
  t: Pick<Lab, 'attention' | 'slotNames'>,
): string | undefined {
  if (!row || radius === undefined) return undefined;
  const rollout = head === 'rollout' ? layer + 1 : undefined;
  return queryCaption({ query, row, radius, rollout }, size, locale, t);
}
