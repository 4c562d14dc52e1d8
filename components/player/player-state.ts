/**
 * Where a walkthrough stands, as a pure function of what happened to it. A step first moves (t goes from 0 to 1), then
 * dwells until the next. All times in milliseconds at speed 1.
 */
export interface Timing {
  /** How long the step's pieces move; 0 jumps to t = 1. */
  readonly motion: number;
  /** How long the step then stands before the next, while playing. */
  readonly dwell: number;
  /** The step asks a question: nothing after it shows before the question is answered or skipped. */
  readonly gate?: boolean | undefined;
}

export interface PlayerState {
  /** The step that is shown, from 0. */
  readonly step: number;
  /** Time spent in it, from 0 to motion + dwell. */
  readonly elapsed: number;
  readonly playing: boolean;
  readonly speed: number;
  /** The steps whose questions are answered or skipped. */
  readonly passed: readonly number[];
  /** How often the reader was held back at a question: each time it changes, the question wants attention. */
  readonly held: number;
  /** The timeline's handle is held: the step stands where it is until it is let go. */
  readonly scrubbing: boolean;
}

export type PlayerAction =
  | { readonly type: 'play' | 'pause' | 'toggle' | 'next' | 'previous' | 'first' | 'last' }
  /** The question of a step is answered or skipped. */
  | { readonly type: 'pass'; readonly step: number }
  /** Opens settled at a step, as from a link; the questions before it count as skipped. */
  | { readonly type: 'open'; readonly step: number }
  /** Puts everything back as it was. */
  | { readonly type: 'restore'; readonly state: PlayerState }
  | { readonly type: 'tick'; readonly ms: number }
  /** The timeline's handle is dragged, and let go: what moves then goes on to its end. */
  | { readonly type: 'seek'; readonly position: number }
  | { readonly type: 'release' }
  | { readonly type: 'speed'; readonly speed: number };

const SETTLED = Number.POSITIVE_INFINITY;

/** At the first step, settled: its picture is complete. */
export const START: PlayerState = {
  step: 0,
  elapsed: SETTLED,
  playing: false,
  speed: 1,
  passed: [],
  held: 0,
  scrubbing: false,
};

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
  return !state.scrubbing && (state.playing || progress(state, timings) < 1);
}

/** The last step that may be shown: the first whose question stands open, or else the last of all. */
export function limit({ passed }: Pick<PlayerState, 'passed'>, timings: readonly Timing[]): number {
  const open = timings.findIndex(({ gate }, step) => gate === true && !passed.includes(step));
  return Math.max(0, open < 0 ? timings.length - 1 : open);
}

/** The same state where there are fewer steps than before: settled on the last of them. */
export function withinSteps(state: PlayerState, timings: readonly Timing[]): PlayerState {
  const last = Math.max(0, timings.length - 1);
  return state.step <= last ? state : { ...state, step: last, elapsed: SETTLED, playing: false };
}

/** The state after an action. */
export function reduce(before: PlayerState, action: PlayerAction, timings: readonly Timing[]): PlayerState {
  const dragged = action.type === 'seek';
  const unmoved = action.type === 'tick' || action.type === 'speed' || action.type === 'pass';
  const state = { ...withinSteps(before, timings), scrubbing: dragged || (unmoved && before.scrubbing) };
  const end = limit(state, timings);
  const gated = end < timings.length - 1;
  const hold = { ...state, step: end, elapsed: SETTLED, playing: false, held: state.held + 1 };
  switch (action.type) {
    case 'play': {
      const ended = state.step >= end && progress(state, timings) === 1;
      if (ended && gated) return hold;
      return ended
        ? { ...state, step: 0, elapsed: 0, playing: timings.length > 0 }
        : { ...state, elapsed: resumed(state, timings), playing: true };
    }
    case 'pause':
      return { ...state, playing: false };
    case 'toggle':
      return reduce(state, { type: state.playing ? 'pause' : 'play' }, timings);
    case 'next':
      if (state.step < end) return { ...state, step: state.step + 1, elapsed: 0, playing: false };
      return gated ? hold : { ...state, elapsed: SETTLED, playing: false };
    case 'previous':
      return { ...state, step: Math.max(0, state.step - 1), elapsed: SETTLED, playing: false };
    case 'first':
      return { ...state, step: 0, elapsed: SETTLED, playing: false };
    case 'last':
      return gated ? hold : { ...state, step: end, elapsed: SETTLED, playing: false };
    case 'seek':
      if (gated && action.position > end + 1) return hold;
      return { ...state, ...seek(action.position, timings), playing: false };
    case 'restore':
      return action.state;
    case 'release':
      return state;
    case 'speed':
      return { ...state, speed: action.speed };
    case 'pass':
      return state.passed.includes(action.step)
        ? state
        : { ...state, passed: [...state.passed, action.step] };
    case 'open': {
      const step = Math.max(0, Math.min(timings.length - 1, action.step));
      const skipped = Array.from({ length: step }, (_, i) => i).filter((i) => !state.passed.includes(i));
      return { ...state, step, elapsed: SETTLED, playing: false, passed: [...state.passed, ...skipped] };
    }
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
  return { step, elapsed: share >= 1 ? SETTLED : share * motion };
}

function tick(state: PlayerState, ms: number, timings: readonly Timing[]): PlayerState {
  const end = limit(state, timings);
  let { step } = state;
  let elapsed = state.elapsed + ms;
  while (state.playing && step < end) {
    const { motion, dwell } = timingOf(timings, step);
    if (elapsed < motion + dwell) break;
    elapsed = Number.isFinite(elapsed) ? elapsed - motion - dwell : 0;
    step++;
  }
  const done = step >= end && elapsed >= timingOf(timings, step).motion;
  return { ...state, step, elapsed, playing: state.playing && !done };
}
