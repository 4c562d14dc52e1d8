import { type Box, columnLeft, type Layout, rowTop } from '@/lib/block/layout';
import type { SheetValues } from '@/lib/block/numbers';
import type { BlockPlan, Sheet } from '@/lib/block/plan';
import { SLOTS } from '@/lib/mobilevit/spec/variants';
import type { Palette, SheetBitmap } from './sheet-bitmap';

/** From this many pixels a number, it can be read. */
export const READABLE = 26;
/** Digits as a share of the cell's side. */
const DIGITS = 0.3;
/** Between the lines that stand for a tensor whose numbers are not there, in pixels. */
const HATCH = 7;

export interface ViewPicture {
  readonly plan: BlockPlan;
  readonly layout: Layout;
  readonly bitmaps: ReadonlyMap<string, SheetBitmap>;
  readonly view: Box;
  /** A number as it stands in its cell. */
  readonly write: (value: number) => string;
}

/**
 * Paints the sheets that lie in view; numbers where they can be read.
 *
 * @param ratio device pixels of a CSS pixel
 */
export function paintView(
  canvas: HTMLCanvasElement,
  { plan, layout, bitmaps, view, write }: ViewPicture,
  palette: Palette,
  ratio: number,
): void {
  const width = Math.round(canvas.clientWidth * ratio);
  const height = Math.round(canvas.clientHeight * ratio);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context || width === 0) return;
  const scale = width / view.width;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  // Numbers stay squares when they grow, and are averaged when they shrink.
  context.imageSmoothingEnabled = scale < 1;
  for (const [id, box] of layout.boxes) {
    const sheet = plan.sheets.get(id);
    if (!sheet || !overlaps(box, view)) continue;
    const bitmap = bitmaps.get(id);
    for (const piece of piecesOf(sheet)) {
      const x = (box.x + piece.left - view.x) * scale;
      const y = (box.y + piece.top - view.y) * scale;
      const w = piece.columns * scale;
      const h = piece.rows * scale;
      context.fillStyle = palette.empty;
      context.fillRect(x, y, w, h);
      if (bitmap) {
        const at = { x, y, scale, width, height };
        const readable = scale / ratio >= READABLE;
        const { values, own } = bitmap;
        const [left, across] = values ? [piece.column, piece.columns] : [0, 1];
        context.drawImage(bitmap.canvas, left, piece.row, across, piece.rows, x, y, w, h);
        if (values && readable) numbers(context, sheet, values, piece, at, write, palette);
        if (own && own.row >= piece.row && own.row < piece.row + piece.rows) {
          const top = y + (own.row - piece.row) * scale;
          context.drawImage(own.bitmap.canvas, piece.column, 0, piece.columns, 1, x, top, w, scale);
          const line = { ...piece, row: 0, rows: 1 };
          if (own.bitmap.values && readable) {
            numbers(context, sheet, own.bitmap.values, line, { ...at, y: top }, write, palette);
          }
        }
      } else {
        hatch(context, x, y, w, h, HATCH * ratio, palette.control);
      }
      context.strokeStyle = palette.line[sheet.role];
      context.lineWidth = ratio;
      context.strokeRect(x, y, w, h);
    }
  }
}

interface Piece {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly top: number;
  readonly left: number;
}

/** A sheet's blocks between its gaps: its slots, and in each its heads. */
export function piecesOf(sheet: Sheet): Piece[] {
  const down = sheet.order === 'slots' ? SLOTS : 1;
  const rows = sheet.rows / down;
  const columns = sheet.columns / sheet.groups;
  return Array.from({ length: down * sheet.groups }, (_, i) => {
    const row = Math.floor(i / sheet.groups) * rows;
    const column = (i % sheet.groups) * columns;
    return { row, column, rows, columns, top: rowTop(sheet, row), left: columnLeft(sheet, column) };
  });
}

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The numbers of a piece that lie in view. */
function numbers(
  context: CanvasRenderingContext2D,
  { columns: all }: Sheet,
  values: SheetValues,
  { row, column, rows, columns }: Piece,
  { x, y, scale, width, height }: { x: number; y: number; scale: number; width: number; height: number },
  write: (value: number) => string,
  palette: Palette,
): void {
  context.fillStyle = palette.ink;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `${scale * DIGITS}px ui-monospace, Menlo, Consolas, monospace`;
  const from = (edge: number) => Math.max(0, Math.floor(-edge / scale));
  const to = (edge: number, length: number, count: number) =>
    Math.min(count, Math.ceil((length - edge) / scale));
  for (let i = from(y); i < to(y, height, rows); i++) {
    for (let j = from(x); j < to(x, width, columns); j++) {
      const value = values[(row + i) * all + column + j] ?? Number.NaN;
      context.fillText(write(value), x + (j + 0.5) * scale, y + (i + 0.5) * scale, scale * 0.94);
    }
  }
}

function hatch(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
  gap: number,
  colour: string,
): void {
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.strokeStyle = colour;
  context.globalAlpha = 0.4;
  context.lineWidth = 1;
  context.beginPath();
  for (let at = x - height; at < x + width; at += gap) {
    context.moveTo(at, y + height);
    context.lineTo(at + height, y);
  }
  context.stroke();
  context.restore();
}
