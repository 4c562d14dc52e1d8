import { describe, expect, it } from 'vitest';
import { matmul, softmaxRows, transpose } from '@/lib/walkthrough/matrix';
import { cellsOf, matrixOf, tensorOf, valueAt } from '@/lib/walkthrough/read-trace';
import { recompute } from '@/lib/walkthrough/recompute';
import { patchWalk, weightsOf } from './patch-walk';
import { SIDES, startMap } from './start-map';

describe.each(SIDES)('the walk of a map of side %i', (side) => {
  const walk = patchWalk(startMap(side));
  const { trace, map, resized, steps } = walk;

  it('has a step of the trace for each of its own, and each makes or shows something', () => {
    expect(steps).toHaveLength(trace.steps.length);
    for (const { makes, shows } of trace.steps) expect(makes.length + shows.length).toBeGreaterThan(0);
  });

  it('every value follows from its sources', () => {
    for (const tensor of trace.tensors.values())
      for (const ref of cellsOf(tensor)) expect(recompute(trace, ref)).toBe(valueAt(trace, ref).value);
  });

  it('makes every cell of U, M and Y once', () => {
    for (const name of ['U', 'M', 'Y']) {
      const made = trace.steps.flatMap(({ makes }) => makes.filter(({ tensor }) => tensor === name));
      expect(made).toHaveLength(tensorOf(trace, name).values.length);
      expect(new Set(made.map(({ index }) => index)).size).toBe(made.length);
    }
  });

  it('attends as softmax(u uᵀ) u within each slot, and nowhere else', () => {
    const u = matrixOf(trace, 'U');
    u.forEach((row, slot) => {
      const column = transpose([row]);
      const a = softmaxRows(matmul(column, [row]));
      matrixOf(trace, weightsOf(slot)).forEach((weights, n) => {
        weights.forEach((weight, m) => {
          expect(weight).toBeCloseTo(a[n]?.[m] ?? Number.NaN, 14);
        });
      });
      const mixed = matmul(a, column).flat();
      (matrixOf(trace, 'M')[slot] ?? []).forEach((value, n) => {
        expect(value).toBeCloseTo(mixed[n] ?? Number.NaN, 12);
      });
    });
  });

  it('is resized only where it must be', () => {
    expect(resized).toBe(side % 2 === 1);
    expect(map.width).toBe(2 * Math.ceil(side / 2));
    expect(tensorOf(trace, 'Y').rows).toBe(side);
  });
});

it('fold puts every value where unfold took it from: with equal tokens the map comes back', () => {
  const flat = [
    [3, 1, 3, 1],
    [2, 0, 2, 0],
    [3, 1, 3, 1],
    [2, 0, 2, 0],
  ];
  const y = matrixOf(patchWalk(flat).trace, 'Y').flat();
  flat.flat().forEach((value, i) => {
    expect(y[i]).toBeCloseTo(value, 12);
  });
});
