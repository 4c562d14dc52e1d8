import { tokensAt } from '@/components/matrix/canvas-colours';
import { ramp } from '@/lib/colour/mix';
import { perceptualRamp } from '@/lib/colour/perceptual';
import type { Colours } from '@/lib/session/view';

const STEPS = 256;
let coloured: Uint8ClampedArray | undefined;

/** The ramp as it stands at an element, whose theme gives paper and ink. */
export function rampAt(element: Element, colours: Colours): Uint8ClampedArray {
  if (colours === 'perceptual') {
    coloured ??= perceptualRamp(STEPS);
    return coloured;
  }
  const token = tokensAt(element);
  return ramp(token('--paper'), token('--ink'), STEPS);
}
