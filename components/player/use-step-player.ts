import { type KeyboardEvent, useEffect, useMemo, useReducer, useSyncExternalStore } from 'react';
import {
  isRunning,
  type PlayerAction,
  type PlayerState,
  position,
  progress,
  reduce,
  START,
  type Timing,
} from './player-state';

export interface PlayerStep {
  /** On the timeline and above the caption. */
  readonly name: string;
  /** One sentence, two lines at most. */
  readonly caption: string;
  /** The pieces that move one after another; each starts 40 ms after the one before. Without it, one. */
  readonly pieces?: number | undefined;
}

/** Where the frames come from; tests bring their own. */
export interface Clock {
  /** Calls back once, with the time in milliseconds. */
  request(callback: (now: number) => void): number;
  cancel(id: number): void;
}

export const browserClock: Clock = {
  request: (callback) => requestAnimationFrame(callback),
  cancel: (id) => cancelAnimationFrame(id),
};

/** As --move and --stagger in app/tokens.css. */
const MOVE_MS = 450;
const STAGGER_MS = 40;

/** A reader takes in about 15 Latin or 6 Chinese characters a second, and needs a moment to look back. */
function readingTime(caption: string): number {
  const chinese = caption.match(/\p{Script=Han}/gu)?.length ?? 0;
  return 1_200 + (chinese * 1_000) / 6 + ((caption.length - chinese) * 1_000) / 15;
}

/** Cubic in-out: slow, fast, slow. t and the result 0–1. */
export function ease(t: number): number {
  return t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2;
}

export interface StepPlayer {
  readonly steps: readonly PlayerStep[];
  readonly step: number;
  /** The step's motion, 0–1, linear; a figure eases each of its pieces with `ease`. */
  readonly t: number;
  /** For the timeline: step + t. */
  readonly position: number;
  readonly playing: boolean;
  readonly speed: number;
  readonly dispatch: (action: PlayerAction) => void;
  /** ←/→, space, Home, End. Put it on the element that holds figure and player. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const REDUCED = '(prefers-reduced-motion: reduce)';

function useReducedMotion(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(REDUCED);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => window.matchMedia(REDUCED).matches,
    () => false,
  );
}

const KEYS: Readonly<Record<string, PlayerAction>> = {
  ArrowLeft: { type: 'previous' },
  ArrowRight: { type: 'next' },
  Home: { type: 'first' },
  End: { type: 'last' },
  ' ': { type: 'toggle' },
};

/** What a focused control does with a key itself is left to it. */
function belongsToControl(event: KeyboardEvent): boolean {
  const target = event.target;
  if (event.ctrlKey || event.metaKey || event.altKey) return true;
  if (target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLInputElement) return target.type !== 'range';
  return event.key === ' ' && (target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement);
}

/** Plays steps: state, clock and keyboard. Draw with `step` and `t`; show the controls with <Player>. */
export function useStepPlayer(
  steps: readonly PlayerStep[],
  { clock = browserClock, initial = START }: { clock?: Clock; initial?: PlayerState } = {},
): StepPlayer {
  const still = useReducedMotion();
  const timings = useMemo<readonly Timing[]>(
    () =>
      steps.map(({ caption, pieces = 1 }) => ({
        motion: still ? 0 : MOVE_MS + STAGGER_MS * Math.max(0, pieces - 1),
        dwell: readingTime(caption),
      })),
    [steps, still],
  );
  const [state, dispatch] = useReducer(
    (current: PlayerState, action: PlayerAction) => reduce(current, action, timings),
    initial,
  );

  const running = isRunning(state, timings);
  useEffect(() => {
    if (!running) return;
    let before: number | null = null;
    let frame = clock.request(function onFrame(now) {
      if (before !== null) dispatch({ type: 'tick', ms: now - before });
      before = now;
      frame = clock.request(onFrame);
    });
    return () => clock.cancel(frame);
  }, [running, clock]);

  return {
    steps,
    step: state.step,
    t: progress(state, timings),
    position: position(state, timings),
    playing: state.playing,
    speed: state.speed,
    dispatch,
    onKeyDown: (event) => {
      const action = KEYS[event.key];
      if (!action || belongsToControl(event)) return;
      event.preventDefault();
      dispatch(action);
    },
  };
}
