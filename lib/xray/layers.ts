import { blockName } from '@/lib/mobilevit/spec/parts';
import { DEPTH } from '@/lib/mobilevit/spec/variants';
import { type Check, check } from './check';
import { layerNorm } from './layer-norm';
import { add, length, linear } from './linear';
import type { BlockPlace } from './place';
import { silu } from './silu';
import { layerName, type Sources, tapOf, tokensBefore, weightOf } from './sources';
import { vectorAt } from './tensor';
import { foldedAt } from './token';

/** Lengths (√Σx²) of what one layer adds to the token, and of the token before and after. */
export interface LayerLengths {
  readonly layer: number;
  readonly before: number;
  readonly attention: number;
  readonly mlp: number;
  readonly after: number;
}

/** The token through the layers and back to its cell. */
export interface Layers {
  readonly lengths: readonly LayerLengths[];
  /** The cell after folding, d channels. */
  readonly folded: Float32Array;
  readonly checks: { readonly layer: Check; readonly fold: Check };
}

/** How long the token is before and after each layer of the block, and whether the parts add up to it. */
export function layersOf(sources: Sources, place: BlockPlace): Layers {
  const { stage, layer } = sources;
  const block = blockName(stage);
  const token = (tap: string) => vectorAt(tapOf(sources, tap), place.slot, place.token);
  const depth = DEPTH[stage - 3] ?? 0;
  const lengths = Array.from({ length: depth }, (_, l): LayerLengths => {
    const name = layerName(stage, l);
    return {
      layer: l,
      before: length(token(tokensBefore(stage, l))),
      attention: length(token(`${name}.attn`)),
      mlp: length(token(`${name}.mlp`)),
      after: length(token(name)),
    };
  });
  const folded = vectorAt(tapOf(sources, `${block}.folded`), place.cell.row, place.cell.column);
  return {
    lengths,
    folded,
    checks: {
      layer: check('layer', layerOutput(sources, place), token(layerName(stage, layer))),
      fold: check('fold', foldOutput(sources, place), folded),
    },
  };
}

/** What the open layer gives, from its heads' mix on: projection + residual, then LayerNorm, MLP + residual. */
function layerOutput(sources: Sources, { slot, token }: BlockPlace): Float64Array {
  const name = layerName(sources.stage, sources.layer);
  const weight = (part: string) => weightOf(sources, `${name}.${part}`);
  const x = vectorAt(tapOf(sources, tokensBefore(sources.stage, sources.layer)), slot, token);
  const mix = vectorAt(tapOf(sources, `${name}.attn.mix`), slot, token);
  const y = add(x, linear(mix, weight('attn.proj.weight'), weight('attn.proj.bias')));
  const normed = layerNorm(y, weight('norm2.weight'), weight('norm2.bias'));
  const hidden = linear(normed, weight('mlp.fc1.weight'), weight('mlp.fc1.bias')).map(silu);
  return add(y, linear(hidden, weight('mlp.fc2.weight'), weight('mlp.fc2.bias')));
}

/** LayerNorm over the tokens that the last layer gives, then fold: what must stand at the cell. */
function foldOutput(sources: Sources, { slot, token, even, map, cell, resized }: BlockPlace): Float64Array {
  const block = blockName(sources.stage);
  // Folding moves numbers and changes none; resizing back mixes neighbouring tokens, which need their norms too.
  if (resized) return foldedAt(tapOf(sources, `${block}.norm`), even, map, cell);
  const last = tapOf(sources, layerName(sources.stage, (DEPTH[sources.stage - 3] ?? 0) - 1));
  return layerNorm(
    vectorAt(last, slot, token),
    weightOf(sources, `${block}.norm.weight`),
    weightOf(sources, `${block}.norm.bias`),
  );
}
