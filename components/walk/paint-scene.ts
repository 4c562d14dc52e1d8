import { css, tokensAt } from '@/components/matrix/canvas-colours';
import { type Rgb, ramp } from '@/lib/colour/mix';
import type { Role } from '@/lib/colour/role';
import type { Scene } from './flight';

/** Colours on the way from one role to another. */
const SHADES = 17;
/** In CSS pixels: the line around a number in the air, and around what is pointed out. */
const LINE = 1.5;
const OUTLINE = 3;
/** As in MatrixCell's style sheet. */
const DIGITS = 0.36;
const MOST_DIGITS = 15;
const ROOMY_CHARACTERS = 4.2;

/** What a canvas is painted with; read it anew when the theme has changed. */
export interface Palette {
  readonly ink: string;
  readonly family: string;
  /** Line and ground of a number that has `turned` from one role to another. */
  readonly colours: (
    from: Role,
    to: Role,
    turned: number,
  ) => { readonly line: string; readonly ground: string };
}

/** The colours that the page has where the element stands. */
export function paletteAt(element: Element): Palette {
  const token = tokensAt(element);
  const ramps = new Map<string, Uint8ClampedArray>();
  const mixed = (from: string, to: string, share: number): Rgb => {
    if (from === to) return token(from);
    const bytes = ramps.get(from + to) ?? ramp(token(from), token(to), SHADES);
    ramps.set(from + to, bytes);
    const k = 3 * Math.round(share * (SHADES - 1));
    return [bytes[k] ?? 0, bytes[k + 1] ?? 0, bytes[k + 2] ?? 0];
  };
  return {
    ink: css(token('--ink')),
    family: getComputedStyle(element).fontFamily,
    colours: (from, to, turned) => ({
      line: css(mixed(`--${from}`, `--${to}`, turned)),
      ground: css(mixed(`--${from}-soft`, `--${to}-soft`, turned)),
    }),
  };
}

/** Paints a scene over whatever lies under the canvas; coordinates in CSS pixels. */
export function paintScene(
  context: CanvasRenderingContext2D,
  { flights, outlines }: Scene,
  { ink, family, colours }: Palette,
): void {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const { box, text, from, to, turned, opacity } of flights) {
    const { left, top, width, height } = box;
    const { line, ground } = colours(from, to, turned);
    context.globalAlpha = opacity;
    context.fillStyle = ground;
    context.fillRect(left, top, width, height);
    context.strokeStyle = line;
    context.lineWidth = LINE;
    context.strokeRect(left + LINE / 2, top + LINE / 2, width - LINE, height - LINE);
    const size = Math.min(MOST_DIGITS, width * DIGITS) * Math.min(1, ROOMY_CHARACTERS / text.length);
    context.font = `${size}px ${family}`;
    context.fillStyle = ink;
    context.fillText(text, left + width / 2, top + height / 2);
  }
  context.globalAlpha = 1;
  context.strokeStyle = ink;
  context.lineWidth = OUTLINE;
  for (const { box, round } of outlines) {
    const { left, top, width, height } = box;
    context.beginPath();
    if (round) context.ellipse(left + width / 2, top + height / 2, width / 2, height / 2, 0, 0, 2 * Math.PI);
    else context.rect(left + OUTLINE / 2, top + OUTLINE / 2, width - OUTLINE, height - OUTLINE);
    context.stroke();
  }
}
