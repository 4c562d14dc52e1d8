'use client';

import { Button } from '@/components/ui/Button';
import { Icon, type IconName } from '@/components/ui/Icon';
import { Select } from '@/components/ui/Select';
import { VisuallyHidden } from '@/components/ui/VisuallyHidden';
import type { Figure } from '@/lib/i18n/en/figure';
import { format } from '@/lib/i18n/format';
import styles from './Player.module.css';
import type { PlayerAction } from './player-state';
import type { StepPlayer } from './use-step-player';

const SPEEDS = ['0.5', '1', '2'] as const;
type Speed = (typeof SPEEDS)[number];

/** The steps under one name on the timeline: from `start`, `length` of them. */
interface Tick {
  readonly name: string;
  readonly start: number;
  readonly length: number;
}

function ticksOf(steps: StepPlayer['steps']): Tick[] {
  const ticks: Tick[] = [];
  steps.forEach(({ name, tick }, start) => {
    const before = ticks.at(-1);
    if (tick === null && before) ticks[ticks.length - 1] = { ...before, length: before.length + 1 };
    else ticks.push({ name: tick ?? name, start, length: 1 });
  });
  return ticks;
}

/** More names than this do not fit under a short line: there only the step's own shows. */
const FEW_TICKS = 5;

/** The controls under a figure: transport, timeline with named ticks, speed, and the sentence of the step. */
export function Player({ player, words }: { player: StepPlayer; words: Figure['player'] }) {
  const { steps, step, playing, dispatch } = player;
  const current = steps[step];
  const ticks = ticksOf(steps);
  const atStart = step === 0;
  const atEnd = step === steps.length - 1;
  const again = atEnd && player.settled;
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
        {button(playing ? 'pause' : 'play', playing ? words.pause : again ? words.restart : words.play, {
          type: 'toggle',
        })}
        {button('next', words.next, { type: 'next' }, atEnd)}
        {button('last', words.last, { type: 'last' }, atEnd)}
      </div>
      <div className={styles.timeline}>
        <input
          type="range"
          className={styles.range}
          data-timeline
          aria-label={words.timeline}
          aria-valuetext={where}
          min={0}
          max={steps.length}
          step={0.01}
          value={player.position}
          onChange={(event) => dispatch({ type: 'seek', position: event.target.valueAsNumber })}
          onPointerUp={() => dispatch({ type: 'release' })}
          onPointerCancel={() => dispatch({ type: 'release' })}
          onBlur={() => dispatch({ type: 'release' })}
        />
        <ol className={styles.ticks} data-many={ticks.length > FEW_TICKS}>
          {ticks.map(({ name, start, length }) => {
            const here = step >= start && step < start + length;
            return (
              <li
                key={start}
                className={here ? styles.here : undefined}
                data-late={start >= steps.length / 2}
                style={{ flexGrow: length }}
              >
                <button
                  type="button"
                  aria-current={here ? 'step' : undefined}
                  title={name}
                  onClick={() => dispatch({ type: 'seek', position: start + 1 })}
                >
                  <span>{name}</span>
                </button>
              </li>
            );
          })}
        </ol>
      </div>
      <Select<Speed>
        label={words.speed}
        hideLabel
        value={speed}
        options={SPEEDS.map((value) => ({ value, label: `${value}×` }))}
        onChange={(value) => dispatch({ type: 'speed', speed: Number(value) })}
      />
      <p className={styles.caption} data-testid="caption">
        <span className={styles.name}>
          {step + 1}∕{steps.length} {current?.name}
        </span>{' '}
        {current?.caption}
      </p>
      <VisuallyHidden>
        <span aria-live="polite" data-testid="spoken">
          {player.spoken}
        </span>
      </VisuallyHidden>
    </div>
  );
}
