/** A picture on show as a file: SVG, or the same figure as PNG. Browser only. */
import { css, tokensAt } from '@/components/matrix/canvas-colours';
import type { Exportable, ExportScale } from '@/lib/export/exportable';
import {
  FIGURE_FONT,
  FIGURE_SIDE,
  type FigureColours,
  type FigureFile,
  type FigureScale,
  figureSvg,
  pictureHeight,
} from '@/lib/export/figure-svg';
import type { Locale } from '@/lib/i18n/locales';
import { hexOf } from '../attention/on-picture';
import { written } from '../xray/numbers';
import { capital } from './capital';

/** Pixels of a file for each CSS pixel of the figure: sharp on a good screen, and on paper at half its size. */
const DENSITY = 2;

/**
 * Composes the figure in the page's own colours.
 *
 * @param credits small lines at its foot: model, credits
 * @throws EncodingError when a picture in it cannot be decoded any more
 */
export async function composeFigure(
  { title, caption, draw, marks, scale }: Exportable,
  credits: readonly string[],
  locale: Locale,
): Promise<FigureFile> {
  const over = typeof marks === 'function' ? await marks() : marks;
  const figure = {
    title: capital(title, locale),
    caption,
    credits,
    image: draw && (await drawnImage(draw, pictureHeight(over))),
    marks: over,
    scale: scale && writtenScale(scale, locale),
  };
  return figureSvg(figure, pageColours(), measurer());
}

async function drawnImage(draw: NonNullable<Exportable['draw']>, height: number): Promise<string> {
  const side = DENSITY * FIGURE_SIDE;
  const { canvas, context } = newCanvas(side, DENSITY * height);
  await draw(context, side);
  return canvas.toDataURL('image/png');
}

export const svgBlob = ({ svg }: FigureFile): Blob => new Blob([svg], { type: 'image/svg+xml' });

/** @throws Error when the browser cannot make a picture of it */
export async function pngBlob(file: FigureFile): Promise<Blob> {
  const address = URL.createObjectURL(svgBlob(file));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const [width, height] = [DENSITY * file.width, Math.round(DENSITY * file.height)];
    const { canvas, context } = newCanvas(width, height);
    context.drawImage(image, 0, 0, width, height);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!blob) throw new Error('no PNG');
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function writtenScale({ min, max, label, ramp, dot }: ExportScale, locale: Locale): FigureScale {
  const colours = ramp?.();
  return {
    label,
    min: written(locale, min),
    max: written(locale, max),
    ramp: colours && rampImage(colours),
    zero: min < 0 && max > 0 ? -min / (max - min) : undefined,
    dot,
  };
}

function rampImage(ramp: Uint8ClampedArray): string {
  const width = ramp.length / 3;
  const { canvas, context } = newCanvas(width, 1);
  const pixels = context.createImageData(width, 1);
  for (let x = 0; x < width; x++) pixels.data.set([...ramp.subarray(3 * x, 3 * x + 3), 255], 4 * x);
  context.putImageData(pixels, 0, 0);
  return canvas.toDataURL('image/png');
}

function newCanvas(width: number, height: number) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  return { canvas, context };
}

function pageColours(): FigureColours {
  const token = tokensAt(document.documentElement);
  return {
    paper: css(token('--paper')),
    ink: css(token('--ink')),
    muted: css(token('--ink-muted')),
    mark: hexOf('attention'),
  };
}

function measurer() {
  const { context } = newCanvas(1, 1);
  return (text: string, size: number, weight: number): number => {
    context.font = `${weight} ${size}px ${FIGURE_FONT}`;
    return context.measureText(text).width;
  };
}
