import type { CheckQuestion } from '@/components/walk/CheckYourself';
import type { Results } from '@/lib/i18n/en/results';
import { format, placeholders } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { type NumberName, numberNamed } from './numbers';

/** Which option of each question is right, from 0; the dictionaries list them in the same order. */
const RIGHT = [0, 2, 1, 1];

/** The chapter's closing questions, their numbers filled in. */
export function checkQuestions(locale: Locale, { questions }: Results['check']): readonly CheckQuestion[] {
  const filled = (text: string) =>
    format(
      text,
      Object.fromEntries(placeholders(text).map((name) => [name, numberNamed(name as NumberName, locale)])),
    );
  return questions.map(({ question, options }, i) => ({
    question: filled(question),
    choices: options.map((option, j) => ({
      text: filled(option.text),
      why: filled(option.why),
      right: j === RIGHT[i],
    })),
  }));
}
