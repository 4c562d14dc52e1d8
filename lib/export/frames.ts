/**
 * Lines around a box that CSS draws without borders, as shapes of an SVG file: the spread of a shadow (hairlines between
 * the cells of a matrix are such), an outline. Pure.
 */
import { splitOutside } from './split-outside';

/** A line of even thickness along all four sides of a box. */
export interface Frame {
  readonly colour: string;
  readonly thickness: number;
  /** From the box's edge outwards to where the line begins; negative inside. */
  readonly from: number;
}

export interface FramedBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Of its corners. */
  readonly radius: number;
}

/**
 * The shadows of a computed `box-shadow` that are lines: neither moved nor blurred. Those behind come first.
 *
 * @returns those outside the box, which lie under it, and those inside, which lie over its ground
 */
export function shadowFrames(boxShadow: string): { readonly outside: Frame[]; readonly inside: Frame[] } {
  const outside: Frame[] = [];
  const inside: Frame[] = [];
  for (const shadow of splitOutside(boxShadow, ',').reverse()) {
    const [, colour, spread = '', inset] = /^(.+) 0px 0px 0px ([\d.]+px)( inset)?$/.exec(shadow) ?? [];
    const thickness = Number.parseFloat(spread);
    if (colour === undefined || !(thickness > 0)) continue;
    if (inset) inside.push({ colour, thickness, from: -thickness });
    else outside.push({ colour, thickness, from: 0 });
  }
  return { outside, inside };
}

/** A computed outline as a frame; undefined where none is drawn. */
export function outlineFrame({
  outlineStyle,
  outlineWidth,
  outlineOffset,
  outlineColor,
}: Pick<CSSStyleDeclaration, 'outlineStyle' | 'outlineWidth' | 'outlineOffset' | 'outlineColor'>):
  | Frame
  | undefined {
  const thickness = Number.parseFloat(outlineWidth);
  if (outlineStyle === 'none' || !(thickness > 0)) return undefined;
  return { colour: outlineColor, thickness, from: Number.parseFloat(outlineOffset) || 0 };
}

/**
 * A frame as a rectangle of SVG; nothing where it cannot be seen.
 *
 * @param paint a colour as SVG programs know it
 */
export function framePath(
  { colour, thickness, from }: Frame,
  { x, y, width, height, radius }: FramedBox,
  paint: (colour: string) => { readonly hex: string; readonly opacity: number },
): string {
  const { hex, opacity } = paint(colour);
  if (opacity === 0) return '';
  // SVG strokes on both sides of an edge.
  const out = from + thickness / 2;
  const round = radius > 0 ? Math.max(0, radius + out) : 0;
  return (
    `<rect x="${short(x - out)}" y="${short(y - out)}" width="${short(Math.max(0, width + 2 * out))}" ` +
    `height="${short(Math.max(0, height + 2 * out))}"${round > 0 ? ` rx="${short(round)}"` : ''} fill="none" ` +
    `stroke="${hex}" stroke-opacity="${opacity}" stroke-width="${short(thickness)}"/>`
  );
}

const short = (value: number): string => String(Number(value.toFixed(2)));
