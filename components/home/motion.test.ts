import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_FLYERS } from '@/lib/walkthrough/frame';
import { motion } from './motion';
import { type Grid, KEYFRAMES, KNOWN } from './still';

const GRIDS: readonly Grid[] = ['X', 'U', 'w', 'A', 'y', 'Y'];
const CELLS: Readonly<Record<Grid, number>> = { X: 9, U: 16, w: 4, A: 16, y: 4, Y: 4 };

const count = (known: ReadonlySet<number> | 'all', grid: Grid) =>
  known === 'all' ? CELLS[grid] : known.size;

const moments = fc.double({ min: 0, max: 1, noNaN: true });

describe.each(KEYFRAMES)('the way into "%s"', (keyframe) => {
  it('ends in the settled picture, with nothing in the air', () => {
    const { known, flying, far, lambda } = motion(keyframe, 1);
    for (const grid of GRIDS) expect(count(known[grid], grid)).toBe(count(KNOWN[keyframe][grid], grid));
    expect(flying).toEqual([]);
    expect(lambda).toBe(keyframe === 'open' || keyframe === 'far' ? 1 : 0);
    expect(far).toBe(keyframe === 'far' ? 1 : 0);
  });

  it('begins where the keyframe before it ends', () => {
    const before = KEYFRAMES[KEYFRAMES.indexOf(keyframe) - 1];
    if (!before) return expect(count(motion(keyframe, 0).known.U, 'U')).toBe(0);
    const [end, start] = [motion(before, 1), motion(keyframe, 0)];
    for (const grid of GRIDS) expect(count(start.known[grid], grid)).toBe(count(end.known[grid], grid));
    expect([start.lambda, start.far]).toEqual([end.lambda, end.far]);
  });

  it('only ever adds cells, λ and change, and moves no more than can be followed', () => {
    fc.assert(
      fc.property(moments, moments, (a, b) => {
        const [early, late] = [motion(keyframe, Math.min(a, b)), motion(keyframe, Math.max(a, b))];
        for (const grid of GRIDS) {
          expect(count(late.known[grid], grid)).toBeGreaterThanOrEqual(count(early.known[grid], grid));
        }
        expect(late.lambda).toBeGreaterThanOrEqual(early.lambda);
        expect(late.far).toBeGreaterThanOrEqual(early.far);
        expect(late.flying.length).toBeLessThanOrEqual(MOST_FLYERS);
        for (const { t } of late.flying) expect(t >= 0 && t <= 1).toBe(true);
      }),
    );
  });
});

it('the window stays on X and visits its four corners', () => {
  fc.assert(
    fc.property(moments, (t) => {
      const { window } = motion('unfold', t);
      expect(window && Math.min(window.row, window.column)).toBeGreaterThanOrEqual(0);
      expect(window && Math.max(window.row, window.column)).toBeLessThanOrEqual(1);
    }),
  );
  expect([0.4, 0.7, 0.86, 1].map((t) => motion('unfold', t).window)).toEqual([
    { row: 0, column: 0 },
    { row: 0, column: 1 },
    { row: 1, column: 0 },
    { row: 1, column: 1 },
  ]);
});
