'use client';

import { useState } from 'react';
import { MatrixGrid } from '@/components/matrix/MatrixGrid';
import type { Design } from '@/lib/i18n/en/design';
import type { Figure } from '@/lib/i18n/en/figure';
import type { Locale } from '@/lib/i18n/locales';
import { type Matrix, matmul, transpose } from '@/lib/walkthrough/matrix';
import { HOME_INPUT, HOME_KERNEL, toy } from '@/lib/walkthrough/toy';
import styles from './GridSpecimen.module.css';

/** Grids of every role and size; the kernel can be edited and the rest follows. */
export function GridSpecimen({
  locale,
  words,
  grid,
}: {
  locale: Locale;
  words: Design['grids'];
  grid: Figure['matrix'];
}) {
  const [kernel, setKernel] = useState<Matrix>(HOME_KERNEL);
  const [row, setRow] = useState<number | null>(null);
  const { u, w, a, auw, x } = toy(HOME_INPUT, kernel);
  const columns = u[0]?.length ?? 0;
  const lit =
    row === null ? undefined : new Set(Array.from({ length: columns }, (_, j) => row * columns + j));
  const shared = { locale, words: grid };
  return (
    <>
      <div className={styles.grids}>
        <MatrixGrid {...shared} name="X" kind="input" values={x} />
        <MatrixGrid
          {...shared}
          name="K"
          kind="weights"
          values={kernel}
          onEdit={(cell, value) =>
            setKernel(
              kernel.map((values, i) =>
                values.map((v, j) => (i === cell.row && j === cell.column ? value : v)),
              ),
            )
          }
        />
        <MatrixGrid {...shared} name="A" kind="attention" values={a} />
        <MatrixGrid {...shared} name="A U w" kind="output" values={auw} />
      </div>
      <div>
        <p className={styles.note}>{words.lit}</p>
        <div className={styles.grids}>
          <MatrixGrid {...shared} name="U" kind="input" size="medium" values={u} highlight={lit} />
          <MatrixGrid {...shared} name="w" kind="weights" size="medium" values={w} />
          <MatrixGrid
            {...shared}
            name="U w"
            kind="output"
            size="medium"
            values={matmul(u, w)}
            highlight={row === null ? undefined : new Set([row])}
            onCell={(cell) => setRow(cell?.row ?? null)}
          />
        </div>
      </div>
      <div>
        <p className={styles.note}>{words.small}</p>
        <MatrixGrid {...shared} name="U Uᵀ" kind="attention" size="small" values={matmul(u, transpose(u))} />
      </div>
    </>
  );
}
