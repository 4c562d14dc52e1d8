import { describe, expect, it } from 'vitest';
import { DTYPE_BITS } from './dtype';
import { MAX_HEADER_BYTES, parseSafetensors } from './safetensors';
import { problemOf, rawFile } from './testing/files';

const entry = (dtype: string, shape: readonly number[], begin: number, end: number) =>
  `{"dtype":"${dtype}","shape":${JSON.stringify(shape)},"data_offsets":[${begin},${end}]}`;

const problem = (header: string, data: Uint8Array | number = 0, headerBytes?: number | bigint) =>
  problemOf(() => parseSafetensors(rawFile(header, data, headerBytes)));

describe('parseSafetensors reads', () => {
  it('a file of nothing', () => {
    const file = parseSafetensors(rawFile('{}'));
    expect(file.tensors.size).toBe(0);
    expect(file.metadata.size).toBe(0);
  });

  it('entries in the order of their bytes, rank 0, empty tensors, metadata, padding and fields it does not know', () => {
    const header = `{"b":${entry('I64', [], 4, 12)}, "__metadata__":{"format":"pt"}, "empty":${entry('F32', [0, 3], 4, 4)},
      "a":{"extra":[1],"dtype":"F16","shape":[2,1],"data_offsets":[0,4]}}   `;
    const file = parseSafetensors(rawFile(header, 12));
    const dataStart = 8 + header.length;
    expect([...file.tensors]).toEqual([
      ['a', { dtype: 'F16', shape: [2, 1], byteOffset: dataStart, byteLength: 4 }],
      ['empty', { dtype: 'F32', shape: [0, 3], byteOffset: dataStart + 4, byteLength: 0 }],
      ['b', { dtype: 'I64', shape: [], byteOffset: dataStart + 4, byteLength: 8 }],
    ]);
    expect([...file.metadata]).toEqual([['format', 'pt']]);
  });

  it('every type of the format by its width', () => {
    for (const [dtype, bits] of Object.entries(DTYPE_BITS)) {
      const file = parseSafetensors(rawFile(`{"t":${entry(dtype, [8], 0, bits)}}`, bits));
      expect(file.tensors.get('t')?.dtype).toBe(dtype);
    }
  });

  it('names in any script, and __proto__', () => {
    const file = parseSafetensors(
      rawFile(`{"權重":${entry('U8', [1], 0, 1)},"__proto__":${entry('U8', [1], 1, 2)}}`, 2),
    );
    expect([...file.tensors.keys()]).toEqual(['權重', '__proto__']);
  });
});

describe('parseSafetensors refuses a bad header and names the byte', () => {
  it('nothing, and less than the eight bytes of the length', () => {
    expect(problemOf(() => parseSafetensors(new ArrayBuffer(0)))).toEqual({
      code: 'empty',
      data: { byte: 0 },
    });
    const five = problemOf(() => parseSafetensors(new ArrayBuffer(5)));
    expect(five).toEqual({ code: 'prefix-truncated', data: { byte: 5, fileBytes: 5 } });
  });

  it('a header past the end of the file, or past any reason', () => {
    expect(problem('{}', 0, 3)).toEqual({
      code: 'header-past-end',
      data: { byte: 8, headerBytes: 3, fileBytes: 10 },
    });
    expect(problem('{}', 0, MAX_HEADER_BYTES + 1).code).toBe('header-too-long');
    expect(problem('{}', 0, 0xffff_ffff_ffff_ffffn)).toEqual({
      code: 'header-too-long',
      data: { byte: 0, headerBytes: 2 ** 64, limit: MAX_HEADER_BYTES },
    });
  });

  it('a header that does not begin with a brace, is not UTF-8, or is not JSON', () => {
    expect(problem('[]')).toEqual({ code: 'not-safetensors', data: { byte: 8, found: 0x5b } });
    expect(problem(' {}').code).toBe('not-safetensors');
    expect(problem('', 4)).toEqual({ code: 'header-not-json', data: { byte: 8 } });
    expect(problem('{"é":}')).toEqual({ code: 'header-not-json', data: { byte: 14 } });
    expect(problem('{} {}')).toEqual({ code: 'header-not-json', data: { byte: 11 } });
    const latin1 = new Uint8Array(rawFile('{"a":1}'));
    latin1[10] = 0xe9;
    expect(problemOf(() => parseSafetensors(latin1.buffer))).toEqual({
      code: 'header-not-utf8',
      data: { byte: 11 },
    });
    const cut = new Uint8Array(rawFile('{"aa'));
    cut[11] = 0xe9;
    expect(problemOf(() => parseSafetensors(cut.buffer))).toEqual({
      code: 'header-not-utf8',
      data: { byte: 12 },
    });
  });

  it('a name that comes twice', () => {
    const twice = `{"a":${entry('U8', [1], 0, 1)},"a":${entry('U8', [1], 0, 1)}}`;
    expect(problem(twice, 1)).toEqual({
      code: 'duplicate-name',
      data: { byte: 8 + twice.lastIndexOf('"a"'), name: 'a' },
    });
  });
});

describe('parseSafetensors refuses a bad entry and names the tensor', () => {
  it.each([
    ['entry', '1'],
    ['entry', 'null'],
    ['entry', '["U8",[1],[0,1]]'],
    ['dtype', '{"shape":[1],"data_offsets":[0,1]}'],
    ['dtype', '{"dtype":8,"shape":[1],"data_offsets":[0,1]}'],
    ['shape', '{"dtype":"U8","data_offsets":[0,1]}'],
    ['shape', '{"dtype":"U8","shape":1,"data_offsets":[0,1]}'],
    ['shape', '{"dtype":"U8","shape":[-1],"data_offsets":[0,1]}'],
    ['shape', '{"dtype":"U8","shape":[0.5],"data_offsets":[0,1]}'],
    ['shape', '{"dtype":"U8","shape":[4294967296,4294967296,0],"data_offsets":[0,0]}'],
    ['data_offsets', '{"dtype":"U8","shape":[1]}'],
    ['data_offsets', '{"dtype":"U8","shape":[1],"data_offsets":[0]}'],
    ['data_offsets', '{"dtype":"U8","shape":[1],"data_offsets":[0,1,1]}'],
    ['data_offsets', '{"dtype":"U8","shape":[1],"data_offsets":["0",1]}'],
  ])('%s in %s', (field, value) => {
    expect(problem(`{"w":${value}}`, 1)).toEqual({ code: 'bad-entry', data: { tensor: 'w', field } });
  });

  it('a type that the format does not have', () => {
    const data = { tensor: 'w', dtype: 'F128' };
    expect(problem(`{"w":${entry('F128', [1], 0, 16)}}`, 16)).toEqual({ code: 'unknown-dtype', data });
    expect(problem(`{"w":${entry('toString', [1], 0, 1)}}`, 1).code).toBe('unknown-dtype');
  });

  it('metadata other than text', () => {
    expect(problem('{"__metadata__":[]}')).toEqual({ code: 'bad-metadata', data: { key: null } });
    expect(problem('{"__metadata__":{"epoch":3}}')).toEqual({ code: 'bad-metadata', data: { key: 'epoch' } });
  });

  it('bytes that do not fit type and shape', () => {
    expect(problem(`{"w":${entry('F32', [2, 3], 0, 20)}}`, 20)).toEqual({
      code: 'size-mismatch',
      data: { tensor: 'w', expectedBytes: 24, foundBytes: 20 },
    });
    expect(problem(`{"w":${entry('F4', [3], 0, 2)}}`, 2)).toEqual({
      code: 'size-mismatch',
      data: { tensor: 'w', expectedBytes: 1.5, foundBytes: 2 },
    });
  });
});

describe('parseSafetensors refuses tensors that do not fill the file exactly', () => {
  const a = entry('U8', [4], 0, 4);

  it('offsets in reverse', () => {
    const data = { tensor: 'w', begin: 4, end: 0 };
    expect(problem(`{"w":${entry('U8', [4], 4, 0)}}`, 4)).toEqual({ code: 'offsets-reversed', data });
  });

  it('overlapping tensors, and an empty one inside another', () => {
    const header = `{"a":${a},"b":${entry('U8', [4], 3, 7)}}`;
    expect(problem(header, 7)).toEqual({
      code: 'overlap',
      data: { tensor: 'b', byte: 8 + header.length + 3 },
    });
    expect(problem(`{"a":${a},"b":${entry('U8', [0], 2, 2)}}`, 4).code).toBe('overlap');
  });

  it('bytes between tensors, before the first, and after the last', () => {
    const between = `{"a":${a},"b":${entry('U8', [4], 6, 10)}}`;
    const start = 8 + between.length;
    expect(problem(between, 10)).toEqual({ code: 'hole', data: { tensor: 'b', byte: start + 4, bytes: 2 } });
    const before = `{"b":${entry('U8', [4], 6, 10)}}`;
    expect(problem(before, 10).data).toEqual({ tensor: 'b', byte: 8 + before.length, bytes: 6 });
    const after = `{"a":${a}}`;
    expect(problem(after, 5)).toEqual({
      code: 'hole',
      data: { tensor: null, byte: 8 + after.length + 4, bytes: 1 },
    });
  });

  it('a tensor that begins beyond the file', () => {
    const header = `{"a":${a},"b":${entry('U8', [4], 1000, 1004)}}`;
    expect(problem(header, 4)).toEqual({
      code: 'offset-out-of-range',
      data: { tensor: 'b', byte: 8 + header.length + 1000, fileBytes: 8 + header.length + 4 },
    });
  });

  it('a file cut off in its data: the first tensor cut, and how long the file should have been', () => {
    const header = `{"a":${a},"b":${entry('U8', [4], 4, 8)},"c":${entry('U8', [4], 8, 12)}}`;
    const start = 8 + header.length;
    expect(problem(header, 6)).toEqual({
      code: 'data-truncated',
      data: { tensor: 'b', byte: start + 6, expectedBytes: start + 12, fileBytes: start + 6 },
    });
  });
});
