import { type BlockStage, DEPTH, IMAGENET_CLASSES, type Variant } from './variants';

/** A stage's unit in timm's words: stages count from 0 there, so `stages.2.1` is the block of stage 3. */
export type UnitName = `stages.${number}.${number}`;
export type LayerName = `${UnitName}.transformer.${number}`;

/**
 * Name of a part. A MobileViT block is too long for one step, so it is cut where the map becomes tokens and where it
 * becomes a map again: `….local`, one part for each transformer layer, `….fusion`.
 */
export type PartName =
  | 'stem'
  | UnitName
  | `${UnitName}.local`
  | LayerName
  | `${UnitName}.fusion`
  | 'final_conv'
  | 'head';

/** Where a part belongs in the network's summary: the stem, stages 1–5 as in the paper, and what follows them. */
export type Section = 'stem' | 'stage1' | 'stage2' | 'stage3' | 'stage4' | 'stage5' | 'final' | 'head';

/** Stages as the paper counts them. */
export type Stage = 1 | 2 | 3 | 4 | 5;

export const SECTIONS: readonly Section[] = [
  'stem',
  'stage1',
  'stage2',
  'stage3',
  'stage4',
  'stage5',
  'final',
  'head',
];

/** Convolution 3×3, stride 2, on the image. */
export interface StemPart {
  readonly kind: 'stem';
  readonly name: 'stem';
  readonly section: 'stem';
  readonly outputs: number;
}

/** MV2: expand 1×1, depthwise 3×3, reduce 1×1. */
export interface InvertedResidualPart {
  readonly kind: 'inverted-residual';
  readonly name: UnitName;
  readonly section: Section;
  readonly stage: Stage;
  readonly inputs: number;
  readonly hidden: number;
  readonly outputs: number;
  readonly stride: 1 | 2;
  /** Whether the input is added to the output: only where neither size nor channels change. */
  readonly residual: boolean;
}

interface BlockPart {
  readonly section: Section;
  readonly stage: BlockStage;
  /** The block's own name, which its tensors and taps start with. */
  readonly block: UnitName;
  /** Channels C of the block's map, in and out. */
  readonly channels: number;
  /** Token width d. */
  readonly width: number;
}

/** First part of a MobileViT block: conv_kxk, conv_1x1, unfold. */
export interface LocalPart extends BlockPart {
  readonly kind: 'local';
  readonly name: `${UnitName}.local`;
}

/** One transformer layer on the unfolded tokens. */
export interface TransformerLayerPart extends BlockPart {
  readonly kind: 'transformer-layer';
  readonly name: LayerName;
  /** Counted from 0. */
  readonly layer: number;
}

/** Last part of a MobileViT block: norm, fold, conv_proj, concatenation with the shortcut, conv_fusion. */
export interface FusionPart extends BlockPart {
  readonly kind: 'fusion';
  readonly name: `${UnitName}.fusion`;
}

/** Convolution 1×1 before pooling. */
export interface FinalConvPart {
  readonly kind: 'final-conv';
  readonly name: 'final_conv';
  readonly section: 'final';
  readonly inputs: number;
  readonly outputs: number;
}

/** Mean over the map, then a linear classifier. */
export interface HeadPart {
  readonly kind: 'head';
  readonly name: 'head';
  readonly section: 'head';
  readonly inputs: number;
  readonly classes: number;
}

export type Part =
  | StemPart
  | InvertedResidualPart
  | LocalPart
  | TransformerLayerPart
  | FusionPart
  | FinalConvPart
  | HeadPart;

/** The MobileViT block of a stage, in timm's words. */
export function blockName(stage: BlockStage): UnitName {
  return `stages.${stage - 1}.1`;
}

/** The network as the ordered list of what is run one by one (spec/mobilevit.md, sections 1.2–1.4). */
export function parts(variant: Variant, classes: number = IMAGENET_CLASSES): Part[] {
  const [c1, c2, c3, c4, c5] = variant.stages;
  const mv2 = (stage: Stage, unit: number, inputs: number, outputs: number, stride: 1 | 2): Part => ({
    kind: 'inverted-residual',
    name: `stages.${stage - 1}.${unit}`,
    section: `stage${stage}`,
    stage,
    inputs,
    hidden: inputs * variant.expansion,
    outputs,
    stride,
    residual: stride === 1 && inputs === outputs,
  });
  const [d3, d4, d5] = variant.width;
  const [depth3, depth4, depth5] = DEPTH;
  return [
    { kind: 'stem', name: 'stem', section: 'stem', outputs: variant.stem },
    mv2(1, 0, variant.stem, c1, 1),
    mv2(2, 0, c1, c2, 2),
    mv2(2, 1, c2, c2, 1),
    mv2(2, 2, c2, c2, 1),
    mv2(3, 0, c2, c3, 2),
    ...blockParts(3, c3, d3, depth3),
    mv2(4, 0, c3, c4, 2),
    ...blockParts(4, c4, d4, depth4),
    mv2(5, 0, c4, c5, 2),
    ...blockParts(5, c5, d5, depth5),
    { kind: 'final-conv', name: 'final_conv', section: 'final', inputs: c5, outputs: variant.final },
    { kind: 'head', name: 'head', section: 'head', inputs: variant.final, classes },
  ];
}

function blockParts(stage: BlockStage, channels: number, width: number, depth: number): Part[] {
  const block = blockName(stage);
  const shared = { section: `stage${stage}`, stage, block, channels, width } as const;
  return [
    { kind: 'local', name: `${block}.local`, ...shared },
    ...Array.from(
      { length: depth },
      (_, layer): Part => ({
        kind: 'transformer-layer',
        name: `${block}.transformer.${layer}`,
        layer,
        ...shared,
      }),
    ),
    { kind: 'fusion', name: `${block}.fusion`, ...shared },
  ];
}
