/** A colour as every program that opens SVG knows it. */
export interface Paint {
  /** `#rrggbb`. */
  readonly hex: string;
  /** 0–1. */
  readonly opacity: number;
}

let probe: CanvasRenderingContext2D | null | undefined;
const known = new Map<string, Paint>();

/** Any CSS colour, in whatever notation a computed style has it, by asking a canvas. Browser only. */
export function hexColour(colour: string): Paint {
  const before = known.get(colour);
  if (before) return before;
  if (probe === undefined) {
    const canvas = document.createElement('canvas');
    canvas.width = 1;
    canvas.height = 1;
    probe = canvas.getContext('2d', { willReadFrequently: true });
  }
  if (!probe) return { hex: '#000000', opacity: 1 };
  probe.clearRect(0, 0, 1, 1);
  probe.fillStyle = colour;
  probe.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0, a = 0] = probe.getImageData(0, 0, 1, 1).data;
  const hex = `#${[r, g, b].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  const paint = { hex, opacity: Math.round((100 * a) / 255) / 100 };
  known.set(colour, paint);
  return paint;
}
