import { evaluate } from './evaluate';
import { numberAt, valueAt } from './read-trace';
import type { Ref, Trace } from './trace';

/**
 * A value computed again from its listed sources, one operation deep; a given value is itself. Equal to the recorded
 * value to the last bit, or the provenance is wrong.
 */
export function recompute(trace: Trace, ref: Ref): number {
  const { value, operation, sources } = valueAt(trace, ref);
  if (operation.kind === 'given') return value;
  return evaluate(
    operation,
    sources.map((source) => numberAt(trace, source)),
  );
}
