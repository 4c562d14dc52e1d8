/** What a MobileViT block costs on any map, and the whole network with blocks in stages of the reader's choice. */
import { mapSizes, roundUpToPatches } from '@/lib/mobilevit/spec/map-sizes';
import type { Stage } from '@/lib/mobilevit/spec/parts';
import { tokenCount } from '@/lib/mobilevit/spec/unfold-index';
import { BLOCK_STAGES, DEPTH, HEADS, MLP_RATIO, SLOTS, type Variant } from '@/lib/mobilevit/spec/variants';
import { summarise } from './summary';

export const STAGES: readonly Stage[] = [1, 2, 3, 4, 5];

const WITH_BLOCK: readonly Stage[] = BLOCK_STAGES;
/** Layers of a block that is put where the paper has none: as many as its shallowest block has. */
const EARLY_DEPTH = Math.min(...DEPTH);
/** Width of such a block's tokens, in multiples of the stage's channels: 48 in stage 2 of XXS. */
const EARLY_WIDTH = 2;
const BYTES_PER_FLOAT = 4;

export interface BlockPlan {
  readonly stage: Stage;
  /** Side of the stage's map in cells, for a square image. */
  readonly side: number;
  readonly channels: number;
  /** Token width d. */
  readonly width: number;
  /** Transformer layers L. */
  readonly depth: number;
  /** Whether the paper has a block here; if not, width and depth are ours. */
  readonly published: boolean;
}

/** The block of a stage for a square image of `side` pixels: the paper's, or the one that it could have been. */
export function planOf(variant: Variant, stage: Stage, side: number): BlockPlan {
  const map = mapSizes({ height: side, width: side }).stages[stage - 1];
  const channels = variant.stages[stage - 1];
  const i = WITH_BLOCK.indexOf(stage);
  if (!map || channels === undefined) throw new RangeError(`no stage ${stage}`);
  return {
    stage,
    side: map.height,
    channels,
    width: variant.width[i] ?? EARLY_WIDTH * channels,
    depth: DEPTH[i] ?? EARLY_DEPTH,
    published: i >= 0,
  };
}

export interface BlockCost {
  /** Tokens N of a sequence: patches of the map. */
  readonly tokens: number;
  /** Multiply-adds of the two full 3×3 convolutions. */
  readonly full: number;
  /** Multiply-adds of the two 1×1 convolutions. */
  readonly pointwise: number;
  /** Multiply-adds of the transformers' linear maps. */
  readonly linear: number;
  /** Multiply-adds of attention's two products: 2·P·N²·d in each layer. */
  readonly products: number;
  readonly total: number;
  /** Bytes of one layer's attention matrices as 32-bit floats: P·heads·N² weights. */
  readonly matrixBytes: number;
}

/** Multiply-adds of a block (spec/mobilevit.md, sections 1.4 and 6), term by term. */
export function blockCost({ side, channels, width, depth }: BlockPlan): BlockCost {
  const cells = side ** 2;
  const unfolded = roundUpToPatches({ height: side, width: side });
  const tokens = tokenCount(unfolded);
  const all = SLOTS * tokens;
  const full = cells * 9 * (channels ** 2 + 2 * channels ** 2);
  const pointwise = cells * 2 * channels * width;
  // q, k, v and the projection; the MLP there and back.
  const linear = depth * all * (4 + 2 * MLP_RATIO) * width ** 2;
  const products = depth * 2 * SLOTS * tokens ** 2 * width;
  return {
    tokens,
    full,
    pointwise,
    linear,
    products,
    total: full + pointwise + linear + products,
    matrixBytes: BYTES_PER_FLOAT * SLOTS * HEADS * tokens ** 2,
  };
}

export interface PlannedStage extends BlockPlan {
  readonly chosen: boolean;
  readonly cost: BlockCost;
}

export interface PlannedNetwork {
  readonly stages: readonly PlannedStage[];
  /** Multiply-adds of the network as chosen. */
  readonly total: number;
  /** Multiply-adds of the paper's network on the same image. */
  readonly published: number;
  /** Multiply-adds of all that is not a block: it stays whatever is chosen. */
  readonly rest: number;
}

/** The network with a block in each chosen stage and none in the others, which keep their MV2s. */
export function networkWith(variant: Variant, side: number, chosen: ReadonlySet<Stage>): PlannedNetwork {
  const published = summarise(variant, { height: side, width: side }).multiplyAdds;
  const stages = STAGES.map((stage) => {
    const plan = planOf(variant, stage, side);
    return { ...plan, chosen: chosen.has(stage), cost: blockCost(plan) };
  });
  const sum = (some: readonly PlannedStage[]) => some.reduce((total, { cost }) => total + cost.total, 0);
  const rest = published - sum(stages.filter((stage) => stage.published));
  return { stages, published, rest, total: rest + sum(stages.filter((stage) => stage.chosen)) };
}
