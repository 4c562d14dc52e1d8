/** A tensor as a table (RFC 4180): a column for each axis, counted from 0, and one for the value. Pure. */
import type { ExportTensor } from './exportable';
import { float32Text } from './float32-text';
import { axesOf, checkedCount } from './shape';

/** Lines that are written before others get their turn. */
const CHUNK = 16_384;

/**
 * The table in pieces, so that a tensor of a million values need not be one string, nor be written in one go.
 *
 * @throws RangeError when the shape disagrees with the number of values or of axes
 */
export function* csvChunks({ shape, values, axes = axesOf(shape) }: ExportTensor): Generator<string> {
  const count = checkedCount(shape, values.length);
  if (axes.length !== shape.length) {
    throw new RangeError(`${axes.length} names for ${shape.length} axes`);
  }
  yield line([...axes.map(csvField), 'value']);
  const place = shape.map(() => 0);
  for (let from = 0; from < count; from += CHUNK) {
    let lines = '';
    for (let n = from; n < Math.min(from + CHUNK, count); n++) {
      lines += line([...place, float32Text(values[n] ?? Number.NaN)]);
      advance(place, shape);
    }
    yield lines;
  }
}

const line = (fields: readonly (string | number)[]): string => `${fields.join(',')}\r\n`;

/** Quoted where it holds what separates. */
export const csvField = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** The next place in row-major order. */
function advance(place: number[], shape: readonly number[]): void {
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    const next = (place[axis] ?? 0) + 1;
    place[axis] = next === shape[axis] ? 0 : next;
    if (place[axis] !== 0) return;
  }
}
