import { describe, expect, it } from 'vitest';
import { getDictionary } from '@/lib/i18n/dictionary';
import { identity, type Matrix } from '@/lib/walkthrough/matrix';
import { matrixOf } from '@/lib/walkthrough/read-trace';
import { meanVerdict, PAIRING_WQ, pairVerdict, shiftVerdict } from './puzzle-verdicts';
import { START, traceOf, withCell } from './toy';

const words = getDictionary('en').attention.puzzles;
const start = traceOf(START);
const u = matrixOf(start, 'U');
const v = matrixOf(start, 'V');
const rows = (row: (i: number) => readonly number[]): Matrix => [0, 1, 2, 3].map(row);

describe('the shift', () => {
  it('is not the identity', () => {
    expect(shiftVerdict(identity(4), v, words.shift, 'en')).toEqual({
      solved: false,
      reason: words.shift.identity,
    });
  });

  it('is a one to the right in each row', () => {
    const right = rows((i) => [0, 1, 2, 3].map((j) => (j === (i + 1) % 4 ? 1 : 0)));
    expect(shiftVerdict(right, v, words.shift, 'en').solved).toBe(true);
    const broken = withCell(right, { row: 2, column: 3 }, 2);
    expect(shiftVerdict(broken, v, words.shift, 'en').reason).toBe('Row 3 gives 10; it should be 5.');
  });

  it('has to hold for other values, too', () => {
    const right = rows((i) => [0, 1, 2, 3].map((j) => (j === (i + 1) % 4 ? 1 : 0)));
    // The last row is to give the first value, 0: a row of zeros gives that only by luck.
    const lucky = withCell(right, { row: 3, column: 0 }, 0);
    const verdict = shiftVerdict(lucky, v, words.shift, 'en');
    expect(verdict.solved).toBe(false);
    expect(verdict.reason).toContain('Row 4');
    expect(verdict.reason).toContain('other values');
  });
});

describe('the mean', () => {
  it('is uniform attention and nothing else', () => {
    expect(
      meanVerdict(
        rows(() => [0.25, 0.25, 0.25, 0.25]),
        words.mean,
        'en',
      ).solved,
    ).toBe(true);
    expect(
      meanVerdict(
        rows(() => [1, 1, 1, 1]),
        words.mean,
        'en',
      ).reason,
    ).toBe('Row 1 sums to 4, not 1.');
    expect(meanVerdict(identity(4), words.mean, 'en').reason).toContain('Row 1 does not weigh');
  });
});

describe('the look-alikes', () => {
  const verdict = (wq: Matrix, wk = identity(4)) => {
    const trace = traceOf({ ...START, wq, wk });
    return pairVerdict(u, matrixOf(trace, 'Z'), words.pair);
  };

  it('are not paired by Wq = Wk = I', () => {
    expect(verdict(identity(4)).reason).toBe('Window 1 gives most to window 1; its look-alike is window 2.');
  });

  it('are paired by the answer that the page gives', () => {
    expect(verdict(PAIRING_WQ).solved).toBe(true);
  });

  it('are tied where all scores are equal', () => {
    expect(verdict(rows(() => [0, 0, 0, 0])).reason).toContain('as much to another');
  });
});
