import type { Role } from '@/lib/colour/role';
import type { Figure } from '@/lib/i18n/en/figure';
import type { Locale } from '@/lib/i18n/locales';
import type { Cell } from './grid-move';
import type { CellSize } from './MatrixFrame';
import type { Refuse } from './use-cell-draft';

/** What a grid of numbers is given, however it is drawn. */
export interface MatrixGridProps {
  /** Rows of equal length. */
  values: readonly (readonly number[])[];
  /** The symbol of the formulae: "U", "A (U w)". */
  name: string;
  kind: Role;
  locale: Locale;
  words: Figure['matrix'];
  /** At 20 px (`small`) a number shows only in the focused cell; a large `fit` that is only read is a canvas. */
  size?: CellSize | undefined;
  /** The magnitude of the deepest fill, to share one scale between grids; without it, this grid's greatest. */
  greatest?: number | undefined;
  /** Lit cells, as row × columns + column. While there are any, the fills of the others fade. */
  highlight?: ReadonlySet<number> | undefined;
  /** Cells that stay as they are while others are lit. */
  related?: ReadonlySet<number> | undefined;
  /** Something is lit elsewhere: the cells fade even if none of them is lit. */
  dimmed?: boolean | undefined;
  /** The cells that have a value by now; the others are empty places. Without it, all. */
  known?: ReadonlySet<number> | 'all' | undefined;
  /** The tensor that the grid shows, or a plane of it: cells carry `data-ref="U:5"`, counted from `offset`. */
  tensor?: string | undefined;
  offset?: number | undefined;
  /** Tells the element that the cells fill, rows × columns, and `null` when it goes. Keep it the same over renders. */
  gridRef?: ((element: HTMLElement | null) => void) | undefined;
  /** The cell under the pointer or the focus, and `null` when there is none. */
  onCell?: ((cell: Cell | null) => void) | undefined;
  /** A click on a cell, or Enter or space. */
  onPick?: ((cell: Cell) => void) | undefined;
  /** Only to be read: a table, and no stop for Tab. */
  still?: boolean | undefined;
  /** Makes the cells editable. Called with a finite number. */
  onEdit?: ((cell: Cell, value: number) => void) | undefined;
  /** Which numbers cannot stand in it, and why. */
  refuse?: Refuse | undefined;
}
