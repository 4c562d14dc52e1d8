/** What the figures show of the measured fields: by stage and condition, with reach, numbers and a common scale. Pure. */
import { type Facts, factsOf, type Reach, reachOf } from '@/components/lab/field/facts';
import { tapTable } from '@/lib/mobilevit/spec/taps';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import { type LogSpan, logSpan } from '@/lib/receptive-field/log-span';
import { theoreticalField } from '@/lib/receptive-field/theoretical';
import { CONDITION_MODES, type FieldCondition, type FieldSpec } from '@/lib/source/example-fields';
import { CLOSE_STAGE, FIELD_STAGES, type FieldStage, fieldSpec } from '@/lib/source/receptive-field-example';
import type { MeasuredField } from './field-reader';
import type { Place } from './place';

/** Fields do not depend on the variant: they are kernels and strides. */
const VARIANT = VARIANTS.xxs;

/** The fields that the figures share: every stage under both conditions where they differ, and one single probe. */
export function fieldsAt(place: Place): FieldSpec[] {
  return [
    ...FIELD_STAGES.flatMap((stage) =>
      stage.stage === 2
        ? [fieldSpec(stage, place, 'trained')]
        : [fieldSpec(stage, place, 'trained'), fieldSpec(stage, place, 'identity')],
    ),
    fieldSpec(CLOSE_STAGE, place, 'trained', { probes: 1 }),
  ];
}

export interface ShownField {
  readonly condition: FieldCondition;
  readonly reach: Reach;
  /** Undefined while it is not measured. */
  readonly field: MeasuredField | undefined;
  readonly facts: Facts | undefined;
}

export interface StageFields {
  readonly stage: FieldStage;
  /** As trained, and with A = I where attention comes before. */
  readonly shown: readonly ShownField[];
  /** One scale for both. */
  readonly span: LogSpan | undefined;
}

/** Reach of a unit by arithmetic alone. */
export function reachOfSpec({ tap, cell, condition }: FieldSpec, size: number): Reach {
  const image = { height: size, width: size };
  const found = tapTable(VARIANT, image).find(({ name }) => name === tap);
  const theory = theoreticalField(VARIANT, tap, image, CONDITION_MODES[condition]);
  if (!found || !theory) throw new RangeError(`${tap} has no places`);
  return reachOf(found, theory, cell, image);
}

/**
 * @param specs what was asked for
 * @param fields what is there of it, in the same order
 * @param probes fields of this many probes are shown
 */
export function stageFields(
  specs: readonly FieldSpec[],
  fields: readonly (MeasuredField | undefined)[],
  size: number,
  probes: number,
): StageFields[] {
  return FIELD_STAGES.map((stage) => {
    const shown = specs.flatMap((spec, i): ShownField[] => {
      if (spec.tap !== stage.tap || spec.probes !== probes || spec.grey) return [];
      const reach = reachOfSpec(spec, size);
      const field = fields[i];
      return [
        {
          condition: spec.condition,
          reach,
          field,
          facts: field && factsOf(field.rms, reach, { height: size, width: size }),
        },
      ];
    });
    return { stage, shown, span: logSpan(shown.flatMap(({ field }) => field?.rms ?? [])) };
  });
}
