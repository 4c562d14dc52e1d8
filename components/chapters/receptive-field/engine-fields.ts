/**
 * Fields measured by the running model. Imported only once the reader has asked for the model: a chapter's first load
 * has no engine.
 */
import type { Engine } from '@/lib/inference/engine';
import type { Picture } from '@/lib/inference/engine-state';
import { EngineError } from '@/lib/inference/protocol';
import { sharedEngine } from '@/lib/inference/shared-engine';
import { CONDITION_MODES, FIELD_SEED, type FieldSpec, fieldName } from '@/lib/source/example-fields';
import type { Source } from '@/lib/source/source';
import type { FieldReader, MeasuredField, ReadOptions } from './field-reader';

const superseded = () => new EngineError({ code: 'superseded' });

/** The engine measures one field at a time: figures take turns. */
let queue: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = queue.then(work, work);
  queue = turn.catch(() => undefined);
  return turn;
}

/** @throws EngineError `superseded` when the engine does not show the source's picture any more */
export function engineFields(source: Source, engine: Engine = sharedEngine()): FieldReader {
  const result = engine.getState().result;
  if (result?.picture.url !== source.picture.url) throw superseded();
  const { picture, preprocessing, size } = result;
  const known = new Map<string, MeasuredField>();

  const readOne = async (spec: FieldSpec, signal: AbortSignal): Promise<MeasuredField> => {
    const name = fieldName(spec);
    const before = known.get(name);
    if (before) return before;
    const field = await measure(engine, spec, picture, signal);
    known.set(name, field);
    return field;
  };

  const read = async (specs: readonly FieldSpec[], { signal, onField }: ReadOptions): Promise<void> => {
    for (const [index, spec] of specs.entries()) {
      if (signal.aborted) return;
      onField(index, await readOne(spec, signal));
    }
  };

  return {
    kind: 'engine',
    size,
    crop: preprocessing,
    has: () => true,
    read: (specs, options) => inTurn(() => read(specs, options)),
  };
}

async function measure(
  engine: Engine,
  { tap, cell, condition, probes, grey }: FieldSpec,
  shown: Picture,
  signal: AbortSignal,
): Promise<MeasuredField> {
  if (engine.getState().result?.picture.id !== shown.id) throw superseded();
  const stop = () => engine.stopField();
  signal.addEventListener('abort', stop, { once: true });
  try {
    const { rms } = await engine.field({
      tap,
      cell,
      probes,
      seed: FIELD_SEED,
      modes: CONDITION_MODES[condition],
      square: grey,
    });
    return { rms, probes, pooled: 1 };
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
