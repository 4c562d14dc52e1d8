import { describe, expect, it } from 'vitest';
import { convolutionTrace } from '@/lib/walkthrough/convolution';
import { HOME_INPUT, HOME_KERNEL } from '@/lib/walkthrough/examples';
import { PLAIN_WINDOW } from '@/lib/walkthrough/shape';
import { usesOf } from '@/lib/walkthrough/uses';
import { inPlane, linkedCells } from './linked';
import { isRight, type Question } from './question';

const trace = convolutionTrace({ x: [HOME_INPUT], kernels: [[HOME_KERNEL]], ...PLAIN_WINDOW });
const linked = (tensor: string, index: number) => linkedCells(trace, usesOf(trace), [{ tensor, index }]);
const inside = (keys: ReadonlySet<string>, tensor: string, size: number) => [
  ...inPlane(keys, tensor, 0, size),
];

describe('linked cells', () => {
  it('light what a number is made of and what is made of it', () => {
    const { near } = linked('U w', 1);
    expect(inside(near, 'U', 16)).toEqual([4, 5, 6, 7]);
    expect(inside(near, 'w', 4)).toEqual([0, 1, 2, 3]);
    expect(inside(near, 'Y', 4)).toEqual([1]);
    expect(inside(near, 'X', 9)).toEqual([]);
  });

  it('reach to the beginning: an output leads back to its window', () => {
    const { all } = linked('Y', 0);
    expect(inside(all, 'X', 9)).toEqual([0, 1, 3, 4]);
  });

  it('reach to the end: a corner goes into one output, the middle into all', () => {
    expect(inside(linked('X', 8).all, 'Y', 4)).toEqual([3]);
    expect(inside(linked('X', 4).all, 'Y', 4)).toEqual([0, 1, 2, 3]);
  });

  it('leave alone what only has a source in common', () => {
    expect(inside(linked('Y', 0).all, 'Y', 4)).toEqual([0]);
  });

  it('are counted from the first cell of a plane', () => {
    expect([...inPlane(new Set(['X:9', 'X:12', 'X:2']), 'X', 9, 9)]).toEqual([0, 3]);
  });
});

describe('an answer', () => {
  const said = { prompt: '', right: '', wrong: '', reveal: '' };
  const number: Question = { ...said, kind: 'number', ref: { tensor: 'U w', index: 1 } };
  const cell: Question = { ...said, kind: 'cell', tensor: 'X', cells: [4] };

  it('is judged by the value of the trace', () => {
    expect(isRight(number, { number: -1 }, trace)).toBe(true);
    expect(isRight(number, { number: 1 }, trace)).toBe(false);
    expect(isRight({ ...number, tolerance: 2 }, { number: 1 }, trace)).toBe(true);
  });

  it('is one of the right cells', () => {
    expect(isRight(cell, { cell: { tensor: 'X', index: 4 } }, trace)).toBe(true);
    expect(isRight(cell, { cell: { tensor: 'U', index: 4 } }, trace)).toBe(false);
    expect(isRight(cell, { number: 4 }, trace)).toBe(false);
  });
});
