import type { Shape } from './layers';
import { type MapSizes, mapSizes } from './map-sizes';
import { blockName, type LayerName, type Part, type PartName, parts, type UnitName } from './parts';
import type { Size } from './size';
import { elementCount } from './tensors';
import { tokenCount } from './unfold-index';
import { type BlockStage, DEPTH, HEADS, IMAGENET_CLASSES, SLOTS, type Variant } from './variants';

/** Name of an intermediate value: timm's module whose output it is, or ours where timm has no module. */
export type TapName =
  | 'stem'
  | UnitName
  | `${UnitName}.${'conv1_1x1' | 'conv2_kxk' | 'conv3_1x1'}`
  | `${UnitName}.${'conv_kxk' | 'conv_1x1' | 'unfolded' | 'norm' | 'folded' | 'conv_proj' | 'concat'}`
  | LayerName
  | `${LayerName}.${'norm1' | 'attn' | 'norm2' | 'mlp'}`
  | `${LayerName}.attn.${'q' | 'k' | 'v' | 'probabilities' | 'mix'}`
  | 'final_conv'
  | 'head.global_pool'
  | 'head.fc';

/** What a tap is, wherever in the network it stands: the key of its one-sentence meaning. */
export type TapKind =
  | 'stem'
  | 'expanded'
  | 'depthwise'
  | 'reduced'
  | 'inverted-residual'
  | 'local'
  | 'widened'
  | 'unfolded'
  | 'norm'
  | 'query'
  | 'key'
  | 'value'
  | 'probabilities'
  | 'mix'
  | 'attention'
  | 'mlp'
  | 'transformer-layer'
  | 'folded'
  | 'projected'
  | 'concat'
  | 'block'
  | 'final'
  | 'pooled'
  | 'logits';

export interface TapSpec {
  readonly name: TapName;
  readonly kind: TapKind;
  /** The part that makes it. */
  readonly part: PartName;
  /**
   * Maps [height, width, channels]; sequences [slots, tokens, width], slot 2·(row mod 2) + (column mod 2);
   * probabilities [slots, heads, queries, keys]; pooled [channels]; logits [classes].
   */
  readonly shape: Shape;
}

/** Every tap of the network for an image of `size`, in the order in which a run makes them. */
export function tapTable(variant: Variant, size: Size, classes: number = IMAGENET_CLASSES): TapSpec[] {
  const sizes = mapSizes(size);
  return parts(variant, classes).flatMap((part) => tapsOf(part, sizes));
}

/** Attention probabilities of one transformer layer, counted from 0. */
export function attentionTap(stage: BlockStage, layer: number): TapName {
  return `${blockName(stage)}.transformer.${layer}.attn.probabilities`;
}

/** Attention probabilities of every layer of a block, first layer first. */
export function attentionTaps(stage: BlockStage): TapName[] {
  const depth = DEPTH[stage - 3] ?? 0;
  return Array.from({ length: depth }, (_, layer) => attentionTap(stage, layer));
}

/** What the stem, stages 1–5 and the final convolution give, in this order. */
export const STAGE_TAPS: readonly TapName[] = [
  'stem',
  'stages.0.0',
  'stages.1.2',
  'stages.2.1',
  'stages.3.1',
  'stages.4.1',
  'final_conv',
];

/** Bytes of a tap as float32. */
export function tapBytes(tap: TapSpec): number {
  return elementCount(tap.shape) * Float32Array.BYTES_PER_ELEMENT;
}

function tapsOf(part: Part, sizes: MapSizes): TapSpec[] {
  const tap = (name: TapName, kind: TapKind, shape: Shape): TapSpec => ({
    name,
    kind,
    part: part.name,
    shape,
  });
  switch (part.kind) {
    case 'stem':
      return [tap('stem', 'stem', map(sizes.stem, part.outputs))];
    case 'inverted-residual': {
      const output = stageSize(sizes, part.stage);
      const input = part.stride === 1 ? output : stageSize(sizes, part.stage - 1);
      return [
        tap(`${part.name}.conv1_1x1`, 'expanded', map(input, part.hidden)),
        tap(`${part.name}.conv2_kxk`, 'depthwise', map(output, part.hidden)),
        tap(`${part.name}.conv3_1x1`, 'reduced', map(output, part.outputs)),
        tap(part.name, 'inverted-residual', map(output, part.outputs)),
      ];
    }
    case 'local': {
      const size = stageSize(sizes, part.stage);
      return [
        tap(`${part.block}.conv_kxk`, 'local', map(size, part.channels)),
        tap(`${part.block}.conv_1x1`, 'widened', map(size, part.width)),
        tap(`${part.block}.unfolded`, 'unfolded', sequences(sizes, part.stage, part.width)),
      ];
    }
    case 'transformer-layer': {
      const tokens = sequences(sizes, part.stage, part.width);
      const count = tokenCount(sizes.unfolded[part.stage]);
      return [
        tap(`${part.name}.norm1`, 'norm', tokens),
        tap(`${part.name}.attn.q`, 'query', tokens),
        tap(`${part.name}.attn.k`, 'key', tokens),
        tap(`${part.name}.attn.v`, 'value', tokens),
        tap(`${part.name}.attn.probabilities`, 'probabilities', [SLOTS, HEADS, count, count]),
        tap(`${part.name}.attn.mix`, 'mix', tokens),
        tap(`${part.name}.attn`, 'attention', tokens),
        tap(`${part.name}.norm2`, 'norm', tokens),
        tap(`${part.name}.mlp`, 'mlp', tokens),
        tap(part.name, 'transformer-layer', tokens),
      ];
    }
    case 'fusion': {
      const size = stageSize(sizes, part.stage);
      return [
        tap(`${part.block}.norm`, 'norm', sequences(sizes, part.stage, part.width)),
        tap(`${part.block}.folded`, 'folded', map(size, part.width)),
        tap(`${part.block}.conv_proj`, 'projected', map(size, part.channels)),
        tap(`${part.block}.concat`, 'concat', map(size, 2 * part.channels)),
        tap(part.block, 'block', map(size, part.channels)),
      ];
    }
    case 'final-conv':
      return [tap('final_conv', 'final', map(stageSize(sizes, 5), part.outputs))];
    case 'head':
      return [tap('head.global_pool', 'pooled', [part.inputs]), tap('head.fc', 'logits', [part.classes])];
  }
}

function map(size: Size, channels: number): Shape {
  return [size.height, size.width, channels];
}

function sequences(sizes: MapSizes, stage: BlockStage, width: number): Shape {
  return [SLOTS, tokenCount(sizes.unfolded[stage]), width];
}

function stageSize(sizes: MapSizes, stage: number): Size {
  return sizes.stages[stage - 1] ?? sizes.stem;
}
