import { describe, expect, it } from 'vitest';
import { MAX_PINS } from '@/lib/session/view';
import { outlinedAfter, pinPlace } from './pin-place';

const MAP = { height: 16, width: 16 };
const at = (column: number, row: number) => ({ x: (column + 0.5) / 16, y: (row + 0.5) / 16 });

describe('pinPlace', () => {
  it('pins up to three places, and no more', () => {
    let pins: readonly { x: number; y: number }[] = [];
    for (let n = 0; n < MAX_PINS; n++) {
      const pinning = pinPlace(pins, at(n, n), MAP);
      expect(pinning).toMatchObject({ outcome: 'pinned', pin: n });
      pins = pinning.pins;
    }
    expect(pinPlace(pins, at(9, 9), MAP)).toEqual({ outcome: 'full', pins });
  });

  it('finds the pin that stands in the same cell of the open map, also when there is no room', () => {
    const pins = [at(0, 0), at(5, 5), at(15, 15)];
    expect(pinPlace(pins, { x: 1, y: 1 }, MAP)).toEqual({ outcome: 'already', pins, pin: 2 });
    expect(pinPlace(pins, at(5, 5), MAP)).toMatchObject({ outcome: 'already', pin: 1 });
    // On a finer map it is another cell.
    expect(pinPlace([{ x: 0.01, y: 0.01 }], { x: 0.05, y: 0.01 }, MAP).outcome).toBe('already');
    expect(pinPlace([{ x: 0.01, y: 0.01 }], { x: 0.05, y: 0.01 }, { height: 32, width: 32 }).outcome).toBe(
      'pinned',
    );
  });
});

describe('outlinedAfter', () => {
  it('follows its pin', () => {
    expect(outlinedAfter(undefined, 0)).toBeUndefined();
    expect(outlinedAfter(1, 1)).toBeUndefined();
    expect(outlinedAfter(2, 0)).toBe(1);
    expect(outlinedAfter(0, 2)).toBe(0);
  });
});
