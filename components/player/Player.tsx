'use client';

import { Select } from '@/components/ui/Select';
import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import type { Figure } from '@/lib/i18n/en/figure';
import { format } from '@/lib/i18n/format';
import styles from './Player.module.css';
import { Ticks } from './Ticks';
import { Timeline } from './Timeline';
import { Transport } from './Transport';
import type { StepPlayer } from './use-step-player';
import { Waits } from './Waits';

const SPEEDS = ['0.5', '1', '2'] as const;
type Speed = (typeof SPEEDS)[number];

/**
 * The controls under a figure: transport, timeline with named ticks, speed, and the sentence of the step. Within a step
 * only the timeline's handle changes.
 */
export function Player({ player, words }: { player: StepPlayer; words: Figure['player'] }) {
  const { steps, step, playing, dispatch } = player;
  const current = steps[step];
  const atEnd = step === steps.length - 1;
  const speed = SPEEDS.find((option) => Number(option) === player.speed) ?? '1';
  const where = format(words.position, { step: step + 1, total: steps.length, name: current?.name ?? '' });

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form.
    <div className={styles.player} role="group" aria-label={words.label}>
      <Transport
        atStart={step === 0}
        atEnd={atEnd}
        playing={playing}
        again={atEnd && player.settled}
        words={words}
        dispatch={dispatch}
      />
      <div className={styles.timeline}>
        <Timeline
          position={player.position}
          length={steps.length}
          label={words.timeline}
          where={where}
          dispatch={dispatch}
        />
        <Waits hurried={player.hurried}>
          <Ticks steps={steps} step={step} dispatch={dispatch} />
        </Waits>
      </div>
      <Select<Speed>
        label={words.speed}
        hideLabel
        value={speed}
        options={SPEEDS.map((value) => ({ value, label: `${value}×` }))}
        onChange={(value) => dispatch({ type: 'speed', speed: Number(value) })}
      />
      <Waits hurried={player.hurried}>
        <p className={styles.caption} data-testid="caption">
          <span className={styles.name}>
            {step + 1}∕{steps.length} {current?.name}
          </span>{' '}
          {current?.caption}
        </p>
      </Waits>
      <VisuallyHidden>
        <span aria-live="polite" data-testid="spoken">
          {player.spoken}
        </span>
      </VisuallyHidden>
    </div>
  );
}
