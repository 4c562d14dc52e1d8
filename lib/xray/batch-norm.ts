import { NORM_EPSILON } from '@/lib/mobilevit/spec/variants';
import { type Sources, weightOf } from './sources';
import { at } from './tensor';

/** A batch norm of one channel as a convolution takes it in: its kernel times `scale`, then plus `bias`. */
export interface FoldedNorm {
  readonly scale: number;
  readonly bias: number;
}

/** s = γ/√(variance + ε) and β − mean·s, in float64 (as lib/mobilevit/forward/weights.ts folds it). */
export function foldedNorm(sources: Sources, name: string, channel: number): FoldedNorm {
  const value = (part: string) => at(weightOf(sources, `${name}.${part}`).values, channel);
  const scale = value('weight') / Math.sqrt(value('running_var') + NORM_EPSILON);
  return { scale, bias: value('bias') - value('running_mean') * scale };
}
