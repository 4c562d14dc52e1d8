import { blockName } from '@/lib/mobilevit/spec/parts';
import type { Size } from '@/lib/mobilevit/spec/size';
import { type Cell, tokenOfCell } from '@/lib/mobilevit/spec/unfold-index';
import { type Check, check } from './check';
import { linear } from './linear';
import type { BlockPlace } from './place';
import { resizedAt } from './resize';
import { type Sources, tapOf, weightOf } from './sources';
import { at, type Tensor, vectorAt } from './tensor';

/** The cell as a token, and back. */
export interface TokenValues {
  /** The cell after the 3×3 convolution, C channels. */
  readonly before: Float32Array;
  /** The token, d channels, as it stands in its sequence. */
  readonly token: Float32Array;
  readonly check: Check;
}

/** The 1×1 convolution (no bias, no norm, no activation) and unfolding, compared with the token at its slot and number. */
export function tokenValues(sources: Sources, place: BlockPlace): TokenValues {
  const block = blockName(sources.stage);
  const mixed = tapOf(sources, `${block}.conv_kxk`);
  const weight = weightOf(sources, `${block}.conv_1x1.weight`);
  const token = vectorAt(tapOf(sources, `${block}.unfolded`), place.slot, place.token);
  // Resizing and the 1×1 convolution may change places: both are linear, and this one resizes C channels, not d.
  const recomputed = linear(resizedAt(mixed, place.even, place.unfolded), weight);
  return {
    before: vectorAt(mixed, place.cell.row, place.cell.column),
    token,
    check: check('token', recomputed, token),
  };
}

/** Tokens [4, N, d] as they stand at one cell of the block's own map, resized back where it is odd. */
export function foldedAt(tokens: Tensor, even: Size, map: Size, cell: Cell): Float64Array {
  const shape = [even.height, even.width, at(tokens.shape, 2)];
  const values = new Float32Array(tokens.values.length);
  for (let row = 0; row < even.height; row++) {
    for (let column = 0; column < even.width; column++) {
      const { slot, token } = tokenOfCell(even, { row, column });
      values.set(vectorAt(tokens, slot, token), (row * even.width + column) * at(shape, 2));
    }
  }
  return resizedAt({ shape, values }, map, cell);
}
