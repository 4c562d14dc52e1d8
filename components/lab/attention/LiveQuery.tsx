'use client';
import { memo, useCallback, useMemo } from 'react';
import type { Lab } from '@/lib/i18n/en/lab';
import type { Locale } from '@/lib/i18n/locales';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import { PATCH } from '@/lib/mobilevit/spec/variants';
import type { View } from '@/lib/session/view';
import styles from './AttentionPanel.module.css';
import { KeyList } from './KeyList';
import { PinList } from './PinList';
import { centreOf } from './place-of-token';
import { type PointingStore, useLatePointing, usePointing } from './pointing';
import { captionOf } from './query-caption';
import { type QueryState, queryState } from './query-state';
import type { Attention } from './use-attention';
import type { Pins } from './use-pins';

export interface LiveQueryProps {
  attention: Attention;
  view: View;
  onView: (view: View) => void;
  pins: Pins;
  pointing: PointingStore;
  size: number;
  locale: Locale;
  t: Lab;
}

/** The query under the pointer, or else the one that is held, a frame behind the picture if need be. */
function useQuery({
  attention,
  view,
  pointing,
  size,
}: Pick<LiveQueryProps, 'attention' | 'view' | 'pointing' | 'size'>): QueryState {
  const at = useLatePointing(pointing).place ?? view.query;
  return useMemo(() => queryState(attention, at, size), [attention, at, size]);
}

/** What its attention says in words. */
export const LiveCaption = memo(function LiveCaption(props: LiveQueryProps) {
  const state = useQuery(props);
  const { attention, size, locale, t } = props;
  const caption = useMemo(
    () => captionOf(state, attention, size, locale, t),
    [state, attention, size, locale, t],
  );
  return (
    <p className={styles.caption} data-testid="caption">
      {caption ?? t.attention.waiting}
    </p>
  );
});

/** Its keys by weight, and the queries that are pinned beside it. */
export const LiveRows = memo(function LiveRows(props: LiveQueryProps) {
  const { attention, view, onView, pins, pointing, size, locale, t } = props;
  const state = useQuery(props);
  const { key } = usePointing(pointing);
  const pinned = useMemo(
    () => view.pins.map((place) => queryState(attention, place, size)),
    [attention, view.pins, size],
  );
  const { outlined } = view;
  const other = useMemo(() => {
    const row = outlined === undefined ? undefined : pinned[outlined]?.row;
    return row && outlined !== undefined ? { row, pin: outlined } : undefined;
  }, [pinned, outlined]);
  const map = mapSizes({ height: size, width: size }).unfolded[attention.stage];
  const { slot } = state.query;

  const onMark = useCallback((token: number | undefined) => pointing.set({ key: token }), [pointing]);
  const onChoose = useCallback(
    (token: number) => onView({ ...view, query: centreOf(map, { slot, token }) }),
    [onView, view, map, slot],
  );
  const onOutline = useCallback((n: number | undefined) => onView({ ...view, outlined: n }), [onView, view]);
  const onGo = useCallback(
    (n: number) => {
      const place = view.pins[n];
      if (place) onView({ ...view, query: place });
    },
    [onView, view],
  );
  return (
    <>
      {state.row && (
        <KeyList
          row={state.row}
          pinned={other}
          columns={map.width / PATCH}
          own={state.query.token}
          marked={key}
          onMark={onMark}
          onChoose={onChoose}
          locale={locale}
          t={t.attention.keys}
        />
      )}
      <PinList
        query={state}
        pins={pinned}
        outlined={outlined}
        onOutline={onOutline}
        onPin={pins.pin}
        onGo={onGo}
        onRemove={pins.remove}
        locale={locale}
        t={t}
      />
    </>
  );
});
