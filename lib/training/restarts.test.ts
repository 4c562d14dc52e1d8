import { expect, it } from 'vitest';
import { cosineRate } from './learning-rate';
import { restarts } from './restarts';

const cosine = (epochs: number, peak = 0.002) =>
  Array.from({ length: epochs }, (_, epoch) => cosineRate(epoch, { peak, end: 0.00001, epochs }));

it('finds nothing in one unbroken schedule', () => {
  expect(restarts([0.0005, 0.001, 0.0015, ...cosine(40)])).toEqual([]);
});

it('finds where a second schedule begins, higher or lower', () => {
  expect(restarts([...cosine(40).slice(0, 30), ...cosine(40).slice(10, 20)])).toEqual([30]);
  expect(restarts([...cosine(40).slice(0, 10), ...cosine(40, 0.001).slice(10, 20)])).toEqual([10]);
});
