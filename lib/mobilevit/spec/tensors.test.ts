import { describe, expect, it } from 'vitest';
import { parts, SECTIONS } from './parts';
import { elementCount, parameterCount, partParameters, tensorTable } from './tensors';
import { VARIANT_IDS, VARIANTS } from './variants';

describe('tensorTable', () => {
  it.each(VARIANT_IDS)('lists 311 names of %s, each once', (id) => {
    const table = tensorTable(VARIANTS[id]);
    expect(table).toHaveLength(311);
    expect(new Set(table.map((tensor) => tensor.name)).size).toBe(311);
    expect(table.filter((tensor) => tensor.kind === 'counter')).toHaveLength(32);
  });

  it('opens, crosses and closes as the state dict of timm does', () => {
    const table = tensorTable(VARIANTS.xxs);
    expect(table.slice(0, 7).map((tensor) => [tensor.name, tensor.shape])).toEqual([
      ['stem.conv.weight', [16, 3, 3, 3]],
      ['stem.bn.weight', [16]],
      ['stem.bn.bias', [16]],
      ['stem.bn.running_mean', [16]],
      ['stem.bn.running_var', [16]],
      ['stem.bn.num_batches_tracked', []],
      ['stages.0.0.conv1_1x1.conv.weight', [32, 16, 1, 1]],
    ]);
    const bare = table.findIndex((tensor) => tensor.name === 'stages.2.1.conv_1x1.weight');
    expect(table.slice(bare, bare + 5).map((tensor) => [tensor.name, tensor.shape])).toEqual([
      ['stages.2.1.conv_1x1.weight', [64, 48, 1, 1]],
      ['stages.2.1.transformer.0.norm1.weight', [64]],
      ['stages.2.1.transformer.0.norm1.bias', [64]],
      ['stages.2.1.transformer.0.attn.qkv.weight', [192, 64]],
      ['stages.2.1.transformer.0.attn.qkv.bias', [192]],
    ]);
    expect(table.slice(-2).map((tensor) => [tensor.name, tensor.shape])).toEqual([
      ['head.fc.weight', [1000, 320]],
      ['head.fc.bias', [1000]],
    ]);
  });

  it('holds the float32 payload of the published files: statistics as float32, counters as int64', () => {
    const bytes = VARIANT_IDS.map((id) =>
      tensorTable(VARIANTS[id]).reduce(
        (sum, { shape, kind }) => sum + elementCount(shape) * (kind === 'counter' ? 8 : 4),
        0,
      ),
    );
    expect(bytes).toEqual([5_104_800, 9_305_440, 22_363_808]);
  });

  it('sizes the classifier by the class count', () => {
    expect(
      tensorTable(VARIANTS.xxs, 10)
        .slice(-2)
        .map((tensor) => tensor.shape),
    ).toEqual([[10, 320], [10]]);
  });
});

describe('parameterCount', () => {
  it('is that of the published models', () => {
    expect(VARIANT_IDS.map((id) => parameterCount(VARIANTS[id]))).toEqual([1_272_024, 2_317_848, 5_578_632]);
  });

  it('splits over the sections as in spec/mobilevit.md, section 4.1', () => {
    const table = SECTIONS.map((section) =>
      VARIANT_IDS.map((id) =>
        parts(VARIANTS[id])
          .filter((part) => part.section === section)
          .reduce((sum, part) => sum + partParameters(part), 0),
      ),
    );
    expect(table).toEqual([
      [464, 464, 464],
      [1_472, 3_968, 3_968],
      [7_696, 54_048, 86_528],
      [139_888, 297_152, 656_768],
      [341_824, 699_152, 1_772_032],
      [433_440, 840_432, 2_314_192],
      [26_240, 37_632, 103_680],
      [321_000, 385_000, 641_000],
    ]);
  });
});
