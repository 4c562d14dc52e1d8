/** What the x-ray of one layer of a block is made from: taps of one run, and the weights that made them. */
import type { AttentionMode } from '@/lib/mobilevit/spec/modes';
import { blockName } from '@/lib/mobilevit/spec/parts';
import { type BlockStage, DEPTH } from '@/lib/mobilevit/spec/variants';
import type { Tensor } from './tensor';

export interface Sources {
  readonly stage: BlockStage;
  /** Layer of the block, from 0. */
  readonly layer: number;
  /** What the block's attention did in this run. */
  readonly mode: AttentionMode;
  readonly taps: ReadonlyMap<string, Tensor>;
  /** By timm's names, in PyTorch's layouts, batch norm not folded. */
  readonly weights: ReadonlyMap<string, Tensor>;
}

/** The map that enters a block: the inverted residual before it. */
export const entryName = (stage: BlockStage): string => `stages.${stage - 1}.0`;

/** timm's name of a layer of a block. */
export const layerName = (stage: BlockStage, layer: number): string =>
  `${blockName(stage)}.transformer.${layer}`;

/** The tokens that enter a layer: what was unfolded, or the layer before. */
export const tokensBefore = (stage: BlockStage, layer: number): string =>
  layer === 0 ? `${blockName(stage)}.unfolded` : layerName(stage, layer - 1);

const depthOf = (stage: BlockStage): number => DEPTH[stage - 3] ?? 0;

const aroundLayers = (stage: BlockStage): string[] => {
  const block = blockName(stage);
  const around = ['conv_kxk', 'conv_1x1', 'unfolded', 'norm', 'folded', 'conv_proj'];
  const each = Array.from({ length: depthOf(stage) }, (_, layer) => layerName(stage, layer));
  return [
    entryName(stage),
    ...around.map((tap) => `${block}.${tap}`),
    block,
    ...each.flatMap((name) => [`${name}.attn`, `${name}.mlp`, name]),
  ];
};

const insideLayer = (stage: BlockStage, layer: number): string[] => {
  const name = layerName(stage, layer);
  return ['norm1', 'attn.q', 'attn.k', 'attn.v', 'attn.probabilities', 'attn.mix'].map(
    (tap) => `${name}.${tap}`,
  );
};

/** Taps that the x-ray of one layer reads. */
export const xrayTaps = (stage: BlockStage, layer: number): string[] => [
  ...aroundLayers(stage),
  ...insideLayer(stage, layer),
];

/** Taps that a run must keep so that the x-ray can go from layer to layer of a block without another run. */
export const blockTaps = (stage: BlockStage): string[] => [
  ...aroundLayers(stage),
  ...Array.from({ length: depthOf(stage) }, (_, layer) => insideLayer(stage, layer)).flat(),
];

/** Tensors of the checkpoint that the x-ray of one layer reads. */
export function xrayWeights(stage: BlockStage, layer: number): string[] {
  const block = blockName(stage);
  const name = layerName(stage, layer);
  const convolutions = ['conv_kxk', 'conv_proj', 'conv_fusion'].flatMap((conv) => [
    `${block}.${conv}.conv.weight`,
    ...['weight', 'bias', 'running_mean', 'running_var'].map((part) => `${block}.${conv}.bn.${part}`),
  ]);
  const affine = [
    `${block}.norm`,
    ...['norm1', 'attn.qkv', 'attn.proj', 'norm2', 'mlp.fc1', 'mlp.fc2'].map((part) => `${name}.${part}`),
  ].flatMap((part) => [`${part}.weight`, `${part}.bias`]);
  return [...convolutions, `${block}.conv_1x1.weight`, ...affine];
}

/** @throws RangeError for a tap that was not read */
export function tapOf({ taps }: Sources, name: string): Tensor {
  const tap = taps.get(name);
  if (!tap) throw new RangeError(`no tap ${name}`);
  return tap;
}

/** @throws RangeError for a tensor that was not read */
export function weightOf({ weights }: Sources, name: string): Tensor {
  const weight = weights.get(name);
  if (!weight) throw new RangeError(`no weights ${name}`);
  return weight;
}
