import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attentionTrace } from './attention';
import { convolutionTrace } from './convolution';
import { DIAGONAL_KERNEL, PLANE_INPUT } from './examples';
import { flyers, MOST_FLYERS, still } from './frame';
import { cellsOf, valueAt } from './read-trace';
import { PLAIN_WINDOW } from './shape';
import { attentions, convolutions } from './testing/settings';
import { keyOf } from './trace';

const trace = convolutionTrace({ x: [PLANE_INPUT], kernels: [[DIAGONAL_KERNEL]], ...PLAIN_WINDOW });
const stepAt = (kind: string, about?: number) =>
  trace.steps.findIndex((step) => step.kind === kind && step.about === about);

describe('the figure at rest', () => {
  it('begins with the reader’s numbers and nothing else', () => {
    const { known, lit, strip, formula } = still(trace, 0);
    expect(Object.fromEntries(known)).toEqual({
      X: 'all',
      U: new Set(),
      w: 'all',
      'U w': new Set(),
      Y: new Set(),
    });
    expect(lit.size).toBe(9);
    expect(strip.map(({ tensor, firstStep, done }) => [tensor, firstStep, done])).toEqual([
      ['X', 0, true],
      ['U', 1, false],
      ['w', 5, true],
      ['U w', 5, false],
      ['Y', 8, false],
    ]);
    expect(formula).toEqual({ kind: 'input', result: undefined, terms: [] });
  });

  it('grows row by row', () => {
    expect(still(trace, stepAt('unfold', 1)).known.get('U')).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7]));
    expect(still(trace, stepAt('unfold')).known.get('U')).toBe('all');
  });

  it('lights the row, the kernel and the product, and fills the formula with them', () => {
    const { lit, formula } = still(trace, stepAt('matmul', 1));
    expect([...lit].sort()).toEqual(['U w:1', 'U:4', 'U:5', 'U:6', 'U:7', 'w:0', 'w:1', 'w:2', 'w:3'].sort());
    expect(formula.result).toEqual({
      ref: { tensor: 'U w', index: 1 },
      value: -4,
      operation: { kind: 'dot' },
    });
    expect(formula.terms.map(({ value }) => value)).toEqual([2, 1, 3, 0, 5, 0, 6, -1]);
  });

  it('ends with everything known', () => {
    const end = still(trace, trace.steps.length - 1);
    expect([...end.known.values()].every((cells) => cells === 'all')).toBe(true);
    expect(end.strip.every(({ done }) => done)).toBe(true);
  });

  it('refuses steps that are not there', () => {
    expect(() => still(trace, trace.steps.length)).toThrow(RangeError);
    expect(() => flyers(trace, -1)).toThrow(RangeError);
  });
});

const traces = fc.oneof(convolutions().map(convolutionTrace), attentions().map(attentionTrace));

describe('every step of every walk', () => {
  it('knows all that it lights, and never forgets', () => {
    fc.assert(
      fc.property(traces, (walk) => {
        let before = 0;
        walk.steps.forEach((_, step) => {
          const { known, lit } = still(walk, step);
          const exists = new Set(
            [...walk.tensors.values()].flatMap((tensor) => {
              const cells = known.get(tensor.name);
              return cells === 'all'
                ? cellsOf(tensor).map(keyOf)
                : [...(cells ?? [])].map((i) => `${tensor.name}:${i}`);
            }),
          );
          expect([...lit].filter((key) => !exists.has(key))).toEqual([]);
          expect(exists.size).toBeGreaterThanOrEqual(before);
          before = exists.size;
        });
      }),
    );
  });

  it('moves at most 32 things, each from a source to what it makes, in an unbroken line', () => {
    fc.assert(
      fc.property(traces, (walk) => {
        walk.steps.forEach(({ makes }, step) => {
          const moving = flyers(walk, step);
          const sources = makes.reduce((sum, ref) => sum + valueAt(walk, ref).sources.length, 0);
          expect(moving).toHaveLength(Math.min(sources, MOST_FLYERS));
          const made = new Set(makes.map(keyOf));
          const astray = moving.filter(
            ({ from, to }) =>
              !made.has(keyOf(to)) || !valueAt(walk, to).sources.some((s) => keyOf(s) === keyOf(from)),
          );
          expect(astray).toEqual([]);
          const orders = [...new Set(moving.map(({ order }) => order))];
          expect(orders).toEqual(orders.map((_, i) => i));
        });
      }),
    );
  });
});

describe('flyers', () => {
  it('carry a window into its row', () => {
    expect(flyers(trace, stepAt('unfold', 0))).toEqual(
      [0, 1, 3, 4].map((cell, i) => ({
        from: { tensor: 'X', index: cell },
        to: { tensor: 'U', index: i },
        order: i,
      })),
    );
  });

  it('send both factors of a product together', () => {
    expect(flyers(trace, stepAt('matmul', 0)).map(({ from, order }) => [keyOf(from), order])).toEqual([
      ['U:0', 0],
      ['w:0', 0],
      ['U:1', 1],
      ['w:1', 1],
      ['U:2', 2],
      ['w:2', 2],
      ['U:3', 3],
      ['w:3', 3],
    ]);
  });

  it('are none while nothing is made', () => {
    expect(flyers(trace, 0)).toEqual([]);
    expect(flyers(trace, stepAt('window', 0))).toEqual([]);
  });
});
