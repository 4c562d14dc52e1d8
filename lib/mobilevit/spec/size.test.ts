import { describe, expect, it } from 'vitest';
import { checkSize, SizeError } from './size';

function problem(height: number, width: number): SizeError | undefined {
  try {
    checkSize({ height, width });
    return undefined;
  } catch (error) {
    if (error instanceof SizeError) return error;
    throw error;
  }
}

describe('checkSize', () => {
  it.each([
    [32, 32],
    [512, 512],
    [33, 511],
  ])('lets %i×%i pass', (height, width) => {
    expect(problem(height, width)).toBeUndefined();
  });

  it.each([
    [31, 256, 'too-small', { side: 'height', value: 31, limit: 32 }],
    [256, 0, 'too-small', { side: 'width', value: 0, limit: 32 }],
    [513, 256, 'too-large', { side: 'height', value: 513, limit: 512 }],
    [256, 512.5, 'too-large', { side: 'width', value: 512.5, limit: 512 }],
    [
      256,
      Number.POSITIVE_INFINITY,
      'too-large',
      { side: 'width', value: Number.POSITIVE_INFINITY, limit: 512 },
    ],
    [100.4, 256, 'not-an-integer', { side: 'height', value: 100.4, limit: 100 }],
    [256, Number.NaN, 'not-an-integer', { side: 'width', value: Number.NaN, limit: Number.NaN }],
  ] as const)('refuses %d×%d: %s', (height, width, code, data) => {
    expect(problem(height, width)).toMatchObject({ code, data });
  });
});
