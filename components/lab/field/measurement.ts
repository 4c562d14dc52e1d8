/** Measures a unit's effective field under several settings, probe by probe; knows nothing of React or the lab. */
import type { Engine } from '@/lib/inference/engine';
import { isSuperseded } from '@/lib/inference/failures';
import type { Modes } from '@/lib/mobilevit/spec/modes';
import type { Cell } from '@/lib/mobilevit/spec/unfold-index';
import { combineProbes, type ProbedField } from '@/lib/receptive-field/probed-field';

/** What of the engine it takes. */
export type Prober = Pick<Engine, 'field' | 'stopField'>;

export interface FieldUnit {
  /** The engine's result that the unit belongs to, by its number. */
  readonly epoch: number;
  /** A map or sequence tap, and a cell of its grid (spec/unit.ts). */
  readonly tap: string;
  readonly cell: Cell;
  readonly conditions: readonly Modes[];
}

export interface Measured {
  /** One for each condition, as far as it has come; undefined before its first probe. */
  readonly fields: readonly (ProbedField | undefined)[];
  readonly status: 'waiting' | 'running' | 'stopped' | 'done' | 'failed';
  /** Probes wanted for each condition. */
  readonly target: number;
  /** Milliseconds of computing that a probe takes, over those whose time is known. */
  readonly msPerProbe: number | undefined;
}

export interface Measurement {
  /** Goes on until every condition has `target` probes. While it runs, that changes nothing but the target. */
  measure(target: number): Promise<void>;
  /** Stops at once; what was measured stays. */
  stop(): void;
}

export const unmeasured = (conditions: number): Measured => ({
  fields: Array.from({ length: conditions }, () => undefined),
  status: 'waiting',
  target: 0,
  msPerProbe: undefined,
});

/**
 * @param onChange is told of every probe and every change of state
 */
export function createMeasurement(
  engine: Prober,
  { tap, cell, conditions }: FieldUnit,
  onChange: (measured: Measured) => void,
): Measurement {
  let measured = unmeasured(conditions.length);
  /** The run that is under way: one that was stopped may still have an answer to come, which nobody wants. */
  let live: object | undefined;
  let timed = { probes: 0, ms: 0 };
  // Every batch has directions of its own.
  let seed = 0;
  const set = (change: Partial<Measured>) => {
    measured = { ...measured, ...change };
    onChange(measured);
  };

  /** Measures what a condition still lacks. @returns whether it lacked anything */
  const fill = async (run: object, modes: Modes, index: number): Promise<boolean> => {
    const before = measured.fields[index];
    const probes = measured.target - (before?.probes ?? 0);
    if (probes <= 0) return false;
    const show = (done: number, rms: Float32Array) => {
      if (live !== run) return;
      const field = combineProbes(before, { rms, probes: done });
      set({ fields: measured.fields.map((other, i) => (i === index ? field : other)) });
    };
    const { ms } = await engine.field({ tap, cell, probes, seed: ++seed, modes }, show);
    if (live !== run) return false;
    timed = { probes: timed.probes + probes, ms: timed.ms + ms };
    set({ msPerProbe: timed.ms / timed.probes });
    return true;
  };

  return {
    async measure(target) {
      set({ target, status: 'running' });
      if (live) return;
      const run = {};
      live = run;
      let status: Measured['status'] = 'done';
      try {
        for (const [index, modes] of conditions.entries()) {
          // The target may have grown meanwhile.
          while (await fill(run, modes, index));
        }
      } catch (error) {
        // Superseded by the engine: it has another result on its way, or was stopped itself.
        status = isSuperseded(error) ? 'stopped' : 'failed';
      }
      if (live !== run) return;
      live = undefined;
      set({ status });
    },
    stop() {
      if (!live) return;
      live = undefined;
      engine.stopField();
      set({ status: 'stopped' });
    },
  };
}
