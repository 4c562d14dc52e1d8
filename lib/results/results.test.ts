import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, work } from './claims';
import {
  type Baseline,
  chosenVersion,
  gain,
  gapTo,
  judgedVersion,
  type Version,
  type VersionKind,
  verdictOf,
  versionOf,
} from './retraining';

describe('the arithmetic of a claim', () => {
  it('does not show what the machine adds', () => {
    expect(78.4 - 76.3).not.toBe(2.1);
    expect(difference(78.4, 76.3)).toBe(2.1);
  });

  it('turns its sign with its sides', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), (a, b) => {
        expect(difference(a / 10, b / 10)).toBeCloseTo(-difference(b / 10, a / 10), 9);
      }),
    );
  });

  it('divides, but not by nothing', () => {
    expect(work('ratio', 6, 3)).toEqual({ kind: 'ratio', first: 6, second: 3, result: 2 });
    expect(() => work('ratio', 6, 0)).toThrow(RangeError);
  });
});

const version = (kind: VersionKind, top1: number, enlarged = false): Version => ({
  id: `${kind} ${top1}`,
  kind,
  top1,
  px: null,
  epochs: null,
  enlarged,
  source: { cited: 'a table', url: 'https://example.org' },
});

const baseline = (...versions: Version[]): Baseline => ({
  id: 'b',
  name: 'B',
  parametersMillions: 1,
  rival: { id: 'r', name: 'R', top1: 75 },
  inPaper: true,
  versions,
});

describe('a baseline and its retrained selves', () => {
  const both = baseline(version('printed', 70), version('cvnets', 71), version('long', 76));
  const longOnly = baseline(version('printed', 70), version('long', 76), version('long', 77, true));

  it('the one that is chosen', () => {
    expect(chosenVersion(both, 'printed').top1).toBe(70);
    expect(chosenVersion(both, 'alike').top1).toBe(71);
    expect(chosenVersion(both, 'best').top1).toBe(76);
    expect(chosenVersion(longOnly, 'alike').top1).toBe(70);
    expect(versionOf(both, 'long 76').top1).toBe(76);
    expect(versionOf(both, 'unknown').top1).toBe(70);
    expect(() => versionOf(baseline())).toThrow(RangeError);
  });

  it('is judged by the recipe nearest to its rival’s, and never by larger pictures', () => {
    expect(judgedVersion(both).top1).toBe(71);
    expect(judgedVersion(longOnly).top1).toBe(76);
  });

  it('gap and gain: what one loses the other wins', () => {
    for (const one of both.versions) {
      expect(gapTo(both, one) + gain(both, one)).toBeCloseTo(gapTo(both, versionOf(both)));
    }
    expect(gapTo(both, version('long', 76))).toBe(-1);
  });

  it('verdicts part at the smallest lead and at the noise', () => {
    expect([2.1, 2, 0.31, 0.3, -1].map((points) => verdictOf(points, 2.1, 0.3))).toEqual([
      'strong',
      'mild',
      'mild',
      'none',
      'none',
    ]);
  });
});
