'use client';

import { useMemo, useRef, useState } from 'react';
import { Sources } from '@/components/chapters/evidence/Cite';
import { Formula } from '@/components/formula/Formula';
import type { FormulaTree } from '@/components/formula/formula-tree';
import { Player } from '@/components/player/Player';
import { useStepPlayer } from '@/components/player/use-step-player';
import { Button } from '@/components/ui/Button';
import { Predict } from '@/components/walk/Predict';
import { laterFact, recipeFact, releaseFact, samplerFact } from '@/lib/figures/training-facts';
import type { Figure } from '@/lib/i18n/en/figure';
import type { Training } from '@/lib/i18n/en/training';
import type { Walk } from '@/lib/i18n/en/walk';
import { format, formatNumber } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locales';
import { batchSize } from '@/lib/training/sampler';
import { ease } from '@/lib/walkthrough/ease';
import figures from '../evidence/figures.module.css';
import { EpochStrip } from './EpochStrip';
import styles from './SamplerFigure.module.css';
import { SamplerPlot } from './SamplerPlot';
import { SamplerRows } from './SamplerRows';
import { samplerSteps } from './sampler-captions';
import { batchTrace, samplerQuestion } from './sampler-question';
import {
  ASKED_AT,
  drawEpoch,
  referenceOf,
  type SamplerFrame,
  SETTINGS,
  SIDES,
  samplerFrame,
} from './sampler-walk';

/** The sampler, stepped: sides, the rule of equal cost three times over, an epoch drawn batch by batch, what it saves. */
export function SamplerFigure({
  locale,
  words,
  walk,
  figure,
  formula,
}: {
  locale: Locale;
  words: Training['sampler'];
  walk: Walk;
  figure: Figure;
  formula: FormulaTree;
}) {
  const [seed, setSeed] = useState(1);
  const epoch = useMemo(() => drawEpoch(seed), [seed]);
  const steps = useMemo(() => samplerSteps(locale, words, epoch), [locale, words, epoch]);
  const player = useStepPlayer(steps, { address: 'step' });
  const { step, t, dispatch } = player;
  const frame = useMemo(() => samplerFrame(step, ease(t), epoch), [step, t, epoch]);
  const trace = useMemo(batchTrace, []);
  const question = useMemo(() => samplerQuestion(locale, words.predict), [locale, words]);
  const asking = step === ASKED_AT && t === 1;
  const box = useRef<HTMLElement>(null);

  return (
    <figure
      ref={box}
      id="walk"
      tabIndex={-1}
      className={figures.figure}
      aria-label={words.label}
      onKeyDown={player.onKeyDown}
    >
      <div className={figures.pair}>
        <SamplerPlot frame={frame} locale={locale} words={words} />
        <div className={figures.part}>
          <p className={figures.heading}>{words.rules[frame.rule]}</p>
          <SamplerRows frame={frame} locale={locale} words={words} />
          <Formula tree={formula} slots={slotsOf(frame, locale)} />
        </div>
      </div>
      <div className={styles.turn}>
        {asking ? (
          <Predict
            key={seed}
            question={question}
            trace={trace}
            words={walk.predict}
            passed={player.passed.includes(step)}
            held={player.held}
            picked={null}
            onPass={() => dispatch({ type: 'pass', step })}
            onNext={() => {
              dispatch({ type: 'next' });
              box.current?.focus();
            }}
          />
        ) : (
          <EpochStrip
            epoch={epoch}
            drawn={frame.drawn}
            oneSize={frame.oneSize}
            locale={locale}
            words={words}
          />
        )}
      </div>
      <Player player={player} words={figure.player} />
      <div className={figures.controls}>
        <Button onClick={() => setSeed((before) => before + 1)}>{words.again}</Button>
        <p className={figures.note} aria-live="polite" data-testid="draw">
          {format(words.draw, {
            seed: formatNumber(locale, seed),
            updates: formatNumber(locale, epoch.length),
          })}
        </p>
      </div>
      <Sources
        label={words.sources}
        of={[
          samplerFact.gainSource,
          samplerFact.source,
          recipeFact.source,
          releaseFact.samplerSource,
          laterFact.samplerSource,
        ]}
      />
    </figure>
  );
}

/** The rule with the numbers of the batch that the step is about; of the smallest side where it is about all. */
function slotsOf({ rule, lit, pictures }: SamplerFrame, locale: Locale): Readonly<Record<string, string>> {
  const settings = SETTINGS[rule];
  const reference = referenceOf(settings);
  const index = lit ?? 0;
  const side = SIDES[index] ?? Number.NaN;
  const shown = (pictures[index] ?? 0) > 0;
  const exact = (settings.batch * reference ** 2) / side ** 2;
  return {
    reference: formatNumber(locale, reference),
    side: formatNumber(locale, side),
    batch: formatNumber(locale, settings.batch),
    exact: shown ? formatNumber(locale, exact, 1) : '?',
    pictures: shown ? formatNumber(locale, batchSize(side, settings)) : '?',
  };
}
