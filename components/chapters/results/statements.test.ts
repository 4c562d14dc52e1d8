import { describe, expect, it } from 'vitest';
import { baselines } from '@/lib/figures/baseline-facts';
import facts from '@/lib/figures/facts.json' with { type: 'json' };
import { networks } from '@/lib/figures/results-facts';
import { type BackboneFact, detectionFacts, segmentationFacts } from '@/lib/figures/transfer-facts';
import { networkOf } from '@/lib/results/network';
import { gain, gapTo, judgedVersion, versionOf } from '@/lib/results/retraining';
import { workedOf } from './claims-captions';
import { STEPS } from './claims-walk';
import { size, top1 } from './testing/texts';
import { PAIRS, pairSums } from './transfer-pairs';

it('what the prose says without a number is so', () => {
  const share = (id: string) => {
    const baseline = networkOf(baselines, id);
    return gain(baseline, judgedVersion(baseline)) / gapTo(baseline, versionOf(baseline));
  };
  // “About half”, “a little”, “nothing at all”.
  expect(Math.abs(share('v1-narrow') - 0.5)).toBeLessThan(0.1);
  expect(share('v2-narrow')).toBeGreaterThan(0);
  expect(share('v2-narrow')).toBeLessThan(0.2);
  expect(share('v3-small')).toBeLessThan(0);
  // “Twice the work”, “fewer parameters”, “alike”.
  const detector = (name: string) => networkOf(detectionFacts, `detection_light ${name}`);
  const segmenter = (name: string) => networkOf(segmentationFacts, `segmentation ${name}`);
  const cost = ({ multiplyAddsMillions }: BackboneFact) => multiplyAddsMillions ?? Number.NaN;
  expect(cost(detector('mobilevit-xs')) / cost(detector('mobilenetv2'))).toBe(2);
  expect(detector('mobilevit-xs').parametersMillions).toBeLessThan(
    detector('mobilenetv2').parametersMillions,
  );
  expect(cost(segmenter('mobilevit-xs')) / cost(segmenter('mobilenetv2'))).toBeCloseTo(1, 1);
  const wide = baselines.filter(({ inPaper, rival }) => !inPaper && rival.id === 'mobilevit-xs');
  expect(wide).toHaveLength(2);
  for (const { parametersMillions, rival } of wide)
    expect(parametersMillions).toBeGreaterThan(size(rival.id));
});

describe('the walk', () => {
  it('compares only what it shows, and names only what there is', () => {
    for (const { kind, groups, claim, named } of STEPS) {
      for (const id of [...named, ...(claim ? [claim.first, claim.second] : [])]) {
        const network = networks.find((one) => one.id === id);
        expect(network, `${kind}: ${id}`).toBeDefined();
        if (network) expect(groups, `${kind}: ${id}`).toContain(network.group);
      }
    }
  });

  it('comes by every claim, each the sum that it is', () => {
    const results = STEPS.flatMap(({ claim }) =>
      claim ? [workedOf(claim, networks).result.toFixed(1)] : [],
    );
    expect(results).toEqual(['5.0', '5.4', '7.4', '2.1', '3.5', '2.6', '2.5']);
  });

  it('what a caption says of an order is so', () => {
    const of = (group: string) => networks.filter((network) => network.group === group);
    const lowest = (group: string) => of(group).reduce((a, b) => (b.top1 < a.top1 ? b : a)).id;
    expect(lowest('light')).toBe('mobilenetv3');
    expect(size('shufflenetv2')).toBe(size('mobilevit-xs'));
    expect(Math.max(...of('heavy').map((network) => network.top1))).toBeLessThan(top1('mobilevit-s'));
    expect(top1('mobile-former-508m')).toBeGreaterThan(top1('mobilevit-s'));
    expect(top1('r3') - top1('r1')).toBeGreaterThan(top1('mobilevit-xs') - top1('r3'));
  });
});

it('the pairs of detection and segmentation are the paper’s claims', () => {
  const claimed = (id: string) => facts.claims.find((claim) => claim.id === id)?.arithmetic ?? '';
  const sums = { detection: detectionFacts, segmentation: segmentationFacts };
  const result = (task: keyof typeof sums, id: string) => {
    const pair = PAIRS[task].find((one) => one.id === id);
    return pair ? pairSums(pair, sums[task]) : [];
  };
  for (const [task, id, claim] of [
    ['detection', 's-mnv3', 'detection'],
    ['detection', 'xs-mnasnet', 'detection_mnas'],
    ['segmentation', 'xs-mnv2', 'seg'],
    ['segmentation', 's-resnet', 'seg_r101'],
  ] as const) {
    for (const sum of result(task, id)) {
      const parts = [sum.first, sum.second].map((value) =>
        sum.kind === 'ratio' ? String(value) : value.toFixed(1),
      );
      expect(claimed(claim)).toContain(`${parts.join(sum.kind === 'ratio' ? '/' : ' - ')} = `);
      // The collection gives ratios to one decimal or two.
      const results = [1, 2].map((digits) => `= ${sum.result.toFixed(digits)}`);
      expect(results.some((result) => claimed(claim).includes(result))).toBe(true);
    }
  }
});
