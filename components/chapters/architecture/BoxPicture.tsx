import { Box3d } from './Box3d';
import { type BoxSize, boxAt } from './strip-geometry';

/** Room for the lines around a box, in units. */
const EDGE = 1;

/** A box by itself, at the strip's scale: `--unit` is what a cell measures. */
export function BoxPicture({ size }: { size: BoxSize }) {
  const { width, height } = boxAt(size, 0, 0);
  const w = width + 2 * EDGE;
  const h = height + 2 * EDGE;
  return (
    <svg
      viewBox={`0 0 ${w} ${h}`}
      style={{ inlineSize: `calc(${w} * var(--unit))`, blockSize: `calc(${h} * var(--unit))` }}
      aria-hidden="true"
      focusable="false"
    >
      <Box3d box={boxAt(size, w / 2, h - EDGE)} />
    </svg>
  );
}
