/**
 * Where a walkthrough stands, as a pure function of what happened to it. A step first moves (t goes from 0 to 1), then
 * dwells until the next. All times in milliseconds at speed 1.
 */
export interface Timing {
  /** How long the step's pieces move; 0 jumps to t = 1. */
  readonly motion: number;
  /** How long the step then stands before the next, while playing. */
  readonly dwell: number;
}

export interface PlayerState {
  /** The step that is shown, from 0. */
  readonly step: number;
  /** Time spent in it, from 0 to motion + dwell. */
  readonly elapsed: number;
  readonly playing: boolean;
  readonly speed: number;
}

export type PlayerAction =
  | { readonly type: 'play' | 'pause' | 'toggle' | 'next' | 'previous' | 'first' | 'last' }
  | { readonly type: 'tick'; readonly ms: number }
  | { readonly type: 'seek'; readonly position: number }
  | { readonly type: 'speed'; readonly speed: number };

/** At the first step, settled: its picture is complete. */
export const START: PlayerState = { step: 0, elapsed: Number.POSITIVE_INFINITY, playing: false, speed: 1 };

const STILL: Timing = { motion: 0, dwell: 0 };

const timingOf = (timings: readonly Timing[], step: number): Timing => timings[step] ?? STILL;

/** How far the step's motion has come, 0–1, before easing. */
export function progress(state: PlayerState, timings: readonly Timing[]): number {
  const { motion } = timingOf(timings, state.step);
  return motion > 0 ? Math.min(1, state.elapsed / motion) : 1;
}

/** Where the timeline's handle stands, 0 to the number of steps: whole numbers are settled steps. */
export function position(state: PlayerState, timings: readonly Timing[]): number {
  return state.step + progress(state, timings);
}

/** Whether time changes anything: while playing, and while a step asked for by hand still moves. */
export function isRunning(state: PlayerState, timings: readonly Timing[]): boolean {
  return state.playing || progress(state, timings) < 1;
}

/** The state after an action. */
export function reduce(state: PlayerState, action: PlayerAction, timings: readonly Timing[]): PlayerState {
  const last = timings.length - 1;
  const settled = Number.POSITIVE_INFINITY;
  switch (action.type) {
    case 'play':
      return state.step >= last && progress(state, timings) === 1
        ? { ...state, step: 0, elapsed: 0, playing: last >= 0 }
        : { ...state, elapsed: resumed(state, timings), playing: true };
    case 'pause':
      return { ...state, playing: false };
    case 'toggle':
      return reduce(state, { type: state.playing ? 'pause' : 'play' }, timings);
    case 'next':
      return state.step < last
        ? { ...state, step: state.step + 1, elapsed: 0, playing: false }
        : { ...state, elapsed: settled, playing: false };
    case 'previous':
      return { ...state, step: Math.max(0, state.step - 1), elapsed: settled, playing: false };
    case 'first':
      return { ...state, step: 0, elapsed: settled, playing: false };
    case 'last':
      return { ...state, step: Math.max(0, last), elapsed: settled, playing: false };
    case 'seek':
      return { ...seek(action.position, timings), playing: false, speed: state.speed };
    case 'speed':
      return { ...state, speed: action.speed };
    case 'tick':
      return tick(state, action.ms * state.speed, timings);
  }
}

/** Playing on from a settled step starts its dwell anew, so that its sentence can be read. */
function resumed({ step, elapsed }: PlayerState, timings: readonly Timing[]): number {
  const { motion, dwell } = timingOf(timings, step);
  return elapsed >= motion + dwell ? motion : elapsed;
}

function seek(to: number, timings: readonly Timing[]): Pick<PlayerState, 'step' | 'elapsed'> {
  const clamped = Math.min(timings.length, Math.max(0, to));
  // A whole number is the end of the step before it, the same picture as the start of the next.
  const step = Math.max(0, Math.ceil(clamped) - 1);
  const share = clamped - step;
  const { motion } = timingOf(timings, step);
  return { step, elapsed: share >= 1 ? Number.POSITIVE_INFINITY : share * motion };
}

function tick(state: PlayerState, ms: number, timings: readonly Timing[]): PlayerState {
  const last = timings.length - 1;
  let { step } = state;
  let elapsed = state.elapsed + ms;
  while (state.playing && step < last) {
    const { motion, dwell } = timingOf(timings, step);
    if (elapsed < motion + dwell) break;
    elapsed = Number.isFinite(elapsed) ? elapsed - motion - dwell : 0;
    step++;
  }
  const done = step >= last && elapsed >= timingOf(timings, step).motion;
  return { ...state, step, elapsed, playing: state.playing && !done };
}
