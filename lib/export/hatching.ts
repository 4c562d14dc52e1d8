/**
 * Hatching, which a page has as a repeating gradient (components/matrix/MatrixCell.module.css: negative cells), as a
 * pattern of an SVG file. Pure.
 */
import { splitOutside } from './split-outside';

export interface Hatching {
  /** Direction across the lines in degrees, as CSS counts them: 0 up, 90 to the right. */
  readonly angle: number;
  /** Where each colour stands along it, in CSS pixels; the last one is the period. */
  readonly stops: readonly { readonly colour: string; readonly at: number }[];
}

export interface HatchedBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const REPEATING = 'repeating-linear-gradient(';

/**
 * The first repeating gradient of a computed `background-image`, whose stops are in pixels; undefined where there is
 * none, or one that this does not know.
 */
export function hatchingOf(backgroundImage: string): Hatching | undefined {
  const layer = splitOutside(backgroundImage, ',').find((part) => part.startsWith(REPEATING));
  if (!layer) return undefined;
  const [direction = '', ...rest] = splitOutside(layer.slice(REPEATING.length, -1), ',');
  const angle = /^(-?[\d.]+)deg$/.exec(direction)?.[1];
  const stops = rest.flatMap((stop) => {
    // A colour, and one place or two.
    const [, colour = '', places = ''] = /^(.*?)((?: -?[\d.]+px)+)$/.exec(stop) ?? [];
    return places
      .trim()
      .split(' ')
      .map((at) => ({ colour, at: Number.parseFloat(at) }));
  });
  const period = stops.at(-1)?.at;
  if (angle === undefined || !period || stops.some(({ at }) => Number.isNaN(at))) return undefined;
  return { angle: Number(angle), stops };
}

/**
 * The pattern that hatches a box as the page does, from the same corner on, to be filled with as `url(#id)`.
 *
 * @param paint a stop's colour as SVG programs know it
 */
export function hatchPattern(
  id: string,
  { angle, stops }: Hatching,
  { x, y, width, height }: HatchedBox,
  paint: (colour: string) => { readonly hex: string; readonly opacity: number },
): string {
  const turn = (angle * Math.PI) / 180;
  const [right, down] = [Math.sin(turn), -Math.cos(turn)];
  // The line along which a gradient runs goes through the middle, from corner to corner.
  const half = (Math.abs(width * right) + Math.abs(height * down)) / 2;
  const start = `${short(x + width / 2 - half * right)} ${short(y + height / 2 - half * down)}`;
  const period = stops.at(-1)?.at ?? 0;
  const stripes = stops.slice(0, -1).flatMap(({ colour, at }, n) => {
    const { hex, opacity } = paint(colour);
    const wide = (stops[n + 1]?.at ?? at) - at;
    if (wide <= 0 || opacity === 0) return [];
    return `<rect x="${short(at)}" width="${short(wide)}" height="${short(period)}" fill="${hex}" fill-opacity="${opacity}"/>`;
  });
  return (
    `<pattern id="${id}" patternUnits="userSpaceOnUse" width="${short(period)}" height="${short(period)}" ` +
    `patternTransform="translate(${start}) rotate(${short(angle - 90)})">${stripes.join('')}</pattern>`
  );
}

const short = (value: number): string => String(Number(value.toFixed(3)));
