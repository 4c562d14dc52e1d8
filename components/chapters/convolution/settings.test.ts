import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHOICES,
  impossible,
  inputOf,
  kernelsOf,
  outOf,
  reduce,
  type Settings,
  START,
  START_STATE,
  widthOf,
} from './settings';

const settings: fc.Arbitrary<Settings> = fc.record({
  size: fc.constantFrom(...CHOICES.size),
  kernel: fc.constantFrom(...CHOICES.kernel),
  stride: fc.constantFrom(...CHOICES.stride),
  padding: fc.constantFrom(...CHOICES.padding),
  dilation: fc.constantFrom(...CHOICES.dilation),
  channels: fc.constantFrom(...CHOICES.channels),
  kernels: fc.constantFrom(...CHOICES.kernels),
});

describe('the settings', () => {
  it('start with the example of the prose', () => {
    expect(impossible(START)).toBeNull();
    expect(outOf(START)).toBe(2);
    expect(inputOf(START_STATE)).toEqual([
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
    ]);
    expect(kernelsOf(START_STATE)).toEqual([
      [
        [
          [1, 0],
          [0, -1],
        ],
      ],
    ]);
  });

  it('count the windows that fit, by trying every one', () => {
    fc.assert(
      fc.property(settings, (s) => {
        const reach = s.dilation * (s.kernel - 1);
        let windows = 0;
        for (let at = 0; at + reach < s.size + 2 * s.padding; at += s.stride) windows++;
        expect(impossible(s) !== null).toBe(windows === 0);
        if (windows > 0) expect(outOf(s)).toBe(windows);
      }),
    );
  });

  it('never show what cannot be shown, and keep what the reader asked for', () => {
    const change = fc
      .constantFrom<keyof Settings>('size', 'kernel', 'stride', 'padding', 'dilation', 'channels', 'kernels')
      .chain((key) =>
        fc.constantFrom(...CHOICES[key]).map((value) => ({ type: 'set', key, value }) as const),
      );
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        let state = START_STATE;
        for (const action of changes) {
          state = reduce(state, action);
          expect(state.wanted[action.key]).toBe(action.value);
          expect(impossible(state.shown)).toBeNull();
          if (!impossible(state.wanted)) expect(state.shown).toEqual(state.wanted);
        }
        expect(inputOf(state)).toHaveLength(state.shown.channels);
        expect(kernelsOf(state).flat(3)).toHaveLength(state.shown.kernels * widthOf(state.shown));
      }),
    );
  });

  it('keep an edit through a change of settings, and forget it on restart', () => {
    const edited = reduce(START_STATE, {
      type: 'edit',
      place: { of: 'x', channel: 0, row: 1, column: 1 },
      value: 50,
    });
    const wider = reduce(edited, { type: 'set', key: 'size', value: 4 });
    expect(inputOf(wider)[0]?.[1]).toEqual([5, 50, 7, 8]);
    expect(inputOf(START_STATE)[0]?.[1]?.[1]).toBe(5);
    expect(reduce(wider, { type: 'restart' })).toEqual(START_STATE);
  });

  it('edit one weight of one kernel', () => {
    const two = reduce(START_STATE, { type: 'set', key: 'kernels', value: 2 });
    const edited = reduce(two, {
      type: 'edit',
      place: { of: 'kernel', kernel: 1, channel: 0, row: 0, column: 1 },
      value: 7,
    });
    expect(kernelsOf(edited)).toEqual([
      [
        [
          [1, 0],
          [0, -1],
        ],
      ],
      [
        [
          [1, 7],
          [1, 1],
        ],
      ],
    ]);
  });
});
