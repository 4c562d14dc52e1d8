import { beforeAll, describe, expect, it } from 'vitest';
import {
  CLOSE_STAGE,
  EXAMPLE_FIELDS,
  FAR_SQUARE,
  FIELD_PLACE,
  FIELD_PROBES,
  fieldSpec,
} from '@/lib/source/receptive-field-example';
import { readExample } from '@/lib/source/testing/read-example';
import { exampleFields, type MeasuredField } from './field-reader';
import { SIZE } from './ladder';
import { fieldChange, roughness } from './moved';
import { fieldsAt, reachOfSpec, stageFields } from './stage-fields';

/** The committed example, as the chapter reads it. */
const reader = exampleFields((await readExample('receptive-field')).source);
const SPECS = fieldsAt(FIELD_PLACE);
const COVERED = (['trained', 'identity'] as const).map((condition) =>
  fieldSpec(CLOSE_STAGE, FIELD_PLACE, condition, { grey: FAR_SQUARE }),
);

async function all(specs: typeof EXAMPLE_FIELDS): Promise<MeasuredField[]> {
  const fields: MeasuredField[] = [];
  const { signal } = new AbortController();
  await reader.read(specs, { signal, onField: (index, field) => Object.assign(fields, { [index]: field }) });
  return fields;
}

describe('the committed example', () => {
  let fields: MeasuredField[] = [];
  let covered: MeasuredField[] = [];
  beforeAll(async () => {
    fields = await all(SPECS);
    covered = await all(COVERED);
  });

  it('has every field that the figures show, and no other', () => {
    expect([...SPECS, ...COVERED].every(reader.has)).toBe(true);
    expect(SPECS.length + COVERED.length).toBe(EXAMPLE_FIELDS.length);
    expect(fieldsAt({ row: 0, column: 0 }).some(reader.has)).toBe(false);
  });

  it('with A = I nothing lies outside of the convolutions’ box; as trained something does', () => {
    for (const { stage, shown } of stageFields(SPECS, fields, SIZE, FIELD_PROBES)) {
      const [trained, identity] = shown;
      // Pooled squares may stand over the box’s edge.
      if (identity) expect(identity.facts?.inside).toBeGreaterThan(0.9999);
      if (stage.stage === 3 || stage.stage === 4) expect(trained?.facts?.inside).toBeLessThan(0.95);
      if (identity) expect(identity.facts?.most).toBeLessThan(trained?.facts?.most ?? 0);
    }
  });

  it('a far square moves the field as trained, and not at all with A = I', () => {
    const changes = COVERED.map((spec, i) => {
      const at = SPECS.findIndex(
        ({ tap, condition, probes }) =>
          tap === spec.tap && condition === spec.condition && probes === FIELD_PROBES,
      );
      const [before, after] = [fields[at], covered[i]];
      if (!before || !after) throw new Error('a field is missing');
      return fieldChange(before.rms, after.rms, SIZE, reachOfSpec(spec, SIZE).convolutions);
    });
    expect(changes[0]?.moved).toBeGreaterThan(0.01);
    expect(changes[0]?.inside).toBeGreaterThan(0.01);
    expect(changes[1]).toMatchObject({ moved: 0, largest: 0, inside: 0 });
  });

  it('one probe is rougher than eight', () => {
    const of = (probes: number) =>
      fields[
        SPECS.findIndex(
          (spec) => spec.tap === CLOSE_STAGE.tap && spec.condition === 'trained' && spec.probes === probes,
        )
      ];
    const [one, many] = [of(1), of(FIELD_PROBES)];
    if (!one || !many) throw new Error('a field is missing');
    expect(roughness(one.rms, SIZE, 2)).toBeGreaterThan(1.1 * roughness(many.rms, SIZE, 2));
  });

  it('the far square lies outside of what the convolutions read', () => {
    const box = reachOfSpec(COVERED[0] ?? fieldSpec(CLOSE_STAGE, FIELD_PLACE, 'trained'), SIZE).convolutions;
    expect(FAR_SQUARE.x).toBeGreaterThanOrEqual(box.right);
    expect(FAR_SQUARE.x + FAR_SQUARE.side).toBeLessThanOrEqual(SIZE);
  });

  it('an aborted reading gives nothing', async () => {
    const control = new AbortController();
    control.abort();
    const given: number[] = [];
    await reader.read(SPECS, { signal: control.signal, onField: (index) => given.push(index) });
    expect(given).toEqual([]);
  });
});
