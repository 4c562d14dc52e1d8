/**
 * Bilinear resizing with half-pixel centres (align_corners = false), as a MobileViT block resizes a map whose sides are
 * no multiples of the patch, before it unfolds and back after it folds (spec/mobilevit.md, section 2).
 */

/** A cell that a resized cell is made of, and its share; the shares of a cell sum to 1. */
export interface Share {
  /** Row-major index in the map resized from. */
  readonly index: number;
  readonly share: number;
}

/** The one or two places along an axis of `from` cells that place `at` of `to` lies between. */
function along(at: number, from: number, to: number): readonly (readonly [number, number])[] {
  const place = Math.min(Math.max(((at + 0.5) * from) / to - 0.5, 0), from - 1);
  const low = Math.floor(place);
  const rest = place - low;
  return rest === 0
    ? [[low, 1]]
    : [
        [low, 1 - rest],
        [low + 1, rest],
      ];
}

/** What each cell of a square map of side `to` is made of when a map of side `from` is resized to it; row-major. */
export function resizeShares(from: number, to: number): readonly (readonly Share[])[] {
  return Array.from({ length: to * to }, (_, index) =>
    along(Math.floor(index / to), from, to).flatMap(([row, byRow]) =>
      along(index % to, from, to).map(([column, byColumn]) => ({
        index: row * from + column,
        share: byRow * byColumn,
      })),
    ),
  );
}
