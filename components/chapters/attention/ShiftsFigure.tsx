'use client';

import { useMemo, useState } from 'react';
import { MatrixGrid } from '@/components/matrix/MatrixGrid';
import { refuseBeyond } from '@/components/matrix/refuse-beyond';
import { Button } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';
import type { Attention } from '@/lib/i18n/en/attention';
import type { Figure } from '@/lib/i18n/en/figure';
import { format, formatNumber, formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { convolutionTrace } from '@/lib/walkthrough/convolution';
import { type Matrix, matmul, softmaxRows, transpose } from '@/lib/walkthrough/matrix';
import { matrixOf } from '@/lib/walkthrough/read-trace';
import { shiftTerms, sumOfShifts } from '@/lib/walkthrough/shifts';
import figures from './figures.module.css';
import { ShiftPicture } from './ShiftPicture';
import styles from './ShiftsFigure.module.css';
import { column, START, withCell } from './toy';

/** A small blur: all nine weights count. */
const BLUR: Matrix = [
  [1, 2, 1],
  [2, 4, 2],
  [1, 2, 1],
];
const SIDE = START.x.length;
/** Its offset is one row down, none to the side: to begin with, a shift that reads the padding somewhere. */
const FIRST_CHOSEN = 7;

/** One head with d = 1 over the pixels: A = softmax(X Xᵀ), [pixels × pixels]. */
const attentionOf = (x: Matrix) => softmaxRows(matmul(column(x), transpose(column(x))));
const A_AT_START = attentionOf(START.x).flat();

/** The convolution as nine fixed shift matrices, beside the one matrix that attention computes from the content. */
export function ShiftsFigure({
  locale,
  words,
  reset,
  beyond,
  grid,
}: {
  locale: Locale;
  words: Attention['shifts'];
  reset: string;
  /** What is said of a number beyond the limit. */
  beyond: string;
  grid: Figure['matrix'];
}) {
  const [x, setX] = useState(START.x);
  const [kernel, setKernel] = useState(BLUR);
  const [chosen, setChosen] = useState(FIRST_CHOSEN);
  const terms = useMemo(() => shiftTerms(SIDE, SIDE, [[kernel]]), [kernel]);
  const a = useMemo(() => attentionOf(x), [x]);
  const difference = useMemo(() => {
    const direct = matrixOf(
      convolutionTrace({ x: [x], kernels: [[kernel]], stride: 1, padding: 1, dilation: 1 }),
      'Y',
    ).flat();
    const byShifts = sumOfShifts(terms, column(x)).flat();
    return Math.max(...byShifts.map((value, i) => Math.abs(value - (direct[i] ?? Number.NaN))));
  }, [x, kernel, terms]);

  const number = (value: number) => formatNumber(locale, value);
  const offset = (n: number) => (n > 0 ? `+${n}` : number(n));
  const weightOf = (i: number) => terms[i]?.weights[0]?.[0] ?? Number.NaN;
  const term = terms[chosen];
  const matrix = term?.matrix ?? [];
  const moved = a.flat().filter((value, i) => !Object.is(value, A_AT_START[i])).length;
  const pixels = SIDE * SIDE;
  const common = { locale, words: grid, refuse: refuseBeyond(locale, beyond) } as const;

  return (
    <figure className={figures.figure} aria-label={words.label} data-testid="shifts">
      <div className={styles.board}>
        <div className={styles.given}>
          <MatrixGrid
            {...common}
            name="X"
            kind="input"
            values={x}
            onEdit={(cell, value) => setX(withCell(x, cell, value))}
          />
          <MatrixGrid
            {...common}
            name="W"
            kind="weights"
            values={kernel}
            highlight={new Set([chosen])}
            onEdit={(cell, value) => setKernel(withCell(kernel, cell, value))}
          />
        </div>
        <div className={styles.fixed}>
          <h3 className={figures.heading}>{words.fixed}</h3>
          <div className={figures.row}>
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form. */}
            <div className={styles.shifts} role="group" aria-label={words.choose}>
              {terms.map(({ shift, matrix: picture }, i) => (
                <button
                  key={`${shift.down},${shift.right}`}
                  type="button"
                  className={classes(styles.shift, i === chosen && styles.chosen)}
                  aria-pressed={i === chosen}
                  aria-label={`${format(words.offsetName, { rows: offset(shift.down), columns: offset(shift.right) })}, ${format(words.weight, { value: number(weightOf(i)) })}`}
                  onClick={() => setChosen(i)}
                >
                  <ShiftPicture matrix={picture} />
                  <span aria-hidden="true">×{number(weightOf(i))}</span>
                </button>
              ))}
            </div>
            <MatrixGrid
              {...common}
              name={`S(${offset(term?.shift.down ?? 0)}, ${offset(term?.shift.right ?? 0)})`}
              kind="weights"
              size="small"
              values={matrix}
              greatest={1}
            />
          </div>
        </div>
        <div className={styles.computed}>
          <h3 className={figures.heading}>{words.computed}</h3>
          <MatrixGrid {...common} name="A" kind="attention" size="small" values={a} />
        </div>
      </div>
      <div className={figures.says} aria-live="polite" data-testid="shifts-say">
        <p>
          {format(words.caption, {
            ones: matrix.flat().filter((value) => value === 1).length,
            rows: pixels,
            weight: number(weightOf(chosen)),
          })}
          {locale === 'en' && ' '}
          {format(words.sum, { difference: formatSignificant(locale, difference, 1) })}
        </p>
        <p>{format(words.note, { moved, total: a.flat().length })}</p>
      </div>
      <div className={figures.controls}>
        <Button
          disabled={x === START.x && kernel === BLUR}
          onClick={() => {
            setX(START.x);
            setKernel(BLUR);
          }}
        >
          {reset}
        </Button>
      </div>
    </figure>
  );
}
