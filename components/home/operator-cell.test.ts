import { describe, expect, it } from 'vitest';
import { operatorLook } from './operator-cell';

describe('the look of an operator cell', () => {
  it('is an empty place where nothing is shown yet', () => {
    expect(operatorLook(-3, true, 'none', 4, 'en')).toEqual({
      counts: false,
      depth: null,
      negative: false,
      text: undefined,
    });
  });

  it('is a frame without a number where only the structure shows', () => {
    expect(operatorLook(-3, true, 'frames', 4, 'en')).toEqual({
      counts: true,
      depth: null,
      negative: false,
      text: undefined,
    });
  });

  it('is filled by magnitude, and hatched below zero', () => {
    expect(operatorLook(-3, true, 'all', 4, 'en')).toEqual({
      counts: true,
      depth: 0.75,
      negative: true,
      text: '−3',
    });
    expect(operatorLook(2, true, 'all', 4, 'en')).toMatchObject({ depth: 0.5, negative: false });
  });

  it('has no fill where it does not count, even if its number is read', () => {
    expect(operatorLook(0, false, 'all', 4, 'en')).toMatchObject({
      counts: false,
      depth: null,
      text: '0',
    });
  });

  it('keeps a long number to whole places', () => {
    expect(operatorLook(12.34, true, 'all', 20, 'en').text).toBe('12');
  });
});
