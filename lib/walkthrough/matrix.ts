/** A matrix as rows of equal length. */
export type Matrix = readonly (readonly number[])[];

function entry(m: Matrix, row: number, column: number): number {
  const value = m[row]?.[column];
  if (value === undefined) throw new RangeError(`No entry at row ${row}, column ${column}`);
  return value;
}

function build(rows: number, columns: number, at: (row: number, column: number) => number): Matrix {
  return Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => at(i, j)));
}

const height = (m: Matrix) => m.length;
const width = (m: Matrix) => m[0]?.length ?? 0;

/** [n, k] × [k, m] → [n, m]. Throws a RangeError when the inner sizes differ. */
export function matmul(a: Matrix, b: Matrix): Matrix {
  if (width(a) !== height(b))
    throw new RangeError(`Cannot multiply ${width(a)} columns by ${height(b)} rows`);
  return build(height(a), width(b), (i, j) => {
    let sum = 0;
    for (let k = 0; k < height(b); k++) sum += entry(a, i, k) * entry(b, k, j);
    return sum;
  });
}

/** [n, m] → [m, n]. */
export function transpose(m: Matrix): Matrix {
  return build(width(m), height(m), (i, j) => entry(m, j, i));
}

/** The n × n identity. */
export function identity(n: number): Matrix {
  return build(n, n, (i, j) => (i === j ? 1 : 0));
}

/** Softmax of every row; the greatest entry is subtracted first, so that no exponent overflows. */
export function softmaxRows(m: Matrix): Matrix {
  return m.map((row) => {
    const greatest = Math.max(...row);
    const powers = row.map((x) => Math.exp(x - greatest));
    const sum = powers.reduce((a, b) => a + b, 0);
    return powers.map((p) => p / sum);
  });
}

/** Every entry times `factor`. */
export function scale(m: Matrix, factor: number): Matrix {
  return m.map((row) => row.map((x) => x * factor));
}
