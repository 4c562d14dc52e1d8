/**
 * A convolutional network to time MobileViT against: the same stem, stages and head, with every MobileViT block taken
 * out and as many inverted residuals (MV2, MobileNetV2's block) put in its place as have about the block's parameters.
 *
 * It is built of the same parts, so the same code counts it and runs it. Activations are SiLU, as in MobileViT.
 */
import { blockName, type InvertedResidualPart, type Part, parts } from '../spec/parts';
import { partParameters } from '../spec/tensors';
import { BLOCK_STAGES, type BlockStage, IMAGENET_CLASSES, type Variant } from '../spec/variants';

/** MobileNetV2's usual expansion (arXiv 1801.04381, section 4): how many units share a block's parameters follows it. */
const EXPANSION = 6;
/** Hidden widths are multiples of this: what vector instructions like. */
const STEP = 8;

/** What stands in the place of one MobileViT block. */
export interface Replacement {
  readonly stage: BlockStage;
  readonly channels: number;
  /** Inverted residuals one after another, all alike. */
  readonly units: number;
  /** Hidden channels of each. */
  readonly hidden: number;
  /** Parameters of the MobileViT block. */
  readonly before: number;
  /** Parameters of the units together. */
  readonly after: number;
}

/** The replacements of a variant's three blocks. */
export function replacements(variant: Variant): readonly Replacement[] {
  const all = parts(variant);
  return BLOCK_STAGES.map((stage) => {
    const channels = variant.stages[stage - 1] ?? Number.NaN;
    const before = sum(all.filter((part) => inBlock(part, stage)).map(partParameters));
    const parametersAt = (hidden: number) => partParameters(unit(stage, 1, channels, hidden));
    const units = Math.max(1, Math.round(before / parametersAt(EXPANSION * channels)));
    // Parameters grow in a straight line with the hidden width.
    const slope = parametersAt(1) - parametersAt(0);
    const hidden = STEP * Math.max(1, Math.round((before / units - parametersAt(0)) / slope / STEP));
    return { stage, channels, units, hidden, before, after: units * parametersAt(hidden) };
  });
}

/** The peer of a variant as the ordered list of what is run one by one. */
export function peerParts(variant: Variant, classes: number = IMAGENET_CLASSES): Part[] {
  const chosen = replacements(variant);
  return parts(variant, classes).flatMap((part): Part[] => {
    const instead = chosen.find(({ stage }) => inBlock(part, stage));
    if (!instead) return [part];
    // The block's first part makes room for all units; its others are gone.
    if (part.kind !== 'local') return [];
    return Array.from({ length: instead.units }, (_, i) =>
      unit(instead.stage, i + 1, instead.channels, instead.hidden),
    );
  });
}

const inBlock = (part: Part, stage: BlockStage): boolean =>
  'block' in part && part.block === blockName(stage);

function unit(stage: BlockStage, index: number, channels: number, hidden: number): InvertedResidualPart {
  return {
    kind: 'inverted-residual',
    name: `stages.${stage - 1}.${index}`,
    section: `stage${stage}`,
    stage,
    inputs: channels,
    hidden,
    outputs: channels,
    stride: 1,
    residual: true,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
