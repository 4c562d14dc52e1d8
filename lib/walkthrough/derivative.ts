import { numberAt, valueAt } from './read-trace';
import type { Operation, Ref, Trace } from './trace';

/**
 * ∂value ∕ ∂sources of one operation, one number a source, in their order: the exact derivative of what `evaluate`
 * computes. A source that stands twice has its two parts at its two places.
 */
export function localDerivatives(
  operation: Operation,
  values: readonly number[],
  value: number,
): readonly number[] {
  switch (operation.kind) {
    case 'given':
    case 'padding':
      return [];
    case 'copy':
      return [1];
    case 'dot':
      // Each factor's derivative is the other factor.
      return values.map((_, i) => values[i % 2 === 0 ? i + 1 : i - 1] ?? Number.NaN);
    case 'sum':
      return values.map(() => 1);
    case 'divide':
      return [1 / operation.by];
    case 'softmax': {
      const greatest = Math.max(...values);
      const powers = values.map((x) => Math.exp(x - greatest));
      const sum = powers.reduce((a, b) => a + b, 0);
      return powers.map((power, i) => value * ((i === operation.at ? 1 : 0) - power / sum));
    }
    case 'blend':
      return [operation.lambda];
  }
}

/**
 * ∂(one cell) ∕ ∂(every cell of `wanted`), by the chain rule from the cell back to it (reverse mode). Tensors in `held`
 * are taken as constants: no derivative passes through them. Exact but for rounding; no differences are taken.
 */
export function derivatives(
  trace: Trace,
  of: Ref,
  wanted: string,
  held: ReadonlySet<string> = new Set(),
): readonly number[] {
  const slopes = new Map<string, number[]>();
  const slopesOf = (name: string) => {
    const known = slopes.get(name) ?? [];
    slopes.set(name, known);
    return known;
  };
  slopesOf(of.tensor)[of.index] = 1;
  const names = [...trace.tensors.keys()];
  for (const name of names.slice(names.indexOf(wanted) + 1).reverse()) {
    if (held.has(name)) continue;
    slopesOf(name).forEach((slope, index) => {
      if (slope === 0) return;
      const { value, operation, sources } = valueAt(trace, { tensor: name, index });
      const locals = localDerivatives(
        operation,
        sources.map((source) => numberAt(trace, source)),
        value,
      );
      sources.forEach((source, i) => {
        const into = slopesOf(source.tensor);
        into[source.index] = (into[source.index] ?? 0) + slope * (locals[i] ?? Number.NaN);
      });
    });
  }
  const found = slopesOf(wanted);
  const cells = trace.tensors.get(wanted)?.values ?? [];
  return cells.map((_, index) => found[index] ?? 0);
}
