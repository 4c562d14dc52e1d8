/** Pinning and unpinning queries. Pure. */
import type { Size } from '@/lib/mobilevit/spec/size';
import { MAX_PINS, type Place } from '@/lib/session/view';

/** What came of asking for a pin: the pins, and the number (from 0) of the one that stands for the place now. */
export type Pinning =
  | { readonly outcome: 'pinned' | 'already'; readonly pins: readonly Place[]; readonly pin: number }
  | { readonly outcome: 'full'; readonly pins: readonly Place[] };

/** Pins a place, unless one pin stands in the same cell of the open map already or there is no room. */
export function pinPlace(pins: readonly Place[], place: Place, map: Size): Pinning {
  const cell = ({ x, y }: Place) =>
    Math.min(Math.floor(y * map.height), map.height - 1) * map.width +
    Math.min(Math.floor(x * map.width), map.width - 1);
  const same = pins.findIndex((pin) => cell(pin) === cell(place));
  if (same >= 0) return { outcome: 'already', pins, pin: same };
  if (pins.length >= MAX_PINS) return { outcome: 'full', pins };
  return { outcome: 'pinned', pins: [...pins, place], pin: pins.length };
}

/** The number that the outlined pin has once pin `removed` is gone; undefined when it was that one. */
export function outlinedAfter(outlined: number | undefined, removed: number): number | undefined {
  if (outlined === undefined || outlined === removed) return undefined;
  return outlined > removed ? outlined - 1 : outlined;
}
