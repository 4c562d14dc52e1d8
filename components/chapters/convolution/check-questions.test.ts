import { describe, expect, it } from 'vitest';
import { convolution as en } from '@/lib/i18n/en/convolution';
import { convolution as zh } from '@/lib/i18n/zh-Hant/convolution';
import { convolutionTrace } from '@/lib/walkthrough/convolution';
import { matrixOf, tensorOf } from '@/lib/walkthrough/read-trace';
import { outputSize } from '@/lib/walkthrough/shape';
import { usesOf } from '@/lib/walkthrough/uses';
import { checkQuestions, whyQuestions } from './check-questions';
import { convolutionOf, START_STATE } from './settings';

const trace = convolutionTrace(convolutionOf(START_STATE));

describe.each([
  ['en', en],
  ['zh-Hant', zh],
])('the questions in %s', (_, words) => {
  it('have one right answer each, every answer its own text and its reason', () => {
    for (const { choices } of [...whyQuestions(words), ...checkQuestions(words)]) {
      expect(choices.filter(({ right }) => right)).toHaveLength(1);
      expect(new Set(choices.map(({ text }) => text)).size).toBe(choices.length);
      expect(choices.every(({ why }) => why !== '')).toBe(true);
    }
  });

  it('say what is computed', () => {
    const sums = matrixOf(trace, 'U').map((row) => row.reduce((a, b) => a + b, 0));
    for (const sum of sums) expect(words.why.sameSumBecause).toContain(String(sum));

    const positions = outputSize(7, 3, { stride: 2, padding: 1, dilation: 1 });
    expect(words.check.shape.a).toContain(`${positions ** 2}×9`);
    const unpadded = outputSize(7, 3, { stride: 2, padding: 0, dilation: 1 });
    expect(words.check.shape.b).toContain(`${unpadded ** 2}×9`);

    const { columns } = tensorOf(trace, 'U');
    const rows = usesOf(trace)({ tensor: 'X', index: 1 }).map(({ index }) => Math.floor(index / columns));
    expect(words.check.edit.b).toContain(String(new Set(rows).size));
  });
});
