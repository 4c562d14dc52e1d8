import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isRunning,
  type PlayerAction,
  type PlayerState,
  progress,
  reduce,
  START,
  type Timing,
} from './player-state';

/** Five steps; the second asks. */
const timings: readonly Timing[] = [false, true, false, false, false].map((gate) => ({
  motion: 400,
  dwell: 600,
  gate,
}));

const stateAfter = (actions: readonly PlayerAction[], from: PlayerState = START) =>
  actions.reduce((state, action) => reduce(state, action, timings), from);

const atGate = stateAfter([{ type: 'next' }, { type: 'tick', ms: 400 }]);

describe('a question in the walk', () => {
  it('pauses the playing walk once its step has settled, without a dwell', () => {
    const state = stateAfter([{ type: 'play' }, { type: 'tick', ms: 60_000 }]);
    expect(state).toMatchObject({ step: 1, playing: false, held: 0 });
    expect(progress(state, timings)).toBe(1);
    expect(isRunning(state, timings)).toBe(false);
  });

  it.each<PlayerAction>([
    { type: 'next' },
    { type: 'last' },
    { type: 'play' },
    { type: 'seek', position: 4.2 },
  ])('holds back $type and asks for attention', (action) => {
    expect(stateAfter([action], atGate)).toMatchObject({ step: 1, playing: false, held: 1 });
  });

  it('lets the reader move before it', () => {
    expect(stateAfter([{ type: 'previous' }], atGate)).toMatchObject({ step: 0, held: 0 });
    expect(stateAfter([{ type: 'seek', position: 1.5 }], atGate)).toMatchObject({ step: 1, held: 0 });
    expect(stateAfter([{ type: 'seek', position: 2 }], atGate)).toMatchObject({ step: 1, held: 0 });
  });

  it('lets the reader pass once it is answered, now and later', () => {
    const passed = stateAfter([{ type: 'pass', step: 1 }], atGate);
    expect(stateAfter([{ type: 'next' }], passed)).toMatchObject({ step: 2, held: 0 });
    expect(stateAfter([{ type: 'last' }, { type: 'first' }, { type: 'last' }], passed).step).toBe(4);
    expect(stateAfter([{ type: 'play' }, { type: 'tick', ms: 60_000 }], passed).step).toBe(4);
  });

  it('counts as skipped for a link to a later step, not for one to its own', () => {
    expect(stateAfter([{ type: 'open', step: 3 }])).toMatchObject({ step: 3, passed: [0, 1, 2] });
    const own = stateAfter([{ type: 'open', step: 1 }]);
    expect(own).toMatchObject({ step: 1, playing: false });
    expect(stateAfter([{ type: 'next' }], own)).toMatchObject({ step: 1, held: 1 });
  });

  it('is never passed by any way of moving', () => {
    const action: fc.Arbitrary<PlayerAction> = fc.oneof(
      fc
        .constantFrom('play', 'pause', 'toggle', 'next', 'previous', 'first', 'last')
        .map((type) => ({ type }) as const),
      fc.integer({ min: 0, max: 3_000 }).map((ms) => ({ type: 'tick', ms }) as const),
      fc.double({ min: -2, max: 9, noNaN: true }).map((position) => ({ type: 'seek', position }) as const),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        expect(stateAfter(actions).step).toBeLessThanOrEqual(1);
      }),
    );
  });
});

it('comes back from paper as it was', () => {
  const printed = stateAfter([{ type: 'open', step: 4 }], atGate);
  expect(stateAfter([{ type: 'restore', state: atGate }], printed)).toEqual(atGate);
});

it('a walk that got shorter stands at its new end', () => {
  const long = stateAfter([{ type: 'open', step: 4 }]);
  expect(reduce(long, { type: 'pause' }, timings.slice(0, 2))).toMatchObject({ step: 1, playing: false });
});
