import { css, tokensAt } from '@/components/matrix/canvas-colours';
import { type Rgb, ramp } from '@/lib/colour/mix';
import type { Role } from '@/lib/colour/role';
import type { OperatorLook } from './operator-cell';

/** Shades of a fill: more are not told apart. */
const SHADES = 64;
/** As in OperatorGrid's style sheet: the fill of a cell that counts at value 0. */
const SHALLOWEST = 0.14;
/** The hatching of negative cells, in CSS pixels, measured across the lines. */
const HATCH = { gap: 5, line: 2 } as const;
const POINTED = 2;

/** How the page draws the cells of one operator; read it anew when theme or size have changed. */
export interface OperatorStyle {
  /** The cells' box, in CSS pixels from the canvas's corner. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly font: string;
  readonly letterSpacing: string;
  /** 0 where there is no room for numbers. */
  readonly digits: number;
  readonly paper: string;
  readonly ink: string;
  readonly rule: string;
  readonly line: string;
  /** Colours by a share, 0–1, of the deepest. */
  readonly fill: (share: number) => string;
  readonly slate: (share: number) => string;
}

/** Reads the style off a table that stands on the page, and its place under `canvas`. */
export function operatorStyle(canvas: HTMLElement, table: HTMLElement, kind: Role): OperatorStyle {
  const over = canvas.getBoundingClientRect();
  const box = table.getBoundingClientRect();
  const token = tokensAt(canvas);
  const number = getComputedStyle(table.querySelector('td') ?? table);
  const shades = (deepest: Rgb) => {
    const bytes = ramp(token('--paper'), deepest, SHADES);
    const colours = Array.from({ length: SHADES }, (_, i) =>
      css([bytes[3 * i] ?? 0, bytes[3 * i + 1] ?? 0, bytes[3 * i + 2] ?? 0]),
    );
    return (share: number) => colours[Math.round(Math.min(1, share) * (SHADES - 1))] ?? '';
  };
  return {
    left: box.left - over.left,
    top: box.top - over.top,
    width: box.width,
    height: box.height,
    font: `${number.fontSize} ${number.fontFamily}`,
    letterSpacing: number.letterSpacing,
    digits: Number.parseFloat(number.fontSize),
    paper: css(token('--paper')),
    ink: css(token('--ink')),
    // Ink that lets the ground through: as bytes it would be ink.
    rule: getComputedStyle(canvas).getPropertyValue('--rule'),
    line: css(token(`--${kind}`)),
    fill: shades(token(`--${kind}-fill`)),
    slate: shades(token('--slate-fill')),
  };
}

export interface OperatorPicture {
  readonly looks: readonly (readonly OperatorLook[])[];
  /** The row that the figure speaks about. */
  readonly marked: number | undefined;
  /** The cells that the reader points at, as row × columns + column. */
  readonly pointed: ReadonlySet<number> | undefined;
}

/** What the painter asks of a canvas: no more, so that a test can hold the brush. */
export type Brush = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'clip'
  | 'fillRect'
  | 'fillStyle'
  | 'fillText'
  | 'font'
  | 'letterSpacing'
  | 'lineTo'
  | 'lineWidth'
  | 'moveTo'
  | 'rect'
  | 'restore'
  | 'save'
  | 'stroke'
  | 'strokeRect'
  | 'strokeStyle'
  | 'textAlign'
> & { measureText(text: string): Pick<TextMetrics, 'fontBoundingBoxAscent' | 'fontBoundingBoxDescent'> };

/** Frames inside boxes, as an inset shadow of that width draws them: one stroke for them all. */
function frame(context: Brush, boxes: readonly Box[], line: number, colour: string): void {
  context.beginPath();
  for (const { x, y, width, height } of boxes)
    context.rect(x + line / 2, y + line / 2, width - line, height - line);
  context.strokeStyle = colour;
  context.lineWidth = line;
  context.stroke();
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Lines across one cell, from its upper left corner on. */
function hatch(context: Brush, { x, y, width, height }: Box, colour: string): void {
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.strokeStyle = colour;
  context.lineWidth = HATCH.line;
  context.beginPath();
  for (let across = HATCH.line / 2; across < width + height; across += HATCH.gap) {
    const sum = across * Math.SQRT2;
    context.moveTo(x + sum, y);
    context.lineTo(x + sum - height, y + height);
  }
  context.stroke();
  context.restore();
}

/** Paints an operator as OperatorGrid's style sheet draws its cells; coordinates in CSS pixels. */
export function paintOperator(
  context: Brush,
  { looks, marked, pointed }: OperatorPicture,
  style: OperatorStyle,
): void {
  const columns = looks[0]?.length ?? 0;
  const width = style.width / columns;
  const height = style.height / looks.length;
  context.font = style.font;
  context.letterSpacing = style.letterSpacing;
  context.textAlign = 'center';
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('0');
  const baseline = (Math.round(fontBoundingBoxAscent) - Math.round(fontBoundingBoxDescent)) / 2;
  const cells = looks.flatMap((row, i) =>
    row.map((look, j) => ({
      ...look,
      read: pointed?.has(i * columns + j) === true,
      box: { x: style.left + j * width, y: style.top + i * height, width, height },
    })),
  );
  for (const { counts, depth, negative, box } of cells) {
    if (!counts) continue;
    context.fillStyle = negative
      ? style.slate(0.35 * (depth ?? 0))
      : style.fill(SHALLOWEST + (1 - SHALLOWEST) * (depth ?? 0));
    context.fillRect(box.x, box.y, width, height);
    if (negative) hatch(context, box, style.slate(0.4 + 0.6 * (depth ?? 0)));
  }
  const boxesOf = (some: typeof cells) => some.map(({ box }) => box);
  frame(context, boxesOf(cells.filter(({ counts }) => !counts)), 0.5, style.rule);
  frame(context, boxesOf(cells.filter(({ counts }) => counts)), 1, style.line);
  frame(context, boxesOf(cells.filter(({ read }) => read)), POINTED, style.ink);
  if (style.digits > 0) {
    context.fillStyle = style.ink;
    for (const { counts, text, box } of cells)
      if (counts && text !== undefined)
        context.fillText(text, box.x + width / 2, box.y + height / 2 + baseline);
  }
  if (marked === undefined) return;
  context.strokeStyle = style.ink;
  context.lineWidth = POINTED;
  context.strokeRect(
    style.left - POINTED / 2,
    style.top + marked * height - POINTED / 2,
    style.width + POINTED,
    height + POINTED,
  );
}
