/** A drawing of the page with its style sheet's paint written into it. Browser only. */
import { hexColour } from './hex-colour';

const COLOURS = ['fill', 'stroke'] as const;
const PROPERTIES = [
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'vector-effect',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

/** Attributes that mean nothing in a file. */
const OF_THE_PAGE = ['class', 'style', 'data-testid', 'aria-hidden', 'focusable', 'role', 'aria-label'];

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
  });
  if (!svg.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  copy.setAttribute('x', String(x));
  copy.setAttribute('y', String(y));
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(copy);
}
