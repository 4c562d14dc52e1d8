import type { Modes } from '../spec/modes';
import { sampleIndices } from '../spec/seeded-weights';
import type { Cell } from '../spec/unfold-index';

/*
 * Gradients of timm's MobileViT-XXS in float64 on seeded weights and a seeded image: gradients.generated.json, made by
 * training/make_gradients.py.
 */

/** The largest error that passes, in standard deviations of the reference gradient. */
export const GRADIENT_TOLERANCE = 1e-4;

export interface GradientCase {
  readonly height: number;
  readonly width: number;
  readonly tap: string;
  readonly cell: Cell;
  readonly modes: Modes;
  readonly logits: readonly number[];
  /** Standard deviation over the whole gradient. */
  readonly std: number;
  /** The largest values, each with its place in [height, width, 3]. */
  readonly peaks: readonly (readonly [place: number, value: number])[];
  /** Values at `sampleIndices(tap, length, values.length)`. */
  readonly values: readonly number[];
}

export interface GradientReference {
  readonly seed: number;
  readonly classes: number;
  /** Checksum of the seeded weights: the first thing to compare. */
  readonly weights: string;
  readonly cases: readonly GradientCase[];
}

/** Largest difference between a gradient and its reference, in standard deviations of the reference. */
export function compareGradient(reference: GradientCase, gradient: ArrayLike<number>): number {
  if (gradient.length !== reference.height * reference.width * 3) return Number.POSITIVE_INFINITY;
  const places = sampleIndices(reference.tap, gradient.length, reference.values.length);
  const sampled = reference.values.map((value, i) => [places[i] ?? 0, value] as const);
  const errors = [...sampled, ...reference.peaks].map(([place, value]) => {
    const error = Math.abs((gradient[place] ?? Number.NaN) - value) / reference.std;
    return Number.isNaN(error) ? Number.POSITIVE_INFINITY : error;
  });
  return Math.max(...errors);
}
