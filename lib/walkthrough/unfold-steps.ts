/** The parts that every walk shares: the input with its padding, U, the weights as columns, and the fold. */
import { inputIndex, paddedIndex, paddedPlace } from './places';
import { cellsOf, rowOf } from './read-trace';
import type { ConvolutionSettings, ConvolutionShape } from './shape';
import type { Ref, Tensor } from './trace';
import type { TraceBuilder } from './trace-builder';

/** X, and Xp where there is padding, with their steps. Returns what the windows read. */
export function addInput(
  build: TraceBuilder,
  settings: ConvolutionSettings,
  shape: ConvolutionShape,
): Tensor {
  const x = build.given('X', 'input', settings.x);
  build.step({ kind: 'input', shows: cellsOf(x), working: ['X'] });
  if (shape.padding === 0) return x;
  const form = {
    name: 'Xp',
    role: 'input',
    rows: shape.paddedRows,
    columns: shape.paddedColumns,
    channels: shape.channels,
  } as const;
  const padded = build.make(form, (index) => {
    const source = inputIndex(shape, {
      channel: Math.floor(index / (form.rows * form.columns)),
      row: Math.floor(index / form.columns) % form.rows,
      column: index % form.columns,
    });
    return source === undefined
      ? { operation: { kind: 'padding' }, sources: [] }
      : { operation: { kind: 'copy' }, sources: [{ tensor: 'X', index: source }] };
  });
  build.step({ kind: 'pad', makes: cellsOf(padded), working: ['X', 'Xp'] });
  return padded;
}

/** U without steps: every window of `input` as a row, channel by channel, in each row by row. */
export function addUnfolded(build: TraceBuilder, input: Tensor, shape: ConvolutionShape): Tensor {
  const form = { name: 'U', role: 'input', rows: shape.windows, columns: shape.entries } as const;
  return build.make(form, (index) => {
    const place = paddedPlace(shape, Math.floor(index / shape.entries), index % shape.entries);
    return {
      operation: { kind: 'copy' },
      sources: [{ tensor: input.name, index: paddedIndex(shape, place) }],
    };
  });
}

/** The steps of U: the first window lies on the input, becomes a row; then the second; then the rest together. */
export function stepsOfUnfold(build: TraceBuilder, input: Tensor, u: Tensor): void {
  const working = [input.name, u.name];
  const first: Ref[] = rowOf(u, 0).flatMap(({ index }) => u.values[index]?.sources ?? []);
  build.step({ kind: 'window', about: 0, shows: first, working });
  build.stepsByRow('unfold', u, working);
}

/** The kernels as columns, [entries, kernels]: `w` for one, `W` for several. The reader's. */
export function addWeights(build: TraceBuilder, { kernels }: ConvolutionSettings): Tensor {
  const columns = kernels.map((planes) => planes.flat(2));
  const rows = (columns[0] ?? []).map((_, entry) => columns.map((column) => column[entry] ?? Number.NaN));
  return build.given(kernels.length === 1 ? 'w' : 'W', 'weights', [rows]);
}

/** Y: the columns put back on the output grid, one plane a kernel, every value once. */
export function addFold(build: TraceBuilder, product: Tensor, shape: ConvolutionShape): Tensor {
  const form = {
    name: 'Y',
    role: 'output',
    rows: shape.outRows,
    columns: shape.outColumns,
    channels: shape.kernels,
  } as const;
  const y = build.make(form, (index) => ({
    operation: { kind: 'copy' },
    sources: [
      {
        tensor: product.name,
        index: (index % shape.windows) * shape.kernels + Math.floor(index / shape.windows),
      },
    ],
  }));
  build.step({ kind: 'fold', makes: cellsOf(y), working: [product.name, 'Y'] });
  return y;
}
