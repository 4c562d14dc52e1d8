import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashBytes } from './hash-bytes';
import reference from './pillow.generated.json';
import { centreCropBox, overWhite, planCrop, preprocess, toUnit } from './preprocess';
import type { Filter } from './resample';

function asFilter(name: string): Filter {
  if (name === 'bilinear' || name === 'bicubic') return name;
  throw new Error(`unknown filter ${name}`);
}

/** The reference's pictures: every second pixel, about, opaque. */
function picture(seed: number, width: number, height: number) {
  const data = hashBytes(seed, width * height * 4);
  for (let i = 3; i < data.length; i += 4) if ((data[i] ?? 0) >= 128) data[i] = 255;
  return { data, width, height };
}

describe('preprocess', () => {
  for (const { seed, source, size, resize, filter, resized, offset, samples, sha256 } of reference.crop) {
    const [width = 0, height = 0] = source;
    it(`equals Pillow ${reference.pillow}: ${width}×${height} to ${resize}, crop ${size}, ${filter}`, () => {
      const plan = planCrop(width, height, size, resize);
      expect([plan.width, plan.height]).toEqual(resized);
      expect([plan.crop.left, plan.crop.top]).toEqual(offset);
      const { pixels, input } = preprocess(picture(seed, width, height), {
        size,
        resize,
        filter: asFilter(filter),
      });
      expect(samples.map(([place = -1]) => [place, pixels[place]])).toEqual(samples);
      expect(createHash('sha256').update(pixels).digest('hex')).toBe(sha256);
      expect(Buffer.from(input.buffer).equals(Buffer.from(toUnit(pixels).buffer))).toBe(true);
    });
  }

  it('crops the whole short side when no resize is given', () => {
    const source = picture(3, 50, 30);
    const short = preprocess(source, { size: 16, filter: 'bilinear' });
    expect(short.pixels).toEqual(preprocess(source, { size: 16, resize: 16, filter: 'bilinear' }).pixels);
  });

  it('takes a strip of any length', () => {
    const out = preprocess(picture(5, 1, 200_000), { size: 256, filter: 'bicubic' });
    expect(out.pixels.length).toBe(256 * 256 * 3);
  });

  it('refuses data of another length and a crop that is larger than the short side', () => {
    expect(() => preprocess({ ...picture(1, 4, 4), height: 5 }, { size: 4, filter: 'bilinear' })).toThrow(
      RangeError,
    );
    expect(() => preprocess(picture(1, 4, 4), { size: 8, resize: 7, filter: 'bilinear' })).toThrow(
      RangeError,
    );
    expect(() => preprocess(picture(1, 0, 4), { size: 8, filter: 'bilinear' })).toThrow(RangeError);
  });
});

describe('planCrop and centreCropBox', () => {
  const side = fc.integer({ min: 1, max: 9000 });
  const sizes = fc.tuple(fc.integer({ min: 32, max: 512 }), fc.nat(64));

  it('keeps the crop inside the resized picture and its box inside the picture', () => {
    fc.assert(
      fc.property(side, side, sizes, (width, height, [size, extra]) => {
        const plan = planCrop(width, height, size, size + extra);
        expect(Math.min(plan.width, plan.height)).toBe(size + extra);
        expect(plan.crop.left).toBeGreaterThanOrEqual(0);
        expect(plan.crop.top).toBeGreaterThanOrEqual(0);
        expect(plan.crop.left + size).toBeLessThanOrEqual(plan.width);
        expect(plan.crop.top + size).toBeLessThanOrEqual(plan.height);
        const box = centreCropBox(width, height, size, size + extra);
        expect(box.left + box.width).toBeLessThanOrEqual(width + 1e-9);
        expect(box.top + box.height).toBeLessThanOrEqual(height + 1e-9);
      }),
    );
  });

  it('turns with the picture', () => {
    fc.assert(
      fc.property(side, side, sizes, (width, height, [size, extra]) => {
        const plan = planCrop(width, height, size, size + extra);
        const turned = planCrop(height, width, size, size + extra);
        expect([turned.width, turned.height]).toEqual([plan.height, plan.width]);
        expect([turned.crop.left, turned.crop.top]).toEqual([plan.crop.top, plan.crop.left]);
      }),
    );
  });

  it('outlines the middle square of a 500×375 picture', () => {
    expect(planCrop(500, 375, 256)).toEqual({
      width: 341,
      height: 256,
      crop: { left: 42, top: 0, width: 256, height: 256 },
    });
    const box = centreCropBox(500, 375, 256);
    expect(box.height).toBe(375);
    expect(box.width).toBeCloseTo((256 * 500) / 341, 9);
  });
});

describe('overWhite and toUnit', () => {
  it('keeps opaque pixels, makes clear ones white, and rounds to the nearest between', () => {
    for (let c = 0; c < 256; c++) {
      expect(overWhite(c, 255)).toBe(c);
      expect(overWhite(c, 0)).toBe(255);
      for (let a = 0; a < 256; a++) {
        const exact = (c * a + 255 * (255 - a)) / 255;
        expect(Math.abs(overWhite(c, a) - exact)).toBeLessThanOrEqual(0.5);
      }
    }
  });

  it('scales to single precision', () => {
    expect([...toUnit(Uint8Array.of(0, 1, 255))]).toEqual([0, Math.fround(1 / 255), 1]);
  });
});
