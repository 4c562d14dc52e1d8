/**
 * A picture of the lab as a figure that can stand alone: title, picture, scale, caption, credits, on the page's paper.
 * Pure: colours come as bytes' names, texts formatted, rasters as data addresses, widths from `measure`.
 */
import type { ExportMarks } from './exportable';
import { wrapText } from './wrap-text';
import { escapeXml } from './xml';

export interface FigureScale {
  readonly label: string;
  /** The ends, written. */
  readonly min: string;
  readonly max: string;
  /** The ramp as an image, a data address. */
  readonly ramp?: string | undefined;
  /** Where zero lies between the ends, 0–1; undefined where it does not. */
  readonly zero?: number | undefined;
  readonly dot?: { readonly diameter: number; readonly label: string } | undefined;
}

export interface Figure {
  readonly title: string;
  readonly caption: string;
  /** What else has to be said, small: model, credits. */
  readonly credits: readonly string[];
  /** The drawing, a data address; undefined where shapes are all of it. */
  readonly image: string | undefined;
  readonly marks?: ExportMarks | undefined;
  readonly scale?: FigureScale | undefined;
}

/** As SVG programs know them: no functions of CSS. */
export interface FigureColours {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly mark: string;
}

export interface FigureFile {
  readonly svg: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** Width of a text in one of the figure's sizes, in CSS pixels. */
export type Measure = (text: string, fontSize: number, weight: number) => number;

/** Side of the picture in a figure, in CSS pixels. */
export const FIGURE_SIDE = 640;

export const FIGURE_FONT =
  'system-ui, "PingFang TC", "Microsoft JhengHei", "Noto Sans TC", "Noto Sans CJK TC", sans-serif';

const MARGIN = 24;
const GAP = 16;
const TITLE = { size: 18, leading: 26, weight: 600 };
const TEXT = { size: 13, leading: 20, weight: 400 };
const SMALL = { size: 11, leading: 17, weight: 400 };
const RAMP_HEIGHT = 10;

type Style = typeof TITLE;

/** The figure as an SVG document. */
export function figureSvg(figure: Figure, colours: FigureColours, measure: Measure): FigureFile {
  const parts: string[] = [];
  let y = MARGIN;
  const paragraph = (text: string, style: Style, fill: string) => {
    const lines = wrapText(text, FIGURE_SIDE, (line) => measure(line, style.size, style.weight));
    lines.forEach((line, n) => {
      parts.push(words(line, MARGIN, y + n * style.leading + style.size, style, fill));
    });
    y += lines.length * style.leading;
  };

  paragraph(figure.title, TITLE, colours.ink);
  y += GAP / 2;
  parts.push(pictureOf(figure, y, colours));
  y += pictureHeight(figure.marks) + GAP;
  if (figure.scale) {
    const scale = scaleOf(figure.scale, y, colours, measure);
    parts.push(`<g data-scale="">${scale.svg}</g>`);
    y += scale.height + GAP / 2;
  }
  paragraph(figure.caption, TEXT, colours.ink);
  y += GAP / 2;
  for (const credit of figure.credits) paragraph(credit, SMALL, colours.muted);

  const width = FIGURE_SIDE + 2 * MARGIN;
  const height = Math.ceil(y + MARGIN);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `font-family="${escapeXml(FIGURE_FONT)}" role="img">` +
    `<title>${escapeXml(figure.title)}</title><desc>${escapeXml(figure.caption)}</desc>` +
    `<rect width="${width}" height="${height}" fill="${colours.paper}"/>${parts.join('')}</svg>`;
  return { svg, width, height };
}

function words(text: string, x: number, y: number, style: Style, fill: string, anchor = 'start'): string {
  return (
    `<text x="${x}" y="${y}" font-size="${style.size}" font-weight="${style.weight}" fill="${fill}" ` +
    `text-anchor="${anchor}">${escapeXml(text)}</text>`
  );
}

/** Height of a picture in the figure, in CSS pixels. */
export function pictureHeight(marks: ExportMarks | undefined): number {
  return marks?.height === undefined
    ? FIGURE_SIDE
    : Math.max(1, Math.round((FIGURE_SIDE * marks.height) / marks.extent));
}

function pictureOf({ image, marks }: Figure, y: number, { muted }: FigureColours): string {
  const place = `x="${MARGIN}" y="${y}" width="${FIGURE_SIDE}" height="${pictureHeight(marks)}"`;
  // Over a picture they end where it ends; without one, the line around the outermost thing is theirs too.
  const clip = image ? '' : ' overflow="visible"';
  const over =
    marks &&
    `<svg ${place} viewBox="0 0 ${marks.extent} ${marks.height ?? marks.extent}"${clip}>${marks.svg}</svg>`;
  if (!image) return over ?? '';
  // Where a map is as light, or as dark, as the paper, its edge is to be seen all the same.
  const edge = `<rect ${place} fill="none" stroke="${muted}" stroke-opacity="0.4"/>`;
  return `<image ${place} href="${escapeXml(image)}" image-rendering="auto"/>${over ?? ''}${edge}`;
}

/** What the values are of; then the ramp between its ends, or the dot to measure by. */
function scaleOf(scale: FigureScale, top: number, { ink, muted, mark }: FigureColours, measure: Measure) {
  const right = MARGIN + FIGURE_SIDE;
  const parts = [words(scale.label, MARGIN, top + TEXT.size, TEXT, muted)];
  let y = top + TEXT.leading;
  if (scale.dot) {
    const diameter = scale.dot.diameter * FIGURE_SIDE;
    const line = Math.max(diameter, TEXT.leading);
    const base = y + line / 2 + TEXT.size / 3;
    parts.push(
      `<circle cx="${MARGIN + diameter / 2}" cy="${y + line / 2}" r="${diameter / 2}" fill="${mark}" fill-opacity="0.58"/>`,
      words(scale.dot.label, MARGIN + diameter + GAP / 2, base, TEXT, ink),
      words(`${scale.min} – ${scale.max}`, right, base, TEXT, ink, 'end'),
    );
    y += line;
  } else {
    if (scale.ramp) {
      parts.push(
        `<image x="${MARGIN}" y="${y}" width="${FIGURE_SIDE}" height="${RAMP_HEIGHT}" preserveAspectRatio="none" ` +
          `href="${escapeXml(scale.ramp)}"/>`,
        `<rect x="${MARGIN}" y="${y}" width="${FIGURE_SIDE}" height="${RAMP_HEIGHT}" fill="none" stroke="${muted}"/>`,
      );
      y += RAMP_HEIGHT + GAP / 4;
    }
    const base = y + TEXT.size;
    parts.push(words(scale.min, MARGIN, base, TEXT, ink), words(scale.max, right, base, TEXT, ink, 'end'));
    const zero = MARGIN + (scale.zero ?? 0) * FIGURE_SIDE;
    const room = (end: string) => measure(end, TEXT.size, TEXT.weight) + GAP;
    // Beside an end there may be no room for a third number.
    if (scale.ramp && zero > MARGIN + room(scale.min) && zero < right - room(scale.max)) {
      parts.push(
        `<path d="M${zero},${y - GAP / 4}v4" stroke="${ink}"/>`,
        words('0', zero, base, TEXT, ink, 'middle'),
      );
    }
    y += TEXT.leading;
  }
  return { svg: parts.join(''), height: y - top };
}
