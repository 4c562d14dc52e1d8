import type { Size } from '@/lib/mobilevit/spec/size';
import type { Cell } from '@/lib/mobilevit/spec/unfold-index';
import { at, lastAxis, type Tensor, vectorAt } from './tensor';

/**
 * One cell of a map that was resized to `to`: bilinear with half-pixel centres, as odd maps become even before they are
 * unfolded and odd again after folding. The map's own cell where the sizes agree.
 */
export function resizedAt(map: Tensor, to: Size, { row, column }: Cell): Float64Array {
  const [height = 0, width = 0] = map.shape;
  const rows = neighbours(row, height, to.height);
  const columns = neighbours(column, width, to.width);
  const result = new Float64Array(lastAxis(map));
  for (const [r, byRow] of rows) {
    for (const [c, byColumn] of columns) {
      const vector = vectorAt(map, r, c);
      for (let k = 0; k < result.length; k++) result[k] = at(result, k) + byRow * byColumn * at(vector, k);
    }
  }
  return result;
}

/** The two places that index `i` of `to` lies between when `from` are stretched to `to`, and their shares. */
function neighbours(i: number, from: number, to: number): readonly (readonly [number, number])[] {
  const place = Math.min(Math.max(((i + 0.5) * from) / to - 0.5, 0), from - 1);
  const low = Math.floor(place);
  const high = Math.min(low + 1, from - 1);
  return [
    [low, 1 - (place - low)],
    [high, place - low],
  ];
}
