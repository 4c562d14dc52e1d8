import { describe, expect, it } from 'vitest';
import { work } from '@/lib/results/claims';
import { NETWORK_GROUPS, networkOf } from '@/lib/results/network';
import { citedOf } from './cited';
import { collectedRow, numberIn, remark } from './collection';
import facts from './facts.json' with { type: 'json' };
import {
  contradictedFact,
  laterB0Fact,
  longRecipeFact,
  networkSources,
  networks,
  newerFact,
  shortcutFact,
  unprinted,
  unprintedSource,
  vitTableFact,
  xsCostFact,
} from './results-facts';

/** Rows of the collection with these numbers. */
const rowsWith = (params: number, top1: number) =>
  facts.data.filter((row) => row.params_millions === params && row.top1 === top1);

describe('the networks of the comparison', () => {
  it('are as many as the tables have, and each of its numbers stands in one row', () => {
    const count = (group: string) => networks.filter((network) => network.group === group).length;
    expect(NETWORK_GROUPS.map(count)).toEqual([5, 4, 3, 13, 7, 3]);
    for (const { name, parametersMillions, top1 } of networks) {
      expect(
        rowsWith(parametersMillions, top1).map(({ model }) => model),
        name,
      ).toContain(name);
    }
    expect(rowsWith(2.3, 74.9)).toEqual([]);
  });

  it('each has an id of its own', () => {
    expect(new Set(networks.map(({ id }) => id)).size).toBe(networks.length);
    expect(() => networkOf(networks, 'resnet-152')).toThrow(RangeError);
  });

  it('every row of the ViT table is there once, MobileViT’s and Mobile-Former’s under their own groups', () => {
    const table = facts.data.filter(({ group }) => group === 'vit');
    expect(table).toHaveLength(20);
    for (const row of table) {
      const same = networks.filter(
        ({ parametersMillions, top1 }) => parametersMillions === row.params_millions && top1 === row.top1,
      );
      expect(same.length, row.model).toBeGreaterThan(0);
    }
  });

  it('twelve of the ViT table’s rows rest on one transcription', () => {
    expect(vitTableFact).toEqual({ rows: 20, once: 12 });
  });

  it('CaiT and DeepViT are named and have no number', () => {
    expect(unprinted).toEqual(['CaiT', 'DeepViT']);
    for (const name of unprinted) expect(networks.map(({ name: one }) => one)).not.toContain(name);
  });

  it('Mobile-Former’s augmentation is told for the two sizes of which the paper tells it', () => {
    const told = networks.filter(
      ({ group, augmentation }) => group === 'mobileformer' && augmentation !== null,
    );
    expect(told.map(({ name }) => name)).toEqual(['Mobile-Former-96M', 'Mobile-Former-214M']);
  });
});

describe('claims by the collection’s own arithmetic', () => {
  const claimed = (id: string) => facts.claims.find((claim) => claim.id === id)?.arithmetic ?? '';
  const top1 = (id: string) => networkOf(networks, id).top1;
  const size = (id: string) => networkOf(networks, id).parametersMillions;

  it.each([
    ['light_mnv2', 'mobilevit-xs', 'mobilenetv2'],
    ['light_shuffle', 'mobilevit-xs', 'shufflenetv2'],
    ['light_mnv3', 'mobilevit-xs', 'mobilenetv3'],
    ['heavy_eff', 'mobilevit-s', 'efficientnet-b0'],
    ['deit', 'mobilevit-xs', 'r3'],
    ['abstract_deit', 'mobilevit-s', 'r3'],
  ])('%s', (id, first, second) => {
    const { result } = work('difference', top1(first), top1(second));
    expect(claimed(id)).toContain(`${top1(first)} - ${top1(second)} = ${result.toFixed(1)}`);
  });

  it('2.5 is the ratio of sizes, DeiT’s to XS’s, and no lead', () => {
    const { result } = work('ratio', size('r3'), size('mobilevit-xs'));
    expect(claimed('deit')).toContain(`${size('r3')}/${size('mobilevit-xs')} = ${result.toFixed(2)}`);
    expect(result.toFixed(1)).toBe('2.5');
  });
});

it('0.7 G belongs to 224 px, the accuracy to 256 px, where another counts 1.05 G', () => {
  expect(xsCostFact.paper).toMatchObject({ millions: 700, px: 224 });
  expect(xsCostFact.timm).toMatchObject({ millions: 1050, px: 256 });
  expect([xsCostFact.testedPx, xsCostFact.top1]).toEqual([256, 74.8]);
  expect(xsCostFact.timm.source.cited).toContain('benchmark');
});

it('MobileNetV4: 87.0 has a teacher and JFT, ImageNet alone gives 83.4', () => {
  const last = newerFact.rows.at(-1);
  expect(last).toMatchObject({ name: 'MNv4-Hybrid-L', top1: 83.4, distilled: 86.6, pretrained: 87 });
  expect(newerFact.rows.filter(({ pretrained }) => pretrained !== null)).toHaveLength(1);
  for (const { name, top1, distilled } of newerFact.rows) {
    const row = facts.data.find(({ model }) => model === `${name} (distilled)`) as
      | Record<string, unknown>
      | undefined;
    expect(row?.extra_data).toContain('JFT');
    expect(((distilled ?? 0) - top1).toFixed(1)).toBe(Number(row?.gain_over_in1k_only).toFixed(1));
  }
});

it('what the collection says in words', () => {
  expect(longRecipeFact.epochs).toBe(3600);
  expect(laterB0Fact.top1).toBe(77.1);
  expect(shortcutFact.rows).toEqual([
    { shortcut: false, top1: 77.9 },
    { shortcut: true, top1: 78.4 },
  ]);
  expect(() => numberIn('none here', /(\d+)/)).toThrow(RangeError);
  expect(() => remark(/no such remark/)).toThrow(RangeError);
  expect(() => collectedRow('vit', 'DeiT')).toThrow(RangeError);
});

describe('sources', () => {
  it('every one can be opened, and says where in it to look', () => {
    const all = [
      ...networks.map(({ source }) => source),
      ...networkSources,
      unprintedSource,
      contradictedFact.source,
      xsCostFact.paper.source,
      xsCostFact.timm.source,
      newerFact.source,
      newerFact.distilledSource,
      newerFact.pretrainedSource,
      longRecipeFact.source,
      shortcutFact.source,
    ];
    for (const { cited, url } of all) {
      expect(url).toMatch(/^https:\/\/(arxiv\.org\/abs\/\d|github\.com\/[\w-]+\/[\w-]+\/blob\/\w+\/)/);
      expect(cited).toMatch(/, \S/);
    }
  });

  it('are read from how the collection writes them', () => {
    expect(citedOf('arXiv 2110.02178v2 (ICLR 2022) Fig. 3c; params also Table 4')).toEqual({
      cited: 'Mehta & Rastegari, ICLR 2022, Fig. 3c',
      url: 'https://arxiv.org/abs/2110.02178v2',
    });
    expect(citedOf('github.com/tensorflow/models research/slim/nets/mobilenet/README.md')).toEqual({
      cited: 'TensorFlow, mobilenet/README.md',
      url: 'https://github.com/tensorflow/models/blob/HEAD/research/slim/nets/mobilenet/README.md',
    });
    expect(citedOf('github.com/apple/ml-cvnets docs/README-model-zoo.md @ 77717569').url).toContain(
      '/blob/77717569/',
    );
    expect(() => citedOf('somebody said so')).toThrow(RangeError);
  });
});
