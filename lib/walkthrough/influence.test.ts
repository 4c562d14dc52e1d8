import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AttentionSettings, attentionTrace, convolutionOf } from './attention';
import { convolutionTrace } from './convolution';
import { HOME_INPUT, HOME_KERNEL } from './examples';
import { influenceOn, influences } from './influence';
import { identity, matmul } from './matrix';
import { convolutionOperator, mixOperator } from './operators';
import { matrixOf, numberAt, tensorOf } from './read-trace';
import { PLAIN_WINDOW } from './shape';
import { attentions, convolutions, moveInput, reals } from './testing/settings';

const home: AttentionSettings = {
  x: [HOME_INPUT],
  kernels: [[HOME_KERNEL]],
  wq: identity(4),
  wk: identity(4),
};
const count = (support: readonly boolean[]) => support.filter(Boolean).length;

/** Central differences of `f` over one input cell: the error is of the order of h². */
const H = 1e-5;
const difference = (f: (by: number) => number) => (f(H) - f(-H)) / (2 * H);

describe('the published influences', () => {
  it('are 4 cells of 9 by convolution', () => {
    const trace = convolutionTrace(convolutionOf(home));
    for (const { all, value, score } of influences(trace)) {
      expect(count(all.support)).toBe(4);
      expect(value).toEqual(all);
      expect(count(score.support)).toBe(0);
    }
    expect(influenceOn(trace, 0).all.slope).toEqual([1, 2, 0, -2, 1, 0, 0, 0, 0]);
  });

  it('are all 9 by attention, none below 0.17', () => {
    for (const { all, value, score } of influences(attentionTrace(home))) {
      expect([all, value, score].map(({ support }) => count(support))).toEqual([9, 9, 9]);
      expect(Math.min(...all.slope.map(Math.abs))).toBeGreaterThanOrEqual(0.17);
    }
  });

  it('are the convolution’s at λ = 0: no score path, and only the own window', () => {
    const convolved = influences(convolutionTrace(convolutionOf(home)));
    influences(attentionTrace({ ...home, lambda: 0 })).forEach(({ all, score }, output) => {
      expect(all).toEqual(convolved[output]?.all);
      expect(count(score.support)).toBe(0);
    });
    const barely = influenceOn(attentionTrace({ ...home, lambda: 0.01 }), 0);
    expect(count(barely.all.support)).toBe(9);
  });
});

describe('structural support', () => {
  it('counts a kernel’s zeros, whose slope is 0', () => {
    const kernels = [
      [
        [
          [1, 0],
          [0, -1],
        ],
      ],
    ];
    const { all } = influenceOn(convolutionTrace({ x: [HOME_INPUT], kernels, ...PLAIN_WINDOW }), 0);
    expect(count(all.support)).toBe(4);
    expect(all.slope.filter((slope) => slope !== 0)).toHaveLength(2);
  });

  it('ends where a single window leaves nothing to choose', () => {
    const one = attentionTrace({
      ...home,
      x: [
        [
          [1, 2],
          [3, 4],
        ],
      ],
    });
    const { value, score } = influenceOn(one, 0);
    expect([count(value.support), count(score.support)]).toEqual([4, 0]);
    expect(score.slope).toEqual([0, 0, 0, 0]);
  });

  it('is in a convolution what its operator reads, were no weight 0', () => {
    fc.assert(
      fc.property(convolutions(fc.integer({ min: 1, max: 9 }), 5), (settings) => {
        const read = convolutionOperator(settings).map((row) => row.map((weight) => weight !== 0));
        expect(influences(convolutionTrace(settings)).map(({ all }) => all.support)).toEqual(read);
      }),
    );
  });

  it('has a slope only where it is', () => {
    fc.assert(
      fc.property(attentions(), (settings) => {
        for (const { value, score, all } of influences(attentionTrace(settings)))
          for (const { support, slope } of [value, score, all])
            expect(slope.filter((s, i) => s !== 0 && !support[i])).toEqual([]);
      }),
    );
  });
});

describe('the signed derivative', () => {
  it('of a convolution is its operator', () => {
    fc.assert(
      fc.property(convolutions(reals, 5), (settings) => {
        const slopes = influences(convolutionTrace(settings)).map(({ all }) => all.slope);
        expect(slopes).toEqual(convolutionOperator(settings).map((row) => row.map((v) => v + 0)));
      }),
    );
  });

  it('of an attention equals finite differences; so does each path, the other held', () => {
    fc.assert(
      fc.property(attentions(), fc.nat(), fc.nat(), (settings, pickOutput, pickInput) => {
        const trace = attentionTrace(settings);
        const output = pickOutput % tensorOf(trace, 'Y').values.length;
        const input = pickInput % settings.x.flat(2).length;
        const { value, score, all } = influenceOn(trace, output);
        const moved = (by: number) => attentionTrace(moveInput(settings, input, by));
        // Y is plane by plane, A V window by window.
        const windows = tensorOf(trace, 'A').rows;
        const [window, plane] = [output % windows, Math.floor(output / windows)];
        const y = (a: readonly (readonly number[])[], v: readonly (readonly number[])[]) =>
          matmul(a, v)[window]?.[plane] ?? Number.NaN;
        const [a, v] = [matrixOf(trace, 'A'), matrixOf(trace, 'V')];
        const close = (found: number | undefined, f: (by: number) => number) => {
          const expected = difference(f);
          expect(Math.abs((found ?? Number.NaN) - expected)).toBeLessThan(1e-5 * (1 + Math.abs(expected)));
        };
        close(all.slope[input], (by) => numberAt(moved(by), { tensor: 'Y', index: output }));
        close(value.slope[input], (by) => y(a, matrixOf(moved(by), 'V')));
        close(score.slope[input], (by) => y(matrixOf(moved(by), 'A'), v));
      }),
    );
  });

  it('along the value path is A·T', () => {
    fc.assert(
      fc.property(attentions(), (settings) => {
        const trace = attentionTrace(settings);
        const operator = mixOperator(matrixOf(trace, 'A'), convolutionOperator(convolutionOf(settings)));
        const slopes = influences(trace).map(({ value }) => value.slope);
        operator.forEach((row, i) => {
          row.forEach((expected, j) => {
            expect(slopes[i]?.[j]).toBeCloseTo(expected, 9);
          });
        });
      }),
    );
  });
});
