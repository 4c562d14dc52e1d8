/**
 * A piece of the page as shapes of an SVG file, as it stands there: backgrounds, hatching, borders, lines of text,
 * drawings. For figures that are made of HTML, so that what is saved is what is seen and nothing is drawn twice. It
 * knows what the lab's figures use, no more: no blurred shadows, no transforms, no generated content. Browser only.
 */
import type { ExportMarks } from '@/lib/export/exportable';
import { type Frame, framePath, outlineFrame, shadowFrames } from '@/lib/export/frames';
import { hatchingOf, hatchPattern } from '@/lib/export/hatching';
import { escapeXml } from '@/lib/export/xml';
import { hexColour, type Paint } from './hex-colour';
import { svgCopy } from './svg-copy';

/** What belongs to the page and not to the figure. */
const LEFT_OUT = 'select, input, textarea, details, [data-on-page]';

/** A narrower figure leaves the rest of its file's width empty, or its words would be larger than the title. */
const LEAST_WIDTH = 420;

/** The element and what is in it, in CSS pixels from its corner. */
export function domMarks(root: Element): ExportMarks {
  const box = root.getBoundingClientRect();
  const parts: string[] = [];
  paint(root, box, parts);
  return { extent: Math.max(LEAST_WIDTH, box.width), height: box.height, svg: parts.join('') };
}

function paint(element: Element, origin: DOMRect, parts: string[]): void {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  // What only screen readers get is a pixel in size.
  if (style.visibility === 'hidden' || box.width <= 1 || box.height <= 1) return;
  if (element.matches(LEFT_OUT)) return;
  const [x, y] = [box.left - origin.left, box.top - origin.top];
  const { width, height } = box;
  const radius = cornerOf(style, box);
  const frame = (line: Frame) => parts.push(framePath(line, { x, y, width, height, radius }, hexColour));
  // A drawing brings its own along.
  const opacity = element instanceof SVGSVGElement ? 1 : Number(style.opacity);
  if (opacity < 1) parts.push(`<g opacity="${opacity}">`);

  const shadows = shadowFrames(style.boxShadow);
  shadows.outside.forEach(frame);
  const ground = hexColour(style.backgroundColor);
  const round = radius > 0 ? ` rx="${length(radius)}"` : '';
  if (ground.opacity > 0) parts.push(`<rect ${placed(x, y, box)}${round} ${fill(ground)}/>`);
  const hatching = hatchingOf(style.backgroundImage);
  if (hatching) {
    // What is hatched has a pattern of its own: each begins at its own corner.
    const id = `hatching-${parts.length}`;
    parts.push(hatchPattern(id, hatching, { x, y, width, height }, hexColour));
    parts.push(`<rect ${placed(x, y, box)} fill="url(#${id})"/>`);
  }
  shadows.inside.forEach(frame);
  if (element instanceof SVGSVGElement) {
    parts.push(svgCopy(element, x, y, width, height));
  } else {
    if (element instanceof HTMLCanvasElement) {
      const image = scaled(element, box, style.imageRendering !== 'pixelated');
      parts.push(`<image ${placed(x, y, box)} preserveAspectRatio="none" href="${image}"/>`);
    }
    parts.push(...borders(style, x, y, box, radius));
    for (const child of element.childNodes) {
      if (child instanceof Element) paint(child, origin, parts);
      else if (child instanceof Text) parts.push(...lines(child, style, origin));
    }
  }
  const outline = outlineFrame(style);
  if (outline) frame(outline);
  if (opacity < 1) parts.push('</g>');
}

/** Radius of its corners in CSS pixels, all four being alike. */
function cornerOf({ borderTopLeftRadius }: CSSStyleDeclaration, { width, height }: DOMRect): number {
  const side = Math.min(width, height);
  const radius = Number.parseFloat(borderTopLeftRadius) || 0;
  return Math.min(side / 2, borderTopLeftRadius.endsWith('%') ? (radius * side) / 100 : radius);
}

/** Pixels of a file for each CSS pixel of a canvas. */
const DENSITY = 2;

/** A canvas as large as it is seen: programs differ in how they enlarge one of eight pixels. */
function scaled(canvas: HTMLCanvasElement, { width, height }: DOMRect, smooth: boolean): string {
  const copy = document.createElement('canvas');
  copy.width = Math.max(1, Math.round(DENSITY * width));
  copy.height = Math.max(1, Math.round(DENSITY * height));
  const context = copy.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.imageSmoothingEnabled = smooth;
  context.drawImage(canvas, 0, 0, copy.width, copy.height);
  return copy.toDataURL('image/png');
}

const length = (value: number): string => String(Number(value.toFixed(2)));

const placed = (x: number, y: number, { width, height }: DOMRect): string =>
  `x="${length(x)}" y="${length(y)}" width="${length(width)}" height="${length(height)}"`;

const fill = ({ hex, opacity }: Paint): string =>
  `fill="${hex}"${opacity < 1 ? ` fill-opacity="${opacity}"` : ''}`;

/** One line a side; a double one is drawn as it is too: second cues of a role live in borders. */
function borders(
  style: CSSStyleDeclaration,
  x: number,
  y: number,
  { width, height }: DOMRect,
  radius: number,
): string[] {
  // Round corners come with the same line on all sides.
  if (radius > 0 && style.borderTopStyle === 'solid') {
    const thickness = Number.parseFloat(style.borderTopWidth);
    const line = { colour: style.borderTopColor, thickness, from: -thickness };
    return thickness > 0 ? [framePath(line, { x, y, width, height, radius }, hexColour)] : [];
  }
  const sides = [
    { side: 'top', from: [x, y], to: [x + width, y], inward: [0, 1] },
    { side: 'bottom', from: [x, y + height], to: [x + width, y + height], inward: [0, -1] },
    { side: 'left', from: [x, y], to: [x, y + height], inward: [1, 0] },
    { side: 'right', from: [x + width, y], to: [x + width, y + height], inward: [-1, 0] },
  ] as const;
  return sides.flatMap(({ side, from, to, inward }) => {
    const thickness = Number.parseFloat(style.getPropertyValue(`border-${side}-width`));
    const kind = style.getPropertyValue(`border-${side}-style`);
    const { hex, opacity } = hexColour(style.getPropertyValue(`border-${side}-color`));
    if (!(thickness > 0) || kind === 'none' || kind === 'hidden' || opacity === 0) return [];
    const line = (at: number, thick: number) => {
      const point = ([px, py]: readonly [number, number]) =>
        `${length(px + inward[0] * at)},${length(py + inward[1] * at)}`;
      const dash = kind === 'dotted' || kind === 'dashed' ? ` stroke-dasharray="${thick} ${2 * thick}"` : '';
      return (
        `<path d="M${point(from)}L${point(to)}" stroke="${hex}" stroke-opacity="${opacity}" ` +
        `stroke-width="${length(thick)}"${dash}/>`
      );
    };
    if (kind !== 'double') return [line(thickness / 2, thickness)];
    return [line(thickness / 6, thickness / 3), line((5 * thickness) / 6, thickness / 3)];
  });
}

/** A text as the lines that the page broke it into, each as wide as it is there whatever font a program has. */
function lines(text: Text, style: CSSStyleDeclaration, origin: DOMRect): string[] {
  const { hex, opacity } = hexColour(style.color);
  return brokenLines(text).map(({ words, box }) => {
    const size = Number.parseFloat(style.fontSize);
    // The baseline lies about a fifth of the font's size above the line box's foot when that is just as high.
    const baseline = box.top - origin.top + box.height / 2 + 0.35 * size;
    return (
      `<text x="${length(box.left - origin.left)}" y="${length(baseline)}" textLength="${length(box.width)}" ` +
      `lengthAdjust="spacingAndGlyphs" font-family="${escapeXml(style.fontFamily)}" font-size="${length(size)}" ` +
      `font-weight="${style.fontWeight}" font-style="${style.fontStyle}" ${fill({ hex, opacity })}>` +
      `${escapeXml(words)}</text>`
    );
  });
}

function brokenLines(text: Text): { words: string; box: DOMRect }[] {
  const found: { from: number; to: number; top: number }[] = [];
  const range = document.createRange();
  for (let at = 0; at < text.data.length; at++) {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const box = range.getBoundingClientRect();
    if (box.width === 0 && box.height === 0) continue;
    const last = found.at(-1);
    if (last && Math.abs(last.top - box.top) < box.height / 2) last.to = at + 1;
    else found.push({ from: at, to: at + 1, top: box.top });
  }
  return found.flatMap(({ from, to }) => {
    const line = text.data.slice(from, to);
    const words = line.trim();
    if (words === '') return [];
    // Without the spaces at its ends, or their width would be given to the letters.
    const start = from + line.indexOf(words);
    range.setStart(text, start);
    range.setEnd(text, start + words.length);
    const box = range.getBoundingClientRect();
    return box.width === 0 ? [] : [{ words: words.replace(/\s+/g, ' '), box }];
  });
}
