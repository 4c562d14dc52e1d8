import { describe, expect, it, vi } from 'vitest';
import { EngineError, type FieldQuestion, type FieldValues } from '@/lib/inference/protocol';
import { AS_TRAINED } from '@/lib/mobilevit/spec/modes';
import { ALL_IDENTITY } from './conditions';
import { createMeasurement, type FieldUnit, type Measured, type Prober } from './measurement';

const UNIT: FieldUnit = {
  epoch: 1,
  tap: 'stages.3.1',
  cell: { row: 1, column: 2 },
  conditions: [AS_TRAINED, ALL_IDENTITY],
};

/** An engine whose every probe has the seed as its gradient, and which lets a test look after each. */
function fakeEngine(fail?: { readonly at: number; readonly error: Error }) {
  const asked: FieldQuestion[] = [];
  let turn = 0;
  let probesSoFar = 0;
  const engine: Prober = {
    async field(question, onProbe): Promise<FieldValues> {
      asked.push(question);
      const own = ++turn;
      const rms = Float32Array.of(question.seed);
      for (let done = 1; done <= question.probes; done++) {
        await Promise.resolve();
        if (own !== turn) throw new EngineError({ code: 'superseded' });
        if (fail && probesSoFar === fail.at) throw fail.error;
        probesSoFar++;
        onProbe?.(done, rms);
      }
      return { rms, size: 1, probes: question.probes, ms: 100 * question.probes };
    },
    stopField: () => void turn++,
  };
  return { engine, asked };
}

describe('measuring a field', () => {
  it('draws after every probe, condition by condition, and says what a probe takes', async () => {
    const { engine, asked } = fakeEngine();
    const states: Measured[] = [];
    const measurement = createMeasurement(engine, UNIT, (state) => states.push(state));
    await measurement.measure(8);
    expect(asked).toMatchObject([
      { tap: 'stages.3.1', cell: { row: 1, column: 2 }, probes: 8, modes: AS_TRAINED },
      { probes: 8, modes: ALL_IDENTITY },
    ]);
    const counts = states.map(({ fields }) => fields.map((field) => field?.probes ?? 0).join('+'));
    for (let n = 1; n <= 8; n++) expect(counts).toEqual(expect.arrayContaining([`${n}+0`, `8+${n}`]));
    expect(states.at(-1)).toMatchObject({ status: 'done', target: 8, msPerProbe: 100 });
  });

  it('eight more are new directions and combine with those before', async () => {
    const { engine, asked } = fakeEngine();
    let last: Measured | undefined;
    const measurement = createMeasurement(engine, { ...UNIT, conditions: [AS_TRAINED] }, (state) => {
      last = state;
    });
    await measurement.measure(8);
    await measurement.measure(16);
    expect(asked.map(({ probes }) => probes)).toEqual([8, 8]);
    expect(new Set(asked.map(({ seed }) => seed)).size).toBe(2);
    expect(last?.fields[0]?.probes).toBe(16);
    expect(last?.fields[0]?.rms[0]).toBeCloseTo(Math.sqrt((1 + 4) / 2), 6);
  });

  it('stops at once, keeps what there is, and goes on from there', async () => {
    const { engine, asked } = fakeEngine();
    let last: Measured | undefined;
    const measurement = createMeasurement(engine, UNIT, (state) => {
      last = state;
      if (state.fields[0]?.probes === 3 && state.status === 'running') measurement.stop();
    });
    await measurement.measure(8);
    expect(last).toMatchObject({ status: 'stopped', fields: [{ probes: 3 }, undefined] });
    expect(asked).toHaveLength(1);

    const stops = vi.spyOn(engine, 'stopField');
    measurement.stop();
    expect(stops).not.toHaveBeenCalled();

    // At once: the answer that nobody wants any more is still to come.
    let goingOn: Promise<void> | undefined;
    const again = createMeasurement(engine, UNIT, (state) => {
      last = state;
      if (state.fields[0]?.probes !== 3 || goingOn) return;
      if (state.status === 'running') again.stop();
      else goingOn = again.measure(8);
    });
    await again.measure(8);
    await goingOn;
    expect(asked.slice(2).map(({ probes }) => probes)).toEqual([5, 8]);
    expect(last).toMatchObject({ status: 'done', fields: [{ probes: 8 }, { probes: 8 }] });
  });

  it.each([
    ['superseded by the engine', new EngineError({ code: 'superseded' }), 'stopped'],
    ['a crash', new EngineError({ code: 'crashed', data: { reason: 'boom' } }), 'failed'],
  ] as const)('%s leaves what there is', async (_, error, status) => {
    const { engine } = fakeEngine({ at: 2, error });
    let last: Measured | undefined;
    await createMeasurement(engine, UNIT, (state) => {
      last = state;
    }).measure(8);
    expect(last).toMatchObject({ status, fields: [{ probes: 2 }, undefined] });
  });
});
