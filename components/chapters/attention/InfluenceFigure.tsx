'use client';

import { useState } from 'react';
import { MatrixGrid } from '@/components/matrix/MatrixGrid';
import { Segmented } from '@/components/ui/Segmented';
import type { Attention } from '@/lib/i18n/en/attention';
import type { Figure } from '@/lib/i18n/en/figure';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { convolutionOf } from '@/lib/walkthrough/attention';
import { convolutionTrace } from '@/lib/walkthrough/convolution';
import { influences, type PathInfluence } from '@/lib/walkthrough/influence';
import styles from './figures.module.css';
import { SupportMap } from './SupportMap';
import { START, settingsOf, traceOf } from './toy';

const CONVOLUTION = influences(convolutionTrace(convolutionOf(settingsOf(START))));
const ATTENTION = influences(traceOf(START));
const SIDE = START.x.length;

type View = 'support' | 'derivative';
type Path = 'all' | 'value' | 'score';

const NOBODY: PathInfluence = { support: [], slope: [] };
const rowsOf = (values: readonly number[]) =>
  Array.from({ length: SIDE }, (_, i) => values.slice(i * SIDE, (i + 1) * SIDE));
const countOf = ({ support }: PathInfluence) => support.filter(Boolean).length;

/** Which cells of X can reach an output, and how strongly each moves it: the convolution beside attention. */
export function InfluenceFigure({
  locale,
  words,
  grid,
}: {
  locale: Locale;
  words: Attention['influence'];
  grid: Figure['matrix'];
}) {
  const [output, setOutput] = useState('0');
  const [view, setView] = useState<View>('derivative');
  const [path, setPath] = useState<Path>('all');
  const at = Number(output);
  const convolution = CONVOLUTION[at]?.[path] ?? NOBODY;
  const attention = ATTENTION[at]?.[path] ?? NOBODY;
  const total = attention.support.length;
  const greatest = Math.max(...[...convolution.slope, ...attention.slope].map(Math.abs));
  const sentence =
    view === 'support'
      ? words.summarySupport
      : { all: words.summaryBoth, value: words.summaryValue, score: words.summaryScore }[path];
  const values = {
    n: at + 1,
    total,
    convolution: countOf(convolution),
    attention: countOf(attention),
    least: formatNumber(locale, Math.min(...attention.slope.map(Math.abs))),
  };

  const map = (title: string, influence: PathInfluence, testid: string) => (
    <div className={styles.part} data-testid={testid}>
      <h3 className={styles.heading}>{title}</h3>
      {view === 'support' ? (
        <SupportMap
          support={influence.support}
          side={SIDE}
          label={format(words.reach, { count: countOf(influence), total })}
        />
      ) : (
        <MatrixGrid
          name={`∂y${'₁₂₃₄'[at] ?? ''} / ∂X`}
          kind="input"
          locale={locale}
          words={grid}
          values={rowsOf(influence.slope)}
          greatest={greatest}
          still
        />
      )}
      <span className={styles.label}>{format(words.reach, { count: countOf(influence), total })}</span>
    </div>
  );

  return (
    <figure className={styles.figure} aria-label={words.label} data-testid="influence">
      <div className={styles.controls}>
        <Segmented
          label={words.output}
          value={output}
          options={ATTENTION.map((_, i) => ({ value: String(i), label: String(i + 1) }))}
          onChange={setOutput}
        />
        <Segmented<View>
          label={words.view}
          value={view}
          options={[
            { value: 'support', label: words.support },
            { value: 'derivative', label: words.derivative },
          ]}
          onChange={setView}
        />
        <Segmented<Path>
          label={words.path}
          value={path}
          options={[
            { value: 'all', label: words.both },
            { value: 'value', label: words.valuePath },
            { value: 'score', label: words.scorePath },
          ]}
          onChange={setPath}
        />
      </div>
      <div className={styles.row}>
        {map(words.convolution, convolution, 'influence-convolution')}
        {map(words.attention, attention, 'influence-attention')}
      </div>
      <p className={styles.says} aria-live="polite">
        {format(sentence, values)}
      </p>
    </figure>
  );
}
