/** From a token back to the picture. Pure. */
import type { Size } from '@/lib/mobilevit/spec/size';
import { cellOfToken, type TokenPlace } from '@/lib/mobilevit/spec/unfold-index';
import type { Place } from '@/lib/session/view';

/** Centre of a token's cell, in shares of the picture's side: where a query must be put to be that token. */
export function centreOf(map: Size, token: TokenPlace): Place {
  const { row, column } = cellOfToken(map, token);
  return { x: (column + 0.5) / map.width, y: (row + 0.5) / map.height };
}
