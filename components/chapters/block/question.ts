import type { Question } from '@/components/walk/question';
import type { Stop } from '@/lib/block/camera';
import { operationOf } from '@/lib/block/plan';
import type { Block } from '@/lib/i18n/en/block';
import { format } from '@/lib/i18n/format';
import type { Trace } from '@/lib/walkthrough/trace';
import type { Looking } from './words-of';

const ANSWER = { tensor: 'N', index: 0 };

/** The number of keys, as the judge of answers takes it. */
export const answerTrace = (tokens: number): Trace => ({
  tensors: new Map([
    [
      ANSWER.tensor,
      {
        name: ANSWER.tensor,
        role: 'attention',
        rows: 1,
        columns: 1,
        channels: 1,
        values: [{ value: tokens, operation: { kind: 'given' }, sources: [] }],
      },
    ],
  ]),
  steps: [],
});

/** The walk's one question, once queries and keys are there and before they meet; by step. */
export function questionsOf(
  stops: readonly Stop[],
  { plan, place }: Looking,
  words: Block['figure'],
): Readonly<Record<number, Question>> {
  const step = stops.findIndex(
    (stop) => stop.kind === 'operation' && operationOf(plan, stop.id).kind === 'qkv',
  );
  if (step < 0) return {};
  const cells = plan.map.height * plan.map.width;
  const values = {
    cells,
    tokens: plan.tokens,
    row: place.cell.row,
    column: place.cell.column,
    mark: words.cell.marks[place.slot] ?? '',
  };
  const { question, right, wrong, wrongAll, reveal } = words.predict;
  return {
    [step]: {
      kind: 'number',
      ref: ANSWER,
      prompt: format(question, values),
      right: format(right, values),
      wrong: (given) => format('number' in given && given.number === cells ? wrongAll : wrong, values),
      reveal: format(reveal, values),
    },
  };
}
