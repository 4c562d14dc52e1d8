import { describe, expect, it } from 'vitest';
import { numberToHalf } from './float16';
import { parseSafetensors } from './safetensors';
import { tensorAsFloat32 } from './tensor-values';
import { exactNumbers } from './testing/files';
import { writeSafetensors } from './write-safetensors';

const TENSORS = new Map([
  ['rank0', { shape: [], data: Float32Array.of(3) }],
  ['empty', { shape: [0, 2], data: new Float32Array() }],
  ['odd', { shape: [3, 5], data: exactNumbers(15, 1) }],
  ['權重', { shape: [2, 1, 2], data: exactNumbers(4, 2) }],
]);

describe('writeSafetensors', () => {
  it.each(['F32', 'F16'] as const)('writes %s that reads back the same', (dtype) => {
    const file = parseSafetensors(writeSafetensors(TENSORS, { dtype, metadata: { format: 'pt' } }));
    expect([...file.tensors.keys()]).toEqual([...TENSORS.keys()]);
    expect([...file.metadata]).toEqual([['format', 'pt']]);
    for (const [name, { shape, data }] of TENSORS) {
      expect(file.tensors.get(name)).toMatchObject({ dtype, shape });
      expect(tensorAsFloat32(file, name)).toEqual(data);
    }
  });

  it('begins the data on a multiple of eight bytes', () => {
    const file = parseSafetensors(writeSafetensors(TENSORS));
    expect(Number(file.tensors.get('rank0')?.byteOffset) % 8).toBe(0);
  });

  it('rounds to the nearest half', () => {
    const file = parseSafetensors(
      writeSafetensors(new Map([['w', { shape: [2], data: Float32Array.of(1 / 3, 1e9) }]]), { dtype: 'F16' }),
    );
    expect([...new Uint16Array(file.buffer.slice(-4))]).toEqual([numberToHalf(Math.fround(1 / 3)), 0x7c00]);
  });
});
