/**
 * A checkpoint after reading: float32 arrays by timm name (spec/mobilevit.md, section 4.1), the stem in RGB order,
 * row-major in PyTorch's layouts (conv [O,I,kh,kw], linear [out,in]). Counters (`num_batches_tracked`) are left out.
 */
export interface NamedTensor {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

export type StateDict = ReadonlyMap<string, NamedTensor>;
