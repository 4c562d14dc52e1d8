/** The cases of gradients.generated.json, and what the model makes of them. */
import * as tf from '@tensorflow/tfjs-core';
import type { GradientCase, GradientReference } from '../../parity/gradients';
import referenceJson from '../../parity/gradients.generated.json';
import { probeSigns } from '../../spec/probe';
import { seededImage, seededStateDict } from '../../spec/seeded-weights';
import { type TapSpec, tapTable } from '../../spec/taps';
import { unitChannels, unitRow } from '../../spec/unit';
import { VARIANTS } from '../../spec/variants';
import type { Differentiation } from '../gradients/differentiate';
import type { Model } from '../model';
import { drain } from './generators';

export const reference = referenceJson as unknown as GradientReference;
export const { classes, seed } = reference;
export const stateDict = seededStateDict(VARIANTS.xxs, classes, seed);

/** The seeded image of a case. */
export function imageOf({ height, width }: { height: number; width: number }): tf.Tensor4D {
  return tf.tensor4d(seededImage({ height, width }, seed), [1, height, width, 3]);
}

/** The tap, and where in it the unit of a case lies. */
export function unitOf({
  height,
  width,
  tap,
  cell,
}: Pick<GradientCase, 'height' | 'width' | 'tap' | 'cell'>): {
  spec: TapSpec;
  row: number;
} {
  const size = { height, width };
  const spec = tapTable(VARIANTS.xxs, size, classes).find(({ name }) => name === tap);
  const row = spec && unitRow(spec, size, cell);
  if (!spec || row === undefined) throw new Error(`no unit ${tap}`);
  return { spec, row };
}

/** How the forward pass is begun: `asBuilt`, or with a mistake in it. */
export type Start = (image: tf.Tensor4D, run: GradientCase) => Differentiation;
/** As the model does it. */
export const asBuilt =
  (model: Model): Start =>
  (image, { tap, modes }) =>
    model.differentiate(image, tap, modes);

/** The gradient of a case's probe, flat. */
export function gradientOf(start: Start, run: GradientCase): Float32Array {
  const { spec, row } = unitOf(run);
  const image = imageOf(run);
  const pullback = drain(start(image, run));
  const gradient = drain(pullback.pull(row, probeSigns(0, seed, unitChannels(spec))));
  const values = Float32Array.from(gradient.dataSync());
  pullback.dispose();
  tf.dispose([image, gradient]);
  return values;
}
