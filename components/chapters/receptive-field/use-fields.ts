'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FieldSpec } from '@/lib/source/example-fields';
import type { FieldReader, MeasuredField } from './field-reader';

export interface Fields {
  readonly specs: readonly FieldSpec[];
  /** One for each spec, as far as they have come. */
  readonly fields: readonly (MeasuredField | undefined)[];
  /** `missing`: the example has not all of them. */
  readonly status: 'waiting' | 'missing' | 'running' | 'done' | 'stopped' | 'failed';
  readonly start: () => void;
  readonly stop: () => void;
}

interface Held {
  readonly reader: FieldReader;
  readonly specs: readonly FieldSpec[];
  readonly fields: readonly (MeasuredField | undefined)[];
  readonly status: Fields['status'];
}

/** How long a choice rests before the model measures for it, in milliseconds. */
const REST = 400;

/**
 * Reads fields: an example's at once, the running model's when they have rested, or only when `start` is called.
 *
 * @param specs the same array as long as they are the same fields
 * @param wait the model measures only when asked
 */
export function useFields(
  reader: FieldReader | undefined,
  specs: readonly FieldSpec[],
  { wait = false }: { wait?: boolean } = {},
): Fields {
  const [held, setHeld] = useState<Held>();
  const running = useRef<AbortController>(undefined);

  const start = useCallback(() => {
    if (!reader) return;
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    let fields: readonly (MeasuredField | undefined)[] = specs.map(() => undefined);
    const set = (status: Fields['status']) => setHeld({ reader, specs, fields, status });
    set('running');
    reader
      .read(specs, {
        signal: control.signal,
        onField: (index, field) => {
          if (running.current !== control) return;
          fields = fields.map((before, i) => (i === index ? field : before));
          set('running');
        },
      })
      .then(
        () => {
          if (running.current === control) set(control.signal.aborted ? 'stopped' : 'done');
        },
        () => {
          if (running.current === control) set(control.signal.aborted ? 'stopped' : 'failed');
        },
      );
  }, [reader, specs]);

  const complete = reader !== undefined && specs.every(reader.has);
  const auto = complete && (reader.kind === 'example' || !wait);
  useEffect(() => {
    const timer = auto ? setTimeout(start, reader?.kind === 'example' ? 0 : REST) : undefined;
    return () => {
      clearTimeout(timer);
      running.current?.abort();
      running.current = undefined;
    };
  }, [auto, reader, start]);

  // Fields are never shown as those of another picture or unit.
  const current = held?.reader === reader && held?.specs === specs ? held : undefined;
  return {
    specs,
    fields: current?.fields ?? specs.map(() => undefined),
    status: current?.status ?? (reader && !complete ? 'missing' : 'waiting'),
    start,
    stop: useCallback(() => running.current?.abort(), []),
  };
}
