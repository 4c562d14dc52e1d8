import { useEffect, useRef } from 'react';
import type { PlayerAction } from './player-state';
import { readStep, writeStep } from './step-address';
import { onStepRequest } from './step-request';

/** Safari refuses more than a hundred address changes in half a minute. */
const WRITE_DELAY = 1_000;

function write(parameter: string, step: number): void {
  const search = writeStep(location.search, parameter, step);
  if (search === location.search) return;
  history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
}

/**
 * Opens the walk at the step of the address and keeps the address at the step where the walk rests. The server renders
 * the first step; the address is read after hydration. Nothing is written before the reader has moved.
 *
 * @param parameter name of the query parameter; undefined: the walk has no address
 * @param settled whether the step's motion is over and the walk does not play
 */
export function useStepAddress(
  parameter: string | undefined,
  steps: number,
  step: number,
  settled: boolean,
  dispatch: (action: PlayerAction) => void,
): void {
  const opened = useRef(false);
  const moved = useRef(false);

  useEffect(() => {
    if (parameter === undefined || opened.current) return;
    opened.current = true;
    const asked = readStep(location.search, parameter, steps);
    if (asked !== null) dispatch({ type: 'open', step: asked });
  }, [parameter, steps, dispatch]);

  useEffect(
    () =>
      parameter === undefined
        ? undefined
        : onStepRequest(parameter, (asked) => dispatch({ type: 'open', step: asked })),
    [parameter, dispatch],
  );

  useEffect(() => {
    if (step > 0) moved.current = true;
    if (parameter === undefined || !settled || !moved.current) return;
    const timer = setTimeout(() => write(parameter, step), WRITE_DELAY);
    return () => clearTimeout(timer);
  }, [parameter, step, settled]);

  // A link may take the reader away, and back, before the walk has come to rest.
  useEffect(() => {
    if (parameter === undefined) return;
    const onClick = ({ target }: MouseEvent) => {
      if (moved.current && target instanceof Element && target.closest('a')) write(parameter, step);
    };
    document.addEventListener('click', onClick, true);
    return () => document.removeEventListener('click', onClick, true);
  }, [parameter, step]);
}
