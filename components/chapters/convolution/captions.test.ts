import { describe, expect, it } from 'vitest';
import { convolution as en } from '@/lib/i18n/en/convolution';
import { convolution as zh } from '@/lib/i18n/zh-Hant/convolution';
import { convolutionTrace } from '@/lib/walkthrough/convolution';
import { listOf } from './arithmetic';
import { stepCaption } from './captions';
import { convolutionOf, reduce, START_STATE } from './settings';

const toy = convolutionTrace(convolutionOf(START_STATE));
const sentences = (trace = toy, words: typeof zh = en, locale: 'en' | 'zh-Hant' = 'en') =>
  trace.steps.map((_, i) => stepCaption(trace, i, words.walk, locale));

describe('the captions of the toy', () => {
  it('say every step with its numbers', () => {
    expect(sentences().map(({ caption }) => caption)).toEqual([
      'X holds 9 numbers, the kernel 4 weights. Windows in which the kernel fits: 4.',
      'Window 1 covers 1, 2, 4, 5. The sliding kernel multiplies them here and now; unfold writes them down first.',
      'Window 1, read line by line, is row 1 of U: 1, 2, 4, 5.',
      'Window 2, read line by line, is row 2 of U: 2, 3, 5, 6.',
      'The other windows go the same way, rows 3–4. U is complete: 4×4.',
      'Row 1 times kernel: 1·1 + 2·0 + 4·0 + 5·(−1) = −4',
      'Row 2 times kernel: 2·1 + 3·0 + 5·0 + 6·(−1) = −4',
      'Rows 3–4 times kernel: −4, −4.',
      'Each number goes back to where its window stood: −4, −4, −4, −4. Y is 2×2, the same as from the sliding window.',
    ]);
  });

  it('say them in Chinese', () => {
    expect(sentences(toy, zh, 'zh-Hant')[6]).toEqual({
      name: '第 2 列乘以 w',
      caption: '第 2 列乘以卷積核：2·1 + 3·0 + 5·0 + 6·(−1) = −4',
      tick: null,
    });
  });

  it('name the parts of the walk on the timeline, each once', () => {
    expect(sentences().map(({ tick }) => tick)).toEqual([
      'Input',
      'Unfold',
      null,
      null,
      null,
      'Multiply',
      null,
      null,
      'Fold',
    ]);
  });

  it('change with an edited number', () => {
    const edited = reduce(START_STATE, {
      type: 'edit',
      place: { of: 'x', channel: 0, row: 1, column: 2 },
      value: 0.5,
    });
    expect(sentences(convolutionTrace(convolutionOf(edited)))[6]?.caption).toBe(
      'Row 2 times kernel: 2·1 + 3·0 + 5·0 + 0.5·(−1) = 1.5',
    );
  });
});

describe('the captions of other settings', () => {
  it('say padding, channels and kernels', () => {
    let state = START_STATE;
    for (const [key, value] of [
      ['padding', 1],
      ['channels', 2],
      ['kernels', 2],
    ] as const)
      state = reduce(state, { type: 'set', key, value });
    const said = sentences(convolutionTrace(convolutionOf(state))).map(({ caption }) => caption);
    expect(said[0]).toBe(
      'X holds 18 numbers (channels: 2). Kernels: 2, of 8 weights each. Windows in which they fit: 16.',
    );
    expect(said[1]).toBe('A border of zeros, 1 wide, makes 5×5 of X. New cells, all 0: 32.');
    // Row 1 is zeros but for X's first cells, which lie under the last weights: −1·1 + 0·0 and 1·1 + 0·(−1).
    expect(said[6]).toBe(
      'Row 1 times kernel 1: 0·1 + 0·0 + 0·0 + 1·(−1) + 0·0 + 0·1 + 0·1 + 0·0 = −1. Times kernel 2: 1.',
    );
    expect(said.at(-1)).toContain('one output channel for each kernel');
  });

  it('are said for a single window', () => {
    const one = reduce(START_STATE, { type: 'set', key: 'kernel', value: 3 });
    const said = sentences(convolutionTrace(convolutionOf(one)));
    expect(said.map(({ name }) => name)).toEqual([
      'Input',
      'Window 1',
      'Row 1 of U',
      'Row 1 times w',
      'Fold',
    ]);
  });
});

describe('arithmetic', () => {
  it('writes ≈ where a number is rounded', () => {
    const edited = reduce(START_STATE, {
      type: 'edit',
      place: { of: 'x', channel: 0, row: 0, column: 0 },
      value: 1 / 3,
    });
    expect(sentences(convolutionTrace(convolutionOf(edited)))[5]?.caption).toBe(
      'Row 1 times kernel: 0.333·1 + 2·0 + 4·0 + 5·(−1) ≈ −4.67',
    );
  });

  it('cuts long lists in the middle', () => {
    const ten = Array.from({ length: 10 }, (_, i) => i);
    expect(listOf('en', ten)).toBe('0, 1, 2, 3, 4, 5, 6, …, 9');
  });
});
