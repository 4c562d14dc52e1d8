import type { CheckQuestion } from '@/components/walk/CheckYourself';
import type { Latency } from '@/lib/i18n/en/latency';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { type NumberName, numberNamed } from './numbers';

/** Which option of each question is right, from 0; the dictionaries list them in the same order. */
const RIGHT = [1, 0, 2];

const NAMED = /\{(\w+)\}/g;

/** The chapter's closing questions, their numbers filled in. */
export function checkQuestions(locale: Locale, { questions }: Latency['check']): readonly CheckQuestion[] {
  const filled = (text: string) =>
    format(
      text,
      Object.fromEntries(
        [...text.matchAll(NAMED)].map(([, name = '']) => [name, numberNamed(name as NumberName, locale)]),
      ),
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
