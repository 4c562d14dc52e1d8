import { magnitude } from '@/lib/colour/magnitude';
import { formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';

/** How much of an operator shows: 'none': empty places; 'frames': the structure without the numbers. */
export type Shown = 'none' | 'frames' | 'all';

/** What one cell of an operator looks like, whether it is an element or painted. */
export interface OperatorLook {
  /** It has a frame: the cell counts, whatever its value. */
  readonly counts: boolean;
  /** How deep it is filled, 0–1; null: not at all. */
  readonly depth: number | null;
  /** Hatched, as negative values are. */
  readonly negative: boolean;
  /** Its number, or undefined where none is written. A number of a cell that does not count is read, not seen. */
  readonly text: string | undefined;
}

/**
 * The look of a cell.
 *
 * @param supported whether the cell counts, whatever its value
 * @param greatest the magnitude of the deepest fill
 */
export function operatorLook(
  value: number,
  supported: boolean,
  shown: Shown,
  greatest: number,
  locale: Locale,
): OperatorLook {
  const counts = supported && shown !== 'none';
  const filled = counts && shown === 'all';
  return {
    counts,
    depth: filled ? magnitude(value, greatest) : null,
    negative: filled && value < 0,
    text: shown === 'all' ? formatNumber(locale, value, Math.abs(value) < 9.995 ? 2 : 0) : undefined,
  };
}
