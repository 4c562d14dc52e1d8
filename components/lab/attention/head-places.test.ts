import { describe, expect, it } from 'vitest';
import { moveHead } from './head-places';

describe('moveHead', () => {
  it('goes by layer and head, and from block to block', () => {
    const from = { stage: 4, layer: 1, head: 0 } as const;
    expect(moveHead(from, 'ArrowRight', false)).toEqual({ ...from, head: 1 });
    expect(moveHead(from, 'ArrowDown', false)).toEqual({ ...from, layer: 2 });
    expect(moveHead(from, 'ArrowLeft', false)).toEqual({ stage: 3, layer: 1, head: 3 });
    expect(moveHead({ ...from, layer: 3, head: 3 }, 'ArrowRight', false)).toEqual({
      stage: 5,
      layer: 2,
      head: 0,
    });
  });

  it('stays at the edges, and leaves other keys alone', () => {
    expect(moveHead({ stage: 3, layer: 1, head: 0 }, 'ArrowDown', false)).toEqual({
      stage: 3,
      layer: 1,
      head: 0,
    });
    expect(moveHead({ stage: 3, layer: 0, head: 0 }, 'ArrowLeft', false)).toMatchObject({
      stage: 3,
      head: 0,
    });
    expect(moveHead({ stage: 3, layer: 0, head: 0 }, 'End', true)).toEqual({ stage: 5, layer: 2, head: 3 });
    expect(moveHead({ stage: 3, layer: 0, head: 0 }, 'p', false)).toBeUndefined();
  });
});
