'use client';

import { useCallback, useMemo, useState } from 'react';
import type { FormulaTree } from '@/components/formula/formula-tree';
import { arithmetic } from '@/components/walk/provenance';
import type { Question } from '@/components/walk/question';
import { type StepWords, WalkFigure } from '@/components/walk/WalkFigure';
import type { Design } from '@/lib/i18n/en/design';
import type { Figure } from '@/lib/i18n/en/figure';
import type { Walk } from '@/lib/i18n/en/walk';
import { format, formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { convolutionTrace } from '@/lib/walkthrough/convolution';
import { HOME_INPUT, HOME_KERNEL } from '@/lib/walkthrough/examples';
import { numberAt, stepOf, tensorOf } from '@/lib/walkthrough/read-trace';
import { PLAIN_WINDOW } from '@/lib/walkthrough/shape';
import type { Ref, Trace } from '@/lib/walkthrough/trace';
import { usesOf } from '@/lib/walkthrough/uses';

function captionOf(trace: Trace, step: number, words: Design['walk'], locale: Locale): StepWords {
  const { kind, about, makes } = stepOf(trace, step);
  const n = (about ?? 0) + 1;
  switch (kind) {
    case 'window': {
      const { columns } = tensorOf(trace, 'U');
      return {
        name: words.windowName,
        caption: format(words.window, { size: Math.sqrt(columns) }),
        tick: words.unfoldName,
      };
    }
    case 'unfold':
      return {
        name: words.unfoldName,
        caption: about === undefined ? words.unfoldRest : format(words.unfold, { n }),
        tick: null,
      };
    case 'matmul':
      return {
        name: words.matmulName,
        caption:
          about === undefined
            ? words.matmulRest
            : format(words.matmul, { n, ...sum(trace, makes[0], locale) }),
        tick: about === 0 ? words.matmulName : null,
      };
    case 'fold':
      return { name: words.foldName, caption: words.fold };
    default: {
      const { rows, columns } = tensorOf(trace, 'X');
      return { name: words.inputName, caption: format(words.input, { rows, columns }) };
    }
  }
}

const sum = (trace: Trace, ref: Ref | undefined, locale: Locale) => ({
  terms: (ref && arithmetic(trace, ref, locale)) ?? '',
  result: ref ? formatSignificant(locale, numberAt(trace, ref), 3) : '',
});

/** A walk in small: the home example, its input and kernel to be edited. */
export function WalkSpecimen({
  locale,
  words,
  walk,
  figure,
  formula,
  numbers,
}: {
  locale: Locale;
  words: Design['walk'];
  walk: Walk;
  figure: Figure;
  formula: FormulaTree;
  numbers: FormulaTree;
}) {
  const [input, setInput] = useState(() => HOME_INPUT.flat());
  const [kernel, setKernel] = useState(() => HOME_KERNEL.flat());
  const trace = useMemo(
    () =>
      convolutionTrace({
        x: [rowsOf(input, HOME_INPUT.length)],
        kernels: [[rowsOf(kernel, HOME_KERNEL.length)]],
        ...PLAIN_WINDOW,
      }),
    [input, kernel],
  );
  const captions = useCallback(
    (step: number) => captionOf(trace, step, words, locale),
    [trace, words, locale],
  );
  const edit = useMemo(
    () => ({
      X: (index: number, value: number) => setInput(replaced(index, value)),
      w: (index: number, value: number) => setKernel(replaced(index, value)),
    }),
    [],
  );
  const questions = useMemo<Readonly<Record<number, Question>>>(() => {
    const before = trace.steps.findIndex(({ kind, about }) => kind === 'matmul' && about === 1) - 1;
    const ref = { tensor: 'U w', index: 1 };
    const said = sum(trace, ref, locale);
    const centre = tensorOf(trace, 'X').values.findIndex(
      (_, index) => usesOf(trace)({ tensor: 'X', index }).length === tensorOf(trace, 'U').rows,
    );
    const window = trace.steps.findIndex(({ kind }) => kind === 'window');
    return {
      [window]: {
        kind: 'cell',
        tensor: 'X',
        cells: [centre],
        prompt: words.cellQuestion,
        right: words.cellRight,
        wrong: words.cellWrong,
        reveal: words.cellReveal,
      },
      [before]: {
        kind: 'number',
        ref,
        prompt: words.question,
        right: format(words.right, said),
        wrong: words.wrong,
        reveal: format(words.reveal, said),
      },
    };
  }, [trace, words, locale]);
  const numbersByKind = useMemo(() => ({ matmul: numbers }), [numbers]);
  return (
    <WalkFigure
      trace={trace}
      captions={captions}
      label={words.label}
      locale={locale}
      words={{ walk, figure }}
      formula={formula}
      numbers={numbersByKind}
      edit={edit}
      questions={questions}
      address="step"
    />
  );
}

const replaced = (index: number, value: number) => (values: readonly number[]) =>
  values.map((old, i) => (i === index ? value : old));

const rowsOf = (values: readonly number[], rows: number) => {
  const columns = values.length / rows;
  return Array.from({ length: rows }, (_, i) => values.slice(i * columns, (i + 1) * columns));
};
