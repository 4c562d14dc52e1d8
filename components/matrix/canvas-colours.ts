import type { Rgb } from '@/lib/colour/mix';

let probe: CanvasRenderingContext2D | null | undefined;

/** Any CSS colour as bytes, by asking a canvas: a custom property may come back in any notation. */
function toRgb(colour: string): Rgb {
  if (probe === undefined) {
    const canvas = document.createElement('canvas');
    canvas.width = 1;
    canvas.height = 1;
    probe = canvas.getContext('2d', { willReadFrequently: true });
  }
  if (!probe) return [0, 0, 0];
  probe.clearRect(0, 0, 1, 1);
  probe.fillStyle = colour;
  probe.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = probe.getImageData(0, 0, 1, 1).data;
  return [r, g, b];
}

/** Reads colour tokens (`--paper`) as they stand at an element. Ask again once the theme has changed. */
export function tokensAt(element: Element): (token: string) => Rgb {
  const style = getComputedStyle(element);
  const known = new Map<string, Rgb>();
  return (token) => {
    const before = known.get(token);
    if (before) return before;
    const colour = toRgb(style.getPropertyValue(token));
    known.set(token, colour);
    return colour;
  };
}

/** As a canvas takes it. */
export const css = ([r, g, b]: Rgb): string => `rgb(${r} ${g} ${b})`;
