import { tokensAt } from '@/components/matrix/canvas-colours';
import { colourMap } from '@/lib/colour/colour-map';
import { ramp } from '@/lib/colour/mix';
import { type LogSpan, logShare } from '@/lib/receptive-field/log-span';

const STEPS = 256;

/** From paper to the input's ink, as both stand at an element: a field is about the input. */
export function fieldRamp(at: Element): Uint8ClampedArray {
  const token = tokensAt(at);
  return ramp(token('--paper'), token('--input-ink'), STEPS);
}

/** A field [side, side] on its logarithmic scale, in the colours of an element. */
export function fieldImage(at: Element, rms: Float32Array, side: number, span: LogSpan): ImageData {
  const shares = rms.map((value) => logShare(span, value));
  return new ImageData(colourMap(shares, { min: 0, max: 1 }, fieldRamp(at)), side, side);
}
