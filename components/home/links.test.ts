import { expect, it } from 'vitest';
import { HOME_INPUT } from '@/lib/walkthrough/examples';
import { links } from './links';
import { still } from './still';

const sorted = (cells: ReadonlySet<number>) => [...cells].sort((a, b) => a - b);

it('a convolution’s output is linked to its window alone', () => {
  const lit = links(still('insert', 0, HOME_INPUT), { tensor: 'Y', index: 1 });
  expect(sorted(lit.X)).toEqual([1, 2, 4, 5]);
  expect(sorted(lit.U)).toEqual([4, 5, 6, 7]);
  expect(sorted(lit.w)).toEqual([0, 1, 2, 3]);
  expect(sorted(lit.y)).toEqual([1]);
  expect(sorted(lit.Y)).toEqual([1]);
});

it('attention’s output is linked to every window and to its row of A', () => {
  const lit = links(still('open', 1, HOME_INPUT), { tensor: 'Y', index: 1 });
  expect(sorted(lit.X)).toHaveLength(9);
  expect(sorted(lit.U)).toHaveLength(16);
  expect(sorted(lit.A)).toEqual([4, 5, 6, 7]);
  expect(sorted(lit.y)).toEqual([1]);
});

it('the far corner reaches one output of a convolution and every output of attention', () => {
  const corner = { tensor: 'X', index: 8 };
  const closed = links(still('insert', 0, HOME_INPUT), corner);
  expect(sorted(closed.X)).toEqual([8]);
  expect(sorted(closed.U)).toEqual([15]);
  expect(sorted(closed.A)).toEqual([]);
  expect(sorted(closed.Y)).toEqual([3]);
  const open = links(still('open', 1, HOME_INPUT), corner);
  expect(sorted(open.U)).toEqual([15]);
  expect(sorted(open.A)).toHaveLength(16);
  expect(sorted(open.Y)).toEqual([0, 1, 2, 3]);
});

it('what is not there yet is not linked', () => {
  const lit = links(still('unfold', 0, HOME_INPUT), { tensor: 'X', index: 0 });
  expect(sorted(lit.U)).toEqual([0]);
  expect(lit.Y.size + lit.y.size + lit.w.size + lit.A.size).toBe(0);
});
