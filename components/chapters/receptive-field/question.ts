/** The walk's one question: how wide is the field after the next 3×3 kernel? */
import type { Question } from '@/components/walk/question';
import type { ReceptiveField } from '@/lib/i18n/en/receptive-field';
import { format } from '@/lib/i18n/format';
import type { Trace } from '@/lib/walkthrough/trace';
import { LADDER, QUESTION_STEP, rungAt } from './ladder';

/** The sides of all fields as a tensor, so that an answer is judged by the figure's own numbers. */
export const SIDES: Trace = {
  tensors: new Map([
    [
      'r',
      {
        name: 'r',
        role: 'input',
        rows: 1,
        columns: LADDER.length,
        channels: 1,
        values: LADDER.map(({ side }) => ({ value: side, operation: { kind: 'given' }, sources: [] })),
      },
    ],
  ]),
  steps: [],
};

export function questionOf(words: ReceptiveField['ladder']['predict']): Question {
  const { side, jump } = rungAt(QUESTION_STEP);
  const answer = rungAt(QUESTION_STEP + 1).side;
  const values = { side, jump, answer };
  return {
    kind: 'number',
    ref: { tensor: 'r', index: QUESTION_STEP + 1 },
    prompt: format(words.question, values),
    right: format(words.right, values),
    wrong: (given) => {
      const number = 'number' in given ? given.number : Number.NaN;
      if (number === side + 2) return format(words.wrongPixels, values);
      if (number === 3 * side) return format(words.wrongThree, values);
      if (number === side) return format(words.wrongSame, values);
      return format(words.wrong, values);
    },
    reveal: format(words.reveal, values),
  };
}
