import { describe, expect, it } from 'vitest';
import { getDictionary } from '@/lib/i18n/dictionary';
import type { Locale } from '@/lib/i18n/locales';
import { attentionTrace } from '@/lib/walkthrough/attention';
import { convolutionTrace } from '@/lib/walkthrough/convolution';
import { DIAGONAL_KERNEL, HOME_INPUT, HOME_KERNEL, PLANE_INPUT } from '@/lib/walkthrough/examples';
import { identity, type Matrix } from '@/lib/walkthrough/matrix';
import { PLAIN_WINDOW } from '@/lib/walkthrough/shape';
import type { Operation, Ref, Tensor, Trace, Value } from '@/lib/walkthrough/trace';
import { usesOf } from '@/lib/walkthrough/uses';
import { arithmetic, provenanceLine } from './provenance';

const plane = convolutionTrace({
  x: [PLANE_INPUT],
  kernels: [
    [
      [
        [2, 0],
        [0, -1],
      ],
    ],
  ],
  ...PLAIN_WINDOW,
});
const padded = convolutionTrace({
  x: [PLANE_INPUT],
  kernels: [[DIAGONAL_KERNEL]],
  ...PLAIN_WINDOW,
  padding: 1,
});
const channels = convolutionTrace({
  x: [PLANE_INPUT, PLANE_INPUT],
  kernels: [[DIAGONAL_KERNEL, DIAGONAL_KERNEL]],
  ...PLAIN_WINDOW,
});
const attention = attentionTrace({
  x: [HOME_INPUT],
  kernels: [[HOME_KERNEL]],
  wq: identity(4) as Matrix,
  wk: identity(4) as Matrix,
  lambda: 0.5,
});

const say = (trace: Trace, ref: Ref, locale: Locale = 'en', known = true) =>
  provenanceLine(trace, ref, usesOf(trace)(ref), known, {
    locale,
    words: getDictionary(locale).walk.provenance,
  });

/** A trace of one tensor, for operations that the toys have not. */
function traceOf(operation: Operation, numbers: readonly number[], value: number): Trace {
  const given = (x: number): Value => ({ value: x, operation: { kind: 'given' }, sources: [] });
  const tensor = (name: string, values: readonly Value[]): Tensor => ({
    name,
    role: 'input',
    rows: 1,
    columns: values.length,
    channels: 1,
    values,
  });
  const sources = numbers.map((_, index) => ({ tensor: 'P', index }));
  return {
    tensors: new Map([
      ['P', tensor('P', numbers.map(given))],
      ['R', tensor('R', [{ value, operation, sources }])],
    ]),
    steps: [],
  };
}

describe('the provenance line', () => {
  it('of a given number', () => {
    expect(say(plane, { tensor: 'X', index: 4 })).toBe(
      'X, row 2, column 2: 5, a given number. It goes into 4 cells of U.',
    );
  });

  it('of a copy', () => {
    expect(say(plane, { tensor: 'U', index: 6 })).toBe(
      'U, row 2, column 3: 5, copied from X, row 2, column 2. It goes into one cell of U w.',
    );
  });

  it('of padding', () => {
    expect(say(padded, { tensor: 'Xp', index: 0 })).toBe(
      'Xp, row 1, column 1: 0, padding from outside the input. It goes into one cell of U.',
    );
  });

  it('of a dot product, in both languages', () => {
    const ref = { tensor: 'U w', index: 1 };
    expect(say(plane, ref)).toBe('U w, row 2: −2 = 2·2 + 3·0 + 5·0 + 6·(−1). It goes into one cell of Y.');
    expect(say(plane, ref, 'zh-Hant')).toBe('U w 第 2 列：−2 = 2·2 + 3·0 + 5·0 + 6·(−1)。用在 Y 的一格。');
  });

  it('of a sum', () => {
    const trace = traceOf({ kind: 'sum' }, [2, -3, 5], 4);
    expect(say(trace, { tensor: 'R', index: 0 })).toBe('R, row 1: 4 = 2 + (−3) + 5.');
  });

  it('of a division', () => {
    expect(say(attention, { tensor: 'Z', index: 0 })).toBe(
      'Z, row 1, column 1: 4.5 = 9 ÷ 2. It goes into 4 cells of P.',
    );
  });

  it('of a softmax, which is rounded', () => {
    expect(say(attention, { tensor: 'P', index: 0 })).toMatch(
      /^P, row 1, column 1: 0\.\d+ ≈ exp\(4\.5\) ÷ \(exp\(4\.5\) \+ exp\(4\) \+ exp\(2\) \+ exp\(3\)\)\./,
    );
  });

  it('of a blend', () => {
    expect(say(attention, { tensor: 'A', index: 0 })).toMatch(
      /^A, row 1, column 1: 0\.\d+ ≈ \(1 − 0\.5\)·1 \+ 0\.5·0\.\d+\./,
    );
    expect(say(attention, { tensor: 'A', index: 1 })).toMatch(/\(1 − 0\.5\)·0 \+ 0\.5·/);
  });

  it('names the channel where there are several', () => {
    expect(say(channels, { tensor: 'X', index: 9 })).toMatch(/^X, channel 2, row 1, column 1: 1/);
  });

  it('keeps to itself what is not made yet', () => {
    expect(say(plane, { tensor: 'Y', index: 0 }, 'en', false)).toBe('Y, row 1, column 1: not made yet.');
  });

  it('leaves out the middle of a long sum', () => {
    const numbers = Array.from({ length: 12 }, (_, i) => i + 1);
    const trace = traceOf({ kind: 'sum' }, numbers, 78);
    expect(arithmetic(trace, { tensor: 'R', index: 0 }, 'en')).toBe('1 + 2 + 3 + 4 + ⋯ + 12');
  });
});
