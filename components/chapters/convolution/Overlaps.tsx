'use client';

import { useState } from 'react';
import type { Cell } from '@/components/matrix/grid-move';
import { MatrixGrid } from '@/components/matrix/MatrixGrid';
import type { Convolution } from '@/lib/i18n/en/convolution';
import type { Figure } from '@/lib/i18n/en/figure';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { col2im, overlapCounts } from '@/lib/walkthrough/col2im';
import { matrixOf } from '@/lib/walkthrough/read-trace';
import { useConvolution } from './ConvolutionState';
import styles from './Overlaps.module.css';

/** Fold's other sense: X, in how many windows each of its cells is, and what col2im makes of U. */
export function Overlaps({
  locale,
  words,
  grid,
}: {
  locale: Locale;
  words: Convolution['overlaps'];
  grid: Figure['matrix'];
}) {
  const { trace, shape } = useConvolution();
  const [cell, setCell] = useState<Cell | null>(null);
  const x = matrixOf(trace, 'X');
  const counts = overlapCounts(shape);
  const sums = col2im(matrixOf(trace, 'U'), shape)[0] ?? [];
  const total = counts.flat().reduce((a, b) => a + b, 0) * shape.channels;
  const zeros = shape.windows * shape.entries - total;
  const lit = cell ? new Set([cell.row * shape.columns + cell.column]) : undefined;
  const shared = { locale, words: grid, size: 'fit', highlight: lit, onCell: setCell } as const;
  const at = (m: readonly (readonly number[])[]) =>
    formatNumber(locale, (cell && m[cell.row]?.[cell.column]) ?? Number.NaN);
  return (
    <figure className={styles.figure} aria-label={words.label}>
      <div className={styles.grids} style={{ '--columns': 3 * shape.columns }}>
        <MatrixGrid {...shared} name="X" kind="input" values={x} />
        <span className={styles.sign}>×</span>
        <MatrixGrid {...shared} name="c" kind="input" values={counts} />
        <span className={styles.sign}>=</span>
        <MatrixGrid {...shared} name="col2im(U)" kind="output" values={sums} />
      </div>
      <figcaption className={styles.caption}>
        <p className={styles.line} data-testid="overlap">
          {cell ? `${at(x)} × ${at(counts)} = ${at(sums)}` : words.point}
        </p>
        <p>{format(zeros > 0 ? words.saysPadded : words.says, { total, zeros })}</p>
        {shape.channels > 1 && <p>{words.channel}</p>}
      </figcaption>
    </figure>
  );
}
