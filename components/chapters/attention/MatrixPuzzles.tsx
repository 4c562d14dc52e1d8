'use client';

import { useState } from 'react';
import { MatrixGrid } from '@/components/matrix/MatrixGrid';
import { refuseBeyond } from '@/components/matrix/refuse-beyond';
import type { Attention } from '@/lib/i18n/en/attention';
import type { Figure } from '@/lib/i18n/en/figure';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { convolutionOf } from '@/lib/walkthrough/attention';
import { identity, type Matrix, matmul } from '@/lib/walkthrough/matrix';
import { convolutionOperator } from '@/lib/walkthrough/operators';
import { checkKernelShift } from '@/lib/walkthrough/puzzles';
import { matrixOf } from '@/lib/walkthrough/read-trace';
import { Choices } from './Choices';
import figures from './figures.module.css';
import { listOf } from './list';
import { Puzzle, type Verdict } from './Puzzle';
import styles from './Puzzle.module.css';
import { meanVerdict, shiftVerdict } from './puzzle-verdicts';
import { START, settingsOf, traceOf, withCell } from './toy';

interface PuzzleProps {
  locale: Locale;
  words: Attention['puzzles'];
  grid: Figure['matrix'];
  /** What is said of a number beyond the limit. */
  beyond: string;
}

const VALUES = matrixOf(traceOf(START), 'V');
const N = VALUES.length;
const IDENTITY = identity(N);
const SHIFT: Matrix = IDENTITY.map((row) => [row.at(-1) ?? 0, ...row.slice(0, -1)]);
const UNIFORM: Matrix = IDENTITY.map((row) => row.map(() => 1 / N));

const operatorOf = (w: Matrix) => convolutionOperator(convolutionOf(settingsOf({ ...START, w })));
const T = operatorOf(START.w);
/** One where a kernel's number can stand, zero where its window does not reach. */
const REACHED = operatorOf(START.w.map(() => [1]));

/** An A that the reader writes, times the values, and what the page says of it. */
function useMatrixPuzzle(judge: (a: Matrix) => Verdict, answer: Matrix) {
  const [a, setA] = useState(IDENTITY);
  const [verdict, setVerdict] = useState<Verdict>();
  return {
    a,
    verdict,
    edit: (cell: { row: number; column: number }, value: number) => {
      setA(withCell(a, cell, value));
      setVerdict(undefined);
    },
    onCheck: () => setVerdict(judge(a)),
    onGive: () => {
      setA(answer);
      setVerdict(judge(answer));
    },
    onClear: () => {
      setA(IDENTITY);
      setVerdict(undefined);
    },
  };
}

function Product({
  locale,
  grid,
  beyond,
  a,
  onEdit,
}: {
  locale: Locale;
  grid: Figure['matrix'];
  beyond: string;
  a: Matrix;
  onEdit: (cell: { row: number; column: number }, value: number) => void;
}) {
  const common = { locale, words: grid, refuse: refuseBeyond(locale, beyond) } as const;
  return (
    <div className={styles.product}>
      <MatrixGrid {...common} name="A" kind="attention" values={a} onEdit={onEdit} />
      <MatrixGrid {...common} name="V" kind="input" values={VALUES} still />
      <span className={figures.sign}>=</span>
      <MatrixGrid {...common} name="A V" kind="output" values={matmul(a, VALUES)} still />
    </div>
  );
}

/** Shift by one window: A can; the same is then asked of a kernel. */
export function ShiftPuzzle({ locale, words, grid, beyond }: PuzzleProps) {
  const it = words.shift;
  const { a, edit, ...puzzle } = useMatrixPuzzle((m) => shiftVerdict(m, VALUES, it, locale), SHIFT);
  const [w, setW] = useState(START.w);
  const { wrong } = checkKernelShift(operatorOf(w), T);
  const outside = wrong.filter(
    ({ output, input, expected }) => expected !== 0 && REACHED[output]?.[input] === 0,
  ).length;
  const flat = VALUES.flat();
  return (
    <Puzzle
      {...puzzle}
      id="shift"
      title={it.title}
      task={format(it.task, {
        values: listOf(locale, flat),
        target: listOf(locale, [...flat.slice(1), ...flat.slice(0, 1)]),
      })}
      words={words}
      after={
        <div className={styles.after}>
          <Choices
            question={it.question}
            options={[
              { text: it.yes, why: it.yesWhy },
              { text: it.no, why: it.noWhy },
            ]}
          />
          <div className={styles.board}>
            <MatrixGrid
              locale={locale}
              words={grid}
              name="K′"
              kind="weights"
              values={[w.slice(0, 2).flat(), w.slice(2).flat()]}
              refuse={refuseBeyond(locale, beyond)}
              onEdit={(cell, value) =>
                setW(withCell(w, { row: 2 * cell.row + cell.column, column: 0 }, value))
              }
            />
            <p className={styles.beside} aria-live="polite" data-testid="kernel-try">
              {format(it.kernelTry, { wrong: wrong.length, total: T.flat().length })}
              {locale === 'en' && ' '}
              {format(it.kernelOutside, { outside })}
            </p>
          </div>
        </div>
      }
    >
      <Product locale={locale} grid={grid} beyond={beyond} a={a} onEdit={edit} />
    </Puzzle>
  );
}

/** Output the mean: uniform attention. */
export function MeanPuzzle({ locale, words, grid, beyond }: PuzzleProps) {
  const it = words.mean;
  const { a, edit, ...puzzle } = useMatrixPuzzle((m) => meanVerdict(m, it, locale), UNIFORM);
  const mean = VALUES.flat().reduce((x, y) => x + y, 0) / N;
  return (
    <Puzzle
      {...puzzle}
      id="mean"
      title={it.title}
      task={format(it.task, { mean: formatNumber(locale, mean) })}
      words={words}
    >
      <Product locale={locale} grid={grid} beyond={beyond} a={a} onEdit={edit} />
    </Puzzle>
  );
}
