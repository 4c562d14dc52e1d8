import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRunning, type PlayerAction, position, progress, reduce, START, type Timing } from './player-state';

const timings: readonly Timing[] = [
  { motion: 400, dwell: 600 },
  { motion: 400, dwell: 600 },
  { motion: 400, dwell: 600 },
];

const stateAfter = (actions: readonly PlayerAction[], over = timings) =>
  actions.reduce((state, action) => reduce(state, action, over), START);

describe('the player', () => {
  it('starts settled on the first step, at rest', () => {
    expect(position(START, timings)).toBe(1);
    expect(isRunning(START, timings)).toBe(false);
  });

  it('next moves once, then rests', () => {
    const moving = stateAfter([{ type: 'next' }, { type: 'tick', ms: 100 }]);
    expect(moving.step).toBe(1);
    expect(progress(moving, timings)).toBe(0.25);
    expect(isRunning(moving, timings)).toBe(true);
    const rested = reduce(moving, { type: 'tick', ms: 5_000 }, timings);
    expect(rested.step).toBe(1);
    expect(isRunning(rested, timings)).toBe(false);
  });

  it('plays on after the dwell, and stops at the end', () => {
    const playing = stateAfter([{ type: 'play' }, { type: 'tick', ms: 599 }]);
    expect(playing.step).toBe(0);
    const next = reduce(playing, { type: 'tick', ms: 101 }, timings);
    expect(next).toMatchObject({ step: 1, elapsed: 100, playing: true });
    const end = reduce(next, { type: 'tick', ms: 60_000 }, timings);
    expect(end).toMatchObject({ step: 2, playing: false });
    expect(progress(end, timings)).toBe(1);
  });

  it('plays from the start when it stands at the end', () => {
    expect(stateAfter([{ type: 'last' }, { type: 'play' }])).toMatchObject({
      step: 0,
      elapsed: 0,
      playing: true,
    });
  });

  it('counts time by its speed', () => {
    expect(
      stateAfter([{ type: 'speed', speed: 2 }, { type: 'next' }, { type: 'tick', ms: 100 }]).elapsed,
    ).toBe(200);
  });

  it('jumps when motion is reduced', () => {
    const still = timings.map(({ dwell }) => ({ motion: 0, dwell }));
    const state = stateAfter([{ type: 'next' }], still);
    expect(progress(state, still)).toBe(1);
    expect(isRunning(state, still)).toBe(false);
    expect(stateAfter([{ type: 'play' }, { type: 'tick', ms: 600 }], still).step).toBe(1);
  });

  it('goes where the timeline is dragged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), (hundredths) => {
        const to = hundredths / 100;
        expect(position(stateAfter([{ type: 'seek', position: to }]), timings)).toBeCloseTo(to, 9);
      }),
    );
  });

  it('stands still while the handle is held and moves on when it is let go', () => {
    const dragged = stateAfter([{ type: 'seek', position: 1.5 }]);
    expect(isRunning(dragged, timings)).toBe(false);
    const released = reduce(dragged, { type: 'release' }, timings);
    expect(isRunning(released, timings)).toBe(true);
    expect(position(reduce(released, { type: 'tick', ms: 400 }, timings), timings)).toBe(2);
  });

  it('never leaves its steps, whatever happens', () => {
    const action: fc.Arbitrary<PlayerAction> = fc.oneof(
      fc
        .constantFrom('play', 'pause', 'toggle', 'next', 'previous', 'first', 'last')
        .map((type) => ({ type }) as const),
      fc.integer({ min: 0, max: 3_000 }).map((ms) => ({ type: 'tick', ms }) as const),
      fc.double({ min: -2, max: 9, noNaN: true }).map((to) => ({ type: 'seek', position: to }) as const),
    );
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        const state = stateAfter(actions);
        const where = position(state, timings);
        expect(state.step).toBeGreaterThanOrEqual(0);
        expect(state.step).toBeLessThan(timings.length);
        expect(where).toBeGreaterThanOrEqual(0);
        expect(where).toBeLessThanOrEqual(timings.length);
      }),
    );
  });

  it('stands still without steps', () => {
    for (const type of ['play', 'next', 'previous', 'last'] as const) {
      expect(stateAfter([{ type }, { type: 'tick', ms: 10 }], [])).toMatchObject({ step: 0, playing: false });
    }
  });
});
