'use client';

import { MatrixGrid } from '@/components/matrix/MatrixGrid';
import type { Attention } from '@/lib/i18n/en/attention';
import type { Figure } from '@/lib/i18n/en/figure';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { collapseOf } from '@/lib/walkthrough/collapse';
import { PLANE_INPUT } from '@/lib/walkthrough/examples';
import { matrixOf } from '@/lib/walkthrough/read-trace';
import { Choices } from './Choices';
import { listOf } from './list';
import styles from './Puzzle.module.css';
import { START, traceOf } from './toy';

const TRACE = traceOf({ ...START, x: PLANE_INPUT });
const U = matrixOf(TRACE, 'U');
const A = matrixOf(TRACE, 'A');
const Z = matrixOf(TRACE, 'Z');
const COLLAPSE = collapseOf(U, Z, A);
/** Most of its weights have too many zeros to be read. */
const A_SHORT = A.map((row) => row.map((weight) => Math.round(weight * 1000) / 1000));

/** Rounded down: "or more" must stay true. */
const floored = (share: number) => Math.floor(share * 1000) / 1000;

/** Why every row of A piles onto one window when the input is a plane. */
export function PlanePuzzle({
  locale,
  words,
  grid,
}: {
  locale: Locale;
  words: Attention['puzzles'];
  grid: Figure['matrix'];
}) {
  const it = words.plane;
  const common = { locale, words: grid } as const;
  const { share = Number.NaN, onto = Number.NaN } = COLLAPSE ?? {};
  return (
    <section className={styles.puzzle} data-testid="puzzle-plane" aria-labelledby="puzzle-plane">
      <h3 id="puzzle-plane">{it.title}</h3>
      <p className={styles.task}>
        {format(it.task, {
          scores: listOf(locale, Z[0] ?? []),
        })}
      </p>
      <div className={styles.board}>
        <MatrixGrid {...common} size="medium" name="X" kind="input" values={PLANE_INPUT} still />
        <MatrixGrid {...common} size="medium" name="U" kind="input" values={U} still />
        <MatrixGrid {...common} name="A" kind="attention" values={A_SHORT} greatest={1} still />
      </div>
      <Choices
        question={format(it.question, {
          least: formatNumber(locale, floored(share), 3),
          end: onto + 1,
        })}
        options={it.options}
      />
    </section>
  );
}
