import { type Layer, layersOf } from './layers';
import { type Part, parts } from './parts';
import { IMAGENET_CLASSES, type Variant } from './variants';

/** Trained by gradient; gathered by batch norm while training; or a count that inference ignores (I64, rank 0). */
export type TensorKind = 'parameter' | 'statistic' | 'counter';

export interface TensorSpec {
  /** timm's name. */
  readonly name: string;
  /** PyTorch's layout: convolution [out, in, height, width], depthwise [channels, 1, 3, 3], linear [out, in]. */
  readonly shape: readonly number[];
  readonly kind: TensorKind;
}

/** Every tensor of a checkpoint in the order of timm's state dict: 311 for each variant (spec/mobilevit.md, 4.1). */
export function tensorTable(variant: Variant, classes: number = IMAGENET_CLASSES): TensorSpec[] {
  return parts(variant, classes).flatMap(partTensors);
}

/** Trained numbers in the whole network. Batch norm's statistics and counters are not among them. */
export function parameterCount(variant: Variant, classes: number = IMAGENET_CLASSES): number {
  return sum(parts(variant, classes).map(partParameters));
}

/** Trained numbers in one part. */
export function partParameters(part: Part): number {
  return sum(
    partTensors(part).map((tensor) => (tensor.kind === 'parameter' ? elementCount(tensor.shape) : 0)),
  );
}

/** The tensors of one part, in order. */
export function partTensors(part: Part): TensorSpec[] {
  return layersOf(part).flatMap(layerTensors);
}

/** Numbers in a tensor of this shape; 1 for rank 0. */
export function elementCount(shape: readonly number[]): number {
  return shape.reduce((product, side) => product * side, 1);
}

function layerTensors(layer: Layer): TensorSpec[] {
  switch (layer.op) {
    case 'conv': {
      const shape = [layer.outputs, layer.inputs, layer.kernel, layer.kernel];
      return layer.batchNorm
        ? [parameter(`${layer.name}.conv.weight`, shape), ...batchNorm(`${layer.name}.bn`, layer.outputs)]
        : [parameter(`${layer.name}.weight`, shape)];
    }
    case 'depthwise':
      return [
        parameter(`${layer.name}.conv.weight`, [layer.channels, 1, 3, 3]),
        ...batchNorm(`${layer.name}.bn`, layer.channels),
      ];
    case 'layer-norm':
      return [
        parameter(`${layer.name}.weight`, [layer.width]),
        parameter(`${layer.name}.bias`, [layer.width]),
      ];
    case 'linear':
      return [
        parameter(`${layer.name}.weight`, [layer.outputs, layer.inputs]),
        parameter(`${layer.name}.bias`, [layer.outputs]),
      ];
    case 'unfold':
    case 'fold':
    case 'attention':
    case 'pool':
      return [];
  }
}

function batchNorm(name: string, channels: number): TensorSpec[] {
  return [
    parameter(`${name}.weight`, [channels]),
    parameter(`${name}.bias`, [channels]),
    { name: `${name}.running_mean`, shape: [channels], kind: 'statistic' },
    { name: `${name}.running_var`, shape: [channels], kind: 'statistic' },
    { name: `${name}.num_batches_tracked`, shape: [], kind: 'counter' },
  ];
}

function parameter(name: string, shape: readonly number[]): TensorSpec {
  return { name, shape, kind: 'parameter' };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
