import { type KeyboardEvent, useEffect, useMemo, useReducer, useState, useSyncExternalStore } from 'react';
import { motionOf } from './motion';
import {
  isRunning,
  type PlayerAction,
  type PlayerState,
  position,
  progress,
  reduce,
  START,
  type Timing,
  withinSteps,
} from './player-state';
import { useHurried } from './use-hurried';
import { usePrint } from './use-print';
import { useSpokenStep } from './use-spoken-step';
import { useStepAddress } from './use-step-address';

export interface PlayerStep {
  /** On the timeline and above the caption. */
  readonly name: string;
  /** One sentence, two lines at most. */
  readonly caption: string;
  /** The pieces that move one after another; each starts 40 ms after the one before. Without it, one. */
  readonly pieces?: number | undefined;
  /** Its name on the timeline: `name` without it; `null` where it goes on under the name before. */
  readonly tick?: string | null | undefined;
  /** It asks a question: the walk stops here until `pass` is dispatched for it. */
  readonly question?: boolean | undefined;
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

/** A reader takes in about 15 Latin or 6 Chinese characters a second, and needs a moment to look back. */
function readingTime(caption: string): number {
  const chinese = caption.match(/\p{Script=Han}/gu)?.length ?? 0;
  return 1_200 + (chinese * 1_000) / 6 + ((caption.length - chinese) * 1_000) / 15;
}

export interface StepPlayer {
  readonly steps: readonly PlayerStep[];
  readonly step: number;
  /** The step's motion, 0–1, linear; a figure eases each of its pieces with `pieceAt`. */
  readonly t: number;
  /** For the timeline: step + t. */
  readonly position: number;
  /** Nothing moves: t = 1 and the walk does not play. */
  readonly settled: boolean;
  /** The hand on the timeline passes through the step without a stop: what is read can wait (<Waits>). */
  readonly hurried: boolean;
  /** The steps whose questions are answered or skipped. */
  readonly passed: readonly number[];
  /** Changes whenever the reader was held back at a question. */
  readonly held: number;
  /** The step's sentence for a live region: changes on keyboard moves and on settling only. */
  readonly spoken: string;
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
  if (target instanceof HTMLInputElement) return !('timeline' in target.dataset);
  return (
    event.key === ' ' && target instanceof Element && target.closest('button, a, [role="button"]') !== null
  );
}

/** Plays steps: state, clock and keyboard. Draw with `step` and `t`; show the controls with <Player>. */
export function useStepPlayer(
  steps: readonly PlayerStep[],
  {
    clock = browserClock,
    initial = START,
    address,
  }: {
    clock?: Clock | undefined;
    initial?: PlayerState | undefined;
    /** The query parameter that holds the step, as `step` in ?step=5; without it the walk has no address. */
    address?: string | undefined;
  } = {},
): StepPlayer {
  const still = useReducedMotion();
  const timings = useMemo<readonly Timing[]>(
    () =>
      steps.map(({ caption, pieces = 1, question }) => ({
        motion: still ? 0 : motionOf(pieces),
        dwell: readingTime(caption),
        gate: question,
      })),
    [steps, still],
  );
  const [raw, dispatch] = useReducer(
    (current: PlayerState, action: PlayerAction) => reduce(current, action, timings),
    initial,
  );
  const state = withinSteps(raw, timings);
  const [keyed, setKeyed] = useState(0);

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

  const t = progress(state, timings);
  const settled = t === 1 && !state.playing;
  const shown = steps[state.step];
  const spoken = useSpokenStep(shown ? `${shown.name}. ${shown.caption}` : '', t === 1, keyed);
  usePrint(state, steps.length, dispatch);
  useStepAddress(address, steps.length, state.step, settled, dispatch);

  return {
    steps,
    step: state.step,
    t,
    settled,
    hurried: useHurried(state.step, state.scrubbing),
    passed: state.passed,
    held: state.held,
    spoken,
    position: position(state, timings),
    playing: state.playing,
    speed: state.speed,
    dispatch,
    onKeyDown: (event) => {
      const action = KEYS[event.key];
      if (!action || belongsToControl(event)) return;
      event.preventDefault();
      setKeyed((moves) => moves + 1);
      dispatch(action);
    },
  };
}
