import type { Operation } from './trace';

/** An operation that makes its value from its sources. */
export type Computed = Exclude<Operation, { readonly kind: 'given' }>;

function at(values: readonly number[], index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`The operation reads source ${index} of ${values.length}`);
  return value;
}

function softmaxEntry(values: readonly number[], index: number): number {
  const greatest = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const powers = values.map((x) => Math.exp(x - greatest));
  return at(powers, index) / powers.reduce((a, b) => a + b, 0);
}

/**
 * What an operation makes of its sources' values, given in the order of `Value.sources`. Sums run from 0 in that order,
 * so the same sources give the same value to the last bit, and none of them is −0.
 */
export function evaluate(operation: Computed, values: readonly number[]): number {
  switch (operation.kind) {
    case 'copy':
      return at(values, 0);
    case 'padding':
      return 0;
    case 'dot': {
      let sum = 0;
      for (let i = 0; i < values.length; i += 2) sum += at(values, i) * at(values, i + 1);
      return sum;
    }
    case 'sum':
      return values.reduce((a, b) => a + b, 0);
    case 'divide':
      return at(values, 0) / operation.by;
    case 'softmax':
      return softmaxEntry(values, operation.at);
    case 'blend':
      return (1 - operation.lambda) * operation.identity + operation.lambda * at(values, 0);
  }
}
