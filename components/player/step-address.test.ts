import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStep, writeStep } from './step-address';

describe('the step in the address', () => {
  it('is counted from 1 and kept inside the walk', () => {
    expect(readStep('?step=1', 'step', 9)).toBe(0);
    expect(readStep('?step=9', 'step', 9)).toBe(8);
    expect(readStep('?step=10', 'step', 9)).toBe(8);
  });

  it.each(['', '?step=', '?step=0', '?step=-1', '?step=1.5', '?step=two', '?other=3', '?step=99999999'])(
    'is not in "%s"',
    (search) => {
      expect(readStep(search, 'step', 9)).toBeNull();
    },
  );

  it('leaves the rest of the query as it is', () => {
    expect(writeStep('?lambda=0.5&step=2&x=1', 'step', 4)).toBe('?lambda=0.5&step=5&x=1');
    expect(writeStep('?step=2&x=1', 'step', 0)).toBe('?x=1');
    expect(writeStep('?step=2', 'step', 0)).toBe('');
    expect(writeStep('?other=3', 'step', 1)).toBe('?other=3&step=2');
  });

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(39), (steps, at) => {
        const step = at % steps;
        const search = writeStep('?q=a', 'step', step);
        expect(readStep(search, 'step', steps)).toBe(step === 0 ? null : step);
      }),
    );
  });
});
