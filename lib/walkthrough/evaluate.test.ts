import { describe, expect, it } from 'vitest';
import { type Computed, evaluate } from './evaluate';

describe('evaluate', () => {
  it.each<[Computed, number[], number]>([
    [{ kind: 'copy' }, [3], 3],
    [{ kind: 'padding' }, [], 0],
    [{ kind: 'dot' }, [2, 1, 3, 0, 5, 0, 6, -1], -4],
    [{ kind: 'sum' }, [1, 2, 3], 6],
    [{ kind: 'sum' }, [], 0],
    [{ kind: 'divide', by: 2 }, [9], 4.5],
    [{ kind: 'softmax', at: 1 }, [5, 5, 5, 5], 0.25],
    [{ kind: 'softmax', at: 0 }, [0, Math.log(3)], 0.25],
    [{ kind: 'blend', lambda: 0.25, identity: 1 }, [0.5], 0.875],
    [{ kind: 'blend', lambda: 0.25, identity: 0 }, [0.5], 0.125],
  ])('%o of %o is %d', (operation, values, expected) => {
    expect(evaluate(operation, values)).toBeCloseTo(expected, 14);
  });

  it('survives scores whose exponentials would overflow', () => {
    expect(evaluate({ kind: 'softmax', at: 0 }, [1000, 1000])).toBe(0.5);
  });

  it('makes no −0 of a sum', () => {
    expect(Object.is(evaluate({ kind: 'dot' }, [-1, 0]), 0)).toBe(true);
  });

  it('refuses missing sources', () => {
    expect(() => evaluate({ kind: 'copy' }, [])).toThrow(RangeError);
    expect(() => evaluate({ kind: 'dot' }, [1])).toThrow(RangeError);
    expect(() => evaluate({ kind: 'softmax', at: 2 }, [1, 2])).toThrow(RangeError);
  });
});
