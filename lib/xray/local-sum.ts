import { blockName } from '@/lib/mobilevit/spec/parts';
import type { Cell } from '@/lib/mobilevit/spec/unfold-index';
import { foldedNorm } from './batch-norm';
import { type Check, check } from './check';
import { channelSums, kernelOf, patchOf, TAPS, tapSums, total, windowOf } from './conv-sum';
import { silu } from './silu';
import { entryName, type Sources, tapOf, weightOf } from './sources';
import { chosen, strongest, vectorAt } from './tensor';

/** How one value of the local 3×3 convolution comes about. */
export interface LocalSum {
  readonly cell: Cell;
  /** Output channel, from 0, and how many there are. */
  readonly channel: number;
  readonly channels: number;
  /** The input channel that is shown on its own. */
  readonly input: number;
  /** Its 3×3 values and its kernel, batch norm's scale included; both row by row. */
  readonly patch: readonly number[];
  readonly kernel: readonly number[];
  /** What this one input channel adds. */
  readonly share: number;
  /** Which of the nine places lie on the map; the others count as 0. */
  readonly inside: readonly boolean[];
  /** Products at each of the nine places, summed over all input channels. */
  readonly sums: readonly number[];
  readonly bias: number;
  /** Σ sums + bias, before the activation. */
  readonly before: number;
  readonly value: number;
  readonly check: Check;
}

/**
 * @param channel output channel; the one with the strongest value if undefined
 * @param input input channel to show on its own; the one that adds most if undefined
 */
export function localSum(sources: Sources, cell: Cell, channel?: number, input?: number): LocalSum {
  const block = blockName(sources.stage);
  const map = tapOf(sources, entryName(sources.stage));
  const weight = weightOf(sources, `${block}.conv_kxk.conv.weight`);
  const made = vectorAt(tapOf(sources, `${block}.conv_kxk`), cell.row, cell.column);
  const output = chosen(channel, made.length, strongest(made));
  const { scale, bias } = foldedNorm(sources, `${block}.conv_kxk.bn`, output);
  const shares = channelSums(map, cell, weight, scale, output);
  const shown = chosen(input, shares.length, strongest(shares));
  const sums = tapSums(map, cell, weight, scale, output);
  const before = total(sums) + bias;
  const value = silu(before);
  const window = windowOf(map, cell);
  return {
    cell,
    channel: output,
    channels: made.length,
    input: shown,
    patch: patchOf(map, cell, shown),
    kernel: kernelOf(weight, scale, output, shown),
    share: shares[shown] ?? Number.NaN,
    inside: Array.from({ length: TAPS }, (_, tap) => window[tap] !== undefined),
    sums,
    bias,
    before,
    value,
    check: check('local', [value], [made[output] ?? Number.NaN]),
  };
}
