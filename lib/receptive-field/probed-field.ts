/**
 * Effective fields measured in batches of probes. Each batch is a root of a mean of squares, so batches combine as
 * √(Σ nᵢ·rmsᵢ² ÷ Σ nᵢ): what all the probes at once would have given.
 */

/** A field [side, side] of root-mean-square gradients, as far as it has been measured. */
export interface ProbedField {
  readonly rms: Float32Array;
  readonly probes: number;
}

/**
 * Two batches as one.
 *
 * @throws RangeError for batches of different sizes, which cannot be of the same picture
 */
export function combineProbes(a: ProbedField | undefined, b: ProbedField): ProbedField {
  if (!a) return b;
  if (a.rms.length !== b.rms.length) throw new RangeError(`${a.rms.length} pixels beside ${b.rms.length}`);
  const probes = a.probes + b.probes;
  const rms = Float32Array.from(b.rms, (of, i) =>
    Math.sqrt((a.probes * (a.rms[i] ?? 0) ** 2 + b.probes * of ** 2) / probes),
  );
  return { rms, probes };
}
