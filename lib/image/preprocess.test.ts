import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { planCrop } from './crop';
import { hashBytes } from './hash-bytes';
import reference from './pillow.generated.json';
import { overWhite, preprocess, rowsOverWhite, toUnit } from './preprocess';
import type { Filter } from './resample';

function asFilter(name: string): Filter {
  if (name === 'bilinear' || name === 'bicubic') return name;
  throw new Error(`unknown filter ${name}`);
}

/** The reference's pictures: every second pixel, about, opaque. */
function pixels(seed: number, width: number, height: number) {
  const data = hashBytes(seed, width * height * 4);
  for (let i = 3; i < data.length; i += 4) if ((data[i] ?? 0) >= 128) data[i] = 255;
  return { data, width, height };
}

const picture = (seed: number, width: number, height: number) => rowsOverWhite(pixels(seed, width, height));

describe('preprocess', () => {
  for (const { seed, source, size, resize, filter, resized, offset, samples, sha256 } of reference.crop) {
    const [width = 0, height = 0] = source;
    it(`equals Pillow ${reference.pillow}: ${width}×${height} to ${resize}, crop ${size}, ${filter}`, () => {
      const plan = planCrop(width, height, { size, resize });
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

  it('cuts out another square of the same resized picture where the crop was moved', () => {
    const source = picture(8, 90, 40);
    const whole = preprocess(source, { size: 20, filter: 'bilinear' });
    // 90 × 40 becomes 45 × 20: 25 columns are free.
    const square = (x: number) => preprocess(source, { size: 20, filter: 'bilinear', crop: { x, y: 0.1 } });
    expect(square(0.5).pixels).toEqual(whole.pixels);
    const [left, next] = [square(0), square(1 / 25)];
    for (let y = 0; y < 20; y++) {
      const at = y * 60;
      expect(next.pixels.subarray(at, at + 57)).toEqual(left.pixels.subarray(at + 3, at + 60));
    }
    expect(square(1).pixels).not.toEqual(whole.pixels);
  });

  it('takes a strip of any length', () => {
    const out = preprocess(picture(5, 1, 200_000), { size: 256, filter: 'bicubic' });
    expect(out.pixels.length).toBe(256 * 256 * 3);
  });

  it('refuses data of another length and a crop that is larger than the short side', () => {
    expect(() => rowsOverWhite({ ...pixels(1, 4, 4), height: 5 })).toThrow(RangeError);
    expect(() => preprocess(picture(1, 4, 4), { size: 8, resize: 7, filter: 'bilinear' })).toThrow(
      RangeError,
    );
    expect(() => preprocess(picture(1, 0, 4), { size: 8, filter: 'bilinear' })).toThrow(RangeError);
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
