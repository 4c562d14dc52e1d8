'use client';

import { Button } from '@/components/ui/Button';
import { Icon, type IconName } from '@/components/ui/Icon';
import { Select } from '@/components/ui/Select';
import type { Figure } from '@/lib/i18n/en/figure';
import { format } from '@/lib/i18n/format';
import styles from './Player.module.css';
import type { PlayerAction } from './player-state';
import type { StepPlayer } from './use-step-player';

const SPEEDS = ['0.5', '1', '2'] as const;
type Speed = (typeof SPEEDS)[number];

/** The controls under a figure: transport, timeline with named ticks, speed, and the sentence of the step. */
export function Player({ player, words }: { player: StepPlayer; words: Figure['player'] }) {
  const { steps, step, playing, dispatch } = player;
  const current = steps[step];
  const atStart = step === 0;
  const atEnd = step === steps.length - 1;
  const speed = SPEEDS.find((option) => Number(option) === player.speed) ?? '1';
  const where = format(words.position, { step: step + 1, total: steps.length, name: current?.name ?? '' });

  const button = (icon: IconName, label: string, action: PlayerAction, disabled = false) => (
    <Button
      variant="plain"
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      onClick={() => dispatch(action)}
    >
      <Icon name={icon} />
    </Button>
  );

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce a form.
    <div className={styles.player} role="group" aria-label={words.label}>
      <div className={styles.transport}>
        {button('first', words.first, { type: 'first' }, atStart)}
        {button('previous', words.previous, { type: 'previous' }, atStart)}
        {button(playing ? 'pause' : 'play', playing ? words.pause : words.play, { type: 'toggle' })}
        {button('next', words.next, { type: 'next' }, atEnd)}
        {button('last', words.last, { type: 'last' }, atEnd)}
      </div>
      <div className={styles.timeline}>
        <input
          type="range"
          className={styles.range}
          aria-label={words.timeline}
          aria-valuetext={where}
          min={0}
          max={steps.length}
          step={0.01}
          value={player.position}
          onChange={(event) => dispatch({ type: 'seek', position: event.target.valueAsNumber })}
        />
        <ol className={styles.ticks} aria-hidden="true">
          {steps.map(({ name }, i) => (
            <li key={name} className={i === step ? styles.here : undefined}>
              <span>{name}</span>
            </li>
          ))}
        </ol>
      </div>
      <Select<Speed>
        label={words.speed}
        hideLabel
        value={speed}
        options={SPEEDS.map((value) => ({ value, label: `${value}×` }))}
        onChange={(value) => dispatch({ type: 'speed', speed: Number(value) })}
      />
      <p className={styles.caption} aria-live="polite">
        <span className={styles.name}>
          {step + 1}∕{steps.length} {current?.name}
        </span>{' '}
        {current?.caption}
      </p>
    </div>
  );
}
