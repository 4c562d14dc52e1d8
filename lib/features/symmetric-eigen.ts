/** Eigenvalues, greatest first, and their unit eigenvectors: `vectors[j]` belongs to `values[j]`. */
export interface Eigen {
  readonly values: number[];
  readonly vectors: number[][];
}

/** Sweeps after which Jacobi's method has long converged for the sizes here. */
const SWEEPS = 30;

/**
 * All eigenpairs of a small symmetric matrix by Jacobi's rotations (Golub & Van Loan, Matrix Computations, section
 * 8.5). Only the upper triangle is trusted to be current; `matrix` is left as it was.
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): Eigen {
  const n = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  const v = matrix.map((_, i) => Float64Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)));
  const at = (m: Float64Array[], i: number, j: number) => m[i]?.[j] ?? 0;
  const set = (m: Float64Array[], i: number, j: number, x: number) => {
    const row = m[i];
    if (row) row[j] = x;
  };
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let off = 0;
    let on = 0;
    for (let i = 0; i < n; i++) {
      on += at(a, i, i) ** 2;
      for (let j = i + 1; j < n; j++) off += at(a, i, j) ** 2;
    }
    if (off <= on * Number.EPSILON ** 2) break;
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const apq = at(a, p, q);
        if (apq === 0) continue;
        const theta = (at(a, q, q) - at(a, p, p)) / (2 * apq);
        const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const cos = 1 / Math.sqrt(t * t + 1);
        const sin = t * cos;
        for (let k = 0; k < n; k++) {
          const [kp, kq] = [at(a, k, p), at(a, k, q)];
          set(a, k, p, cos * kp - sin * kq);
          set(a, k, q, sin * kp + cos * kq);
        }
        for (let k = 0; k < n; k++) {
          const [pk, qk] = [at(a, p, k), at(a, q, k)];
          set(a, p, k, cos * pk - sin * qk);
          set(a, q, k, sin * pk + cos * qk);
          const [vp, vq] = [at(v, k, p), at(v, k, q)];
          set(v, k, p, cos * vp - sin * vq);
          set(v, k, q, sin * vp + cos * vq);
        }
      }
    }
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => at(a, j, j) - at(a, i, i) || i - j);
  return {
    values: order.map((i) => at(a, i, i)),
    vectors: order.map((i) => Array.from({ length: n }, (_, k) => at(v, k, i))),
  };
}
