'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { sharedEngine } from '@/lib/inference/shared-engine';
import {
  createMeasurement,
  type FieldUnit,
  type Measured,
  type Measurement,
  unmeasured,
} from './measurement';

/** How long the unit rests before its field is measured, in milliseconds: a query may be on its way elsewhere. */
const REST = 300;

/** Probes at first, and how many more each time. */
export const BATCH = 8;

export interface UseField extends Measured {
  readonly more: () => void;
  readonly stop: () => void;
  /** After a stop or a failure: goes on to the target. */
  readonly goOn: () => void;
}

/**
 * The effective field of a unit of the engine's newest result, measured from when the unit is given and rests, and
 * stopped when it is another or nobody looks any more.
 *
 * @param unit the same object as long as it is the same unit
 */
export function useField(unit: FieldUnit): UseField {
  const [state, setState] = useState<{ readonly unit: FieldUnit; readonly measured: Measured }>();
  const current = useRef<Measurement>(undefined);
  // A field is never shown as another unit's.
  const measured = state?.unit === unit ? state.measured : unmeasured(unit.conditions.length);

  useEffect(() => {
    const measurement = createMeasurement(sharedEngine(), unit, (next) => setState({ unit, measured: next }));
    current.current = measurement;
    const timer = setTimeout(() => void measurement.measure(BATCH), REST);
    return () => {
      clearTimeout(timer);
      measurement.stop();
    };
  }, [unit]);

  const to = useCallback((target: number) => void current.current?.measure(target), []);
  return {
    ...measured,
    more: () => to(measured.target + BATCH),
    goOn: () => to(Math.max(measured.target, BATCH)),
    stop: () => current.current?.stop(),
  };
}
