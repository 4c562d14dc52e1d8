'use client';
import { useEffect, useMemo } from 'react';
import { show } from '@/lib/export/shown';
import type { Lab } from '@/lib/i18n/en/lab';
import type { Locale } from '@/lib/i18n/locales';
import type { Result } from '@/lib/inference/engine-state';
import type { View } from '@/lib/session/view';
import { attentionExportables } from './attention-exportables';
import { captionOf } from './query-caption';
import { type QueryState, queryState } from './query-state';
import type { Attention } from './use-attention';

/** Offers the picture with its attention to be saved: it is on show whichever panel stands open. */
export function useShownAttention(
  attention: Attention,
  held: QueryState,
  { pins, outlined }: Pick<View, 'pins' | 'outlined'>,
  result: Result | undefined,
  size: number,
  locale: Locale,
  t: Lab,
): void {
  const pinned = useMemo(
    () => pins.map((place) => queryState(attention, place, size)),
    [attention, pins, size],
  );
  useEffect(() => {
    const caption = captionOf(held, attention, size, locale, t);
    const shown = { attention, held, pins: pinned, outlined, result, caption, t: t.attention };
    return show('attention', attentionExportables(shown));
  }, [attention, held, pinned, outlined, result, size, locale, t]);
}
