/** How fields are shown on a logarithmic scale: from where to where, and which powers of ten lie between. */

export interface LogSpan {
  /** The greatest value. */
  readonly max: number;
  /** What the scale begins with: `max` divided by a whole number of decades. Less than that is all one colour. */
  readonly floor: number;
  readonly decades: number;
  /** The least value, which may be 0. */
  readonly min: number;
}

/** Share of a field's mass that may lie below the scale. */
export const NEGLIGIBLE = 0.001;

/** A field that needs more is shown without its faintest part. */
const MOST_DECADES = 12;

/**
 * One scale for several fields: as few whole decades below their greatest value as leave out no more than `NEGLIGIBLE`
 * of any field's mass. Undefined where nothing is above 0.
 *
 * @param fields values ≥ 0
 */
export function logSpan(fields: readonly Float32Array[]): LogSpan | undefined {
  let max = 0;
  let min = Number.POSITIVE_INFINITY;
  for (const values of fields) {
    for (const value of values) {
      if (value > max) max = value;
      if (value < min) min = value;
    }
  }
  if (max === 0) return undefined;
  const decades = Math.max(1, ...fields.map((values) => decadesOf(values, max)));
  return { max, min, decades, floor: max / 10 ** decades };
}

/** Whole decades below `max` that hold all but `NEGLIGIBLE` of the mass. */
function decadesOf(values: Float32Array, max: number): number {
  // Mass by how many whole decades a value lies below the greatest.
  const masses = new Float64Array(MOST_DECADES + 1);
  let total = 0;
  for (const value of values) {
    if (value === 0) continue;
    const below = Math.min(Math.floor(Math.log10(max / value)), MOST_DECADES);
    masses[below] = (masses[below] ?? 0) + value;
    total += value;
  }
  let held = 0;
  for (let decade = 0; decade < MOST_DECADES; decade++) {
    held += masses[decade] ?? 0;
    if (held >= (1 - NEGLIGIBLE) * total) return decade + 1;
  }
  return MOST_DECADES;
}

/** Where a value stands on the scale: 0 at the floor and below, 1 at the greatest. */
export function logShare({ max, floor }: LogSpan, value: number): number {
  if (value <= floor) return 0;
  return Math.min(1, Math.log(value / floor) / Math.log(max / floor));
}

/** The exponents of the powers of ten on the scale, least first. */
export function powersOfTen({ max, floor }: LogSpan): number[] {
  const first = Math.ceil(Math.log10(floor));
  const last = Math.floor(Math.log10(max));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
