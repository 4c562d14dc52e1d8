import { describe, expect, it } from 'vitest';
import { centreOf } from './place-of-token';
import { queryAt } from './query';

const MAP = { height: 16, width: 16 };

describe('queryAt', () => {
  it('finds cell, slot and patch of a place', () => {
    // Row 5, column 2 of 16: lower half of patch row 2, left half of patch column 1, so slot 2 and token 2·8 + 1.
    const query = queryAt({ x: 2.4 / 16, y: 5.9 / 16 }, MAP, 256);
    expect(query).toMatchObject({ slot: 2, token: 17, patch: { row: 2, column: 1 }, cell: 16 });
    expect(query.centre).toEqual({ x: 40, y: 88 });
  });

  it('lists the keys of its slot, itself at its own token', () => {
    for (const x of [0, 0.3, 0.99]) {
      for (const y of [0, 0.51, 1]) {
        const query = queryAt({ x, y }, MAP, 256);
        expect(query.keys).toHaveLength(64);
        expect(query.keys[query.token]).toEqual(query.centre);
      }
    }
  });

  it('keeps the right and lower edges inside', () => {
    expect(queryAt({ x: 1, y: 1 }, MAP, 256)).toMatchObject({ slot: 3, token: 63 });
  });
});

describe('centreOf', () => {
  it('is where queryAt finds that token', () => {
    for (let slot = 0; slot < 4; slot++) {
      for (const token of [0, 7, 8, 37, 63]) {
        expect(queryAt(centreOf(MAP, { slot, token }), MAP, 256)).toMatchObject({ slot, token });
      }
    }
  });
});
