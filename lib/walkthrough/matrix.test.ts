import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identity, matmul, scale, softmaxRows, transpose } from './matrix';
import { matrices, wholes } from './testing/settings';

const square = matrices(3, 3, wholes);

describe('matrix', () => {
  it('multiplies', () => {
    expect(
      matmul(
        [
          [1, 2],
          [3, 4],
        ],
        [[5], [6]],
      ),
    ).toEqual([[17], [39]]);
  });

  it('is left alone by the identity', () => {
    fc.assert(
      fc.property(square, (m) => {
        expect(matmul(identity(3), m)).toEqual(m);
        expect(matmul(m, identity(3))).toEqual(m);
      }),
    );
  });

  it('transposes twice to itself, and a product the other way round', () => {
    fc.assert(
      fc.property(square, square, (a, b) => {
        expect(transpose(transpose(a))).toEqual(a);
        expect(transpose(matmul(a, b))).toEqual(matmul(transpose(b), transpose(a)));
      }),
    );
  });

  it('scales every entry', () => {
    expect(scale([[1, -2]], 3)).toEqual([[3, -6]]);
  });

  it('refuses sizes that do not fit', () => {
    expect(() => matmul([[1, 2]], [[1, 2]])).toThrow(RangeError);
  });

  it('survives large scores', () => {
    expect(softmaxRows([[1000, 1000]])).toEqual([[0.5, 0.5]]);
  });
});
