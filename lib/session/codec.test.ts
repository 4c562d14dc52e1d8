import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OFFICIAL } from '@/lib/checkpoint/official';
import { ORDERS } from '@/lib/features/channel-order';
import { RANGES } from '@/lib/features/ranges';
import { ATTENTION_MODES } from '@/lib/mobilevit/spec/modes';
import { tapTable } from '@/lib/mobilevit/spec/taps';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import { type Address, decodeAddress, encodeAddress } from './codec';
import {
  COLOURS,
  FIELD_WAYS,
  FIRST_LOOK,
  inRange,
  layersOf,
  PANEL_IDS,
  STAGE_IDS,
  SUMMARIES,
  type View,
} from './view';

const SAMPLES = ['church', 'golf-ball'];
const FALLBACK: Address = {
  sample: 'church',
  view: { ...FIRST_LOOK, stage: 4, layer: 1, head: 'mean', query: { x: 0.5, y: 0.5 } },
};

const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
const place = fc.record({ x: share, y: share });
/** A whole percentage, which is what sliders have and addresses hold. */
const opacity = fc.integer({ min: 0, max: 100 }).map((percentage) => percentage / 100);
const mode = fc.constantFrom(...ATTENTION_MODES);
const pixel = fc.integer({ min: 0, max: 511 });
const n = fc.integer({ min: 0, max: 639 });
const TAPS = tapTable(VARIANTS.s, { height: 256, width: 256 }).map(({ name }) => name);
const views: fc.Arbitrary<View> = fc.constantFrom(3 as const, 4 as const, 5 as const).chain((stage) =>
  fc
    .record({
      stage: fc.constant(stage),
      layer: fc.integer({ min: 0, max: layersOf(stage) - 1 }),
      head: fc.oneof(fc.constantFrom('mean' as const, 'rollout' as const), fc.integer({ min: 0, max: 3 })),
      query: place,
      pins: fc.array(place, { maxLength: 3 }),
      outlined: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
      opened: fc.constantFrom(...STAGE_IDS),
      panel: fc.constantFrom(...PANEL_IDS),
      summary: fc.constantFrom(...SUMMARIES),
      order: fc.constantFrom(...ORDERS),
      range: fc.constantFrom(...RANGES),
      colours: fc.constantFrom(...COLOURS),
      channelOpacity: opacity,
      fieldOpacity: opacity,
      channel: fc.option(fc.integer({ min: 0, max: 639 }), { nil: undefined }),
      modes: fc.record({ 3: mode, 4: mode, 5: mode }),
      unit: fc.constantFrom(undefined, ...TAPS),
      way: fc.constantFrom(...FIELD_WAYS),
      cover: fc.option(fc.record({ x: pixel, y: pixel, side: fc.constantFrom(16, 32, 64) }), {
        nil: undefined,
      }),
      look: fc.record({ local: n, input: n, key: n, mix: n, fusion: n }, { requiredKeys: [] }),
    })
    .map(inRange),
);

describe('address codec', () => {
  it('gives back what went in', () => {
    fc.assert(
      fc.property(
        views,
        fc.constantFrom(...SAMPLES),
        fc.option(place, { nil: undefined }),
        fc.option(fc.constantFrom(...OFFICIAL.map(({ id }) => id)), { nil: undefined }),
        (view, sample, crop, model) => {
          const address = { sample, ...(crop && { crop }), ...(model && { model }), view };
          expect(decodeAddress(encodeAddress(address), FALLBACK, SAMPLES)).toEqual(address);
        },
      ),
    );
  });

  it('writes what a reader can read', () => {
    expect(encodeAddress(FALLBACK)).toBe('sample=church&block=4&layer=2&head=mean&at=0.500,0.500');
    const { view } = FALLBACK;
    expect(
      encodeAddress({
        sample: 'church',
        crop: { x: 0.25, y: 0.5 },
        model: 'timm-s',
        view: {
          ...view,
          pins: [{ x: 0, y: 1 }],
          outlined: undefined,
          opened: 'stem',
          panel: 'channels',
          summary: 'mean',
          order: 'variance',
          range: 'global',
          colours: 'perceptual',
          channel: 6,
          channelOpacity: 0.35,
          fieldOpacity: 0,
          modes: { ...view.modes, 4: 'identity' },
          unit: 'stages.2.1.conv_kxk',
          way: 'poke',
          cover: { x: 96, y: 0, side: 32 },
          look: { mix: 2, key: 5 },
        },
      }),
    ).toBe(
      'sample=church&block=4&layer=2&head=mean&at=0.500,0.500&pins=0.000,1.000&outline=none&open=stem&panel=channels&channel=7' +
        '&strip=mean&sort=variance&range=global&colours=perceptual&over=35&field=0' +
        '&modes=trained,identity,trained&unit=stages.2.1.conv_kxk&way=poke&cover=96,0,32&look=key:6,mix:3' +
        '&crop=0.250,0.500&model=timm-s',
    );
  });

  it('says nothing of a picture of the reader’s own', () => {
    const written = encodeAddress({ ...FALLBACK, sample: undefined, crop: { x: 0.1, y: 0.1 } });
    expect(written).not.toContain('sample');
    expect(written).not.toContain('crop');
  });

  it.each([
    ['', FALLBACK],
    [
      'sample=nonesuch&block=9&layer=x&head=&at=2,2&open=6&panel=x&channel=0&modes=identity&pins=1&outline=2&crop=3,3&model=timm-xl&unit=%3Cb%3E&way=x&cover=1,2&look=key:0',
      FALLBACK,
    ],
    ['at=0.1', FALLBACK],
    ['at=,', FALLBACK],
    ['at=0.1,0.2,0.3', FALLBACK],
    ['pins=0.1,0.2;x', FALLBACK],
    ['modes=identity,uniform,odd', FALLBACK],
    ['cover=-1,2,32', FALLBACK],
    ['cover=1,2,0', FALLBACK],
    ['cover=1,2,32,4', FALLBACK],
    ['strip=odd&sort=odd&range=&colours=Ink&over=101&field=-1', FALLBACK],
    ['over=1.5&field=0x10', FALLBACK],
    ['field=100', { ...FALLBACK, view: { ...FALLBACK.view, fieldOpacity: 1 } }],
    // As addresses were written before they told how things are drawn.
    [
      'sample=golf-ball&block=3&layer=1&head=2&at=0.250,0.750&open=stem&panel=channels&channel=7',
      {
        sample: 'golf-ball',
        view: {
          ...FALLBACK.view,
          stage: 3,
          layer: 0,
          head: 1,
          query: { x: 0.25, y: 0.75 },
          opened: 'stem',
          panel: 'channels',
          channel: 6,
        },
      },
    ],
    ['look=key', FALLBACK],
    ['look=keys:3', FALLBACK],
    ['look=key:3,odd:2', FALLBACK],
    [
      'pins=0.1,0.2&outline=3',
      { ...FALLBACK, view: { ...FALLBACK.view, pins: [{ x: 0.1, y: 0.2 }], outlined: 0 } },
    ],
    ['block=5', { ...FALLBACK, view: { ...FALLBACK.view, stage: 5, opened: 5 } }],
    ['block=5&open=stem', { ...FALLBACK, view: { ...FALLBACK.view, stage: 5, opened: 'stem' } }],
    ['layer=99', { ...FALLBACK, view: { ...FALLBACK.view, layer: 3 } }],
    ['head=rollout', { ...FALLBACK, view: { ...FALLBACK.view, head: 'rollout' } }],
    ['head=Rollout', FALLBACK],
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
