import { expect, it } from 'vitest';
import { FIELD_PLACE, FIELD_PROBES } from '@/lib/source/receptive-field-example';
import { SIZE } from './ladder';
import { fieldsAt, stageFields } from './stage-fields';

const SPECS = fieldsAt(FIELD_PLACE);

/** A field of one everywhere in a square about the place. */
function square(side: number): Float32Array {
  const rms = new Float32Array(SIZE * SIZE);
  const reach = (side - 1) / 2;
  for (let row = FIELD_PLACE.row - reach; row <= FIELD_PLACE.row + reach; row++) {
    for (let column = FIELD_PLACE.column - reach; column <= FIELD_PLACE.column + reach; column++) {
      rms[row * SIZE + column] = 1;
    }
  }
  return rms;
}

it('places every field at its stage, with its reach', () => {
  const stages = stageFields(SPECS, [], SIZE, FIELD_PROBES);
  expect(stages.map(({ shown }) => shown.map(({ condition }) => condition))).toEqual([
    ['trained'],
    ['trained', 'identity'],
    ['trained', 'identity'],
    ['trained', 'identity'],
  ]);
  expect(stages.map(({ shown }) => shown[0]?.reach.side)).toEqual([27, 67, 147, 307]);
  expect(stages.map(({ shown }) => shown[0]?.reach.whole)).toEqual([false, true, true, true]);
  expect(stages.flatMap(({ shown }) => shown.slice(1)).some(({ reach }) => reach.whole)).toBe(false);
  for (const { shown } of stages) {
    for (const { reach } of shown) expect(reach.centre).toEqual(FIELD_PLACE);
  }
  expect(stages.every(({ span }) => span === undefined)).toBe(true);
});

it('reckons numbers and one scale from what is there', () => {
  const at = SPECS.findIndex(({ tap, probes }) => tap === 'stages.2.1' && probes === FIELD_PROBES);
  const fields = SPECS.map((_, i) =>
    i === at ? { rms: square(101), probes: FIELD_PROBES, pooled: 1 } : undefined,
  );
  const stage = stageFields(SPECS, fields, SIZE, FIELD_PROBES)[1];
  // 67² of 101² pixels lie where the convolutions look.
  expect(stage?.shown[0]?.facts?.inside).toBeCloseTo(67 ** 2 / 101 ** 2, 6);
  expect(stage?.shown[0]?.facts?.half).toBeGreaterThan(35);
  expect(stage?.span).toMatchObject({ max: 1, min: 0 });
  expect(stage?.shown[1]?.facts).toBeUndefined();
});
