import { blockName } from '@/lib/mobilevit/spec/parts';
import type { Cell } from '@/lib/mobilevit/spec/unfold-index';
import { foldedNorm } from './batch-norm';
import { type Check, check } from './check';
import { tapSums, total, windowOf } from './conv-sum';
import { linear } from './linear';
import { silu } from './silu';
import { entryName, type Sources, tapOf, weightOf } from './sources';
import { at, chosen, lastAxis, strongest, vectorAt } from './tensor';

/** How one value that the block gives comes about, from the shortcut and from what attention made. */
export interface FusionSum {
  readonly channel: number;
  readonly channels: number;
  /** The cell after conv_proj, d back to C channels. */
  readonly projected: Float32Array;
  readonly inside: readonly boolean[];
  /** Products at each of the nine places, summed over the channels of each half. */
  readonly shortcutSums: readonly number[];
  readonly projectedSums: readonly number[];
  readonly shortcut: number;
  readonly transformed: number;
  readonly bias: number;
  readonly before: number;
  readonly value: number;
  readonly checks: { readonly projected: Check; readonly fusion: Check };
}

/** @param channel output channel; the one with the strongest value if undefined */
export function fusionSum(sources: Sources, cell: Cell, channel?: number): FusionSum {
  const block = blockName(sources.stage);
  const shortcutMap = tapOf(sources, entryName(sources.stage));
  const projectedMap = tapOf(sources, `${block}.conv_proj`);
  const weight = weightOf(sources, `${block}.conv_fusion.conv.weight`);
  const made = vectorAt(tapOf(sources, block), cell.row, cell.column);
  const output = chosen(channel, made.length, strongest(made));
  const { scale, bias } = foldedNorm(sources, `${block}.conv_fusion.bn`, output);
  const shortcutSums = tapSums(shortcutMap, cell, weight, scale, output);
  const projectedSums = tapSums(projectedMap, cell, weight, scale, output, lastAxis(shortcutMap));
  const shortcut = total(shortcutSums);
  const transformed = total(projectedSums);
  const before = shortcut + transformed + bias;
  const value = silu(before);
  const projected = vectorAt(projectedMap, cell.row, cell.column);
  return {
    channel: output,
    channels: made.length,
    projected,
    inside: windowOf(shortcutMap, cell).map((under) => under !== undefined),
    shortcutSums,
    projectedSums,
    shortcut,
    transformed,
    bias,
    before,
    value,
    checks: {
      projected: check('projected', project(sources, cell), projected),
      fusion: check('fusion', [value], [at(made, output)]),
    },
  };
}

/** conv_proj at one cell: 1×1, batch norm, SiLU. */
function project(sources: Sources, cell: Cell): Float64Array {
  const name = `${blockName(sources.stage)}.conv_proj`;
  const folded = vectorAt(tapOf(sources, `${blockName(sources.stage)}.folded`), cell.row, cell.column);
  return linear(folded, weightOf(sources, `${name}.conv.weight`)).map((sum, channel) => {
    const { scale, bias } = foldedNorm(sources, `${name}.bn`, channel);
    return silu(sum * scale + bias);
  });
}
