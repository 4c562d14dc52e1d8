import type { NamedAttrMap, TensorInfo } from '@tensorflow/tfjs-core';

/** A kernel was called with tensors that do not fit each other. Caught before it writes over the heap. */
export class ShapeError extends RangeError {
  override readonly name = 'ShapeError';
}

interface Sides {
  1: [number];
  2: [number, number];
  4: [number, number, number, number];
}

/** A tensor's shape, which must have so many sides. */
export function sides<Rank extends keyof Sides>(tensor: TensorInfo | undefined, rank: Rank): Sides[Rank] {
  if (tensor?.shape.length !== rank) throw new ShapeError(`not a tensor of rank ${rank}`);
  return tensor.shape as Sides[Rank];
}

/** @throws ShapeError unless `fits` */
export function demand(fits: boolean, otherwise: string): void {
  if (!fits) throw new ShapeError(otherwise);
}

/** An attribute of a kernel call, all of which are numbers here. */
export function attribute(attributes: NamedAttrMap | undefined, name: string): number {
  const value = attributes?.[name];
  if (typeof value !== 'number') throw new TypeError(`${name} is not a number`);
  return value;
}

/** Whether two shapes are the same. */
export function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((side, index) => side === b[index]);
}
