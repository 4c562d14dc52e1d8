/** A drawing of the page with its style sheet's paint written into it. Browser only. */
import { hexColour } from './hex-colour';

const COLOURS = ['fill', 'stroke'] as const;
const PROPERTIES = [
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

/** Attributes that mean nothing in a file. */
const OF_THE_PAGE = ['class', 'style', 'data-testid', 'aria-hidden', 'focusable', 'role', 'aria-label'];

/** Where a shape lies and how large it is, across and down. */
const ACROSS = ['x', 'x1', 'x2', 'width'] as const;
const DOWN = ['y', 'y1', 'y2', 'height'] as const;

/**
 * A stroke that is as wide as the page says whatever its drawing is scaled by. A file is shown at any size: there it
 * has to grow with the rest, from the proportions that it has on the page.
 */
function keepStroke(original: Element, copy: Element, style: CSSStyleDeclaration): void {
  const matrix = original instanceof SVGGraphicsElement && original.getScreenCTM();
  if (!matrix || !(matrix.a > 0) || !(matrix.d > 0)) return;
  const lengths = (text: string, by: number) =>
    text.replace(/[\d.]+(px)?/g, (part) => String(Number.parseFloat(part) / by));
  const [across, down] = [matrix.a, matrix.d];
  const even = Math.abs(across / down - 1) < 0.01;
  if (even) {
    copy.setAttribute('stroke-width', lengths(style.strokeWidth, across));
    if (style.strokeDasharray !== 'none')
      copy.setAttribute('stroke-dasharray', lengths(style.strokeDasharray, across));
    return;
  }
  // Stretched more one way than the other: only what has no path can be drawn as large as it is seen instead.
  if (!copy.matches('rect, line')) {
    copy.setAttribute('vector-effect', 'non-scaling-stroke');
    return;
  }
  for (const [names, by] of [
    [ACROSS, across],
    [DOWN, down],
  ] as const) {
    for (const name of names) {
      const value = Number(copy.getAttribute(name) ?? Number.NaN);
      if (Number.isFinite(value)) copy.setAttribute(name, String(value * by));
    }
  }
  copy.setAttribute('transform', `scale(${1 / across} ${1 / down})`);
}

/** The drawing as a nested `<svg>` at a place of the file. */
export function svgCopy(svg: SVGSVGElement, x: number, y: number, width: number, height: number): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  const copies = [copy, ...copy.querySelectorAll('*')];
  originals.forEach((original, i) => {
    const style = getComputedStyle(original);
    const target = copies[i];
    if (!target) return;
    for (const name of COLOURS) {
      const value = style.getPropertyValue(name);
      if (value === 'none' || value.startsWith('url(')) {
        target.setAttribute(name, value);
        continue;
      }
      const { hex, opacity } = hexColour(value);
      target.setAttribute(name, opacity === 0 ? 'none' : hex);
      const own = Number(style.getPropertyValue(`${name}-opacity`) || 1);
      target.setAttribute(`${name}-opacity`, String(own * opacity));
    }
    for (const name of PROPERTIES) {
      const value = style.getPropertyValue(name);
      if (value !== '' && value !== 'none' && value !== 'normal') target.setAttribute(name, value);
    }
    for (const name of OF_THE_PAGE) target.removeAttribute(name);
    // A drawing in a drawing would be clipped: half of a line at its edge.
    if (original instanceof SVGSVGElement && style.overflow === 'visible')
      target.setAttribute('overflow', 'visible');
    if (style.vectorEffect === 'non-scaling-stroke') keepStroke(original, target, style);
  });
  if (!svg.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  copy.setAttribute('x', String(x));
  copy.setAttribute('y', String(y));
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(copy);
}
