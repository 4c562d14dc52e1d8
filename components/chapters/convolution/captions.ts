/** What the walk says at each of its steps, composed from the trace: every number in it is one of the figure's. */

import type { Convolution } from '@/lib/i18n/en/convolution';
import { format } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { numberAt, stepOf, tensorOf } from '@/lib/walkthrough/read-trace';
import type { Step, Trace } from '@/lib/walkthrough/trace';
import { equation, listOf } from './arithmetic';

export interface Caption {
  readonly name: string;
  readonly caption: string;
  /** The name on the timeline where a part of the walk begins; null where it goes on. */
  readonly tick: string | null;
}

type Words = Convolution['walk'];

/** The weights' symbol: w is one kernel's column, W has a column for each of several. */
export const weightsName = (trace: Trace): 'w' | 'W' => (trace.tensors.has('w') ? 'w' : 'W');

/** The product's name in the trace. */
export const productName = (trace: Trace): string => `U ${weightsName(trace)}`;

/** The numbers in a row of U. */
export function rowOfU(trace: Trace, row: number): number[] {
  const { columns, values } = tensorOf(trace, 'U');
  return values.slice(row * columns, (row + 1) * columns).map(({ value }) => value);
}

/** The rows, from 1, that a step's cells lie in: first and last. */
function rowsMade(trace: Trace, { makes }: Step): { from: number; to: number } {
  const rows = makes.map(({ tensor, index }) => Math.floor(index / tensorOf(trace, tensor).columns) + 1);
  return { from: Math.min(...rows), to: Math.max(...rows) };
}

function inputCaption(trace: Trace, { caption }: Words): string {
  const x = tensorOf(trace, 'X');
  const w = tensorOf(trace, weightsName(trace));
  const several = x.channels > 1 || w.columns > 1;
  return format(several ? caption.inputSeveral : caption.input, {
    cells: x.values.length,
    channels: x.channels,
    kernels: w.columns,
    weights: w.rows,
    windows: tensorOf(trace, 'U').rows,
  });
}

function padCaption(trace: Trace, { caption }: Words): string {
  const x = tensorOf(trace, 'X');
  const padded = tensorOf(trace, 'Xp');
  return format(caption.pad, {
    padding: (padded.rows - x.rows) / 2,
    rows: padded.rows,
    columns: padded.columns,
    zeros: padded.values.length - x.values.length,
  });
}

function matmulCaption(trace: Trace, step: Step, { caption }: Words, locale: Locale): string {
  const { columns } = tensorOf(trace, weightsName(trace));
  /** The step's numbers that one kernel gave. */
  const made = (kernel: number) =>
    step.makes.filter((_, i) => i % columns === kernel).map((ref) => numberAt(trace, ref));
  const [first] = step.makes;
  const numbers = {
    n: (step.about ?? 0) + 1,
    ...rowsMade(trace, step),
    equation: first ? equation(locale, trace, first) : '',
    values: listOf(locale, made(0)),
    second: listOf(locale, made(1)),
  };
  if (step.about === undefined)
    return format(columns > 1 ? caption.matmulRestSeveral : caption.matmulRest, numbers);
  return format(columns > 1 ? caption.matmulSeveral : caption.matmul, numbers);
}

function captionOf(trace: Trace, step: Step, words: Words, locale: Locale): string {
  const { caption } = words;
  switch (step.kind) {
    case 'input':
      return inputCaption(trace, words);
    case 'pad':
      return padCaption(trace, words);
    case 'window':
      return format(caption.window, { values: listOf(locale, rowOfU(trace, 0)) });
    case 'unfold': {
      const { rows, columns } = tensorOf(trace, 'U');
      if (step.about === undefined)
        return format(caption.unfoldRest, { ...rowsMade(trace, step), rows, columns });
      return format(caption.unfold, {
        n: step.about + 1,
        values: listOf(locale, rowOfU(trace, step.about)),
      });
    }
    case 'matmul':
      return matmulCaption(trace, step, words, locale);
    default: {
      const { rows, columns, channels, values } = tensorOf(trace, 'Y');
      return format(channels > 1 ? caption.foldSeveral : caption.fold, {
        rows,
        columns,
        values: listOf(
          locale,
          values.map(({ value }) => value),
        ),
      });
    }
  }
}

function nameOf(trace: Trace, { kind, about }: Step, { name }: Words): string {
  const numbers = { n: (about ?? 0) + 1, w: weightsName(trace) };
  switch (kind) {
    case 'input':
      return name.input;
    case 'pad':
      return name.pad;
    case 'window':
      return name.window;
    case 'unfold':
      return format(about === undefined ? name.unfoldRest : name.unfold, numbers);
    case 'matmul':
      return format(about === undefined ? name.matmulRest : name.matmul, numbers);
    default:
      return name.fold;
  }
}

/** The part of the walk that a step opens, or null where it goes on with the one before. */
function tickOf(trace: Trace, index: number, { tick }: Words): string | null {
  const part = (step: Step): keyof Words['tick'] => {
    if (step.kind === 'window' || step.kind === 'unfold') return 'unfold';
    return step.kind === 'input' || step.kind === 'pad' || step.kind === 'matmul' ? step.kind : 'fold';
  };
  const before = trace.steps[index - 1];
  const here = part(stepOf(trace, index));
  return before && part(before) === here ? null : tick[here];
}

/** Name, sentence and place on the timeline of a convolution's step, counted from 0. */
export function stepCaption(trace: Trace, index: number, words: Words, locale: Locale): Caption {
  const step = stepOf(trace, index);
  return {
    name: nameOf(trace, step, words),
    caption: captionOf(trace, step, words, locale),
    tick: tickOf(trace, index, words),
  };
}
