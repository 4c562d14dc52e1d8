/** What the reader is looking at in the lab, apart from the picture itself. */
import type { HeadChoice } from '@/lib/attention/row';
import { type BlockStage, DEPTH, HEADS } from '@/lib/mobilevit/spec/variants';

export interface View {
  /** Stage whose MobileViT block is open. */
  readonly stage: BlockStage;
  /** Transformer layer of that block, from 0. */
  readonly layer: number;
  readonly head: HeadChoice;
  /** The query's place in the square that the network sees, as fractions of its side from the left and the top. */
  readonly query: { readonly x: number; readonly y: number };
}

/** Layers of a stage's block. */
export const layersOf = (stage: BlockStage): number => DEPTH[stage - 3] ?? 0;

/** The same view with its layer and head brought into the range of its stage. */
export function inRange(view: View): View {
  const layer = Math.min(Math.max(0, view.layer), layersOf(view.stage) - 1);
  const head = view.head === 'mean' ? 'mean' : Math.min(Math.max(0, view.head), HEADS - 1);
  const clamp = (v: number) => Math.min(Math.max(0, v), 1);
  return { stage: view.stage, layer, head, query: { x: clamp(view.query.x), y: clamp(view.query.y) } };
}
