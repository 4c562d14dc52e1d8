'use client';

import { useMemo, useState } from 'react';
import { MatrixGrid } from '@/components/matrix/MatrixGrid';
import { refuseBeyond } from '@/components/matrix/refuse-beyond';
import { Button } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';
import { Segmented } from '@/components/ui/Segmented';
import type { Attention } from '@/lib/i18n/en/attention';
import type { Figure } from '@/lib/i18n/en/figure';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { convolutionOf } from '@/lib/walkthrough/attention';
import type { Matrix } from '@/lib/walkthrough/matrix';
import { convolutionOperator, mixOperator } from '@/lib/walkthrough/operators';
import { matrixOf } from '@/lib/walkthrough/read-trace';
import styles from './figures.module.css';
import { START, settingsOf, type Toy, traceOf, withCell } from './toy';
import { useToy } from './use-toy';

/** Both operators and both outputs of a toy. */
function operatorsOf(toy: Toy) {
  const trace = traceOf(toy);
  const t = convolutionOperator(convolutionOf(settingsOf(toy)));
  return {
    t,
    at: mixOperator(matrixOf(trace, 'A'), t),
    convolution: matrixOf(trace, 'V')[0]?.[0] ?? Number.NaN,
    attention: matrixOf(trace, 'Y')[0]?.[0] ?? Number.NaN,
  };
}

const BEFORE = operatorsOf(START);
/** What the button puts into the cell furthest from the first window. */
const FAR = { row: 2, column: 2 };
const FAR_VALUE = 3;

const minus = (a: Matrix, b: Matrix): Matrix =>
  a.map((row, i) => row.map((value, j) => value - (b[i]?.[j] ?? Number.NaN)));

const differing = (a: Matrix, b: Matrix): ReadonlySet<number> => {
  const old = b.flat();
  return new Set(a.flat().flatMap((value, i) => (Object.is(value, old[i]) ? [] : [i])));
};

type Showing = 'entries' | 'change';

/** T and A T over the same nine cells, while the reader edits one of them: the one stays, the other moves. */
export function OperatorFigure({
  locale,
  words,
  reset,
  beyond,
  grid,
}: {
  locale: Locale;
  words: Attention['operator'];
  reset: string;
  /** What is said of a number beyond the limit. */
  beyond: string;
  grid: Figure['matrix'];
}) {
  const { toy, edit, set, changed, reset: resetToy } = useToy();
  const [showing, setShowing] = useState<Showing>('entries');
  const now = useMemo(() => operatorsOf(toy), [toy]);
  const movedT = differing(now.t, BEFORE.t);
  const movedAT = differing(now.at, BEFORE.at);
  const movedX = differing(toy.x, START.x);
  const number = (value: number) => formatNumber(locale, value);
  const common = { locale, words: grid } as const;
  const greatest = Math.max(...[...now.t.flat(), ...now.at.flat()].map(Math.abs));

  const sentence = !changed
    ? words.start
    : movedX.size === 0
      ? words.none
      : format(words.moved, {
          count: movedT.size,
          moved: movedAT.size,
          total: now.t.flat().length,
          convolutionBefore: number(BEFORE.convolution),
          convolutionAfter: number(now.convolution),
          attentionBefore: number(BEFORE.attention),
          attentionAfter: number(now.attention),
        });

  return (
    <figure className={styles.figure} aria-label={words.label} data-testid="operators">
      <div className={styles.row}>
        <div className={styles.part}>
          <MatrixGrid
            locale={locale}
            words={grid}
            name="X"
            kind="input"
            values={toy.x}
            highlight={movedX}
            refuse={refuseBeyond(locale, beyond)}
            onEdit={edit('x')}
          />
          <span className={styles.label}>{words.edit}</span>
          <Button onClick={() => set('x', withCell(toy.x, FAR, FAR_VALUE))}>{words.preset}</Button>
          <Button disabled={!changed} onClick={resetToy}>
            {reset}
          </Button>
        </div>
        <div className={classes(styles.part, styles.fitting)}>
          <MatrixGrid
            {...common}
            name="T"
            kind="weights"
            greatest={greatest}
            values={showing === 'entries' ? now.t : minus(now.t, BEFORE.t)}
            highlight={movedT}
            still
          />
          <MatrixGrid
            {...common}
            name="A T"
            kind="attention"
            greatest={greatest}
            values={showing === 'entries' ? now.at : minus(now.at, BEFORE.at)}
            highlight={movedAT}
            still
          />
          <span className={styles.label}>{words.rows}</span>
        </div>
      </div>
      <Segmented<Showing>
        label={words.showing}
        value={showing}
        options={[
          { value: 'entries', label: words.entries },
          { value: 'change', label: words.change },
        ]}
        onChange={setShowing}
      />
      <p className={styles.says} aria-live="polite" data-testid="operators-say">
        {sentence}
      </p>
    </figure>
  );
}
