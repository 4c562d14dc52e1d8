/**
 * Fold's other sense: col2im puts every entry of U back on the input cell that it was copied from and sums what lands
 * on one cell. It undoes unfold only up to how often each cell was read (`overlapCounts`). It makes no output map; the
 * fold of the walk (Y) puts every result on the output grid once and sums nothing.
 */
import type { Matrix } from './matrix';
import { sourceIndex } from './places';
import { cellsOf } from './read-trace';
import { type ConvolutionSettings, type ConvolutionShape, convolutionShape } from './shape';
import type { Ref, Trace } from './trace';
import { TraceBuilder } from './trace-builder';
import { addInput, addUnfolded, stepsOfUnfold } from './unfold-steps';

/** Indices in U (row-major) of the copies of every input cell, in U's order. Padding has no cell. */
function copiesOf(shape: ConvolutionShape): readonly (readonly number[])[] {
  const copies = Array.from({ length: shape.channels * shape.rows * shape.columns }, (): number[] => []);
  for (let index = 0; index < shape.windows * shape.entries; index++) {
    const source = sourceIndex(shape, Math.floor(index / shape.entries), index % shape.entries);
    if (source !== undefined) copies[source]?.push(index);
  }
  return copies;
}

function planesOf(shape: ConvolutionShape, at: (index: number) => number): Matrix[] {
  const { channels, rows, columns } = shape;
  return Array.from({ length: channels }, (_, c) =>
    Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) => at((c * rows + i) * columns + j)),
    ),
  );
}

/**
 * Sums the entries of U on the cells that they came from: [windows × entries] → [channels × h × w]. What lies on
 * padding is dropped. Throws a RangeError when `u` has another size than the shape says.
 */
export function col2im(u: Matrix, shape: ConvolutionShape): Matrix[] {
  const { windows, entries } = shape;
  if (u.length !== windows || u.some((row) => row.length !== entries))
    throw new RangeError(`U must have ${windows} rows of ${entries}`);
  const flat = u.flat();
  const copies = copiesOf(shape);
  return planesOf(shape, (index) =>
    (copies[index] ?? []).reduce((sum, copy) => sum + (flat[copy] ?? Number.NaN), 0),
  );
}

/** How many windows read each cell, the same in every channel: [h × w]. 0 where a stride steps over. */
export function overlapCounts(shape: ConvolutionShape): Matrix {
  const copies = copiesOf(shape);
  return planesOf({ ...shape, channels: 1 }, (index) => copies[index]?.length ?? 0)[0] ?? [];
}

/**
 * Unfold and straight back: X → (Xp) → U → C, col2im's sums [channels × h × w], each value with the entries of U that it
 * sums. Every cell of C is its cell of X times its overlap count. The kernels' values play no part, only their size.
 */
export function col2imTrace(settings: ConvolutionSettings): Trace {
  const shape = convolutionShape(settings);
  const build = new TraceBuilder();
  const input = addInput(build, settings, shape);
  const u = addUnfolded(build, input, shape);
  stepsOfUnfold(build, input, u);
  const copies = copiesOf(shape);
  const { channels, rows, columns } = shape;
  const sums = build.make({ name: 'C', role: 'output', rows, columns, channels }, (index) => ({
    operation: { kind: 'sum' },
    sources: (copies[index] ?? []).map((copy): Ref => ({ tensor: 'U', index: copy })),
  }));
  build.step({ kind: 'overlap', makes: cellsOf(sums), working: ['U', 'C'] });
  return build.build();
}
