import { expect, it } from 'vitest';
import { firstSquare } from './use-cover';

const QUERY = { x: 0.5, y: 0.25 };

it.each([
  ['begins about the query', undefined, { x: 112, y: 48, side: 32 }],
  ['stands where the view has it', { x: 96, y: 0, side: 64 }, { x: 96, y: 0, side: 64 }],
  ['stays inside of the picture', { x: 300, y: 250, side: 16 }, { x: 240, y: 240, side: 16 }],
  ['has a side that can be chosen', { x: 10, y: 10, side: 77 }, { x: 10, y: 10, side: 32 }],
])('the square %s', (_, cover, square) => {
  expect(firstSquare(cover, QUERY, 256)).toEqual(square);
});
