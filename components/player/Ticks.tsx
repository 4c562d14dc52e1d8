import { memo } from 'react';
import styles from './Player.module.css';
import type { PlayerAction } from './player-state';
import type { PlayerStep } from './use-step-player';

/** The steps under one name on the timeline: from `start`, `length` of them. */
interface Tick {
  readonly name: string;
  readonly start: number;
  readonly length: number;
}

function ticksOf(steps: readonly PlayerStep[]): Tick[] {
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

/** The names under the timeline, each a way to its first step. A name without room shows when it is its turn. */
export const Ticks = memo(function Ticks({
  steps,
  step,
  dispatch,
}: {
  steps: readonly PlayerStep[];
  step: number;
  dispatch: (action: PlayerAction) => void;
}) {
  const ticks = ticksOf(steps);
  return (
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
  );
});
