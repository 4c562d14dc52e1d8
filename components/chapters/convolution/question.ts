/** The walk's question: what will the second row give? Asked when the first has been seen, before the second is. */
import type { Question } from '@/components/walk/question';
import type { Convolution } from '@/lib/i18n/en/convolution';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { tensorOf } from '@/lib/walkthrough/read-trace';
import type { Trace } from '@/lib/walkthrough/trace';
import { equation, listOf } from './arithmetic';
import { productName, rowOfU, weightsName } from './captions';

/** Row 2, counted from 0. */
const ASKED = 1;

/** By the step after which it is asked; empty where there is no second row. */
export function questionsOf(
  trace: Trace,
  words: Convolution['walk']['predict'],
  locale: Locale,
): Readonly<Record<number, Question>> {
  const reveals = trace.steps.findIndex(
    ({ kind, makes }) => kind === 'matmul' && makes.some(({ index }) => rowIndex(trace, index) === ASKED),
  );
  if (reveals < 1) return {};
  const weights = tensorOf(trace, weightsName(trace));
  const ref = { tensor: productName(trace), index: ASKED * weights.columns };
  const numbers = {
    n: ASKED + 1,
    values: listOf(locale, rowOfU(trace, ASKED)),
    weights: listOf(
      locale,
      weights.values.filter((_, i) => i % weights.columns === 0).map(({ value }) => value),
    ),
    equation: equation(locale, trace, ref),
  };
  const several = weights.columns > 1;
  return {
    [reveals - 1]: {
      kind: 'number',
      ref,
      prompt: format(several ? words.promptSeveral : words.prompt, numbers),
      right: format(words.right, numbers),
      wrong: format(words.wrong, numbers),
      reveal: format(words.reveal, numbers),
    },
  };
}

const rowIndex = (trace: Trace, index: number) =>
  Math.floor(index / tensorOf(trace, weightsName(trace)).columns);
