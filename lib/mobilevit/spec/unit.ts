import { mapSizes } from './map-sizes';
import type { Size } from './size';
import type { TapKind, TapSpec } from './taps';
import { type Cell, tokenCount, tokenOfCell } from './unfold-index';
import { BLOCK_STAGES, type BlockStage } from './variants';

/*
 * A unit is one place of a tap with all its channels: a cell of a map, or a token of a sequence, which is found by the
 * cell that unfolding took it from.
 */

const SEQUENCES: ReadonlySet<TapKind> = new Set<TapKind>([
  'unfolded',
  'norm',
  'query',
  'key',
  'value',
  'mix',
  'attention',
  'mlp',
  'transformer-layer',
]);

const WITHOUT_PLACES: ReadonlySet<TapKind> = new Set<TapKind>(['probabilities', 'pooled', 'logits']);

/** Whether a tap is four sequences of tokens, [slots, tokens, width]. */
export const isSequence = (tap: TapSpec): boolean => SEQUENCES.has(tap.kind);

/** Channels of each unit of a tap. */
export const unitChannels = (tap: TapSpec): number => tap.shape.at(-1) ?? 0;

/**
 * The grid that a tap's units lie on: the map itself, for sequences the map that was unfolded (odd sides rounded up).
 * Undefined for taps without places: probabilities, pooled, logits.
 *
 * @param image size of the network's input, in pixels
 */
export function unitGrid(tap: TapSpec, image: Size): Size | undefined {
  if (WITHOUT_PLACES.has(tap.kind)) return undefined;
  if (isSequence(tap)) return mapSizes(image).unfolded[stageOf(tap)];
  const [height = 0, width = 0] = tap.shape;
  return { height, width };
}

/**
 * Row of the unit at `cell` in the tap seen as a matrix, one row a unit, one column a channel. Undefined for taps
 * without places and for cells outside of the grid.
 */
export function unitRow(tap: TapSpec, image: Size, cell: Cell): number | undefined {
  const grid = unitGrid(tap, image);
  const inside = (at: number, end: number) => Number.isInteger(at) && at >= 0 && at < end;
  if (!grid || !inside(cell.row, grid.height) || !inside(cell.column, grid.width)) return undefined;
  if (!isSequence(tap)) return cell.row * grid.width + cell.column;
  const { slot, token } = tokenOfCell(grid, cell);
  return slot * tokenCount(grid) + token;
}

/** Sequences live in MobileViT blocks only, whose parts timm counts from `stages.2`. */
function stageOf(tap: TapSpec): BlockStage {
  const stage = BLOCK_STAGES.find((candidate) => tap.part.startsWith(`stages.${candidate - 1}.`));
  if (!stage) throw new TypeError(`${tap.name} is in no MobileViT block`);
  return stage;
}
