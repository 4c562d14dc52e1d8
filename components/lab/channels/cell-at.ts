import type { Place } from '@/lib/session/view';

/** The cell of a map at a place given in shares of its sides. */
export function cellAt(
  { height, width }: { readonly height: number; readonly width: number },
  { x, y }: Place,
): { row: number; column: number } {
  const inside = (share: number, n: number) => Math.min(n - 1, Math.max(0, Math.floor(share * n)));
  return { row: inside(y, height), column: inside(x, width) };
}
