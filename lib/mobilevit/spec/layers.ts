import { mapSizes } from './map-sizes';
import { type Part, type PartName, parts, type Section } from './parts';
import type { Size } from './size';
import { tokenCount } from './unfold-index';
import { type BlockStage, IMAGENET_CLASSES, MLP_RATIO, SLOTS, type Variant } from './variants';

/**
 * A layer, named as timm names its module. Resizing odd maps belongs to `unfold` and `fold`; the concatenation shows as
 * the doubled inputs of conv_fusion; the residual adds have no layer of their own.
 */
export type Layer =
  /** Convolution k×k padded by (k − 1)/2 cells on every side. With `batchNorm`, a batch norm follows; without, nothing. */
  | {
      readonly op: 'conv';
      readonly name: string;
      readonly inputs: number;
      readonly outputs: number;
      readonly kernel: 1 | 3;
      readonly stride: 1 | 2;
      readonly batchNorm: boolean;
      readonly silu: boolean;
    }
  /** Depthwise convolution 3×3, batch norm, SiLU. */
  | { readonly op: 'depthwise'; readonly name: string; readonly channels: number; readonly stride: 1 | 2 }
  | { readonly op: 'unfold' | 'fold'; readonly name: string; readonly stage: BlockStage }
  | { readonly op: 'layer-norm'; readonly name: string; readonly width: number }
  /** Linear map with bias. */
  | {
      readonly op: 'linear';
      readonly name: string;
      readonly inputs: number;
      readonly outputs: number;
      readonly silu: boolean;
    }
  /** softmax(q·kᵀ/√dh)·v, from the concatenated q, k, v: no weights, two products. */
  | { readonly op: 'attention'; readonly name: string; readonly width: number }
  /** Mean over the map. */
  | { readonly op: 'pool'; readonly name: string; readonly channels: number };

/** A map [height, width, channels], sequences [slots, tokens, width] or a vector [length]. */
export type Shape = readonly number[];

export interface PlacedLayer {
  readonly part: PartName;
  readonly section: Section;
  readonly layer: Layer;
  readonly input: Shape;
  readonly output: Shape;
}

/** The layers of one part, in the order in which they run and in which timm's state dict lists their tensors. */
export function layersOf(part: Part): Layer[] {
  switch (part.kind) {
    case 'stem':
      return [conv('stem', 3, part.outputs, { kernel: 3, stride: 2 })];
    case 'inverted-residual':
      return [
        conv(`${part.name}.conv1_1x1`, part.inputs, part.hidden),
        { op: 'depthwise', name: `${part.name}.conv2_kxk`, channels: part.hidden, stride: part.stride },
        conv(`${part.name}.conv3_1x1`, part.hidden, part.outputs, { silu: false }),
      ];
    case 'local':
      return [
        conv(`${part.block}.conv_kxk`, part.channels, part.channels, { kernel: 3 }),
        conv(`${part.block}.conv_1x1`, part.channels, part.width, { batchNorm: false, silu: false }),
        { op: 'unfold', name: `${part.block}.unfold`, stage: part.stage },
      ];
    case 'transformer-layer': {
      const { name, width } = part;
      return [
        { op: 'layer-norm', name: `${name}.norm1`, width },
        linear(`${name}.attn.qkv`, width, 3 * width),
        { op: 'attention', name: `${name}.attn`, width },
        linear(`${name}.attn.proj`, width, width),
        { op: 'layer-norm', name: `${name}.norm2`, width },
        linear(`${name}.mlp.fc1`, width, MLP_RATIO * width, true),
        linear(`${name}.mlp.fc2`, MLP_RATIO * width, width),
      ];
    }
    case 'fusion':
      return [
        { op: 'layer-norm', name: `${part.block}.norm`, width: part.width },
        { op: 'fold', name: `${part.block}.fold`, stage: part.stage },
        conv(`${part.block}.conv_proj`, part.width, part.channels),
        conv(`${part.block}.conv_fusion`, 2 * part.channels, part.channels, { kernel: 3 }),
      ];
    case 'final-conv':
      return [conv('final_conv', part.inputs, part.outputs)];
    case 'head':
      return [
        { op: 'pool', name: 'head.global_pool', channels: part.inputs },
        linear('head.fc', part.inputs, part.classes),
      ];
  }
}

/** Every layer with the shapes that it takes and gives for an image of `size`, in running order. */
export function layerTable(variant: Variant, size: Size, classes: number = IMAGENET_CLASSES): PlacedLayer[] {
  return placedLayers(parts(variant, classes), size);
}

/** The same for any list of parts that halves its map where the variants do. */
export function placedLayers(list: readonly Part[], size: Size): PlacedLayer[] {
  const sizes = mapSizes(size);
  const table: PlacedLayer[] = [];
  let current: Shape = [size.height, size.width, 3];
  for (const part of list) {
    for (const layer of layersOf(part)) {
      const input = 'inputs' in layer ? [...current.slice(0, -1), layer.inputs] : current;
      const output = outputShape(layer, input, sizes);
      table.push({ part: part.name, section: part.section, layer, input, output });
      current = output;
    }
  }
  return table;
}

function outputShape(layer: Layer, input: Shape, sizes: ReturnType<typeof mapSizes>): Shape {
  const leading = input.slice(0, -1);
  const channels = input.at(-1) ?? 0;
  switch (layer.op) {
    case 'conv':
      return [...leading.map((side) => Math.ceil(side / layer.stride)), layer.outputs];
    case 'depthwise':
      return [...leading.map((side) => Math.ceil(side / layer.stride)), layer.channels];
    case 'unfold':
      return [SLOTS, tokenCount(sizes.unfolded[layer.stage]), channels];
    case 'fold': {
      const { height, width } = sizes.stages[layer.stage - 1] ?? sizes.stem;
      return [height, width, channels];
    }
    case 'layer-norm':
      return input;
    case 'linear':
      return [...leading, layer.outputs];
    case 'attention':
      return [...leading, layer.width];
    case 'pool':
      return [layer.channels];
  }
}

interface ConvOptions {
  readonly kernel?: 1 | 3;
  readonly stride?: 1 | 2;
  readonly batchNorm?: boolean;
  readonly silu?: boolean;
}

function conv(name: string, inputs: number, outputs: number, options: ConvOptions = {}): Layer {
  return { op: 'conv', name, inputs, outputs, kernel: 1, stride: 1, batchNorm: true, silu: true, ...options };
}

function linear(name: string, inputs: number, outputs: number, silu = false): Layer {
  return { op: 'linear', name, inputs, outputs, silu };
}
