import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvChunks } from './csv';
import { float32Text } from './float32-text';

const whole = (tensor: Parameters<typeof csvChunks>[0]) => [...csvChunks(tensor)].join('');

describe('float32Text', () => {
  it('reads back as the same bits, and is as short as can be', () => {
    expect(
      [0.1, 1 / 3, 16_777_216, 1e-7, 3.4028235e38, -2.5].map((x) => float32Text(Math.fround(x))),
    ).toEqual(['0.1', '0.33333334', '16777216', '1e-7', '3.4028235e+38', '-2.5']);
    expect([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, -0].map(float32Text)).toEqual([
      'nan',
      'inf',
      '-inf',
      '0',
      '-0',
    ]);
    fc.assert(
      fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (x) => {
        const text = float32Text(x);
        expect(Math.fround(Number(text))).toBe(x);
        // Subnormal numbers have fewer bits than the rule counts on.
        if (Math.abs(x) >= 2 ** -126) {
          const digits = text.replace(/e.*|^-|\./g, '').replace(/^0+|0+$/g, '').length;
          if (digits > 1) expect(Math.fround(Number(x.toPrecision(digits - 1)))).not.toBe(x);
        }
      }),
    );
  });
});

describe('csvChunks', () => {
  it('has a column for each axis and one for the value, lines as RFC 4180 ends them', () => {
    expect(whole({ shape: [2, 2], values: Float32Array.of(0.1, -1, Number.NaN, 3) })).toBe(
      'row,column,value\r\n0,0,0.1\r\n0,1,-1\r\n1,0,nan\r\n1,1,3\r\n',
    );
    expect(whole({ shape: [], values: Float32Array.of(7) })).toBe('value\r\n7\r\n');
    expect(whole({ shape: [0, 3], values: new Float32Array() })).toBe('row,column,value\r\n');
    expect(whole({ shape: [1], values: Float32Array.of(1), axes: ['a "b", c'] })).toBe(
      '"a ""b"", c",value\r\n0,1\r\n',
    );
    expect(whole({ shape: [1, 1, 1, 1], values: Float32Array.of(1) })).toMatch(
      /^axis 0,axis 1,axis 2,axis 3,/,
    );
  });

  it('counts in row-major order, in pieces that end with a line', () => {
    const shape = [3, 40, 500];
    const values = Float32Array.from({ length: 60_000 }, (_, n) => n);
    const chunks = [...csvChunks({ shape, values })];
    expect(chunks.length).toBeGreaterThan(3);
    for (const chunk of chunks) expect(chunk.endsWith('\r\n')).toBe(true);
    const lines = chunks.join('').trimEnd().split('\r\n').slice(1);
    expect(lines).toHaveLength(60_000);
    lines.forEach((line, n) => {
      const [row = 0, column = 0, channel = 0, value] = line.split(',').map(Number);
      if ((row * 40 + column) * 500 + channel !== n || value !== n) throw new Error(line);
    });
  });

  it('refuses names that do not fit', () => {
    expect(() => whole({ shape: [1, 1], values: new Float32Array(1), axes: ['one'] })).toThrow(
      '1 names for 2',
    );
  });
});
