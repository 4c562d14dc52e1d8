import { extent, magnitude } from '@/lib/colour/magnitude';
import { ramp } from '@/lib/colour/mix';
import type { Role } from '@/lib/colour/role';
import { tokensAt } from './canvas-colours';

const STEPS = 256;

/** Canvas pixels of the longer side, at least; a cell is a whole number of them. */
const SIDE = 720;

/** Distance of the hatching's lines across the diagonal, in canvas pixels. */
const HATCH_GAP = 12;

/** From this cell size on, negative cells are hatched; in smaller ones lines would be noise, so they are slate. */
const HATCHED_FROM = HATCH_GAP;

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
  const context = canvas.getContext('2d');
  const range = extent(Array.from(values));
  if (!context || !range) return;

  const token = tokensAt(canvas);
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
      if (negative && side >= HATCHED_FROM)
        hatch(context, j * side, i * side, side, HATCH_GAP, ((0.25 + 0.75 * depth) * HATCH_GAP) / 2);
      else context.fillRect(j * side, i * side, side, side);
    }
  }
}

/**
 * Diagonal lines in the current fill over one square cell, `gap` apart and `width` wide. The lines of neighbouring
 * cells meet: all lie at x + y = a multiple of the gap.
 */
export function hatch(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  side: number,
  gap: number,
  width: number,
): void {
  context.save();
  context.beginPath();
  context.rect(x, y, side, side);
  context.clip();
  context.strokeStyle = context.fillStyle;
  context.lineWidth = width;
  context.beginPath();
  const first = Math.floor((x + y) / gap) * gap;
  for (let sum = first; sum <= x + y + 2 * side + gap; sum += gap) {
    context.moveTo(sum - y, y);
    context.lineTo(sum - y - side, y + side);
  }
  context.stroke();
  context.restore();
}
