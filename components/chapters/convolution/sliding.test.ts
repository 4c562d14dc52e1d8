import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convolutionTrace } from '@/lib/walkthrough/convolution';
import { convolutionShape } from '@/lib/walkthrough/shape';
import { convolutionOf, START_STATE } from './settings';
import { cellsUnder, slidingAt } from './sliding';

const settings = convolutionOf(START_STATE);
const trace = convolutionTrace(settings);
const shape = convolutionShape(settings);

describe('the sliding window', () => {
  it('goes in step with the walk', () => {
    expect(trace.steps.map((_, step) => slidingAt(trace, step, 1))).toEqual([
      { window: null, outputs: 0 },
      { window: 0, outputs: 0 },
      { window: 0, outputs: 0 },
      { window: 1, outputs: 0 },
      { window: 3, outputs: 0 },
      { window: 0, outputs: 1 },
      { window: 1, outputs: 2 },
      { window: 3, outputs: 4 },
      { window: null, outputs: 4 },
    ]);
  });

  it('shows no output before its window is done, and never jumps back', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b) => {
          const early = slidingAt(trace, 7, Math.min(a, b));
          const late = slidingAt(trace, 7, Math.max(a, b));
          expect(late.outputs).toBeGreaterThanOrEqual(early.outputs);
          expect(early.outputs).toBeGreaterThanOrEqual(2);
          expect(early.outputs === 4).toBe(Math.min(a, b) === 1);
        },
      ),
    );
  });

  it('covers the cells of its window', () => {
    expect([...cellsUnder(shape, 2)]).toEqual([3, 4, 6, 7]);
  });
});
