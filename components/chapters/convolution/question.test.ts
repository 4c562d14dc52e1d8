import { describe, expect, it } from 'vitest';
import { isRight } from '@/components/walk/question';
import { convolution as en } from '@/lib/i18n/en/convolution';
import { convolutionTrace } from '@/lib/walkthrough/convolution';
import { questionsOf } from './question';
import { convolutionOf, reduce, START_STATE } from './settings';

const ask = (state = START_STATE) => {
  const trace = convolutionTrace(convolutionOf(state));
  return { trace, questions: questionsOf(trace, en.walk.predict, 'en') };
};

describe('the question of the walk', () => {
  it('comes after the first row and before the second, and is judged by the trace', () => {
    const { trace, questions } = ask();
    const [[step, question] = []] = Object.entries(questions);
    expect(trace.steps[Number(step)]).toMatchObject({ kind: 'matmul', about: 0 });
    expect(trace.steps[Number(step) + 1]).toMatchObject({ kind: 'matmul', about: 1 });
    if (!question) throw new Error('Nothing is asked');
    expect(question.prompt).toContain('2, 3, 5, 6');
    expect(question.reveal).toContain('2·1 + 3·0 + 5·0 + 6·(−1) = −4');
    expect(question.wrong).not.toContain('−4');
    expect(isRight(question, { number: -4 }, trace)).toBe(true);
    expect(isRight(question, { number: 4 }, trace)).toBe(false);
  });

  it('follows an edit', () => {
    const { trace, questions } = ask(
      reduce(START_STATE, {
        type: 'edit',
        place: { of: 'kernel', kernel: 0, channel: 0, row: 0, column: 1 },
        value: 10,
      }),
    );
    const [question] = Object.values(questions);
    expect(question && isRight(question, { number: 26 }, trace)).toBe(true);
  });

  it('is not asked where there is one window', () => {
    expect(ask(reduce(START_STATE, { type: 'set', key: 'kernel', value: 3 })).questions).toEqual({});
  });
});
