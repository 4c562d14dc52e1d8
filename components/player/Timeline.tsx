import { type ChangeEvent, type Dispatch, useCallback, useLayoutEffect, useRef, useState } from 'react';
import styles from './Player.module.css';
import type { PlayerAction } from './player-state';

/** How exactly the handle is set, in steps. */
const GRAIN = 0.01;

/**
 * The timeline's handle. Under a hand the browser has moved it already, so it is set only where it stands elsewhere: a
 * field that is written in every frame is laid out in every frame.
 */
export function Timeline({
  position,
  length,
  label,
  where,
  dispatch,
}: {
  /** Where the walk stands: step + t. */
  position: number;
  /** The number of steps. */
  length: number;
  label: string;
  /** The step in words. */
  where: string;
  dispatch: Dispatch<PlayerAction>;
}) {
  const handle = useRef<HTMLInputElement>(null);
  const [first] = useState(position);

  // After every render: a hand that was held back at a question has moved the handle, and the walk stayed.
  useLayoutEffect(() => {
    const input = handle.current;
    if (input && Math.abs(input.valueAsNumber - position) > GRAIN / 2) input.valueAsNumber = position;
  });

  const drag = useCallback(
    (event: ChangeEvent<HTMLInputElement>) =>
      dispatch({ type: 'seek', position: event.target.valueAsNumber }),
    [dispatch],
  );
  const release = useCallback(() => dispatch({ type: 'release' }), [dispatch]);

  return (
    <input
      ref={handle}
      type="range"
      className={styles.range}
      data-timeline
      aria-label={label}
      aria-valuetext={where}
      min={0}
      max={length}
      step={GRAIN}
      defaultValue={first}
      onChange={drag}
      onPointerUp={release}
      onPointerCancel={release}
      onBlur={release}
    />
  );
}
