/**
 * The three published sizes of MobileViT v1 (spec/mobilevit.md, section 1.1; paper, table 4).
 *
 * Everything that differs between them is in this table; everything else is the same code.
 */

export type VariantId = 'xxs' | 'xs' | 's';

/** The stages (counted from 1, as in the paper) that hold a MobileViT block. */
export type BlockStage = 3 | 4 | 5;

export interface Variant {
  readonly id: VariantId;
  /** "MobileViT-XXS", as the paper writes it. */
  readonly name: string;
  /** Output channels of the stem. */
  readonly stem: number;
  /** Output channels of stages 1–5. */
  readonly stages: readonly [number, number, number, number, number];
  /** Output channels of the final 1×1 convolution. */
  readonly final: number;
  /** Expansion of every inverted residual (MV2), applied to its input channels. */
  readonly expansion: number;
  /** Token width d of the transformers in stages 3, 4 and 5. */
  readonly width: readonly [number, number, number];
}

export const VARIANTS: Readonly<Record<VariantId, Variant>> = {
  xxs: {
    id: 'xxs',
    name: 'MobileViT-XXS',
    stem: 16,
    stages: [16, 24, 48, 64, 80],
    final: 320,
    expansion: 2,
    width: [64, 80, 96],
  },
  xs: {
    id: 'xs',
    name: 'MobileViT-XS',
    stem: 16,
    stages: [32, 48, 64, 80, 96],
    final: 384,
    expansion: 4,
    width: [96, 120, 144],
  },
  s: {
    id: 's',
    name: 'MobileViT-S',
    stem: 16,
    stages: [32, 64, 96, 128, 160],
    final: 640,
    expansion: 4,
    width: [144, 192, 240],
  },
};

export const VARIANT_IDS: readonly VariantId[] = ['xxs', 'xs', 's'];

export const BLOCK_STAGES: readonly BlockStage[] = [3, 4, 5];
/** Transformer layers in stages 3, 4 and 5. */
export const DEPTH = [2, 4, 3] as const;
/** Attention heads of every layer. */
export const HEADS = 4;
/** Side of a patch: 2×2 cells in every stage, hence four slots. */
export const PATCH = 2;
/** Cells in a patch, and so sequences that never attend to each other. */
export const SLOTS = PATCH * PATCH;
/** Hidden width of the MLP, in multiples of d. */
export const MLP_RATIO = 2;
/** ε inside the square root of every batch norm and every layer norm. */
export const NORM_EPSILON = 1e-5;
/** Classes of the published checkpoints (ImageNet-1k). */
export const IMAGENET_CLASSES = 1000;
/** Image sides that the site runs, in pixels. Smaller leaves nothing after five halvings; larger exhausts phones. */
export const MIN_SIDE = 32;
export const MAX_SIDE = 512;
