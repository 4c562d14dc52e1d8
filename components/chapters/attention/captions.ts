import { arithmetic } from '@/components/walk/provenance';
import type { Attention } from '@/lib/i18n/en/attention';
import { format, formatNumber, formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { matrixOf, numberAt, tensorOf, valueAt } from '@/lib/walkthrough/read-trace';
import type { Ref, Step, StepKind, Trace } from '@/lib/walkthrough/trace';
import { listOf } from './list';

export interface StepWords {
  readonly name: string;
  /** On the timeline; `null` where the step goes on under the name before. */
  readonly tick: string | null;
  /** One sentence with the step's numbers. */
  readonly caption: string;
}

const DIGITS = 3;
const isWritten = (x: number) => Number(x.toPrecision(DIGITS)) === x;

/** A dot product with its numbers and its value: "1·2 + 0·1 = 2"; ≈ where a number is rounded. */
export function equation(locale: Locale, trace: Trace, ref: Ref): string {
  const { value, sources } = valueAt(trace, ref);
  const exact = [value, ...sources.map((source) => numberAt(trace, source))].every(isWritten);
  const text = formatSignificant(locale, value, DIGITS);
  return `${arithmetic(trace, ref, locale) ?? text} ${exact ? '=' : '≈'} ${text}`;
}

/** The column of a row's greatest number, from 0; the first of equals. */
export const greatestOf = (row: readonly number[]): number => row.indexOf(Math.max(...row));

const isIdentity = (matrix: readonly (readonly number[])[]) =>
  matrix.every((row, i) => row.every((value, j) => value === (i === j ? 1 : 0)));

type Tick = keyof Attention['walk']['ticks'];

/** The steps of an attention's walk all have their word; another kind would stand with the input. */
function tickOf(kind: StepKind): Tick {
  switch (kind) {
    case 'unfold':
    case 'query':
    case 'key':
    case 'score':
    case 'scale':
    case 'softmax':
    case 'value':
    case 'mix':
    case 'fold':
      return kind;
    default:
      return 'input';
  }
}

/** The name and sentence of every step of an attention's walk, composed from the trace's own numbers. */
export function captions(trace: Trace, words: Attention['walk'], locale: Locale): readonly StepWords[] {
  const number = (value: number) => formatNumber(locale, value);
  const valuesOf = (tensor: string) =>
    listOf(
      locale,
      tensorOf(trace, tensor).values.map(({ value }) => value),
    );
  const cell = (tensor: string, row: number, column: number): Ref => ({
    tensor,
    index: row * tensorOf(trace, tensor).columns + column,
  });
  const projected = (made: string, weights: string, words: string, same: string) => {
    const sentence = format(words, { equation: equation(locale, trace, { tensor: made, index: 0 }) });
    if (!isIdentity(matrixOf(trace, weights))) return sentence;
    return locale === 'en' ? `${sentence} ${same}` : `${sentence}${same}`;
  };

  const sentence = ({ kind, about }: Step): Omit<StepWords, 'tick'> => {
    switch (kind) {
      case 'query':
        return { name: words.names.query, caption: projected('Q', 'Wq', words.query, words.same) };
      case 'key':
        return { name: words.names.key, caption: projected('K', 'Wk', words.key, words.sameKey) };
      case 'score': {
        if (about === undefined) return { name: words.names.score, caption: words.scoreRest };
        const best = greatestOf(matrixOf(trace, 'S')[about] ?? []);
        const ref = cell('S', about, best);
        return {
          name: format(words.names.scoreOne, { n: about + 1 }),
          caption: format(words.scoreOne, {
            n: about + 1,
            best: best + 1,
            equation: equation(locale, trace, ref),
          }),
        };
      }
      case 'scale': {
        const { value, operation } = valueAt(trace, { tensor: 'Z', index: 0 });
        return {
          name: words.names.scale,
          caption: format(words.scale, {
            d: tensorOf(trace, 'Q').columns,
            score: number(numberAt(trace, { tensor: 'S', index: 0 })),
            by: number(operation.kind === 'divide' ? operation.by : Number.NaN),
            value: number(value),
          }),
        };
      }
      case 'softmax': {
        if (about === undefined) return { name: words.names.softmax, caption: words.softmaxRest };
        const row = matrixOf(trace, 'A')[about] ?? [];
        const best = greatestOf(row);
        return {
          name: format(words.names.softmaxOne, { n: about + 1 }),
          caption: format(words.softmaxOne, {
            n: about + 1,
            best: best + 1,
            weight: number(row[best] ?? Number.NaN),
            sum: number(row.reduce((a, b) => a + b, 0)),
          }),
        };
      }
      case 'value':
        return { name: words.names.value, caption: format(words.value, { values: valuesOf('V') }) };
      case 'mix':
        return about === undefined
          ? { name: words.names.mix, caption: format(words.mixRest, { values: valuesOf('AV') }) }
          : {
              name: format(words.names.mixOne, { n: about + 1 }),
              caption: format(words.mixOne, {
                n: about + 1,
                equation: equation(locale, trace, cell('AV', about, 0)),
              }),
            };
      case 'fold':
        return {
          name: words.names.fold,
          caption: format(words.fold, { values: valuesOf('Y'), convolution: valuesOf('V') }),
        };
      case 'unfold':
        return {
          name: words.names.unfold,
          caption: format(words.unfold, { values: listOf(locale, matrixOf(trace, 'U')[0] ?? []) }),
        };
      default:
        return { name: words.names.input, caption: words.input };
    }
  };
  return trace.steps.map((step, i) => {
    const goesOn = trace.steps[i - 1]?.kind === step.kind;
    return { ...sentence(step), tick: goesOn ? null : words.ticks[tickOf(step.kind)] };
  });
}
