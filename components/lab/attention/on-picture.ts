/**
 * How marks on a picture are painted where no style sheet reaches: the classes of QueryOverlay.module.css and
 * PinMarks.module.css as attributes (on-picture.test.ts holds the two together). Pure.
 */
import { encode, oklchToLinear, parseOklch } from '@/lib/colour/oklch';

/** The roles' hues at a lightness that holds on any picture, in either theme. */
export const ON_PICTURE = {
  light: 'oklch(1 0 0)',
  attention: 'oklch(0.5 0.2 300)',
  'attention-deep': 'oklch(0.4 0.19 300)',
  ink: 'oklch(0.22 0.01 60)',
  input: 'oklch(0.4 0.13 245)',
} as const;

type Hue = keyof typeof ON_PICTURE;

interface Paint {
  readonly fill: Hue | 'none';
  readonly 'fill-opacity'?: number;
  readonly stroke?: Hue;
  readonly 'stroke-opacity'?: number;
  readonly 'stroke-width'?: number;
  readonly 'stroke-dasharray'?: string;
}

export const QUERY_PAINT = {
  halo: { fill: 'none', stroke: 'light', 'stroke-width': 1.6 },
  dots: { fill: 'attention', 'fill-opacity': 0.58 },
  ringHalo: { fill: 'none', stroke: 'light', 'stroke-opacity': 0.75, 'stroke-width': 2.6 },
  cellHalo: { fill: 'none', stroke: 'light', 'stroke-opacity': 0.75, 'stroke-width': 2.6 },
  ring: { fill: 'none', stroke: 'attention-deep', 'stroke-width': 1.1, 'stroke-dasharray': '3.5 2.5' },
  cell: { fill: 'input', 'fill-opacity': 0.25, stroke: 'input', 'stroke-width': 1.3 },
  slot: { fill: 'light', stroke: 'input', 'stroke-width': 0.9 },
} as const satisfies Record<string, Paint>;

export const PIN_PAINT = {
  halo: { fill: 'none', stroke: 'light', 'stroke-opacity': 0.85, 'stroke-width': 2.4 },
  outlines: { fill: 'none', stroke: 'attention-deep', 'stroke-width': 1.1 },
  cell: { fill: 'none', stroke: 'input', 'stroke-width': 1.3, 'stroke-dasharray': '2 1.4' },
  tag: { fill: 'input', stroke: 'light', 'stroke-width': 1.2 },
  number: { fill: 'light' },
} as const satisfies Record<string, Paint>;

/** A hue as `#rrggbb`, which every program that opens SVG knows. */
export function hexOf(hue: Hue): string {
  const colour = parseOklch(ON_PICTURE[hue]);
  if (!colour) throw new Error(`${ON_PICTURE[hue]} is no colour`);
  const byte = (linear: number) => Math.round(255 * Math.min(Math.max(encode(linear), 0), 1));
  return `#${oklchToLinear(colour)
    .map((linear) => byte(linear).toString(16).padStart(2, '0'))
    .join('')}`;
}

/** A paint as attributes of an SVG element. */
export function attributesOf(paint: Paint): string {
  return Object.entries(paint)
    .map(([name, value]) => `${name}="${typeof value === 'string' && isHue(value) ? hexOf(value) : value}"`)
    .join(' ');
}

const isHue = (value: string): value is Hue => value in ON_PICTURE;
