/** The followed place in the picture, whatever the map: stages have cells of different sizes. Pure. */
import type { Size } from '@/lib/mobilevit/spec/size';
import type { Cell } from '@/lib/mobilevit/spec/unfold-index';

/** Shares of the picture's height and width, 0–1. */
export interface Spot {
  readonly down: number;
  readonly right: number;
}

/** The middle of a cell. */
export const spotOf = ({ row, column }: Cell, { height, width }: Size): Spot => ({
  down: (row + 0.5) / height,
  right: (column + 0.5) / width,
});

/** The cell that holds a spot. */
export const cellAt = ({ down, right }: Spot, { height, width }: Size): Cell => ({
  row: Math.min(height - 1, Math.floor(down * height)),
  column: Math.min(width - 1, Math.floor(right * width)),
});

/** Where the chapter's figure starts, and the one place whose numbers its sketches hold: the tower on the example. */
export const FIRST_SPOT: Spot = spotOf({ row: 2, column: 4 }, { height: 8, width: 8 });
