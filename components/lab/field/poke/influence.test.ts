import { describe, expect, it } from 'vitest';
import { correlations, influencePoints, known, scanMaps } from './influence';
import { scanSquares } from './square';

const squares = scanSquares(32, 256);
/** Attention falls towards the right; the first condition's change with it, the second's rises. */
const attentionAt = ({ x }: { x: number }) => 1 - x / 256;
const places = squares.slice(0, 8).map((square) => ({ square, changes: [1 / (1 + square.x), square.x] }));

describe('influence', () => {
  it('ranks attention and change of all places, condition by condition', () => {
    const points = influencePoints(places, attentionAt);
    expect(points[1]).toEqual({ attention: 1 - 32 / 256, changes: [1 / 33, 32] });
    expect(correlations(points, 2)).toEqual([expect.closeTo(1, 12), expect.closeTo(-1, 12)]);
    expect(
      correlations(
        influencePoints(places, () => 0.5),
        2,
      ),
    ).toEqual([undefined, undefined]);
    expect(correlations(points.slice(0, 2), 1)).toEqual([undefined]);
  });

  it('lays a scan out as maps, with holes where nothing was covered', () => {
    const { attention, changes } = scanMaps(places.slice(0, 3), attentionAt, 2, 32, 256);
    expect([...attention.slice(0, 4)]).toEqual([1, 0.875, 0.75, Number.NaN]);
    expect([...(changes[1] ?? []).slice(0, 4)]).toEqual([0, 32, 64, Number.NaN]);
    expect(attention).toHaveLength(64);
    expect(known([attention])).toEqual({ min: 0.75, max: 1 });
    expect(known([new Float32Array(2).fill(Number.NaN)])).toBeUndefined();
    // Places that are not the scan's are no part of its maps.
    const other = [{ square: { x: 1, y: 1, side: 32 }, changes: [9, 9] }];
    expect(known([scanMaps(other, attentionAt, 2, 32, 256).attention])).toBeUndefined();
  });
});
