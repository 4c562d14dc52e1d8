/**
 * The two walks as one matrix each, from the flat input to the flat output. Each row of it tells which input cells feed
 * an output cell, and how strongly.
 */
import { type AttentionSettings, attentionTrace, convolutionOf } from './attention';
import { type Matrix, matmul } from './matrix';
import { kernelPlace, sourceIndex } from './places';
import { matrixOf } from './read-trace';
import { type ConvolutionSettings, convolutionShape } from './shape';

/**
 * T with Y = T X: [kernels·windows × channels·h·w], 4×9 in the toy. Rows in Y's order (plane by plane), columns in X's.
 * It depends on the kernels and the shape alone, never on X's values.
 */
export function convolutionOperator(settings: ConvolutionSettings): Matrix {
  const shape = convolutionShape(settings);
  const cells = shape.channels * shape.rows * shape.columns;
  return settings.kernels.flatMap((planes) =>
    Array.from({ length: shape.windows }, (_, window) => {
      const row = new Array<number>(cells).fill(0);
      for (let entry = 0; entry < shape.entries; entry++) {
        const source = sourceIndex(shape, window, entry);
        const place = kernelPlace(shape, entry);
        const weight = planes[place.channel]?.[place.row]?.[place.column] ?? Number.NaN;
        if (source !== undefined) row[source] = weight;
      }
      return row;
    }),
  );
}

/**
 * A·T: A in front of every plane of an operator, [windows × windows] × [kernels·windows × cells]. Throws a RangeError
 * when T is not a whole number of planes.
 */
export function mixOperator(a: Matrix, t: Matrix): Matrix {
  if (t.length % a.length !== 0)
    throw new RangeError(`${t.length} rows are not planes of ${a.length} windows`);
  return Array.from({ length: t.length / a.length }, (_, plane) =>
    matmul(a, t.slice(plane * a.length, (plane + 1) * a.length)),
  ).flat();
}

/** A·T with Y = A(X) T X: attention's operator. It moves with the input, because A is computed from it. */
export function attentionOperator(settings: AttentionSettings): Matrix {
  return mixOperator(matrixOf(attentionTrace(settings), 'A'), convolutionOperator(convolutionOf(settings)));
}
