/** The walk's one question, before the line of proportion is drawn. */
import type { Question } from '@/components/walk/question';
import type { Latency } from '@/lib/i18n/en/latency';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Trace } from '@/lib/walkthrough/trace';
import { BASE, expectedMs, OURS } from './latency-walk';
import { DIGITS } from './sizes';

const TENSOR = 't';
/** As near as an answer has to come, as a share of the right one. */
const NEAR = 0.025;

/** The time by proportion as a trace, by which an answer is judged. */
export const timeTrace = (): Trace => ({
  tensors: new Map([
    [
      TENSOR,
      {
        name: TENSOR,
        role: 'output',
        rows: 1,
        columns: 1,
        channels: 1,
        values: [{ value: expectedMs(OURS, 'neural'), operation: { kind: 'given' }, sources: [] }],
      },
    ],
  ]),
  steps: [],
});

export function latencyQuestion(locale: Locale, words: Latency['table']['predict']): Question {
  const ms = (value: number) => formatNumber(locale, value, DIGITS.ms);
  const count = (value: number) => formatNumber(locale, value, DIGITS.none);
  const expected = expectedMs(OURS, 'neural');
  const values = {
    base: ms(BASE.ms.neural),
    baseFlops: count(BASE.flopsMillions),
    ours: count(OURS.flopsMillions),
    expected: ms(expected),
  };
  const isPrinted = (given: number) => Math.abs(given - OURS.ms.neural) <= NEAR * OURS.ms.neural;
  return {
    kind: 'number',
    ref: { tensor: TENSOR, index: 0 },
    tolerance: NEAR * expected,
    prompt: format(words.prompt, values),
    right: format(words.right, values),
    wrong: (given) =>
      'number' in given && isPrinted(given.number) ? words.printed : format(words.wrong, values),
    reveal: format(words.reveal, values),
  };
}
