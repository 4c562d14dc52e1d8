import * as tf from '@tensorflow/tfjs-core';
import type { NamedTensor, StateDict } from '../spec/state-dict';
import { HEADS, NORM_EPSILON } from '../spec/variants';
import type { ConvWeights, LinearWeights, NormWeights } from './ops';

export type WeightsErrorCode = 'missing-tensor' | 'wrong-shape';

export interface WeightsErrorData {
  readonly tensor: string;
  readonly expected?: readonly number[];
  readonly found?: readonly number[];
}

/** A state dict that does not hold what the network reads from it. */
export class WeightsError extends Error {
  override readonly name = 'WeightsError';

  constructor(
    readonly code: WeightsErrorCode,
    readonly data: WeightsErrorData,
  ) {
    super(`${code}: ${data.tensor}`);
  }
}

/** The projections of one attention layer; q's carries the factor 1/√dh. */
export interface QkvWeights {
  readonly q: LinearWeights;
  readonly k: LinearWeights;
  readonly v: LinearWeights;
}

/**
 * Turns a state dict into device tensors in tfjs's layouts and owns them until `dispose`.
 *
 * Batch norm is folded into the convolution before it: weight·s and beta − mean·s with s = gamma/√(variance + ε), in
 * float64, rounded to float32 once.
 */
export class Weights {
  private readonly owned: tf.Tensor[] = [];

  constructor(private readonly stateDict: StateDict) {}

  /** Convolution `name` and its batch norm: timm's `{name}.conv` and `{name}.bn`. */
  conv(name: string, inputs: number, outputs: number, kernel: 1 | 3): ConvWeights {
    const { data } = this.read(`${name}.conv.weight`, [outputs, inputs, kernel, kernel]);
    const { scale, bias } = this.foldedNorm(`${name}.bn`, outputs);
    return { filter: this.filter(data, outputs, inputs, kernel, scale), bias: this.vector(bias) };
  }

  /** A convolution 1×1 on its own: timm's `{name}.weight`. */
  bareConv(name: string, inputs: number, outputs: number): ConvWeights {
    const { data } = this.read(`${name}.weight`, [outputs, inputs, 1, 1]);
    return { filter: this.filter(data, outputs, inputs, 1, new Float64Array(outputs).fill(1)) };
  }

  /** Depthwise convolution 3×3 and its batch norm: [C, 1, 3, 3] → [3, 3, C, 1]. */
  depthwise(name: string, channels: number): ConvWeights {
    const { data } = this.read(`${name}.conv.weight`, [channels, 1, 3, 3]);
    const { scale, bias } = this.foldedNorm(`${name}.bn`, channels);
    const filter = new Float32Array(data.length);
    for (let channel = 0; channel < channels; channel++) {
      for (let tap = 0; tap < 9; tap++) {
        filter[tap * channels + channel] = at(data, channel * 9 + tap) * at(scale, channel);
      }
    }
    return { filter: this.own(tf.tensor4d(filter, [3, 3, channels, 1])), bias: this.vector(bias) };
  }

  /** Linear map with bias: [out, in] → [in, out]. */
  linear(name: string, inputs: number, outputs: number): LinearWeights {
    const { data } = this.read(`${name}.weight`, [outputs, inputs]);
    const bias = this.read(`${name}.bias`, [outputs]).data;
    return this.linearRows(data, bias, inputs, 0, outputs, 1);
  }

  /** timm's fused qkv, [3·d, d], cut into its thirds q, k, v. */
  qkv(name: string, width: number): QkvWeights {
    const { data } = this.read(`${name}.weight`, [3 * width, width]);
    const bias = this.read(`${name}.bias`, [3 * width]).data;
    return {
      q: this.linearRows(data, bias, width, 0, width, 1 / Math.sqrt(width / HEADS)),
      k: this.linearRows(data, bias, width, width, 2 * width, 1),
      v: this.linearRows(data, bias, width, 2 * width, 3 * width, 1),
    };
  }

  layerNorm(name: string, width: number): NormWeights {
    return {
      gain: this.vector(this.read(`${name}.weight`, [width]).data),
      offset: this.vector(this.read(`${name}.bias`, [width]).data),
    };
  }

  dispose(): void {
    tf.dispose(this.owned);
    this.owned.length = 0;
  }

  private read(name: string, expected: readonly number[]): NamedTensor {
    const tensor = this.stateDict.get(name);
    if (!tensor) throw new WeightsError('missing-tensor', { tensor: name });
    if (tensor.shape.join() !== expected.join()) {
      throw new WeightsError('wrong-shape', { tensor: name, expected, found: tensor.shape });
    }
    return tensor;
  }

  private foldedNorm(name: string, channels: number): { scale: Float64Array; bias: Float64Array } {
    const gamma = this.read(`${name}.weight`, [channels]).data;
    const beta = this.read(`${name}.bias`, [channels]).data;
    const mean = this.read(`${name}.running_mean`, [channels]).data;
    const variance = this.read(`${name}.running_var`, [channels]).data;
    const scale = new Float64Array(channels);
    const bias = new Float64Array(channels);
    for (let channel = 0; channel < channels; channel++) {
      const s = at(gamma, channel) / Math.sqrt(at(variance, channel) + NORM_EPSILON);
      scale[channel] = s;
      bias[channel] = at(beta, channel) - at(mean, channel) * s;
    }
    return { scale, bias };
  }

  /** [out, in, k, k] → [k, k, in, out], each output channel times its scale. */
  private filter(
    data: Float32Array,
    outputs: number,
    inputs: number,
    kernel: number,
    scale: Float64Array,
  ): tf.Tensor4D {
    const area = kernel * kernel;
    const filter = new Float32Array(data.length);
    for (let output = 0; output < outputs; output++) {
      for (let input = 0; input < inputs; input++) {
        for (let tap = 0; tap < area; tap++) {
          const weight = at(data, (output * inputs + input) * area + tap);
          filter[(tap * inputs + input) * outputs + output] = weight * at(scale, output);
        }
      }
    }
    return this.own(tf.tensor4d(filter, [kernel, kernel, inputs, outputs]));
  }

  /** Rows `from` to `to` of a linear map, times `scale`, transposed. */
  private linearRows(
    data: Float32Array,
    bias: Float32Array,
    inputs: number,
    from: number,
    to: number,
    scale: number,
  ): LinearWeights {
    const outputs = to - from;
    const matrix = new Float32Array(inputs * outputs);
    for (let output = 0; output < outputs; output++) {
      for (let input = 0; input < inputs; input++) {
        matrix[input * outputs + output] = at(data, (from + output) * inputs + input) * scale;
      }
    }
    return {
      matrix: this.own(tf.tensor2d(matrix, [inputs, outputs])),
      bias: this.vector(bias.subarray(from, to).map((value) => value * scale)),
    };
  }

  private vector(values: ArrayLike<number>): tf.Tensor1D {
    return this.own(tf.tensor1d(Float32Array.from(values)));
  }

  private own<T extends tf.Tensor>(tensor: T): T {
    this.owned.push(tf.keep(tensor));
    return tensor;
  }
}

/** An element that the loop's bounds guarantee. */
function at(values: Float32Array | Float64Array, index: number): number {
  return values[index] ?? Number.NaN;
}
