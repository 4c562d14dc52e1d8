import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersOf, firsts, greatestBefore, greatestChanges, movedShare } from './share-changes';

const log = (...shares: number[]) => shares.map(Math.log);
const answers = answersOf(log(0.5, 0.3, 0.15, 0.05), log(0.2, 0.32, 0.08, 0.4));

describe('changes of shares', () => {
  it('the greatest changes first, up or down', () => {
    const changes = greatestChanges(answers, 3);
    expect(changes.map(({ index }) => index)).toEqual([3, 0, 2]);
    expect(changes[0]?.before).toBeCloseTo(0.05, 12);
    expect(changes[0]?.after).toBeCloseTo(0.4, 12);
  });

  it('or what was greatest before, in that order', () => {
    expect(greatestBefore(answers, 2).map(({ index }) => index)).toEqual([0, 1]);
  });

  it('which class came first', () => {
    const { before, after } = firsts(answers);
    expect([before.index, after.index]).toEqual([0, 3]);
    expect(after.share).toBeCloseTo(0.4, 12);
  });

  it('what moved is what some lost and others won', () => {
    expect(movedShare(answers)).toBeCloseTo(0.3 + 0.07, 12);
    expect(movedShare(answersOf([1, 2], [1, 2]))).toBe(0);
    const logits = fc.array(fc.float({ min: -9, max: 9, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(logits, logits, (a, b) => {
        const both = answersOf(a, b);
        const won = both.after.reduce((sum, x, i) => sum + Math.max(0, x - (both.before[i] ?? 0)), 0);
        expect(movedShare(both)).toBeCloseTo(won, 10);
        expect(movedShare(both)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  it('never compares answers over different classes', () => {
    expect(() => answersOf([1, 2], [1, 2, 3])).toThrow(RangeError);
  });
});
