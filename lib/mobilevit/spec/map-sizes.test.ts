import { describe, expect, it } from 'vitest';
import { mapSizes } from './map-sizes';

const square = (side: number) => ({ height: side, width: side });

describe('mapSizes', () => {
  it('halves five times at 256 and resizes nothing', () => {
    const sizes = mapSizes(square(256));
    expect(sizes.stem).toEqual(square(128));
    expect(sizes.stages).toEqual([128, 64, 32, 16, 8].map(square));
    expect(sizes.unfolded).toEqual({ 3: square(32), 4: square(16), 5: square(8) });
  });

  it('rounds halves up, and odd maps up to patches: 224×160 ends at 7×5, unfolded as 8×6', () => {
    const sizes = mapSizes({ height: 224, width: 160 });
    expect(sizes.stages[4]).toEqual({ height: 7, width: 5 });
    expect(sizes.unfolded[5]).toEqual({ height: 8, width: 6 });
    expect(sizes.unfolded[4]).toEqual({ height: 14, width: 10 });
  });

  it('leaves one patch of the smallest image', () => {
    const sizes = mapSizes(square(32));
    expect(sizes.stages[4]).toEqual(square(1));
    expect(sizes.unfolded[5]).toEqual(square(2));
  });
});
