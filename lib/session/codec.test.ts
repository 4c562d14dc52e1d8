import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Address, decodeAddress, encodeAddress } from './codec';
import { layersOf, type View } from './view';

const SAMPLES = ['church', 'golf-ball'];
const FALLBACK: Address = {
  sample: 'church',
  view: { stage: 4, layer: 1, head: 'mean', query: { x: 0.5, y: 0.5 } },
};

const views: fc.Arbitrary<View> = fc.constantFrom(3 as const, 4 as const, 5 as const).chain((stage) =>
  fc.record({
    stage: fc.constant(stage),
    layer: fc.integer({ min: 0, max: layersOf(stage) - 1 }),
    head: fc.oneof(fc.constant('mean' as const), fc.integer({ min: 0, max: 3 })),
    query: fc.record({
      x: fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
      y: fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
    }),
  }),
);

describe('address codec', () => {
  it('gives back what went in', () => {
    fc.assert(
      fc.property(views, fc.constantFrom(...SAMPLES), (view, sample) => {
        expect(decodeAddress(encodeAddress({ sample, view }), FALLBACK, SAMPLES)).toEqual({ sample, view });
      }),
    );
  });

  it('writes what a reader can read', () => {
    expect(encodeAddress(FALLBACK)).toBe('sample=church&block=4&layer=2&head=mean&at=0.500,0.500');
  });

  it('says nothing of a picture of the reader’s own', () => {
    expect(encodeAddress({ ...FALLBACK, sample: undefined })).not.toContain('sample');
  });

  it.each([
    ['', FALLBACK],
    ['sample=nonesuch&block=9&layer=x&head=&at=2,2', FALLBACK],
    ['at=0.1', FALLBACK],
    ['at=,', FALLBACK],
    ['block=5', { ...FALLBACK, view: { ...FALLBACK.view, stage: 5 } }],
    ['layer=99', { ...FALLBACK, view: { ...FALLBACK.view, layer: 3 } }],
    ['head=7', { ...FALLBACK, view: { ...FALLBACK.view, head: 3 } }],
    ['sample=golf-ball', { ...FALLBACK, sample: 'golf-ball' }],
  ])('falls back piece by piece: "%s"', (search, expected) => {
    expect(decodeAddress(search, FALLBACK, SAMPLES)).toEqual(expected);
  });

  it('never throws and always lands in range', () => {
    fc.assert(
      fc.property(fc.string(), (search) => {
        const { view, sample } = decodeAddress(search, FALLBACK, SAMPLES);
        expect(SAMPLES).toContain(sample);
        expect(view.layer).toBeLessThan(layersOf(view.stage));
      }),
    );
  });
});
