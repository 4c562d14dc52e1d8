import { memo, useId, useMemo } from 'react';
import { classes } from '@/components/ui/classes';
import type { Figure } from '@/lib/i18n/en/figure';
import type { Home } from '@/lib/i18n/en/home';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import type { Matrix } from '@/lib/walkthrough/matrix';
import type { Shown } from './operator-cell';
import { RunningOperator } from './RunningOperator';
import type { Way } from './still';
import styles from './WayPanel.module.css';

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/** y₁ … y₄, counted from 0. */
export const outputName = (output: number): string => `y${SUBSCRIPTS[output + 1] ?? output + 1}`;

/** Nine values in a row of an operator, as the 3×3 of X. */
const folded = <T,>(row: readonly T[]): readonly T[][] => [0, 1, 2].map((i) => row.slice(3 * i, 3 * i + 3));

/** The cells of one column of a matrix, row by row. */
const columnOf = (matrix: Matrix, column: number): ReadonlySet<number> =>
  new Set(matrix.map((row, i) => i * row.length + column));

const count = (flags: readonly boolean[]) => flags.filter(Boolean).length;

/**
 * One of the two ways from X to Y in small: its operator, which tells what each output reads, and for one output how
 * much it moves with each cell of X.
 */
export const WayPanel = memo(function WayPanel({
  title,
  operator,
  kind,
  way,
  output,
  input,
  greatestOperator,
  greatestSlope,
  shown,
  moving,
  locale,
  words,
  grid,
}: {
  title: string;
  /** The operator's symbol. */
  operator: string;
  kind: 'weights' | 'attention';
  way: Way;
  /** The output that the panel speaks about, from 0. */
  output: number;
  /** The cell of X that the reader points at, from 0. */
  input: number | null;
  /** The deepest fills of operator and map, shared by the two panels. */
  greatestOperator: number;
  greatestSlope: number;
  shown: Shown;
  /** Its numbers run. */
  moving: boolean;
  locale: Locale;
  words: Home['figure'];
  grid: Figure['matrix'];
}) {
  const id = useId();
  const slopes = useMemo<Matrix>(() => folded(way.slopes[output] ?? []), [way, output]);
  const reached = way.reached[output] ?? [];
  const support = useMemo(() => folded(way.reached[output] ?? []), [way, output]);
  const read = useMemo(() => (input === null ? undefined : columnOf(way.operator, input)), [way, input]);
  const here = useMemo(() => (input === null ? undefined : new Set([input])), [input]);
  const y = way.y.flat()[output] ?? Number.NaN;
  const known = shown === 'all';
  return (
    <section className={classes(styles.panel, styles[kind])} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <p className={styles.reading}>
        {known ? (
          <>
            <span lang="en" className={styles.output}>
              {outputName(output)} = <span className={styles.value}>{formatNumber(locale, y, 2)}</span>
            </span>{' '}
            {format(words.reach, { count: count(reached), total: reached.length })}
          </>
        ) : (
          // Keeps the line's height.
          ' '
        )}
      </p>
      <div className={styles.operator}>
        <RunningOperator
          name={operator}
          kind={kind}
          values={way.operator}
          support={way.reads}
          greatest={greatestOperator}
          shown={shown}
          moving={moving}
          row={shown === 'none' ? undefined : output}
          pointed={read}
          locale={locale}
          words={grid}
        />
      </div>
      <div className={styles.map}>
        <RunningOperator
          name={`∂${outputName(output)} ∕ ∂X`}
          kind={kind}
          values={slopes}
          support={support}
          pointed={here}
          greatest={greatestSlope}
          shown={shown}
          moving={moving}
          locale={locale}
          words={grid}
        />
      </div>
    </section>
  );
});
