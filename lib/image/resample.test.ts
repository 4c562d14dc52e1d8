import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashBytes } from './hash-bytes';
import reference from './pillow.generated.json';
import { type Filter, type RgbPixels, type RowSource, resample, resampleRegion } from './resample';

function picture(seed: number, width: number, height: number): RgbPixels {
  return { data: hashBytes(seed, width * height * 3), width, height, channels: 3 };
}

function asFilter(name: string): Filter {
  if (name === 'bilinear' || name === 'bicubic') return name;
  throw new Error(`unknown filter ${name}`);
}

const anyFilter = fc.constantFrom<Filter>('bilinear', 'bicubic');

describe('resample', () => {
  for (const { seed, source, target, filter, samples, sha256 } of reference.resize) {
    const [sourceWidth = 0, sourceHeight = 0] = source;
    const [width = 0, height = 0] = target;
    it(`equals Pillow ${reference.pillow}: ${sourceWidth}×${sourceHeight} → ${width}×${height} ${filter}`, () => {
      const out = resample(picture(seed, sourceWidth, sourceHeight), width, height, asFilter(filter));
      expect(out.length).toBe(width * height * 3);
      expect(samples.map(([place = -1]) => [place, out[place]])).toEqual(samples);
      expect(createHash('sha256').update(out).digest('hex')).toBe(sha256);
    });
  }

  it('keeps a flat colour flat at any size', () => {
    const side = fc.integer({ min: 1, max: 60 });
    const byte = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(side, side, side, side, byte, anyFilter, (w, h, width, height, value, filter) => {
        const flat: RgbPixels = {
          data: new Uint8Array(w * h * 3).fill(value),
          width: w,
          height: h,
          channels: 3,
        };
        expect(new Set(resample(flat, width, height, filter))).toEqual(new Set([value]));
      }),
    );
  });

  it('keeps the three channels apart', () => {
    const grey = picture(7, 31, 17);
    const data = grey.data.map((value, i) => (i % 3 === 1 ? value : 0));
    const green = resample({ ...grey, data }, 12, 19, 'bicubic');
    const all = resample(grey, 12, 19, 'bicubic');
    expect(green).toEqual(all.map((value, i) => (i % 3 === 1 ? value : 0)));
  });

  it('refuses sizes that are none and data of another length', () => {
    const ok = picture(1, 4, 4);
    for (const bad of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => resample(ok, bad, 4, 'bilinear')).toThrow(RangeError);
      expect(() => resample(ok, 4, bad, 'bilinear')).toThrow(RangeError);
    }
    expect(() => resample({ ...ok, width: 5 }, 4, 4, 'bilinear')).toThrow(RangeError);
    expect(() =>
      resample({ data: new Uint8Array(0), width: 0, height: 4, channels: 3 }, 4, 4, 'bilinear'),
    ).toThrow(RangeError);
  });
});

describe('resampleRegion', () => {
  const region = fc
    .record({
      width: fc.integer({ min: 1, max: 40 }),
      height: fc.integer({ min: 1, max: 40 }),
      left: fc.nat(39),
      top: fc.nat(39),
      right: fc.nat(39),
      bottom: fc.nat(39),
    })
    .map(({ width, height, left, top, right, bottom }) => {
      const x = [left % width, right % width].sort((a, b) => a - b);
      const y = [top % height, bottom % height].sort((a, b) => a - b);
      const [x0 = 0, x1 = 0] = x;
      const [y0 = 0, y1 = 0] = y;
      return { width, height, box: { left: x0, top: y0, width: x1 - x0 + 1, height: y1 - y0 + 1 } };
    });

  it('is the crop of the whole, asks for each row once in order, and never leaves the picture', () => {
    const side = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(side, side, region, anyFilter, (w, h, { width, height, box }, filter) => {
        const source = picture(w * 64 + h, w, h);
        const asked: number[] = [];
        const rows: RowSource = {
          width: w,
          height: h,
          readRow(y, from, to, row) {
            expect(from).toBeGreaterThanOrEqual(0);
            expect(to).toBeLessThanOrEqual(w);
            expect(row.length).toBe((to - from) * 3);
            asked.push(y);
            row.set(source.data.subarray((y * w + from) * 3, (y * w + to) * 3));
          },
        };
        const part = resampleRegion(rows, width, height, filter, box);
        const whole = resample(source, width, height, filter);
        const expected: number[] = [];
        for (let y = box.top; y < box.top + box.height; y++) {
          const start = (y * width + box.left) * 3;
          expected.push(...whole.subarray(start, start + box.width * 3));
        }
        expect([...part]).toEqual(expected);
        expect(asked.every((y, i) => y >= 0 && y < h && (i === 0 || y === (asked[i - 1] ?? 0) + 1))).toBe(
          true,
        );
      }),
    );
  });

  it('reads only the rows and columns that the region depends on', () => {
    let rows = 0;
    let columns = 0;
    const source: RowSource = {
      width: 50_000,
      height: 1000,
      readRow(_y, from, to, row) {
        rows++;
        columns = to - from;
        row.fill(9);
      },
    };
    const box = { left: 1000, top: 10, width: 20, height: 2 };
    const out = resampleRegion(source, 5000, 100, 'bilinear', box);
    expect(new Set(out)).toEqual(new Set([9]));
    // Ten times smaller: a bilinear output pixel reads 20 pixels, half of them outside its own.
    expect(rows).toBe(30);
    expect(columns).toBe(210);
  });

  it('refuses a region that sticks out', () => {
    const rows: RowSource = { width: 4, height: 4, readRow: () => undefined };
    expect(() => resampleRegion(rows, 8, 8, 'bilinear', { left: 1, top: 0, width: 8, height: 8 })).toThrow(
      RangeError,
    );
    expect(() => resampleRegion(rows, 8, 8, 'bilinear', { left: 0, top: -1, width: 8, height: 8 })).toThrow(
      RangeError,
    );
  });
});
