import { type MapSizes, mapSizes } from '@/lib/mobilevit/spec/map-sizes';
import type { Size } from '@/lib/mobilevit/spec/size';
import { type Cell, tokenCount, tokenOfCell } from '@/lib/mobilevit/spec/unfold-index';
import type { BlockStage } from '@/lib/mobilevit/spec/variants';

/** Where the chosen pixel is in a block. */
export interface BlockPlace {
  /** Its cell of the block's own map, which the convolutions work on. */
  readonly cell: Cell;
  readonly map: Size;
  /** Its cell of the map that is unfolded. The same, unless an odd map was resized to an even one. */
  readonly unfolded: Cell;
  readonly even: Size;
  readonly resized: boolean;
  /** Which of the four sequences, and where in it. */
  readonly slot: number;
  readonly token: number;
  readonly tokens: number;
}

/**
 * @param place shares of the picture's square, 0–1, from the left and the top
 * @param size side of the network's input in pixels
 */
export function blockPlace(
  place: { readonly x: number; readonly y: number },
  stage: BlockStage,
  size: number,
): BlockPlace {
  const sizes = mapSizes({ height: size, width: size });
  const map = mapOf(sizes, stage);
  const even = sizes.unfolded[stage];
  const unfolded = cellUnder(place, even);
  return {
    cell: cellUnder(place, map),
    map,
    unfolded,
    even,
    resized: map.height !== even.height || map.width !== even.width,
    ...tokenOfCell(even, unfolded),
    tokens: tokenCount(even),
  };
}

const mapOf = ({ stages }: MapSizes, stage: BlockStage): Size => {
  const map = stages[stage - 1];
  if (!map) throw new RangeError(`no stage ${stage}`);
  return map;
};

function cellUnder({ x, y }: { readonly x: number; readonly y: number }, { height, width }: Size): Cell {
  return {
    row: Math.min(Math.floor(y * height), height - 1),
    column: Math.min(Math.floor(x * width), width - 1),
  };
}
