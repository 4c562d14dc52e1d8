/** The walk's one question, before the smallest pictures' batch is shown. */
import type { Question } from '@/components/walk/question';
import type { Training } from '@/lib/i18n/en/training';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Trace } from '@/lib/walkthrough/trace';
import { batchesOf, SETTINGS, SIDES } from './sampler-walk';

const TENSOR = 'b';

/** The batches of the paper's rule as a trace, by which an answer is judged. */
export function batchTrace(): Trace {
  const batches = batchesOf('paper');
  return {
    tensors: new Map([
      [
        TENSOR,
        {
          name: TENSOR,
          role: 'input',
          rows: 1,
          columns: batches.length,
          channels: 1,
          values: batches.map((value) => ({ value, operation: { kind: 'given' }, sources: [] })),
        },
      ],
    ]),
    steps: [],
  };
}

export function samplerQuestion(locale: Locale, words: Training['sampler']['predict']): Question {
  const least = SIDES[0] ?? Number.NaN;
  const greatest = SIDES.at(-1) ?? Number.NaN;
  const { batch } = SETTINGS.paper;
  const times = greatest / least;
  const count = (value: number) => formatNumber(locale, value, 0);
  const values = {
    least: count(least),
    greatest: count(greatest),
    batch: count(batch),
    times: count(times),
    area: count(times ** 2),
    answer: count(batchesOf('paper')[0] ?? Number.NaN),
  };
  const byLength = Math.round(batch * times);
  return {
    kind: 'number',
    ref: { tensor: TENSOR, index: 0 },
    prompt: format(words.prompt, values),
    right: format(words.right, values),
    wrong: (given) => {
      if (!('number' in given)) return format(words.wrong, values);
      if (given.number === byLength) return format(words.byLength, values);
      return format(given.number <= batch ? words.tooFew : words.wrong, values);
    },
    reveal: format(words.reveal, values),
  };
}
