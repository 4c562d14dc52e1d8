/** What the chapter on receptive fields ships: one place of one sample, at the end of four stages. Pure. */
import type { FieldCondition, FieldSpec, GreySquare } from './example-fields';

/** Where the unit stands: a pixel on which a unit of every stage is centred, since 32 divides its row and its column. */
export const FIELD_PLACE = { row: 128, column: 96 } as const;

/** The outputs that are compared, with the pixels between their units. */
export const FIELD_STAGES = [
  { stage: 2, tap: 'stages.1.2', jump: 4 },
  { stage: 3, tap: 'stages.2.1', jump: 8 },
  { stage: 4, tap: 'stages.3.1', jump: 16 },
  { stage: 5, tap: 'stages.4.1', jump: 32 },
] as const;

export type FieldStage = (typeof FIELD_STAGES)[number];

/** Probes that every field is measured with; a single one is shown beside them. */
export const FIELD_PROBES = 8;

/** The far square that is made grey: the maple beside the church, outside of what convolutions let the unit see. */
export const FAR_SQUARE: GreySquare = { x: 192, y: 128, side: 64 };

/** A unit of a stage at a place, in pixels. */
export function fieldSpec(
  { tap, jump }: FieldStage,
  place: { readonly row: number; readonly column: number },
  condition: FieldCondition,
  options: { readonly probes?: number; readonly grey?: GreySquare | undefined } = {},
): FieldSpec {
  const { probes = FIELD_PROBES, grey } = options;
  const cell = { row: Math.round(place.row / jump), column: Math.round(place.column / jump) };
  return { tap, cell, condition, probes, ...(grey && { grey }) };
}

/** The stage whose unit is looked at closely: the first after attention. */
export const CLOSE_STAGE: FieldStage = FIELD_STAGES[1];

/** The fields in the example: those of stage 2, which no attention comes before, under one condition only. */
export const EXAMPLE_FIELDS: readonly FieldSpec[] = [
  ...FIELD_STAGES.flatMap((stage) =>
    (stage.stage === 2 ? (['trained'] as const) : (['trained', 'identity'] as const)).map((condition) =>
      fieldSpec(stage, FIELD_PLACE, condition),
    ),
  ),
  fieldSpec(CLOSE_STAGE, FIELD_PLACE, 'trained', { probes: 1 }),
  ...(['trained', 'identity'] as const).map((condition) =>
    fieldSpec(CLOSE_STAGE, FIELD_PLACE, condition, { grey: FAR_SQUARE }),
  ),
];
