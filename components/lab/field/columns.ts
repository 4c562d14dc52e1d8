/** What a unit's field is under each setting of the attention. Pure. */
import type { Modes } from '@/lib/mobilevit/spec/modes';
import type { Size } from '@/lib/mobilevit/spec/size';
import type { TapSpec } from '@/lib/mobilevit/spec/taps';
import type { Cell } from '@/lib/mobilevit/spec/unfold-index';
import type { Variant } from '@/lib/mobilevit/spec/variants';
import type { ProbedField } from '@/lib/receptive-field/probed-field';
import { theoreticalField } from '@/lib/receptive-field/theoretical';
import { type Facts, factsOf, type Reach, reachOf } from './facts';

/** The reach of a unit under each setting. Empty for taps without places. */
export function reachesOf(
  variant: Variant,
  tap: TapSpec,
  cell: Cell,
  image: Size,
  conditions: readonly Modes[],
): Reach[] {
  return conditions.flatMap((modes) => {
    const theory = theoreticalField(variant, tap.name, image, modes);
    return theory ? [reachOf(tap, theory, cell, image)] : [];
  });
}

export interface Column {
  readonly reach: Reach;
  /** Undefined before the first probe. */
  readonly field: ProbedField | undefined;
  readonly facts: Facts | undefined;
}

/** A unit's fields, so far as they are measured, each with its reach and its numbers. */
export function columnsOf(
  reaches: readonly Reach[],
  fields: readonly (ProbedField | undefined)[],
  image: Size,
): Column[] {
  return reaches.map((reach, i) => {
    const field = fields[i];
    return { reach, field, facts: field && factsOf(field.rms, reach, image) };
  });
}
