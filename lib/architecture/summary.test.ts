import { describe, expect, it } from 'vitest';
import { multiplyAdds } from '@/lib/mobilevit/spec/multiply-adds';
import { parts, SECTIONS } from '@/lib/mobilevit/spec/parts';
import { parameterCount, partParameters } from '@/lib/mobilevit/spec/tensors';
import { VARIANT_IDS, VARIANTS } from '@/lib/mobilevit/spec/variants';
import { PIECES } from './counted-layers';
import { shortcutReason } from './shortcut';
import { blocksOf, dearestLayer, greatest, summarise } from './summary';

const IMAGE = { height: 256, width: 256 };
const networks = VARIANT_IDS.map((id) => ({
  id,
  variant: VARIANTS[id],
  network: summarise(VARIANTS[id], IMAGE),
}));
const share = (a: number, b: number) => Math.round((100 * a) / b);

describe.each(networks)('summarise, $id', ({ variant, network }) => {
  it('adds up to the totals of the specification', () => {
    expect(network.parameters).toBe(parameterCount(variant));
    expect(network.multiplyAdds).toBe(multiplyAdds(variant, IMAGE).total);
    for (const what of ['parameters', 'multiplyAdds'] as const) {
      const total = (counts: readonly { readonly [K in typeof what]: number }[]) =>
        counts.reduce((sum, count) => sum + count[what], 0);
      expect(total(network.sections)).toBe(network[what]);
      expect(total(PIECES.map((piece) => network.pieces[piece]))).toBe(network[what]);
      for (const section of network.sections) {
        expect(total(section.units)).toBe(section[what]);
        expect(total(PIECES.map((piece) => section.pieces[piece]))).toBe(section[what]);
        for (const unit of section.units) expect(total(unit.layers)).toBe(unit[what]);
      }
    }
  });

  it('gives every part its own tensors', () => {
    for (const part of parts(variant)) {
      const own = network.sections
        .flatMap(({ units }) => units.flatMap(({ layers }) => layers))
        .filter((layer) => layer.part === part.name);
      expect(own.reduce((sum, { parameters }) => sum + parameters, 0)).toBe(partParameters(part));
    }
  });

  it('counts the attention products as the specification does, and finds no parameters in them', () => {
    expect(network.pieces.products.multiplyAdds).toBe(multiplyAdds(variant, IMAGE).attention);
    expect(network.pieces.products.parameters).toBe(0);
  });

  it('runs from the image to the classes, each section taking what the one before gave', () => {
    expect(network.sections.map(({ section }) => section)).toEqual(SECTIONS);
    expect(network.sections[0]?.input).toEqual([256, 256, 3]);
    expect(network.sections.at(-1)?.output).toEqual([1000]);
    network.sections.slice(1).forEach(({ input }, i) => {
      expect(input).toEqual(network.sections[i]?.output);
    });
  });

  it('has its parameters in stage 5 and its multiply-adds in stage 3', () => {
    expect(greatest(network, 'parameters').section).toBe('stage5');
    expect(greatest(network, 'multiplyAdds').section).toBe('stage3');
  });

  it('puts a block after one MV2 in stages 3 to 5', () => {
    expect(network.sections.map(({ units }) => units.map(({ kind }) => kind).join(' '))).toEqual([
      'convolution',
      'mv2',
      'mv2 mv2 mv2',
      'mv2 block',
      'mv2 block',
      'mv2 block',
      'convolution',
      'head',
    ]);
  });
});

describe('what the blocks cost and keep', () => {
  it('is 69, 76, 80 % of the parameters', () => {
    const shares = networks.map(({ network }) => share(blocksOf(network).parameters, network.parameters));
    expect(shares[0]).toBe(69);
    expect(shares[2]).toBe(80);
    expect(shares[1]).toBeGreaterThan(69);
    expect(shares[1]).toBeLessThan(80);
  });

  it('is 25 to 21 % of the multiply-adds for the kept 3×3 convolutions, 19 to 9 % for the attention products', () => {
    const of = (piece: 'full' | 'products') =>
      networks.map(({ network }) => share(network.pieces[piece].multiplyAdds, network.multiplyAdds));
    expect([of('full')[0], of('full')[2]]).toEqual([25, 21]);
    expect([of('products')[0], of('products')[2]]).toEqual([19, 9]);
  });

  it('is 135,712 parameters for the stage-3 block of XXS, 20,736 weights for a 3×3 convolution there', () => {
    const block = networks[0]?.network.sections[3]?.units[1];
    expect(block?.parameters).toBe(135_712);
    const channels = block?.input.at(-1) ?? 0;
    expect(9 * channels ** 2).toBe(20_736);
  });
});

describe('dearestLayer', () => {
  it('finds the layer with the most multiply-adds', () => {
    const names = networks[0]?.network.sections.map((section) => dearestLayer(section)?.layer.name);
    expect(names?.[0]).toBe('stem');
    expect(names?.[3]).toBe('stages.2.1.conv_fusion');
    expect(names?.[7]).toBe('head.fc');
  });
});

describe('shortcutReason', () => {
  it('says what spec/mobilevit.md, section 1.3 says', () => {
    const reasons = networks.map(({ variant }) =>
      parts(variant).flatMap((part) => (part.kind === 'inverted-residual' ? [shortcutReason(part)] : [])),
    );
    const rest = ['both', 'same-shape', 'same-shape', 'both', 'both', 'both'];
    expect(reasons).toEqual([
      ['same-shape', ...rest],
      ['channels', ...rest],
      ['channels', ...rest],
    ]);
  });

  it('agrees with the flag that the network runs by', () => {
    for (const { variant } of networks) {
      for (const part of parts(variant)) {
        if (part.kind === 'inverted-residual') {
          expect(shortcutReason(part) === 'same-shape').toBe(part.residual);
        }
      }
    }
  });
});
