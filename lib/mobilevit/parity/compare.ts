import { sampleIndices } from '../spec/seeded-weights';
import type { VariantId } from '../spec/variants';

/*
 * The reference is timm's MobileViT run in float64 on seeded weights and a seeded image: reference.generated.json, made
 * by training/make_reference.py.
 */

/** The largest error that passes, in standard deviations of the reference tap. */
export const TOLERANCE = 1e-4;

export interface ReferenceTap {
  readonly name: string;
  readonly shape: readonly number[];
  /** Standard deviation over the whole tap. */
  readonly std: number;
  /** Values at `sampleIndices(name, length, values.length)`, row-major. */
  readonly values: readonly number[];
}

export interface ReferenceCase {
  readonly variant: VariantId;
  readonly height: number;
  readonly width: number;
  /** Checksum of the seeded weights: the first thing to compare. */
  readonly weights: string;
  /** Checksum of the seeded image. */
  readonly image: string;
  readonly taps: readonly ReferenceTap[];
}

export interface Reference {
  readonly seed: number;
  readonly classes: number;
  readonly cases: readonly ReferenceCase[];
}

/**
 * Largest difference between a tap's values and its reference, in standard deviations of the reference. A value that is
 * not a number counts as infinitely wrong, and so does a tap of another length.
 */
export function compareTap(reference: ReferenceTap, values: ArrayLike<number>): number {
  const length = reference.shape.reduce((product, side) => product * side, 1);
  if (values.length !== length) return Number.POSITIVE_INFINITY;
  const places = sampleIndices(reference.name, length, reference.values.length);
  const errors = reference.values.map((expected, sample) => {
    const error = Math.abs((values[places[sample] ?? 0] ?? Number.NaN) - expected) / reference.std;
    return Number.isNaN(error) ? Number.POSITIVE_INFINITY : error;
  });
  return Math.max(...errors);
}
