/** Random settings for the property tests, and a convolution straight from its definition to compare with. */
import fc from 'fast-check';
import type { AttentionSettings } from '../attention';
import type { Matrix } from '../matrix';
import { type ConvolutionSettings, reachOf } from '../shape';

export const matrices = (rows: number, columns: number, values: fc.Arbitrary<number>) =>
  fc.array(fc.array(values, { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });

const planes = (count: number, rows: number, columns: number, values: fc.Arbitrary<number>) =>
  fc.array(matrices(rows, columns, values), { minLength: count, maxLength: count });

/** Numbers that are exact in sums and products, so that any order of adding gives the same. */
export const wholes = fc.integer({ min: -9, max: 9 });
/** Numbers that are not. */
export const reals = fc.double({ min: -2, max: 2, noNaN: true });

/** Possible settings of any shape: sides up to `most`, kernels 1–4, strides, padding, dilation, channels, kernels. */
export function convolutions(values = wholes, most = 8): fc.Arbitrary<ConvolutionSettings> {
  const upTo = (least: number, greatest: number) => fc.integer({ min: least, max: greatest });
  return fc
    .record({
      rows: upTo(1, most),
      columns: upTo(1, most),
      kernelRows: upTo(1, 4),
      kernelColumns: upTo(1, 4),
      stride: upTo(1, 3),
      padding: upTo(0, 3),
      dilation: upTo(1, 3),
      channels: upTo(1, 3),
      kernels: upTo(1, 3),
    })
    .filter(
      ({ rows, columns, kernelRows, kernelColumns, padding, dilation }) =>
        reachOf(kernelRows, dilation) <= rows + 2 * padding &&
        reachOf(kernelColumns, dilation) <= columns + 2 * padding,
    )
    .chain((s) =>
      fc.record({
        x: planes(s.channels, s.rows, s.columns, values),
        kernels: fc.array(planes(s.channels, s.kernelRows, s.kernelColumns, values), {
          minLength: s.kernels,
          maxLength: s.kernels,
        }),
        stride: fc.constant(s.stride),
        padding: fc.constant(s.padding),
        dilation: fc.constant(s.dilation),
      }),
    );
}

/** Attentions over small inputs; λ left out, at its ends, or between. */
export function attentions(values = reals): fc.Arbitrary<AttentionSettings> {
  return fc
    .tuple(convolutions(values, 4), fc.integer({ min: 1, max: 3 }))
    .chain(([{ x, kernels, ...window }, d]) => {
      const entries = (kernels[0] ?? []).flat(2).length;
      return fc
        .record({
          wq: matrices(entries, d, values),
          wk: matrices(entries, d, values),
          lambda: fc.constantFrom(undefined, 0, 0.25, 0.7, 1),
          temperature: fc.constantFrom(0.5, 1, 4),
        })
        .map(({ lambda, ...rest }) => ({
          x,
          kernels,
          window,
          ...rest,
          ...(lambda === undefined ? {} : { lambda }),
        }));
    });
}

const cell = (m: Matrix | undefined, i: number, j: number) => m?.[i]?.[j] ?? 0;

/** [kernels][rows][columns], straight from the definition; what is outside the input counts as 0. */
export function convolveDirectly(settings: ConvolutionSettings): number[][][] {
  const { x, kernels, stride, padding, dilation } = settings;
  const height = x[0]?.length ?? 0;
  const width = x[0]?.[0]?.length ?? 0;
  return kernels.map((kernel) => {
    const kh = kernel[0]?.length ?? 0;
    const kw = kernel[0]?.[0]?.length ?? 0;
    const out: number[][] = [];
    for (let top = -padding; top + dilation * (kh - 1) < height + padding; top += stride) {
      const row: number[] = [];
      for (let left = -padding; left + dilation * (kw - 1) < width + padding; left += stride) {
        let sum = 0;
        for (let c = 0; c < x.length; c++)
          for (let a = 0; a < kh; a++)
            for (let b = 0; b < kw; b++)
              sum += cell(kernel[c], a, b) * cell(x[c], top + a * dilation, left + b * dilation);
        row.push(sum);
      }
      out.push(row);
    }
    return out;
  });
}

/** The settings with `by` added to one cell of X, counted plane by plane. */
export function moveInput<S extends { readonly x: readonly Matrix[] }>(
  settings: S,
  index: number,
  by: number,
): S {
  let at = 0;
  return {
    ...settings,
    x: settings.x.map((plane) => plane.map((row) => row.map((v) => (at++ === index ? v + by : v)))),
  };
}
