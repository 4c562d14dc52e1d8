import { type Dispatch, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { PlayerAction, PlayerState } from './player-state';

/** On paper a walk stands at its end, whatever the reader has seen of it; on the screen it stays where it was. */
export function usePrint(state: PlayerState, steps: number, dispatch: Dispatch<PlayerAction>): void {
  const now = useRef(state);
  useEffect(() => {
    now.current = state;
  }, [state]);

  useEffect(() => {
    let left: PlayerState | undefined;
    const before = () => {
      left = now.current;
      // The page is printed as soon as the handlers return.
      flushSync(() => dispatch({ type: 'open', step: steps - 1 }));
    };
    const after = () => {
      if (left) dispatch({ type: 'restore', state: left });
      left = undefined;
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, [steps, dispatch]);
}
