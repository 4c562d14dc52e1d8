import { expect, it } from 'vitest';
import { seededNumbers } from '@/lib/mobilevit/spec/seeded-weights';
import { LONGEST_SIDE, pictureName, pictureOf, tapPicture } from './tap-picture';

it('names pictures by their taps', () => {
  expect(pictureOf(pictureName('stages.2.1'))).toBe('stages.2.1');
  expect(pictureOf('stages.2.1')).toBeUndefined();
});

it('is a small picture of three colours, each 0–1', () => {
  const number = seededNumbers('picture', 1);
  const values = Float32Array.from({ length: 128 * 128 * 4 }, (_, i) => number(i));
  const picture = tapPicture({ shape: [128, 128, 4], values });
  expect(picture.shape).toEqual([LONGEST_SIDE, LONGEST_SIDE, 3]);
  expect(Math.min(...picture.values)).toBe(0);
  expect(Math.max(...picture.values)).toBe(1);
  expect(() => tapPicture({ shape: [4, 16, 96], values: new Float32Array(3) })).toThrow(RangeError);
});

it('is grey where the map is flat', () => {
  const { values } = tapPicture({ shape: [2, 2, 3], values: new Float32Array(12).fill(5) });
  expect(new Set(values).size).toBe(1);
});
