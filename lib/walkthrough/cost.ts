/**
 * What the walks cost, counted, not measured. Multiply-adds: one multiplication with its addition. Memory: numbers held,
 * whatever their width. A window's cells on the padding count like any other.
 */
import type { ConvolutionShape } from './shape';

/** One way of computing a convolution. */
export interface ConvolutionCost {
  readonly multiplyAdds: number;
  /** Numbers read: the input as it lies, the kernels. */
  readonly read: number;
  /** Numbers held in between: U, or none. */
  readonly between: number;
  /** Numbers written: the output. */
  readonly written: number;
}

const multiplyAddsOf = (s: ConvolutionShape) => s.windows * s.entries * s.kernels;

/** Straight over the input: nothing in between. */
export function directCost(shape: ConvolutionShape): ConvolutionCost {
  const { channels, rows, columns, kernels, entries, windows } = shape;
  return {
    multiplyAdds: multiplyAddsOf(shape),
    read: channels * rows * columns + entries * kernels,
    between: 0,
    written: windows * kernels,
  };
}

/** By unfold and matmul: the same multiply-adds, and U in between. */
export function unfoldCost(shape: ConvolutionShape): ConvolutionCost {
  return { ...directCost(shape), between: shape.windows * shape.entries };
}

/**
 * Entries of U for each number of X. Approaches kernelRows · kernelColumns at stride 1 as the input grows, and about
 * that ÷ stride² at larger strides; exactly 1 for a 1×1 kernel at stride 1 without padding, where U is X itself.
 */
export function copiesPerNumber({ windows, entries, channels, rows, columns }: ConvolutionShape): number {
  return (windows * entries) / (channels * rows * columns);
}

/**
 * Multiply-adds a token and layer of self-attention with width d among N tokens: 4d² for the projections Q, K, V and the
 * output, 2Nd for the two products Q Kᵀ and A V. Softmax, biases and the MLP are not in it.
 */
export const attentionMultiplyAdds = (width: number, tokens: number): number =>
  4 * width * width + 2 * tokens * width;

/** Multiply-adds a token (pixel) of a full 3×3 convolution from width d to width d: 9d². */
export const convolutionMultiplyAdds = (width: number): number => 9 * width * width;

/** Attention's cost over the 3×3 convolution's: (4 + 2N ÷ d) ÷ 9. Below 1 attention is the cheaper. */
export const attentionOverConvolution = (width: number, tokens: number): number =>
  attentionMultiplyAdds(width, tokens) / convolutionMultiplyAdds(width);

/** The number of tokens at which both cost the same: N = 2.5 d. */
export const crossingTokens = (width: number): number => 2.5 * width;
