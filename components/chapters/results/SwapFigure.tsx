'use client';

import { scaleLinear } from 'd3-scale';
import { useState } from 'react';
import { Cite } from '@/components/chapters/evidence/Cite';
import { Button } from '@/components/ui/Button';
import type { Cited } from '@/lib/figures/training-facts';
import type { Results } from '@/lib/i18n/en/results';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { type Baseline, type Choice, chosenVersion, versionOf } from '@/lib/results/retraining';
import figures from '../evidence/figures.module.css';
import { axisEnds } from './axis-ends';
import { pointsText, smallestLead, verdictSentences } from './retraining-words';
import styles from './SwapFigure.module.css';
import { SwapRow } from './SwapRow';
import { type TrackMark, TrackMarkShape, TrackScale } from './Track';

const CHOICES: readonly Choice[] = ['printed', 'alike', 'best'];
/** About so many numbers on the axis. */
const TICKS = 6;

/** The baselines side by side: the reader puts a retrained self in a baseline's place and sees what is left of the lead. */
export function SwapFigure({
  baselines,
  noise,
  locale,
  words,
}: {
  baselines: readonly Baseline[];
  /** Points by which two runs of one recipe may differ, and who says so. */
  noise: { readonly points: number; readonly source: Cited };
  locale: Locale;
  words: Results['swap'];
}) {
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const ends = axisEnds(
    baselines.flatMap(({ versions, rival }) => [rival.top1, ...versions.map(({ top1 }) => top1)]),
  );
  const ticks = scaleLinear(ends, [0, 1]).ticks(TICKS);
  const versionIn = (baseline: Baseline) => versionOf(baseline, chosen[baseline.id]);
  const allOf = (choice: Choice) =>
    Object.fromEntries(baselines.map((baseline) => [baseline.id, chosenVersion(baseline, choice).id]));
  const isChosen = (choice: Choice) =>
    baselines.every((baseline) => versionIn(baseline) === chosenVersion(baseline, choice));
  const [before = '', after = ''] = words.rule.split('<cite>');
  const values = {
    margin: pointsText(locale, smallestLead(baselines)),
    noise: formatNumber(locale, noise.points),
  };
  const rows = (inPaper: boolean) => (
    <ul className={styles.rows} aria-label={inPaper ? words.inPaper : words.fullWidth}>
      {baselines
        .filter((baseline) => baseline.inPaper === inPaper)
        .map((baseline) => (
          <SwapRow
            key={baseline.id}
            baseline={baseline}
            version={versionIn(baseline)}
            {...{ ends, ticks, locale, words }}
            onChange={(version) => setChosen((others) => ({ ...others, [baseline.id]: version }))}
          />
        ))}
    </ul>
  );

  return (
    <figure id="swap" className={figures.figure} aria-label={words.label} data-testid="swap">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form. */}
      <div className={styles.presets} role="group" aria-label={words.presets}>
        {CHOICES.map((choice) => (
          <Button key={choice} pressed={isChosen(choice)} onClick={() => setChosen(allOf(choice))}>
            {words[choice]}
          </Button>
        ))}
      </div>
      <ul className={styles.legend}>
        <Key mark={{ shape: 'circle', look: 'weights' }} label={words.legend.chosen} />
        <Key mark={{ shape: 'circle', look: 'weights', hollow: true }} label={words.legend.other} />
        <Key mark={{ shape: 'diamond', look: 'output' }} label={words.legend.rival} />
      </ul>
      <div className={styles.head}>
        <p className={figures.heading}>{words.inPaper}</p>
        <div className={styles.track}>
          <TrackScale {...{ ends, ticks }} format={(value) => formatNumber(locale, value, 0)} />
        </div>
        <p className={styles.axis}>{words.axis}</p>
      </div>
      {rows(true)}
      <p className={figures.heading}>{words.fullWidth}</p>
      {rows(false)}
      <ul className={styles.verdicts} data-testid="verdicts">
        {verdictSentences(locale, words, baselines, noise.points).map(({ verdict, text }) => (
          <li key={verdict} data-verdict={verdict}>
            {text}
          </li>
        ))}
      </ul>
      <p className={figures.note}>
        {format(before, values)}
        <Cite of={noise.source} />
        {format(after, values)}
      </p>
    </figure>
  );
}

/** Side of a mark's box in the legend, in pixels. */
const KEY = 16;

function Key({ mark, label }: { mark: Omit<TrackMark, 'id' | 'value'>; label: string }) {
  return (
    <li>
      <svg width={KEY} height={KEY} aria-hidden="true">
        <g transform={`translate(${KEY / 2} ${KEY / 2})`}>
          <TrackMarkShape {...mark} />
        </g>
      </svg>
      {label}
    </li>
  );
}
