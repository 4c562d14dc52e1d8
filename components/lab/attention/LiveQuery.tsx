'use client';
import { memo, useCallback, useMemo } from 'react';
import type { Lab } from '@/lib/i18n/en/lab';
import type { Locale } from '@/lib/i18n/locales';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import { cellOfToken } from '@/lib/mobilevit/spec/unfold-index';
import { PATCH } from '@/lib/mobilevit/spec/variants';
import type { View } from '@/lib/session/view';
import styles from './AttentionPanel.module.css';
import { KeyList } from './KeyList';
import { PinList } from './PinList';
import { type PointingStore, useLatePointing } from './pointing';
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
}: Pick<LiveQueryProps, 'attention' | 'view' | 'pointing' | 'size'>) {
  const pointed = useLatePointing(pointing);
  const at = pointed.place ?? view.query;
  const state = useMemo(() => queryState(attention, at, size), [attention, at, size]);
  return { state, pointed };
}

/** What its attention says in words. */
export const LiveCaption = memo(function LiveCaption(props: LiveQueryProps) {
  const { state } = useQuery(props);
  return (
    <p className={styles.caption} data-testid="caption">
      {captionOf(state, props.attention, props.size, props.locale, props.t) ?? props.t.attention.waiting}
    </p>
  );
});

/** Its keys by weight, and the queries that are pinned beside it. */
export const LiveRows = memo(function LiveRows(props: LiveQueryProps) {
  const { attention, view, onView, pins, pointing, size, locale, t } = props;
  const { state, pointed } = useQuery(props);
  const pinned = useMemo(
    () => view.pins.map((place) => queryState(attention, place, size)),
    [attention, view.pins, size],
  );
  const outlined = pointed.pin !== undefined && pinned[pointed.pin] ? pointed.pin : undefined;
  const other = outlined === undefined ? undefined : pinned[outlined]?.row;
  const map = mapSizes({ height: size, width: size }).unfolded[attention.stage];

  const onMark = useCallback((key: number | undefined) => pointing.set({ key }), [pointing]);
  const choose = (token: number, { query }: QueryState) => {
    const cell = cellOfToken(map, { slot: query.slot, token });
    onView({
      ...view,
      query: { x: (cell.column + 0.5) / map.width, y: (cell.row + 0.5) / map.height },
    });
  };
  return (
    <>
      {state.row && (
        <KeyList
          row={state.row}
          pinned={other && outlined !== undefined ? { row: other, pin: outlined } : undefined}
          columns={map.width / PATCH}
          marked={pointed.key}
          onMark={onMark}
          onChoose={(token) => choose(token, state)}
          locale={locale}
          t={t.attention.keys}
        />
      )}
      <PinList
        query={state}
        pins={pinned}
        outlined={outlined}
        onOutline={(pin) => pointing.set({ pin })}
        onPin={pins.pin}
        onGo={(pin) => {
          const place = view.pins[pin];
          if (place) onView({ ...view, query: place });
        }}
        onRemove={pins.remove}
        locale={locale}
        t={t}
      />
    </>
  );
});
