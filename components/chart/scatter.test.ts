import { describe, expect, it } from 'vitest';
import { inOrder, logEnds, logTicks, nearestMark, placeLabels, type ScatterPoint, widthOf } from './scatter';

const point = (id: string, x: number, y: number): ScatterPoint => ({
  id,
  group: 'g',
  label: id,
  x,
  y,
  source: { cited: 'a page', url: 'https://example.org' },
});

it('keys go from left to right, and from below where two stand at one place', () => {
  expect(inOrder([point('c', 2, 5), point('b', 1, 9), point('a', 1, 3)]).map(({ id }) => id)).toEqual([
    'a',
    'b',
    'c',
  ]);
});

it('the nearest mark is nearest in both directions', () => {
  const marks = [
    { x: 0, y: 0 },
    { x: 10, y: 40 },
  ];
  expect(nearestMark(marks, 9, 5)).toBe(0);
  expect(nearestMark(marks, 2, 38)).toBe(1);
  expect(nearestMark([], 0, 0)).toBe(-1);
});

describe('a logarithmic axis', () => {
  it('has ticks within its ends only', () => {
    expect(logTicks([1.2, 52])).toEqual([2, 5, 10, 20, 50]);
    expect(logTicks([0.9, 5])).toEqual([1, 2, 5]);
  });

  it('leaves the same share of its length at both sides', () => {
    const [from, to] = logEnds([1, 3, 100], 0.5);
    expect(from).toBeCloseTo(0.1);
    expect(to).toBeCloseTo(1000);
  });
});

describe('names beside marks', () => {
  const bounds = { left: 0, right: 400, top: 0, bottom: 200 };
  const boxes = (named: { x: number; y: number; label: string }[]) =>
    placeLabels(named, named, bounds).map(({ x, y, anchor }, i) => {
      const wide = widthOf(named[i]?.label ?? '');
      return { left: anchor === 'start' ? x : x - wide, right: anchor === 'start' ? x + wide : x, y };
    });

  it('do not lie on one another where marks crowd', () => {
    const placed = boxes([
      { x: 100, y: 100, label: 'ShuffleNet' },
      { x: 100, y: 104, label: 'ESPNet' },
      { x: 112, y: 96, label: 'MobileNet' },
    ]);
    for (const [i, a] of placed.entries()) {
      for (const b of placed.slice(i + 1)) {
        expect(a.right <= b.left || b.right <= a.left || Math.abs(a.y - b.y) >= 16).toBe(true);
      }
    }
  });

  it('stay on the drawing', () => {
    const [placed] = boxes([{ x: 390, y: 100, label: 'ResNet-101-SE' }]);
    expect(placed?.right).toBeLessThan(390);
  });
});
