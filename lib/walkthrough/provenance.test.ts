import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attentionTrace } from './attention';
import { col2imTrace } from './col2im';
import { convolutionTrace } from './convolution';
import { cellsOf, numberAt, valueAt } from './read-trace';
import { recompute } from './recompute';
import { attentions, convolutions, moveInput, reals } from './testing/settings';
import { keyOf, type Ref, type Trace } from './trace';
import { usesOf } from './uses';

const traces = fc.oneof(
  convolutions(reals, 6).map(convolutionTrace),
  convolutions(reals, 6).map(col2imTrace),
  attentions().map(attentionTrace),
);

const allCells = (trace: Trace): Ref[] => [...trace.tensors.values()].flatMap(cellsOf);

/** All that was made, directly or not, from one cell. */
function downstream(trace: Trace, from: Ref): Set<string> {
  const uses = usesOf(trace);
  const found = new Set<string>();
  const visit = (ref: Ref) => {
    if (found.has(keyOf(ref))) return;
    found.add(keyOf(ref));
    uses(ref).forEach(visit);
  };
  visit(from);
  return found;
}

describe('provenance', () => {
  it('gives every value of every trace back, to the last bit', () => {
    fc.assert(
      fc.property(traces, (trace) => {
        const wrong = allCells(trace).filter(
          (ref) => !Object.is(recompute(trace, ref), numberAt(trace, ref)),
        );
        expect(wrong).toEqual([]);
      }),
    );
  });

  it('lists every source: what an edit changes lies downstream of it', () => {
    const settings = fc.oneof(
      convolutions(reals, 5).map((s) => ({
        s,
        walk: () => convolutionTrace(s),
        moved: (i: number) => convolutionTrace(moveInput(s, i, 1)),
      })),
      attentions().map((s) => ({
        s,
        walk: () => attentionTrace(s),
        moved: (i: number) => attentionTrace(moveInput(s, i, 1)),
      })),
    );
    fc.assert(
      fc.property(settings, fc.nat(), ({ s, walk, moved }, pick) => {
        const index = pick % s.x.flat(2).length;
        const before = walk();
        const after = moved(index);
        const reached = downstream(before, { tensor: 'X', index });
        const changed = allCells(before).filter(
          (ref) => !Object.is(numberAt(before, ref), numberAt(after, ref)),
        );
        expect(changed.map(keyOf).filter((key) => !reached.has(key))).toEqual([]);
        expect(changed.map(keyOf)).toContain(`X:${index}`);
      }),
    );
  });

  it('reads only tensors that came before', () => {
    fc.assert(
      fc.property(traces, (trace) => {
        const order = [...trace.tensors.keys()];
        const early = allCells(trace).filter((ref) =>
          valueAt(trace, ref).sources.some(
            (source) => order.indexOf(source.tensor) >= order.indexOf(ref.tensor),
          ),
        );
        expect(early).toEqual([]);
      }),
    );
  });

  it('has uses that are its sources turned round', () => {
    fc.assert(
      fc.property(traces, (trace) => {
        const uses = usesOf(trace);
        const forward = allCells(trace).flatMap((ref) =>
          uses(ref).map((use) => `${keyOf(ref)} → ${keyOf(use)}`),
        );
        const backward = allCells(trace).flatMap((ref) =>
          [...new Set(valueAt(trace, ref).sources.map(keyOf))].map((source) => `${source} → ${keyOf(ref)}`),
        );
        expect(forward.sort()).toEqual(backward.sort());
      }),
    );
  });
});

describe('the steps', () => {
  it('make every cell that is not given exactly once, after its sources', () => {
    fc.assert(
      fc.property(traces, (trace) => {
        const made = new Set<string>();
        const exists = (ref: Ref) => made.has(keyOf(ref)) || valueAt(trace, ref).operation.kind === 'given';
        for (const { makes } of trace.steps) {
          const wrong = makes.filter((ref) => exists(ref) || !valueAt(trace, ref).sources.every(exists));
          expect(wrong).toEqual([]);
          for (const ref of makes) made.add(keyOf(ref));
        }
        const computed = allCells(trace).filter((ref) => valueAt(trace, ref).operation.kind !== 'given');
        expect(made.size).toBe(computed.length);
      }),
    );
  });

  it('work with at most two operands and one result, which is the last', () => {
    fc.assert(
      fc.property(traces, (trace) => {
        for (const { working, makes } of trace.steps) {
          expect(working.length).toBeLessThanOrEqual(3);
          const result = working.at(-1);
          expect(makes.filter(({ tensor }) => tensor !== result)).toEqual([]);
          const apart = makes
            .flatMap((ref) => valueAt(trace, ref).sources)
            .filter((source) => !working.includes(source.tensor));
          expect(apart).toEqual([]);
        }
      }),
    );
  });
});
