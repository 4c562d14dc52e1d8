import { expect, it } from 'vitest';
import { summarise } from '@/lib/architecture/summary';
import { VARIANT_IDS, VARIANTS } from '@/lib/mobilevit/spec/variants';
import { BASE, between, boxAt, boxSize, CHANNELS_PER_UNIT, COLUMN, middleOf } from './strip-geometry';

const corners = (points: string) => points.split(' ').map((pair) => pair.split(',').map(Number));

it('keeps every box of every size in its own column and above the ground', () => {
  for (const id of VARIANT_IDS) {
    const { sections } = summarise(VARIANTS[id], { height: 256, width: 256 });
    sections.forEach(({ output }, column) => {
      const { front, top, right } = boxAt(boxSize(output), middleOf(column), BASE);
      for (const [x = Number.NaN, y = Number.NaN] of [front, top, right].flatMap(corners)) {
        expect(x).toBeGreaterThan(COLUMN * column);
        expect(x).toBeLessThan(COLUMN * (column + 1));
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(BASE);
      }
    });
  }
});

it('draws to scale: a cell a unit tall, eight channels a unit across', () => {
  const { front } = boxAt({ side: 64, channels: 24 }, 100, BASE);
  const [[x0 = 0, y0 = 0] = [], [x1 = 0] = [], [, y2 = 0] = []] = corners(front);
  expect(x1 - x0).toBeCloseTo(24 / CHANNELS_PER_UNIT, 3);
  expect(y0 - y2).toBeCloseTo(64, 3);
});

it('reads shapes', () => {
  expect(boxSize([32, 32, 48])).toEqual({ side: 32, channels: 48 });
  expect(boxSize([1000])).toEqual({ side: 1, channels: 1000 });
});

it('goes from one box to the next', () => {
  const a = { side: 128, channels: 16 };
  const b = { side: 64, channels: 24 };
  expect(between(a, b, 0)).toEqual(a);
  expect(between(a, b, 1)).toEqual(b);
  expect(between(a, b, 0.5)).toEqual({ side: 96, channels: 20 });
});
