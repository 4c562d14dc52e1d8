import { describe, expect, it } from 'vitest';
import { layerTable } from './layers';
import { tapTable } from './taps';
import { VARIANTS } from './variants';

describe('layerTable', () => {
  it('walks the stage-3 block of XXS at 256×256', () => {
    const block = layerTable(VARIANTS.xxs, { height: 256, width: 256 })
      .filter(({ part }) => part.startsWith('stages.2.1') && !part.endsWith('transformer.1'))
      .map(({ layer, input, output }) => `${layer.name}: ${input.join('×')} → ${output.join('×')}`);
    expect(block).toEqual([
      'stages.2.1.conv_kxk: 32×32×48 → 32×32×48',
      'stages.2.1.conv_1x1: 32×32×48 → 32×32×64',
      'stages.2.1.unfold: 32×32×64 → 4×256×64',
      'stages.2.1.transformer.0.norm1: 4×256×64 → 4×256×64',
      'stages.2.1.transformer.0.attn.qkv: 4×256×64 → 4×256×192',
      'stages.2.1.transformer.0.attn: 4×256×192 → 4×256×64',
      'stages.2.1.transformer.0.attn.proj: 4×256×64 → 4×256×64',
      'stages.2.1.transformer.0.norm2: 4×256×64 → 4×256×64',
      'stages.2.1.transformer.0.mlp.fc1: 4×256×64 → 4×256×128',
      'stages.2.1.transformer.0.mlp.fc2: 4×256×128 → 4×256×64',
      'stages.2.1.norm: 4×256×64 → 4×256×64',
      'stages.2.1.fold: 4×256×64 → 32×32×64',
      'stages.2.1.conv_proj: 32×32×64 → 32×32×48',
      'stages.2.1.conv_fusion: 32×32×96 → 32×32×48',
    ]);
  });

  it('ends every part in the shape of the tap that bears its output, at an awkward size too', () => {
    for (const size of [
      { height: 256, width: 256 },
      { height: 75, width: 33 },
    ]) {
      const lastOutput = new Map(layerTable(VARIANTS.s, size).map(({ part, output }) => [part, output]));
      const lastTap = new Map(tapTable(VARIANTS.s, size).map(({ part, shape }) => [part, shape]));
      expect(lastOutput).toEqual(lastTap);
    }
  });
});
