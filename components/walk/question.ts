/** A question that a walk asks before it shows the answer, and how an answer is judged. */
import { numberAt } from '@/lib/walkthrough/read-trace';
import { keyOf, type Ref, type Trace } from '@/lib/walkthrough/trace';

interface Asked {
  readonly prompt: string;
  /** Why the right answer is right. */
  readonly right: string;
  /** What a wrong answer overlooks, without giving the right one away. */
  readonly wrong: string | ((given: Answer) => string);
  /** The answer with its reason, for whoever wants it shown. */
  readonly reveal: string;
}

/** Asks for the number in a cell: right within `tolerance`, half a hundredth unless said otherwise. */
export interface NumberQuestion extends Asked {
  readonly kind: 'number';
  readonly ref: Ref;
  readonly tolerance?: number | undefined;
}

/** Asks for a cell of a tensor; any of `cells` is right. */
export interface CellQuestion extends Asked {
  readonly kind: 'cell';
  readonly tensor: string;
  readonly cells: readonly number[];
}

export type Question = NumberQuestion | CellQuestion;
export type Answer = { readonly number: number } | { readonly cell: Ref };

const TOLERANCE = 0.005;

/** Whether an answer is right, by the trace's own value. An answer of the other kind never is. */
export function isRight(question: Question, answer: Answer, trace: Trace): boolean {
  if (question.kind === 'number') {
    const { ref, tolerance = TOLERANCE } = question;
    return 'number' in answer && Math.abs(answer.number - numberAt(trace, ref)) <= tolerance;
  }
  const { tensor, cells } = question;
  return 'cell' in answer && cells.some((index) => keyOf({ tensor, index }) === keyOf(answer.cell));
}
