/** An effective field in the numbers that stand beside it. Pure. */
import type { Size } from '@/lib/mobilevit/spec/size';
import type { TapSpec } from '@/lib/mobilevit/spec/taps';
import type { Cell } from '@/lib/mobilevit/spec/unfold-index';
import { massRadii, type Point, shareInside } from '@/lib/receptive-field/effective';
import {
  fieldBox,
  type PixelBox,
  type TheoreticalField,
  unitCentre,
} from '@/lib/receptive-field/theoretical';

/** Shares of the mass that have a ring. */
export const HALF = 0.5;
export const MOST = 0.95;

/** What arithmetic alone says of a unit. */
export interface Reach {
  /** Pixels that it can see at all. */
  readonly box: PixelBox;
  /** Pixels that the convolutions alone would let it see. */
  readonly convolutions: PixelBox;
  /** Whether attention opens the box to the whole picture. */
  readonly whole: boolean;
  /** Side of the convolutions' box before the picture's border cuts it, in pixels. */
  readonly side: number;
  readonly centre: Point;
}

export function reachOf(tap: TapSpec, theory: TheoreticalField, cell: Cell, image: Size): Reach {
  return {
    box: fieldBox(tap, theory, cell, image),
    convolutions: fieldBox(tap, { ...theory, global: false }, cell, image),
    whole: theory.global,
    side: theory.side,
    centre: unitCentre(tap, theory, cell, image),
  };
}

/** What measuring says of it. */
export interface Facts {
  /** Radii that hold half and most of the mass, in pixels. */
  readonly half: number;
  readonly most: number;
  /** Share of the mass inside the convolutions' own box. */
  readonly inside: number;
}

/** @param rms [image.height, image.width] */
export function factsOf(rms: Float32Array, { centre, convolutions }: Reach, image: Size): Facts {
  const field = { values: rms, ...image };
  const [half = 0, most = 0] = massRadii(field, centre, [HALF, MOST]);
  return { half, most, inside: shareInside(field, convolutions) };
}
