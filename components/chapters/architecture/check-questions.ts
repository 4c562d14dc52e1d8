import type { CheckQuestion } from '@/components/walk/CheckYourself';
import type { Architecture } from '@/lib/i18n/en/architecture';

/** Which option of each question is right, from 0; the dictionaries list them in the same order. */
const RIGHT = [1, 1, 2, 0];

/** The chapter's closing questions. */
export function checkQuestions({ questions }: Architecture['check']): readonly CheckQuestion[] {
  return questions.map(({ question, options }, i) => ({
    question,
    choices: options.map((option, j) => ({ ...option, right: j === RIGHT[i] })),
  }));
}
