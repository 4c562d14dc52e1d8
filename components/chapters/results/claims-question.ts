/** The walk's one question, before DeiT stands beside its better trained self. */
import type { Question } from '@/components/walk/question';
import type { Results } from '@/lib/i18n/en/results';
import { format, formatFixed } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { type Network, networkOf } from '@/lib/results/network';
import type { Trace } from '@/lib/walkthrough/trace';
import { claimValues, workedOf } from './claims-captions';
import { ASKED_AT, DEIT_BASIC, STEPS } from './claims-walk';

const TENSOR = 'gain';
/** A guess this many points off is a good one. */
const NEAR = 0.5;

const CLAIM = STEPS[ASKED_AT + 1]?.claim;

/** The gain as a trace, by which an answer is judged. */
export function gainTrace(networks: readonly Network[]): Trace {
  if (!CLAIM) throw new RangeError('The step after the question compares nothing');
  const value = {
    value: workedOf(CLAIM, networks).result,
    operation: { kind: 'given' as const },
    sources: [],
  };
  return {
    tensors: new Map([
      [TENSOR, { name: TENSOR, role: 'output', rows: 1, columns: 1, channels: 1, values: [value] }],
    ]),
    steps: [],
  };
}

export function gainQuestion(
  locale: Locale,
  words: Results['claims']['predict'],
  networks: readonly Network[],
): Question {
  const values = {
    ...claimValues(locale, CLAIM, networks),
    top1: formatFixed(locale, networkOf(networks, DEIT_BASIC).top1, 1),
  };
  const gain = CLAIM ? workedOf(CLAIM, networks).result : Number.NaN;
  return {
    kind: 'number',
    ref: { tensor: TENSOR, index: 0 },
    tolerance: NEAR,
    prompt: format(words.prompt, values),
    right: format(words.right, values),
    wrong: (given) => {
      if (!('number' in given)) return words.wrong;
      return given.number < gain ? words.tooFew : words.tooMany;
    },
    reveal: format(words.reveal, values),
  };
}
