import { describe, expect, it } from 'vitest';
import { networkOf } from '@/lib/results/network';
import { gain, gapTo, judgedVersion, type Verdict, verdictOf, versionOf } from '@/lib/results/retraining';
import { baselines } from './baseline-facts';
import facts from './facts.json' with { type: 'json' };
import { releaseFact } from './training-facts';

const fairness = (model: string) =>
  facts.mobilenet_fairness.rows.find((row) => row.model === model) as
    | Readonly<Record<string, unknown>>
    | undefined;
const top1Of = (id: string, kind: string) =>
  networkOf(baselines, id).versions.find((version) => version.kind === kind && !version.enlarged)?.top1;

describe('the versions are those that the collection compares', () => {
  it.each([
    [
      'v1',
      'MobileNetV1 1.0',
      { original: 'original', cvnets: 'cvnets_basic', mnv4: 'mnv4_paper', long: 'timm_ra4_224' },
    ],
    [
      'v2',
      'MobileNetV2 1.0',
      {
        original: 'original',
        cvnets: 'cvnets_basic',
        ownSampler: 'mobilevit_paper_table5',
        mnv4: 'mnv4_paper',
        randAugment: 'timm_ra_224',
      },
    ],
    [
      'v3-large',
      'MobileNetV3-Large 1.0',
      { original: 'original', cvnets: 'cvnets_basic', mnv4: 'mnv4_paper', long: 'timm_ra4_224' },
    ],
    [
      'v3-small',
      'MobileNetV3-Small 1.0',
      { printed: 'original_in_mobilevit_paper', cvnets: 'cvnets_basic', lamb: 'timm_lamb_224' },
    ],
    ['v1-narrow', 'MobileNetV1 0.75 (2.6 M)', { printed: 'original', cvnets: 'cvnets_basic' }],
    ['v2-narrow', 'MobileNetV2 0.75 (2.6 M)', { printed: 'original', cvnets: 'cvnets_basic' }],
    [
      'b0',
      'EfficientNet-B0',
      { printed: 'in_mobilevit_paper', randAugment: 'timm_ra_224', long: 'timm_ra4_224' },
    ],
  ])('%s', (id, model, kinds) => {
    for (const [kind, field] of Object.entries(kinds)) {
      expect(top1Of(id, kind), `${id} ${kind}`).toBe(fairness(model)?.[field]);
    }
  });

  it('and EfficientNet-B0’s several figures, the paper’s the lowest', () => {
    const { versions } = networkOf(baselines, 'b0');
    const all = versions.map(({ top1 }) => top1);
    expect(all).toEqual([76.3, 76.542, 76.882, 77.1, 77.698, 78.568, 79.364]);
    expect(versionOf(networkOf(baselines, 'b0')).top1).toBe(Math.min(...all));
  });

  it('gaps, before and after', () => {
    for (const [id, model] of [
      ['v1-narrow', 'MobileNetV1 0.75 (2.6 M)'],
      ['v2-narrow', 'MobileNetV2 0.75 (2.6 M)'],
    ] as const) {
      const baseline = networkOf(baselines, id);
      expect(gapTo(baseline, versionOf(baseline))).toBe(fairness(model)?.gap_to_xs_original);
      expect(gapTo(baseline, judgedVersion(baseline))).toBe(fairness(model)?.gap_to_xs_retrained);
    }
  });
});

it('the objection: strong for V1 and B0, mild for V2, none for V3-Small', () => {
  const margin = gapTo(networkOf(baselines, 'b0'), versionOf(networkOf(baselines, 'b0')));
  const verdict = (id: string): Verdict => {
    const baseline = networkOf(baselines, id);
    return verdictOf(gain(baseline, judgedVersion(baseline)), margin, releaseFact.variance);
  };
  expect(['v1-narrow', 'b0', 'v2-narrow', 'v3-small'].map(verdict)).toEqual([
    'strong',
    'strong',
    'mild',
    'none',
  ]);
  expect(facts.mobilenet_fairness.reading).toContain(
    'strongly for V1 and B0, mildly for V2, and not for V3-Small',
  );
});

it('every version has a source that opens, and a first that is not retrained', () => {
  for (const { versions } of baselines) {
    expect(['printed', 'original']).toContain(versions[0]?.kind);
    expect(new Set(versions.map(({ id }) => id)).size).toBe(versions.length);
    for (const { source } of versions) expect(source.url).toMatch(/^https:\/\//);
  }
});
