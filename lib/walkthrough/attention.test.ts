import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AttentionSettings, attentionTrace, convolutionOf } from './attention';
import { convolutionTrace } from './convolution';
import { HOME_INPUT, HOME_KERNEL } from './examples';
import { identity, matmul, scale, softmaxRows, transpose } from './matrix';
import { matrixOf } from './read-trace';
import { attentions } from './testing/settings';

const home: AttentionSettings = {
  x: [HOME_INPUT],
  kernels: [[HOME_KERNEL]],
  wq: identity(4),
  wk: identity(4),
};

const rounded = (rows: readonly (readonly number[])[]) =>
  rows.map((row) => row.map((v) => Number(v.toFixed(2))));

describe('the published example', () => {
  it('gives 0.57, 0.36, 5.51, 4.85', () => {
    const trace = attentionTrace(home);
    expect(matrixOf(trace, 'U')).toEqual([
      [0, 1, 2, 2],
      [1, 0, 2, 2],
      [2, 2, 0, 1],
      [2, 2, 1, 1],
    ]);
    expect(matrixOf(trace, 'V')).toEqual([[0], [-1], [7], [5]]);
    expect(rounded(matrixOf(trace, 'Y'))).toEqual([
      [0.57, 0.36],
      [5.51, 4.85],
    ]);
  });

  it('is 0, −1, 7, 5 at λ = 0 and the attention at λ = 1', () => {
    expect(matrixOf(attentionTrace({ ...home, lambda: 0 }), 'Y')).toEqual([
      [0, -1],
      [7, 5],
    ]);
    expect(matrixOf(attentionTrace({ ...home, lambda: 1 }), 'Y')).toEqual(
      matrixOf(attentionTrace(home), 'Y'),
    );
  });

  it('walks from the tokens to the fold', () => {
    const steps = attentionTrace(home).steps.map(({ kind, about }) => [kind, about]);
    expect(steps).toEqual([
      ['input', undefined],
      ['unfold', undefined],
      ['query', undefined],
      ['key', undefined],
      ['score', 0],
      ['score', 1],
      ['score', undefined],
      ['scale', undefined],
      ['softmax', 0],
      ['softmax', 1],
      ['softmax', undefined],
      ['value', undefined],
      ['mix', 0],
      ['mix', 1],
      ['mix', undefined],
      ['fold', undefined],
    ]);
  });

  it('keeps its tensors and steps while λ moves', () => {
    const at = (lambda: number) => attentionTrace({ ...home, lambda });
    expect(at(0).steps).toEqual(at(1).steps);
    expect([...at(0.3).tensors.keys()]).toEqual('X U Wq Q Wk K S Z P A w V AV Y'.split(' '));
  });

  it('is all alike when it is hot, and picks the greatest score when it is cold', () => {
    const a = (temperature: number) => matrixOf(attentionTrace({ ...home, temperature }), 'A');
    for (const row of a(100)) for (const weight of row) expect(weight).toBeCloseTo(1 / 4, 1);
    const cold = a(0.01).map((row) => row.map((weight) => Number(weight.toFixed(6))));
    expect(cold).toEqual([
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      // u₂ · u₂ = u₂ · u₃ = 9.
      [0, 0, 0.5, 0.5],
      [0, 0, 0, 1],
    ]);
  });
});

describe('attention over the rows', () => {
  it('has rows of A that sum to 1', () => {
    fc.assert(
      fc.property(attentions(), (settings) => {
        for (const row of matrixOf(attentionTrace(settings), 'A')) {
          expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
          expect(Math.min(...row)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('is softmax((U Wq)(U Wk)ᵀ ÷ (√d · temperature)), blended with I', () => {
    fc.assert(
      fc.property(attentions(), (settings) => {
        const { wq, wk, temperature = 1, lambda = 1 } = settings;
        const trace = attentionTrace(settings);
        const u = matrixOf(trace, 'U');
        const scores = matmul(matmul(u, wq), transpose(matmul(u, wk)));
        const softmax = softmaxRows(scale(scores, 1 / (Math.sqrt(wq[0]?.length ?? 0) * temperature)));
        matrixOf(trace, 'A').forEach((row, i) => {
          row.forEach((weight, j) => {
            const expected = (1 - lambda) * (i === j ? 1 : 0) + lambda * (softmax[i]?.[j] ?? Number.NaN);
            expect(weight).toBeCloseTo(expected, 10);
          });
        });
      }),
    );
  });

  it('at λ = 0 is the convolution to the last bit', () => {
    fc.assert(
      fc.property(attentions(), (settings) => {
        const mixed = matrixOf(attentionTrace({ ...settings, lambda: 0 }), 'AV').flat();
        const product = settings.kernels.length === 1 ? 'U w' : 'U W';
        const convolved = matrixOf(convolutionTrace(convolutionOf(settings)), product).flat();
        expect(mixed.every((value, i) => Object.is(value, convolved[i]))).toBe(true);
      }),
    );
  });

  it('at λ = 1 is the attention without a blend, to the last bit', () => {
    fc.assert(
      fc.property(attentions(), ({ lambda: _, ...settings }) => {
        const blended = matrixOf(attentionTrace({ ...settings, lambda: 1 }), 'AV').flat();
        const plain = matrixOf(attentionTrace(settings), 'AV').flat();
        expect(blended.every((value, i) => Object.is(value, plain[i]))).toBe(true);
      }),
    );
  });
});
