'use client';

import { useMemo, useState } from 'react';
import { MatrixGrid } from '@/components/matrix/MatrixGrid';
import { refuseBeyond } from '@/components/matrix/refuse-beyond';
import { Button } from '@/components/ui/Button';
import { classes } from '@/components/ui/classes';
import { Slider } from '@/components/ui/Slider';
import type { Attention } from '@/lib/i18n/en/attention';
import type { Figure } from '@/lib/i18n/en/figure';
import { format, formatNumber, formatSignificant } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { matrixOf } from '@/lib/walkthrough/read-trace';
import styles from './figures.module.css';
import { traceOf } from './toy';
import { useToy } from './use-toy';

/** The temperature's slider runs over powers of two: 2⁻³ to 2⁵. */
const COLDEST = -3;
const HOTTEST = 5;

/** λ from the convolution to self-attention, the temperature, and every number of the toy in the reader's hand. */
export function LambdaFigure({
  locale,
  words,
  reset,
  beyond,
  grid,
}: {
  locale: Locale;
  words: Attention['lambda'];
  reset: string;
  /** What is said of a number beyond the limit. */
  beyond: string;
  grid: Figure['matrix'];
}) {
  const { toy, edit, changed, reset: resetToy } = useToy();
  const [lambda, setLambda] = useState(1);
  const [heat, setHeat] = useState(0);
  const trace = useMemo(() => traceOf(toy, { lambda, temperature: 2 ** heat }), [toy, lambda, heat]);
  const a = matrixOf(trace, 'A');
  const convolution = matrixOf(trace, 'V').flat();
  const mixed = matrixOf(trace, 'AV').flat();
  const same = mixed.every((value, i) => Object.is(value, convolution[i]));
  const distance = Math.max(...mixed.map((value, i) => Math.abs(value - (convolution[i] ?? Number.NaN))));
  const least = Math.min(...a.map((row, i) => row[i] ?? Number.NaN));
  const number = (value: number) => formatNumber(locale, value);
  const common = { locale, words: grid, refuse: refuseBeyond(locale, beyond) } as const;

  const sentence =
    same && lambda === 0
      ? format(words.same, { count: mixed.length })
      : format(lambda === 1 ? words.full : words.apart, {
          lambda: number(lambda),
          least: number(least),
          distance: number(distance),
        });

  return (
    <figure className={styles.figure} aria-label={words.label} data-testid="lambda">
      <div className={styles.controls}>
        <div className={styles.slider}>
          <Slider
            label={words.lambda}
            min={0}
            max={1}
            step={0.01}
            value={lambda}
            format={number}
            onChange={setLambda}
          />
        </div>
        <div className={styles.slider}>
          <Slider
            label={words.temperature}
            min={COLDEST}
            max={HOTTEST}
            step={0.25}
            value={heat}
            format={(value) => formatSignificant(locale, 2 ** value)}
            onChange={setHeat}
          />
        </div>
      </div>
      <div className={classes(styles.row, styles.fitting)}>
        <div className={styles.product}>
          <MatrixGrid {...common} name="A" kind="attention" values={a} greatest={1} still />
          <MatrixGrid {...common} name="U w" kind="input" values={matrixOf(trace, 'V')} still />
          <span className={styles.sign}>=</span>
          <MatrixGrid {...common} name="A U w" kind="output" values={matrixOf(trace, 'AV')} still />
        </div>
        <div className={styles.product}>
          <MatrixGrid {...common} name="Y" kind="output" values={matrixOf(trace, 'Y')} still />
          <div className={styles.beside} data-testid="lambda-convolution">
            <MatrixGrid {...common} name="fold U w" kind="output" values={halves(convolution)} still />
            <span className={styles.under}>{words.convolution}</span>
          </div>
        </div>
      </div>
      <p
        className={classes(styles.says, styles.held, same && styles.same)}
        aria-live="polite"
        data-testid="lambda-says"
      >
        {sentence}
      </p>
      <div className={styles.row}>
        <MatrixGrid {...common} name="X" kind="input" values={toy.x} onEdit={edit('x')} />
        <MatrixGrid {...common} name="w" kind="weights" values={toy.w} onEdit={edit('w')} />
        <MatrixGrid {...common} name="Wq" kind="weights" values={toy.wq} onEdit={edit('wq')} />
        <MatrixGrid {...common} name="Wk" kind="weights" values={toy.wk} onEdit={edit('wk')} />
      </div>
      <div className={styles.controls}>
        <p className={styles.note}>{words.hint}</p>
        <Button
          disabled={!changed && lambda === 1 && heat === 0}
          onClick={() => {
            resetToy();
            setLambda(1);
            setHeat(0);
          }}
        >
          {reset}
        </Button>
      </div>
    </figure>
  );
}

/** Four outputs back on their 2×2 plane. */
const halves = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]) => [
  [a, b],
  [c, d],
];
