import type { Question } from '@/components/walk/question';
import type { Attention } from '@/lib/i18n/en/attention';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { matrixOf, numberAt } from '@/lib/walkthrough/read-trace';
import type { Trace } from '@/lib/walkthrough/trace';
import { equation } from './captions';
import { listOf } from './list';

/** The token whose output is asked for, from 0: in the published example the only one with a negative value. */
const ASKED = 1;
/** How near a guess must come. */
const TOLERANCE = 0.5;

/** The walk's one question, after the first output is mixed and before the second is. */
export function questions(
  trace: Trace,
  words: Attention['walk']['predict'],
  locale: Locale,
): Readonly<Record<number, Question>> {
  const step = trace.steps.findIndex(({ kind, about }) => kind === 'mix' && about === ASKED) - 1;
  const number = (value: number) => formatNumber(locale, value);
  const ref = { tensor: 'AV', index: ASKED };
  const row = matrixOf(trace, 'A')[ASKED] ?? [];
  const values = {
    value: number(numberAt(trace, { tensor: 'V', index: ASKED })),
    own: number(row[ASKED] ?? Number.NaN),
    tolerance: number(TOLERANCE),
    weights: listOf(locale, row),
    values: listOf(locale, matrixOf(trace, 'V').flat()),
    equation: equation(locale, trace, ref),
  };
  return {
    [step]: {
      kind: 'number',
      ref,
      tolerance: TOLERANCE,
      prompt: format(words.question, values),
      right: format(words.right, values),
      wrong: format(words.wrong, values),
      reveal: format(words.reveal, values),
    },
  };
}
