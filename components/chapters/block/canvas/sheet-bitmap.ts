import { css, tokensAt } from '@/components/matrix/canvas-colours';
import type { SheetValues } from '@/lib/block/numbers';
import type { Sheet } from '@/lib/block/plan';
import { magnitude } from '@/lib/colour/magnitude';
import { ramp } from '@/lib/colour/mix';

/** Shades of a fill: more are not told apart. */
const SHADES = 64;

/** A sheet as a picture of one pixel per number, and what is needed to write the numbers into it. */
export interface SheetBitmap {
  readonly canvas: HTMLCanvasElement;
  /** Undefined where the numbers are not there and each row is one pixel, its strength. */
  readonly values: SheetValues | undefined;
  /** The one row whose numbers are there all the same. */
  readonly own?: { readonly row: number; readonly bitmap: SheetBitmap } | undefined;
}

/** The colours that a view is painted in, as they stand at an element. */
export interface Palette {
  readonly paper: string;
  readonly empty: string;
  readonly ink: string;
  readonly control: string;
  readonly line: Readonly<Record<Sheet['role'], string>>;
}

export function paletteAt(element: Element): Palette {
  const token = tokensAt(element);
  const colour = (name: string) => css(token(name));
  return {
    paper: colour('--paper'),
    empty: colour('--paper-raised'),
    ink: colour('--ink'),
    control: colour('--control'),
    line: {
      input: colour('--input'),
      weights: colour('--weights'),
      attention: colour('--attention'),
      output: colour('--output'),
    },
  };
}

/**
 * Depth of the role's hue is magnitude, over the sheet's greatest; what is negative is slate.
 *
 * @param element whose theme counts
 */
export function sheetBitmap(element: Element, sheet: Sheet, values: SheetValues): SheetBitmap {
  return { canvas: painted(element, sheet, values, sheet.columns), values };
}

/**
 * A sheet of which only the strength of each row is known, and one row in full.
 *
 * @param strengths in the order of the sheet's rows
 */
export function sketchBitmap(
  element: Element,
  sheet: Sheet,
  strengths: Float32Array,
  own: { readonly row: number; readonly values: SheetValues } | undefined,
): SheetBitmap {
  return {
    canvas: painted(element, sheet, strengths, 1),
    values: undefined,
    own: own && { row: own.row, bitmap: sheetBitmap(element, sheet, own.values) },
  };
}

function painted(element: Element, sheet: Sheet, values: SheetValues, columns: number): HTMLCanvasElement {
  const token = tokensAt(element);
  const paper = token('--paper');
  const up = ramp(paper, token(`--${sheet.role}-fill`), SHADES);
  const down = ramp(paper, token('--slate-fill'), SHADES);
  const greatest = values.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  const pixels = new Uint8ClampedArray(values.length * 4);
  values.forEach((value, i) => {
    const colours = value < 0 ? down : up;
    const k = 3 * Math.round(magnitude(value, greatest) * (SHADES - 1));
    pixels[4 * i] = colours[k] ?? 0;
    pixels[4 * i + 1] = colours[k + 1] ?? 0;
    pixels[4 * i + 2] = colours[k + 2] ?? 0;
    pixels[4 * i + 3] = 255;
  });
  const canvas = document.createElement('canvas');
  canvas.width = columns;
  canvas.height = values.length / columns;
  canvas.getContext('2d')?.putImageData(new ImageData(pixels, canvas.width, canvas.height), 0, 0);
  return canvas;
}
