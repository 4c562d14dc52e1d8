/**
 * The network as an ONNX graph, by tracing: the model runs once through a table of operations that computes as usual
 * and writes down what it computes. So the graph and the folded weights are the site's own, and follow it when it
 * changes; a second description of the network, which could differ from the first, does not exist.
 *
 * Maps are NCHW in ONNX, whose runtime is made for that order; tokens are [4·N, d] as here.
 */
import * as tf from '@tensorflow/tfjs-core';
import { finish, type Model } from '@/lib/mobilevit/forward/model';
import { type ConvWeights, type Ops, standardOps } from '@/lib/mobilevit/forward/ops';
import { NORM_EPSILON, PATCH, SLOTS } from '@/lib/mobilevit/spec/variants';
import { encodeOnnx, type OnnxNode, type OnnxTensor } from './onnx-file.mjs';

export const INPUT = 'image';

/**
 * The bytes of an ONNX model that computes what `build`'s model computes: `image` [1, 3, side, side] to one output,
 * the logits [1, classes].
 *
 * @param build makes the model on the current backend with the operations that it is given
 */
export function traceOnnx(build: (ops: Ops) => Model, side: number): Uint8Array {
  const trace = new Trace();
  const model = build(trace.ops);
  const image = tf.zeros<tf.Rank.R4>([1, side, side, 3]);
  try {
    trace.names.set(image.id, INPUT);
    tf.dispose([...finish(model.run(image, [])).values()]);
    return encodeOnnx({
      name: model.variant.name,
      nodes: trace.nodes,
      initialisers: [...trace.initialisers.values()],
      input: { name: INPUT, dims: [1, 3, side, side] },
      output: { name: trace.newest, dims: [1, model.classes] },
    });
  } finally {
    image.dispose();
    model.dispose();
  }
}

class Trace {
  readonly nodes: OnnxNode[] = [];
  readonly initialisers = new Map<string, OnnxTensor>();
  /** ONNX names of tensors, by tfjs's ids, which are never used twice. */
  readonly names = new Map<number, string>();
  newest = INPUT;

  readonly ops: Ops = {
    conv: (x, weights, options) => {
      const y = standardOps.conv(x, weights, options);
      const kernel = weights.filter.shape[0];
      const filter = this.weight(tf.tidy(() => tf.transpose(weights.filter, [3, 2, 0, 1])));
      return this.convolution(x, y, filter, weights.bias, kernel, options.stride, 1, options.silu);
    },
    depthwise: (x, weights, stride) => {
      const y = standardOps.depthwise(x, weights, stride);
      const filter = this.weight(tf.tidy(() => tf.transpose(weights.filter, [2, 3, 0, 1])));
      return this.convolution(x, y, filter, weights.bias, 3, stride, x.shape[3], true);
    },
    linear: (x, weights, silu) => {
      const y = standardOps.linear(x, weights, silu);
      const product = this.node('Gemm', [this.of(x), this.weight(weights.matrix), this.weight(weights.bias)]);
      this.names.set(y.id, silu ? this.silu(product) : product);
      return y;
    },
    layerNorm: (x, weights) => {
      const y = standardOps.layerNorm(x, weights);
      const inputs = [this.of(x), this.weight(weights.gain), this.weight(weights.offset)];
      this.names.set(y.id, this.node('LayerNormalization', inputs, { axis: -1, epsilon: NORM_EPSILON }));
      return y;
    },
    attention: (q, k, v, heads, wantProbabilities) => {
      if (wantProbabilities) throw new Error('the traced graph hands out no probabilities');
      const result = standardOps.attention(q, k, v, heads, false);
      const [rows, width] = q.shape;
      const split = [SLOTS, rows / SLOTS, heads, width / heads];
      const head = (x: tf.Tensor, perm: number[]) =>
        this.node('Transpose', [this.reshape(this.of(x), split)], { perm });
      const scores = this.node('MatMul', [head(q, [0, 2, 1, 3]), head(k, [0, 2, 3, 1])]);
      const weights = this.node('Softmax', [scores], { axis: -1 });
      const mixed = this.node('MatMul', [weights, head(v, [0, 2, 1, 3])]);
      const joined = this.node('Transpose', [mixed], { perm: [0, 2, 1, 3] });
      this.names.set(result.mix.id, this.reshape(joined, [rows, width]));
      return result;
    },
    unfold: (x) => {
      const y = standardOps.unfold(x);
      const [, height, width, d] = x.shape;
      const rows = this.reshape(this.of(x), [(d * height) / PATCH, PATCH, width / PATCH, PATCH]);
      const cells = this.node('Transpose', [rows], { perm: [0, 2, 1, 3] });
      const patches = this.reshape(cells, [d, (height * width) / SLOTS, SLOTS]);
      const tokens = this.node('Transpose', [patches], { perm: [2, 1, 0] });
      this.names.set(y.id, this.reshape(tokens, [height * width, d]));
      return y;
    },
    fold: (tokens, height, width) => {
      const y = standardOps.fold(tokens, height, width);
      const d = tokens.shape[1];
      const slots = this.reshape(this.of(tokens), [SLOTS, (height * width) / SLOTS, d]);
      const patches = this.node('Transpose', [slots], { perm: [2, 1, 0] });
      const cells = this.reshape(patches, [(d * height) / PATCH, width / PATCH, PATCH, PATCH]);
      const rows = this.node('Transpose', [cells], { perm: [0, 2, 1, 3] });
      this.names.set(y.id, this.reshape(rows, [1, d, height, width]));
      return y;
    },
    resize: () => {
      throw new Error('the traced size needs no resizing');
    },
    concat: (a, b) => {
      const y = standardOps.concat(a, b);
      this.names.set(y.id, this.node('Concat', [this.of(a), this.of(b)], { axis: 1 }));
      return y;
    },
    add: (a, b) => {
      const y = standardOps.add(a, b);
      this.names.set(y.id, this.node('Add', [this.of(a), this.of(b)]));
      return y;
    },
    meanPool: (x) => {
      const y = standardOps.meanPool(x);
      const pooled = this.node('GlobalAveragePool', [this.of(x)]);
      this.names.set(y.id, this.node('Flatten', [pooled], { axis: 1 }));
      return y;
    },
  };

  private convolution(
    x: tf.Tensor4D,
    y: tf.Tensor4D,
    filter: string,
    bias: ConvWeights['bias'],
    kernel: number,
    stride: number,
    group: number,
    silu: boolean,
  ): tf.Tensor4D {
    const pad = (kernel - 1) / 2;
    const inputs = [this.of(x), filter, ...(bias ? [this.weight(bias)] : [])];
    const output = this.node('Conv', inputs, {
      kernel_shape: [kernel, kernel],
      strides: [stride, stride],
      pads: [pad, pad, pad, pad],
      group,
    });
    this.names.set(y.id, silu ? this.silu(output) : output);
    return y;
  }

  private silu(x: string): string {
    return this.node('Mul', [x, this.node('Sigmoid', [x])]);
  }

  private reshape(x: string, dims: readonly number[]): string {
    const name = `shape:${dims.join('x')}`;
    this.initialisers.set(name, { name, dims: [dims.length], data: BigInt64Array.from(dims, BigInt) });
    return this.node('Reshape', [x, name]);
  }

  /** An initialiser with the tensor's values, one for each call. */
  private weight(tensor: tf.Tensor): string {
    const name = `weight:${this.initialisers.size}`;
    const data = Float32Array.from(tensor.dataSync<'float32'>());
    this.initialisers.set(name, { name, dims: tensor.shape, data });
    return name;
  }

  private node(operator: string, inputs: string[], attributes: OnnxNode['attributes'] = {}): string {
    const output = `value:${this.nodes.length}`;
    this.nodes.push({ operator, inputs, output, attributes });
    this.newest = output;
    return output;
  }

  /** Name of a value that went through the table before. */
  private of(tensor: tf.Tensor): string {
    const name = this.names.get(tensor.id);
    if (name === undefined) throw new Error('the model computed something outside its table of operations');
    return name;
  }
}
