import { extent, magnitude } from '@/lib/colour/magnitude';
import { type Rgb, ramp } from '@/lib/colour/mix';
import type { Role } from '@/lib/colour/role';

const STEPS = 256;

/** Canvas pixels of the longer side, at least; a cell is a whole number of them. */
const SIDE = 720;

/** Distance of the hatching's lines across the diagonal, in canvas pixels. */
const HATCH_GAP = 12;

/** From this cell size on, negative cells are hatched; in smaller ones lines would be noise, so they are slate. */
const HATCHED_FROM = HATCH_GAP;

/** Any CSS colour as bytes, by asking the canvas: a custom property may come back in any notation. */
function toRgb(context: CanvasRenderingContext2D, colour: string): Rgb {
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
  return [r, g, b];
}

/**
 * Draws rows × columns values onto a canvas, in the colours that its place in the page has. In a role's hue: depth is
 * magnitude, negatives in hatched slate. Without a role: ink greyscale from the minimum (paper) to the maximum (ink).
 * NaN stays paper.
 */
export function paintHeatmap(
  canvas: HTMLCanvasElement,
  values: ArrayLike<number>,
  rows: number,
  columns: number,
  role: Role | undefined,
): void {
  const side = Math.max(1, Math.floor(SIDE / Math.max(rows, columns)));
  canvas.width = columns * side;
  canvas.height = rows * side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const range = extent(Array.from(values));
  if (!context || !range) return;

  const style = getComputedStyle(canvas);
  const token = (name: string) => toRgb(context, style.getPropertyValue(name));
  const paper = token('--paper');
  const up = ramp(paper, token(role ? `--${role}-fill` : '--ink'), STEPS);
  const down = ramp(paper, token('--slate-fill'), STEPS);
  const greatest = Math.max(Math.abs(range.min), Math.abs(range.max));
  const share = (value: number) =>
    role ? magnitude(value, greatest) : magnitude(value - range.min, range.max - range.min);

  const fill = (colours: Uint8ClampedArray, at: number) => {
    const k = 3 * Math.round(at * (STEPS - 1));
    context.fillStyle = `rgb(${colours[k]} ${colours[k + 1]} ${colours[k + 2]})`;
  };

  fill(up, 0);
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const value = values[i * columns + j] ?? Number.NaN;
      const negative = role !== undefined && value < 0;
      const depth = share(value);
      fill(negative ? down : up, depth);
      if (negative && side >= HATCHED_FROM) hatch(context, j * side, i * side, side, 0.25 + 0.75 * depth);
      else context.fillRect(j * side, i * side, side, side);
    }
  }
}

/**
 * Diagonal lines in the current fill over one square cell, `weight` 0–1 of the way to full cover. The lines of
 * neighbouring cells meet: all lie at x + y = a multiple of the gap.
 */
function hatch(context: CanvasRenderingContext2D, x: number, y: number, side: number, weight: number): void {
  context.save();
  context.beginPath();
  context.rect(x, y, side, side);
  context.clip();
  context.strokeStyle = context.fillStyle;
  context.lineWidth = (weight * HATCH_GAP) / 2;
  context.beginPath();
  const first = Math.floor((x + y) / HATCH_GAP) * HATCH_GAP;
  for (let sum = first; sum <= x + y + 2 * side + HATCH_GAP; sum += HATCH_GAP) {
    context.moveTo(sum - y, y);
    context.lineTo(sum - y - side, y + side);
  }
  context.stroke();
  context.restore();
}
