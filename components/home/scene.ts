import { shortNumber } from '@/components/matrix/cell-number';
import { flightAt, type Outline, type Scene } from '@/components/walk/flight';
import type { BoxOf } from '@/components/walk/use-grid-boxes';
import type { Role } from '@/lib/colour/role';
import type { Locale } from '@/lib/i18n/locales';
import type { Ref } from '@/lib/walkthrough/trace';
import type { Motion } from './motion';

export interface SceneSettings {
  readonly motion: Pick<Motion, 'window' | 'flying'>;
  /** A cell to draw a ring around. */
  readonly ring: Ref | null;
  /** Cells along a side of the window, and along a side of X. */
  readonly size: number;
  readonly columns: number;
  readonly numberAt: (ref: Ref) => number;
  readonly roleOf: (ref: Ref) => Role;
  readonly locale: Locale;
}

/** Where the window lies on X; undefined before the board is measured. */
function windowOutline(
  { row, column }: NonNullable<Motion['window']>,
  { size, columns }: SceneSettings,
  boxOf: BoxOf,
): Outline | undefined {
  const first = boxOf({ tensor: 'X', index: 0 });
  const diagonal = boxOf({ tensor: 'X', index: columns + 1 });
  if (!first || !diagonal) return undefined;
  const across = diagonal.left - first.left;
  const down = diagonal.top - first.top;
  return {
    round: false,
    box: {
      left: first.left + column * across,
      top: first.top + row * down,
      width: across * (size - 1) + first.width,
      height: down * (size - 1) + first.height,
    },
  };
}

/** What lies over the board: the window on X, a ring, and values on their way. It follows from the motion alone. */
export function sceneOf(settings: SceneSettings, boxOf: BoxOf): Scene {
  const { motion, ring, numberAt, roleOf, locale } = settings;
  const ringed = ring && boxOf(ring);
  const window = motion.window && windowOutline(motion.window, settings, boxOf);
  return {
    outlines: [...(window ? [window] : []), ...(ringed ? [{ box: ringed, round: true }] : [])],
    flights: motion.flying.flatMap(({ from, to, t }) => {
      const [start, end] = [boxOf(from), boxOf(to)];
      if (!start || !end) return [];
      const route = {
        from: start,
        to: end,
        text: shortNumber(locale, numberAt(from)),
        role: roleOf(from),
        becomes: roleOf(to),
        copied: true,
      };
      return [flightAt(route, t)];
    }),
  };
}
