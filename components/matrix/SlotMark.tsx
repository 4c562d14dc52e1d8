import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';

/** The four pixels of a 2×2 patch, row by row. */
export type Slot = 0 | 1 | 2 | 3;

/** Areas are tuned so that the four look equally large. */
const PATHS: Readonly<Record<Slot, string | null>> = {
  0: symbol(symbolCircle, 100)(),
  1: symbol(symbolSquare, 100)(),
  2: symbol(symbolTriangle, 85)(),
  3: symbol(symbolDiamond, 85)(),
};

/** ● ■ ▲ ◆: the shape of a slot, in the colour of its text. Decorative without a `label`. */
export function SlotMark({
  slot,
  size = 16,
  label,
}: {
  slot: Slot;
  size?: number;
  label?: string | undefined;
}) {
  const path = PATHS[slot] ?? '';
  // The centre of a triangle's area lies above the middle of its height.
  const lift = slot === 2 ? 1 : 0;
  const mark = <path d={path} transform={`translate(0 ${lift})`} fill="currentColor" />;
  return label === undefined ? (
    <svg viewBox="-8 -8 16 16" width={size} height={size} aria-hidden="true" focusable="false">
      {mark}
    </svg>
  ) : (
    <svg viewBox="-8 -8 16 16" width={size} height={size} role="img" aria-label={label}>
      {mark}
    </svg>
  );
}
