import { describe, expect, it } from 'vitest';
import { multiplyAdds } from '@/lib/mobilevit/spec/multiply-adds';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import { BASE, countedMillions, expectedMs, latencyFrame, OURS, ROWS, STEPS, slowdown } from './latency-walk';

const at = (kind: (typeof STEPS)[number]) => latencyFrame(STEPS.indexOf(kind), 1);
const ours = (kind: (typeof STEPS)[number]) => at(kind).points.find(({ row }) => row === OURS);

describe('the walk through the table', () => {
  it('knows no time before the question, and one device more with each', () => {
    expect(at('flops').points.every(({ ms, expected }) => ms === null && expected === null)).toBe(true);
    expect(at('flops').known).toEqual([]);
    expect(at('proportion').known).toEqual([]);
    expect(at('neural').known).toEqual(['neural']);
    expect(at('ratios').known).toHaveLength(3);
  });

  it('the proportion passes through MobileNetv2 on every device', () => {
    for (const kind of STEPS.slice(2)) {
      const point = at(kind).points.find(({ row }) => row === BASE);
      expect(point?.expected).toBeCloseTo(point?.ms ?? Number.NaN, 10);
    }
    expect(expectedMs(OURS, 'neural')).toBeCloseTo((0.92 * 700) / 300, 10);
  });

  it('moves MobileViT alone for other unfolds, patches and counts', () => {
    expect(ours('library')?.ms).toBe(0.47);
    expect(ours('patches')?.ms).toBe(5.93);
    expect(ours('counted')?.ms).toBe(OURS.ms.neural);
    expect(ours('counted')?.flops).toBeCloseTo(1025.9, 1);
    for (const kind of ['library', 'patches', 'counted'] as const) {
      const others = at(kind).points.filter(({ row }) => row !== OURS);
      expect(others.map(({ ms, row }) => ms === row.ms[at(kind).device])).toEqual([true, true, true]);
    }
  });

  it('half-way lies half-way on the axis', () => {
    const step = STEPS.indexOf('cpu');
    const half = latencyFrame(step, 0.5).points.find(({ row }) => row === OURS);
    expect(half?.ms).toBeCloseTo(Math.sqrt(OURS.ms.neural * OURS.ms.cpu), 10);
  });
});

it('the paper’s count is that of 224 px without attention’s products', () => {
  const { total, attention } = multiplyAdds(VARIANTS.xs, { height: 224, width: 224 });
  expect((total - attention) / 1e6).toBeCloseTo(OURS.flopsMillions, -1);
  expect(countedMillions()).toBe(multiplyAdds(VARIANTS.xs, { height: 256, width: 256 }).total / 1e6);
});

it('ratios are to MobileNetv2, as printed', () => {
  expect(ROWS.map((row) => slowdown(row, 'neural')).map((times) => times.toFixed(1))).toEqual([
    '1.0',
    '11.5',
    '11.9',
    '7.9',
  ]);
});
