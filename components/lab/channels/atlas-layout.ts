/** Where each channel stands on the one canvas that holds them all. Pure; everything in canvas pixels. */
export interface AtlasLayout {
  readonly columns: number;
  readonly rows: number;
  /** Side of a channel's square: whole pixels, so that edges are sharp. */
  readonly tile: number;
  readonly gap: number;
  readonly width: number;
  readonly height: number;
}

/** Width over height that the whole is to have, about. */
const ASPECT = 1.6;

/**
 * @param count channels
 * @param available width to fill
 * @param least a square's least side, so that a finger can hit it
 * @param gap between squares
 */
export function atlasLayout(count: number, available: number, least: number, gap: number): AtlasLayout {
  const wanted = Math.ceil(Math.sqrt(count * ASPECT));
  const fitting = Math.max(1, Math.floor((available + gap) / (least + gap)));
  const columns = Math.min(count, wanted, fitting);
  const tile = Math.max(1, Math.floor((available - gap * (columns - 1)) / columns));
  const rows = Math.ceil(count / columns);
  const length = (squares: number) => squares * tile + (squares - 1) * gap;
  return { columns, rows, tile, gap, width: length(columns), height: length(rows) };
}

/** Corner of the n-th square. */
export function tileAt({ columns, tile, gap }: AtlasLayout, n: number): { x: number; y: number } {
  return { x: (n % columns) * (tile + gap), y: Math.floor(n / columns) * (tile + gap) };
}

/** What lies under a point: which square, and where in it, 0–1. The gap belongs to the square before it. */
export function tileUnder(
  layout: AtlasLayout,
  count: number,
  point: { readonly x: number; readonly y: number },
): { n: number; x: number; y: number } | undefined {
  const { columns, tile, gap, width, height } = layout;
  if (!(point.x >= 0 && point.y >= 0 && point.x < width && point.y < height)) return undefined;
  const column = Math.floor(point.x / (tile + gap));
  const row = Math.floor(point.y / (tile + gap));
  const n = row * columns + column;
  if (n >= count) return undefined;
  const inside = (at: number, before: number) =>
    Math.min((at - before * (tile + gap)) / tile, 1 - Number.EPSILON);
  return { n, x: inside(point.x, column), y: inside(point.y, row) };
}
