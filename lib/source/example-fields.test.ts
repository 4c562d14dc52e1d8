import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSafetensors } from '@/lib/checkpoint/safetensors';
import { tensorAsFloat32 } from '@/lib/checkpoint/tensor-values';
import { writeSafetensors } from '@/lib/checkpoint/write-safetensors';
import type { Tensor } from '@/lib/xray/tensor';
import { fieldName, packField, placeName, unpackField } from './example-fields';
import { EXAMPLE_FIELDS } from './receptive-field-example';

const SIZE = 128;

/** As a file in half precision would give it back. */
function throughFile(tensor: Tensor): Tensor {
  const named = new Map([['t', { shape: [...tensor.shape], data: tensor.values }]]);
  const file = parseSafetensors(writeSafetensors(named, { dtype: 'F16' }));
  return { shape: tensor.shape, values: tensorAsFloat32(file, 't') };
}

/** A field of one box, of values many decades apart. */
const boxed = fc
  .record({
    left: fc.nat(SIZE - 1),
    top: fc.nat(SIZE - 1),
    width: fc.integer({ min: 1, max: SIZE }),
    height: fc.integer({ min: 1, max: SIZE }),
    scale: fc.integer({ min: -12, max: 6 }),
  })
  .map(({ left, top, width, height, scale }) => {
    const rms = new Float32Array(SIZE * SIZE);
    for (let row = top; row < Math.min(SIZE, top + height); row++) {
      for (let column = left; column < Math.min(SIZE, left + width); column++) {
        rms[row * SIZE + column] = 10 ** (scale - ((7 * row + 3 * column) % 4));
      }
    }
    return rms;
  });

describe('a field in a file', () => {
  it('keeps its energy and its support, to half precision, whatever its size and scale', () => {
    fc.assert(
      fc.property(boxed, (rms) => {
        const { values, place } = packField(rms, SIZE);
        const back = unpackField(throughFile(values), throughFile(place), SIZE);
        const energy = (of: Float32Array) => of.reduce((sum, value) => sum + value * value, 0);
        expect(energy(back.rms) / energy(rms)).toBeCloseTo(1, 2);
        const wrong = rms.findIndex((value, i) => {
          const found = back.rms[i] ?? Number.NaN;
          if (back.pooled > 1) return value > 0 && !(found > 0);
          return !(Math.abs(found - value) <= value / 1024);
        });
        expect(wrong).toBe(-1);
      }),
      { numRuns: 25 },
    );
  });

  it('pools wide fields as root mean squares, and leaves narrow ones', () => {
    const wide = new Float32Array(SIZE * SIZE).fill(1);
    wide[0] = 7;
    const packed = packField(wide, SIZE);
    expect(packed.values.shape).toEqual([SIZE / 2, SIZE / 2]);
    const back = unpackField(packed.values, packed.place, SIZE);
    // √((49 + 1 + 1 + 1) ÷ 4), at all four pixels.
    for (const index of [0, 1, SIZE, SIZE + 1]) expect(back.rms[index]).toBeCloseTo(Math.sqrt(13), 6);
    expect(back.rms[2]).toBe(1);
    const narrow = new Float32Array(SIZE * SIZE);
    narrow[5 * SIZE + 9] = 3;
    expect(packField(narrow, SIZE).values.shape).toEqual([1, 1]);
  });

  it('an empty field is one zero, and a place outside of the picture is refused', () => {
    const { values, place } = packField(new Float32Array(SIZE * SIZE), SIZE);
    expect([...values.values]).toEqual([0]);
    expect(() => unpackField(values, { shape: [4], values: Float32Array.of(SIZE, 0, 1, 0) }, SIZE)).toThrow(
      RangeError,
    );
    expect(unpackField(values, place, SIZE).rms.every((value) => value === 0)).toBe(true);
  });

  it('every shipped field has a name of its own', () => {
    const names = EXAMPLE_FIELDS.flatMap((spec) => [fieldName(spec), placeName(fieldName(spec))]);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('field:stages.2.1:16,12:trained:8:grey:192,128,64');
  });
});
