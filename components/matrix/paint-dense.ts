import { magnitude } from '@/lib/colour/magnitude';
import { type Rgb, ramp } from '@/lib/colour/mix';
import type { Role } from '@/lib/colour/role';
import { css, tokensAt } from './canvas-colours';
import { hatch } from './paint-heatmap';

/** Shades of a fill: more are not told apart. */
const SHADES = 64;

/** In cells smaller than this, in CSS pixels, a number cannot be read, and hatching would be noise. */
export const READABLE = 20;
const HATCHED = 9;

/** As in MatrixCell's style sheet: digits as a share of the cell, and how many fit. */
const DIGITS = 0.36;
const ROOMY_CHARACTERS = 4.2;

/** The line around the cells that a step is about, in CSS pixels. */
const OUTLINE = 1.5;

/** The lines between the cells of one hatched grid, in CSS pixels. */
const HATCH_GAP = 5;

export interface DensePicture {
  /** Row by row. */
  readonly values: readonly number[];
  readonly rows: number;
  readonly columns: number;
  /** The magnitude of the deepest fill. */
  readonly deepest: number;
  readonly known: ReadonlySet<number> | 'all';
  readonly highlight: ReadonlySet<number>;
  readonly related: ReadonlySet<number>;
  readonly dimmed: boolean;
  /** A number as it stands in its cell. */
  readonly write: (value: number) => string;
}

/** What a grid is painted with; read it anew when the theme has changed. */
export interface DenseColours {
  readonly ink: string;
  readonly rule: string;
  readonly line: string;
  /** Colours from the paper's to the deepest, `SHADES` of them. */
  readonly up: Uint8ClampedArray;
  readonly down: Uint8ClampedArray;
  readonly family: string;
}

/** The colours that the page has where the canvas stands. To read them takes as long as to paint the grid. */
export function denseColours(canvas: HTMLCanvasElement, kind: Role): DenseColours {
  const token = tokensAt(canvas);
  const paper = token('--paper');
  return {
    ink: css(token('--ink')),
    rule: css(token('--control')),
    line: css(token(`--${kind}`)),
    up: ramp(paper, token(`--${kind}-fill`), SHADES),
    down: ramp(paper, token('--slate-fill'), SHADES),
    family: getComputedStyle(canvas).fontFamily,
  };
}

const shade = (bytes: Uint8ClampedArray, share: number): Rgb => {
  const k = 3 * Math.round(share * (SHADES - 1));
  return [bytes[k] ?? 0, bytes[k + 1] ?? 0, bytes[k + 2] ?? 0];
};

/**
 * Draws a grid of cells as MatrixCell does: filled by magnitude in the role's hue, negatives in hatched slate, faded
 * while others are lit, empty where there is no value yet; with numbers where they can be read.
 *
 * @param pixels device pixels of a CSS pixel
 */
export function paintDense(
  canvas: HTMLCanvasElement,
  picture: DensePicture,
  { ink, rule: hairline, line, up, down, family }: DenseColours,
  pixels: number,
): void {
  const { values, rows, columns, deepest, known, highlight, related, dimmed, write } = picture;
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  const size = { width: Math.round(width * pixels), height: Math.round(height * pixels) };
  const context = canvas.getContext('2d');
  if (!context || width === 0) return;
  // To set a size makes a new bitmap.
  if (canvas.width !== size.width) canvas.width = size.width;
  if (canvas.height !== size.height) canvas.height = size.height;
  context.setTransform(pixels, 0, 0, pixels, 0, 0);
  context.clearRect(0, 0, width, height);
  const side = width / columns;
  context.textAlign = 'center';
  context.textBaseline = 'middle';

  for (let i = 0; i < rows * columns; i++) {
    if (known !== 'all' && !known.has(i)) continue;
    const value = values[i] ?? Number.NaN;
    const x = (i % columns) * side;
    const y = Math.floor(i / columns) * side;
    const depth = magnitude(value, deepest);
    const faded = dimmed && !highlight.has(i) && !related.has(i);
    if (!faded) {
      context.fillStyle = css(
        value < 0 ? shade(down, side < HATCHED ? depth : 0.35 * depth) : shade(up, depth),
      );
      context.fillRect(x, y, side, side);
      if (value < 0 && side >= HATCHED) {
        context.fillStyle = css(shade(down, 0.4 + 0.6 * depth));
        hatch(context, x, y, side, HATCH_GAP, 2);
      }
    }
    if (side < READABLE) continue;
    const text = write(value);
    context.fillStyle = ink;
    context.font = `${side * DIGITS * Math.min(1, ROOMY_CHARACTERS / text.length)}px ${family}`;
    context.fillText(text, x + side / 2, y + side / 2);
  }

  rule(context, rows, columns, side, hairline);
  context.strokeStyle = line;
  context.lineWidth = OUTLINE;
  if (dimmed && side < READABLE) outline(context, related, rows, columns, side);
  context.lineWidth = 2;
  for (const i of highlight) {
    context.strokeRect((i % columns) * side + 1, Math.floor(i / columns) * side + 1, side - 2, side - 2);
  }
}

/** A line around a set of cells: fills alone do not show where small cells of small numbers lie. */
function outline(
  context: CanvasRenderingContext2D,
  cells: ReadonlySet<number>,
  rows: number,
  columns: number,
  side: number,
) {
  context.beginPath();
  for (const i of cells) {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const [x, y] = [column * side, row * side];
    const edge = (outside: boolean, from: [number, number], to: [number, number]) => {
      if (!outside) return;
      context.moveTo(...from);
      context.lineTo(...to);
    };
    edge(row === 0 || !cells.has(i - columns), [x, y], [x + side, y]);
    edge(row === rows - 1 || !cells.has(i + columns), [x, y + side], [x + side, y + side]);
    edge(column === 0 || !cells.has(i - 1), [x, y], [x, y + side]);
    edge(column === columns - 1 || !cells.has(i + 1), [x + side, y], [x + side, y + side]);
  }
  context.stroke();
}

/** Hairlines between the cells, and around them all. */
function rule(
  context: CanvasRenderingContext2D,
  rows: number,
  columns: number,
  side: number,
  colour: string,
) {
  context.strokeStyle = colour;
  context.globalAlpha = 0.35;
  context.lineWidth = 0.5;
  context.beginPath();
  for (let i = 0; i <= rows; i++) {
    context.moveTo(0, i * side);
    context.lineTo(columns * side, i * side);
  }
  for (let j = 0; j <= columns; j++) {
    context.moveTo(j * side, 0);
    context.lineTo(j * side, rows * side);
  }
  context.stroke();
  context.globalAlpha = 1;
}
