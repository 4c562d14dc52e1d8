import { describe, expect, it } from 'vitest';
import facts from './facts.json' with { type: 'json' };
import * as latency from './latency-facts';

const {
  elsewhereFact,
  largerPatchesFact,
  latencyTableFact,
  libraryUnfoldFact,
  mobileFormerFact,
  phonesFact,
  separableFact,
} = latency;

/** How the collection begins the names that the page shortens. */
const COLLECTED: Readonly<Record<string, string>> = {
  mobilenetv2: 'MobileNetv2 1.0 (authors',
  pit: 'PiT (Ti)',
  deit: 'DeiT (Tiny)',
  mobilevit: 'MobileViT-XS (patch 2,2,2)',
};
const DEVICE = { neural: 'neural engine', cpu: 'iPhone 12 CPU', gpu: 'V100' } as const;

const entryOf = (model: string, device: string) =>
  facts.latency.find(
    (entry) =>
      entry.model.startsWith(model) && !entry.model.includes('PyTorch') && entry.device.includes(device),
  );

describe('what the chapter shows is in the collection of published numbers', () => {
  it.each(latencyTableFact.rows)('the paper’s table: $name', ({ id, ...row }) => {
    for (const device of latency.TABLE_DEVICES) {
      expect(entryOf(COLLECTED[id] ?? '?', DEVICE[device]), device).toMatchObject({
        params_millions: row.parametersMillions,
        flops_millions: row.flopsMillions,
        top1: row.top1,
        input_px: row.side,
        latency_ms: row.ms[device],
      });
    }
  });

  it('its MobileNetv2 is the authors’ own, and on the V100 MobileViT is the slowest', () => {
    const [first] = latencyTableFact.rows;
    expect(first.top1).toBe(
      facts.mobilenet_fairness.rows.find(({ model }) => model === 'MobileNetV2 1.0')?.mobilevit_paper_table5,
    );
    const slowest = [...latencyTableFact.rows].sort((a, b) => b.ms.gpu - a.ms.gpu)[0];
    expect(slowest?.id).toBe('mobilevit');
    expect(entryOf(COLLECTED.mobilevit ?? '', 'V100')?.device).toContain(
      `batch of ${latencyTableFact.gpuBatch}`,
    );
    expect(entryOf(COLLECTED.mobilevit ?? '', 'neural engine')?.device).toContain(
      `mean of ${latencyTableFact.runs} runs`,
    );
  });

  it('PyTorch’s unfold, and larger patches', () => {
    const library = facts.latency.find(({ model }) => model.includes('PyTorch Unfold'));
    expect(library?.latency_ms).toBe(libraryUnfoldFact.ms);
    expect(facts.latency_reasons.gpu.join()).toContain(`${libraryUnfoldFact.ms} ms`);
    expect(entryOf(`MobileViT-XS (patch ${largerPatchesFact.patch.join()})`, DEVICE.neural)).toMatchObject({
      latency_ms: largerPatchesFact.ms,
      top1: largerPatchesFact.top1,
    });
  });

  it.each(elsewhereFact.rows)('on an iPhone 12 elsewhere: $name', ({ name, flopsMillions, top1, ms }) => {
    const entry = facts.latency.find(({ model, source }) => model === name && source.includes('MobileViTv2'));
    expect(entry).toMatchObject({
      flops_millions: flopsMillions,
      top1,
      latency_ms: ms,
      confidence: 'secondary',
    });
  });

  it('attention swapped for a separable one', () => {
    for (const [model, fact] of [
      ['MobileViT-S with multi-head attention', separableFact.multiHead],
      ['MobileViT-S with separable self-attention', separableFact.separable],
    ] as const) {
      expect(entryOf(model, 'iPhone 12')).toMatchObject({ latency_ms: fact.ms, top1: fact.top1 });
    }
  });

  it('Mobile-Former', () => {
    const { headline, design } = facts.mobile_former;
    expect(headline).toContain(
      `${mobileFormerFact.top1} top-1 at ${mobileFormerFact.multiplyAddsMillions}M FLOPs`,
    );
    expect(headline).toContain(
      `+${mobileFormerFact.gain} over MobileNetV3 with ${mobileFormerFact.saving} % less`,
    );
    expect(design).toContain(`at most ${mobileFormerFact.mostTokens} learned tokens`);
  });

  it.each(phonesFact.rows)('MobileNetV4’s table: $name', (row) => {
    const name = 'retrained' in row ? `${row.name} (retrained)` : row.name;
    const entry = facts.data.find(({ model }) => model === name) as Record<string, unknown> | undefined;
    expect(entry).toMatchObject({
      params_millions: row.parametersMillions,
      flops_millions: row.multiplyAddsMillions,
      top1: row.top1,
      latency_ms: {
        pixel6_cpu: row.ms.pixel6Cpu,
        pixel8_edgetpu: row.ms.pixel8Tpu,
        iphone13_coreml: row.ms.iphone13,
      },
    });
  });

  it('and another number would not pass', () => {
    const [first] = latencyTableFact.rows;
    const entry = entryOf(COLLECTED.mobilenetv2 ?? '', DEVICE.neural);
    expect(entry).toBeDefined();
    expect(entry).not.toMatchObject({ latency_ms: first.ms.cpu });
  });

  it('every record can be opened at its source', () => {
    const cited = Object.values(latency).flatMap((value) =>
      typeof value === 'object' && value !== null && 'source' in value ? [value.source] : [],
    );
    expect(cited.length).toBeGreaterThan(6);
    for (const source of cited)
      expect(source).toMatchObject({ url: expect.stringMatching(/^https:\/\/arxiv\.org\//) });
  });
});
