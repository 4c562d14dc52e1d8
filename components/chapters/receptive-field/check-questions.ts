import type { CheckQuestion } from '@/components/walk/CheckYourself';
import type { ReceptiveField } from '@/lib/i18n/en/receptive-field';

/** Which option of each question is right, from 0; the dictionaries list them in the same order. */
const RIGHT = [0, 1, 1, 1];

/** The chapter's closing questions. */
export function checkQuestions({ questions }: ReceptiveField['check']): readonly CheckQuestion[] {
  return questions.map(({ question, options }, i) => ({
    question,
    choices: options.map((option, j) => ({ ...option, right: j === RIGHT[i] })),
  }));
}
