'use client';
import { useCallback, useState } from 'react';
import type { Lab } from '@/lib/i18n/en/lab';
import { format } from '@/lib/i18n/format';
import { mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import { inRange, MAX_PINS, type View } from '@/lib/session/view';
import { outlinedAfter, pinPlace } from './pin-place';
import type { PointingStore } from './pointing';

export interface Pins {
  /** Pins the query under the pointer, or else the one that is held. */
  readonly pin: () => void;
  /** Removes a pin by its number, from 0. */
  readonly remove: (pin: number) => void;
  /** What came of it, for screen readers. */
  readonly said: string;
}

/** Pinning, from the picture's key and from the panel's buttons alike. */
export function usePins(
  view: View,
  onView: (view: View) => void,
  pointing: PointingStore,
  size: number,
  t: Lab['attention']['pins'],
): Pins {
  const [said, setSaid] = useState('');
  const pin = useCallback(() => {
    const map = mapSizes({ height: size, width: size }).unfolded[view.stage];
    const pinning = pinPlace(view.pins, pointing.get().place ?? view.query, map);
    if (pinning.outcome === 'full') {
      setSaid(format(t.full, { max: MAX_PINS }));
      return;
    }
    setSaid(format(t[pinning.outcome], { pin: pinning.pin + 1 }));
    onView({ ...view, pins: pinning.pins, outlined: pinning.pin });
  }, [view, onView, pointing, size, t]);
  const remove = useCallback(
    (removed: number) => {
      setSaid(format(t.removed, { pin: removed + 1 }));
      const pins = view.pins.filter((_, n) => n !== removed);
      onView(inRange({ ...view, pins, outlined: outlinedAfter(view.outlined, removed) }));
    },
    [view, onView, t],
  );
  return { pin, remove, said };
}
