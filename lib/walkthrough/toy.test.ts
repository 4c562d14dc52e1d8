import { describe, expect, it } from 'vitest';
import { HOME_INPUT, HOME_KERNEL, toy } from './toy';

describe('the home example', () => {
  const home = toy(HOME_INPUT, HOME_KERNEL);

  it('has the published windows and outputs', () => {
    expect(home.u).toEqual([
      [0, 1, 2, 2],
      [1, 0, 2, 2],
      [2, 2, 0, 1],
      [2, 2, 1, 1],
    ]);
    expect(home.w).toEqual([[1], [2], [-2], [1]]);
    expect(home.uw).toEqual([[0], [-1], [7], [5]]);
    expect(home.convolution).toEqual([
      [0, -1],
      [7, 5],
    ]);
    expect(home.attention).toEqual([
      [expect.closeTo(0.57, 2), expect.closeTo(0.36, 2)],
      [expect.closeTo(5.51, 2), expect.closeTo(4.85, 2)],
    ]);
    expect(home.auw).toEqual(home.attention.flat().map((v) => [v]));
    for (const row of home.a) expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });
});
