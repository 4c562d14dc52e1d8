import { describe, expect, it } from 'vitest';
import { parseSafetensors } from './safetensors';
import { tensorAsFloat32 } from './tensor-values';
import { exactNumbers, fileOf, problemOf } from './testing/files';

const bytesOf = (array: ArrayBufferView<ArrayBuffer>) =>
  new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

function valuesOf(dtype: string, shape: readonly number[], bytes: Uint8Array): number[] {
  const file = parseSafetensors(fileOf(new Map([['w', { dtype, shape, bytes }]])));
  return [...tensorAsFloat32(file, 'w')];
}

describe('tensorAsFloat32', () => {
  it('reads single precision wherever it lies', () => {
    const numbers = exactNumbers(6, 3);
    for (let shift = 0; shift < 8; shift++) {
      const before = { dtype: 'U8', shape: [shift], bytes: new Uint8Array(shift) };
      const w = { dtype: 'F32', shape: [6], bytes: bytesOf(numbers) };
      const file = parseSafetensors(
        fileOf(
          new Map([
            ['a', before],
            ['w', w],
          ]),
        ),
      );
      expect(tensorAsFloat32(file, 'w')).toEqual(numbers);
    }
  });

  it('reads half precision', () => {
    expect(valuesOf('F16', [4], bytesOf(Uint16Array.of(0x3c00, 0x0001, 0xfbff, 0x7c00)))).toEqual([
      1,
      2 ** -24,
      -65504,
      Infinity,
    ]);
  });

  it('reads brain floats as the upper half of single precision', () => {
    const values = valuesOf('BF16', [5], bytesOf(Uint16Array.of(0x3f80, 0xc049, 0x0001, 0xff80, 0x7fc0)));
    expect(values).toEqual([1, -3.140625, 2 ** -133, -Infinity, NaN]);
  });

  it('reads 64-bit integers, of rank 0 too', () => {
    expect(valuesOf('I64', [], bytesOf(BigInt64Array.of(-4551n)))).toEqual([-4551]);
    expect(valuesOf('I64', [2], bytesOf(BigInt64Array.of(0n, 2n ** 40n)))).toEqual([0, 2 ** 40]);
  });

  it('names a type that it cannot read, and a tensor that is not there', () => {
    const file = parseSafetensors(
      fileOf(new Map([['w', { dtype: 'F8_E4M3', shape: [1], bytes: new Uint8Array(1) }]])),
    );
    expect(problemOf(() => tensorAsFloat32(file, 'w'))).toEqual({
      code: 'unsupported-dtype',
      data: { tensor: 'w', dtype: 'F8_E4M3' },
    });
    expect(problemOf(() => tensorAsFloat32(file, 'v'))).toEqual({
      code: 'missing-tensor',
      data: { tensor: 'v' },
    });
  });
});
