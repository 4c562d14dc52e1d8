import { keyOf, type Ref, type Trace } from './trace';

/**
 * The inverse of `sources`: for a cell, the cells that were made from it, each once, in the order of the walk. Build it
 * once a trace and ask often.
 */
export function usesOf(trace: Trace): (ref: Ref) => readonly Ref[] {
  const uses = new Map<string, Ref[]>();
  for (const { name, values } of trace.tensors.values()) {
    values.forEach(({ sources }, index) => {
      for (const key of new Set(sources.map(keyOf))) {
        const known = uses.get(key);
        if (known) known.push({ tensor: name, index });
        else uses.set(key, [{ tensor: name, index }]);
      }
    });
  }
  return (ref) => uses.get(keyOf(ref)) ?? [];
}
