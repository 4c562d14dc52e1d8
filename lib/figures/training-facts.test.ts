import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import facts from './facts.json' with { type: 'json' };
import {
  laterFact,
  recipeFact,
  releaseFact,
  samplerElsewhereFact,
  samplerFact,
  smoothingAverageFact,
  weightDecayFact,
} from './training-facts';

const { training, note } = facts.architecture;
const { multi_scale_sampler: sampler, label_smoothing_ema: smoothing, weight_decay: decay } = facts.ablations;
/** The recipe as Python has it: the released configuration, read by another hand. */
const python = readFileSync('training/recipe/config.py', 'utf8');
const paperConfig = python.slice(python.indexOf('def paper'), python.indexOf('def small'));

describe('what the chapter shows is in the collection of published numbers', () => {
  it('the recipe', () => {
    expect(recipeFact.optimiser).toBe(training.optimizer);
    const { epochs, batch, gpus, rate, warmup, weightDecay, smoothing: epsilon } = recipeFact;
    expect({
      epochs,
      batch,
      gpus,
      lr_start: rate.start,
      lr_peak: rate.peak,
      lr_end: rate.end,
      warmup_iterations: warmup,
      weight_decay: weightDecay,
      label_smoothing: epsilon,
    }).toEqual({
      epochs: training.epochs,
      batch: training.batch,
      gpus: training.gpus,
      lr_start: training.lr_start,
      lr_peak: training.lr_peak,
      lr_end: training.lr_end,
      warmup_iterations: training.warmup_iterations,
      weight_decay: training.weight_decay,
      label_smoothing: training.label_smoothing,
    });
    expect(note).toContain(`warms up for ${laterFact.warmup.toLocaleString('en')} iterations`);
    expect(note).not.toContain(`warms up for ${recipeFact.warmup.toLocaleString('en')} iterations`);
  });

  it('the sampler, and its counts being those of the whole run', () => {
    expect(samplerFact.sides).toEqual(sampler.resolutions_px);
    expect(samplerFact.gain).toBe(sampler.gain_points_approx);
    expect(samplerFact.epochSeconds).toEqual({
      standard: sampler.epoch_time_seconds.standard,
      multiScale: sampler.epoch_time_seconds.multi_scale,
    });
    expect(samplerFact.updatesThousands).toEqual({
      standard: sampler.optimizer_updates_thousands.standard,
      multiScale: sampler.optimizer_updates_thousands.multi_scale,
    });
    expect(sampler.note).toContain('whole run');
  });

  it('the sampler on other networks', () => {
    const entry = (model: string, kind: string) =>
      facts.data.find((one) => one.model === `${model}, ${kind}`) as Record<string, unknown> | undefined;
    for (const { model, epochs, standard, multiScale } of samplerElsewhereFact.rows) {
      for (const [kind, run] of [
        ["standard sampler (authors' run)", standard],
        ['multi-scale sampler', multiScale],
      ] as const) {
        expect(entry(model, kind), `${model}, ${kind}`).toMatchObject({
          epochs,
          top1: run.top1,
          updates_thousands: run.updatesThousands,
          train_time_ksec: run.time,
        });
      }
    }
  });

  it('the ablations', () => {
    expect(smoothingAverageFact.rows).toEqual(
      smoothing.rows.map(({ label_smoothing, ema, top1 }) => ({
        smoothing: label_smoothing,
        average: ema,
        top1,
      })),
    );
    expect(weightDecayFact.rows).toEqual(
      decay.rows.map(({ weight_decay, top1 }) => ({ decay: weight_decay, top1 })),
    );
  });

  it('what only the configuration says is what the Python recipe has', () => {
    expect(paperConfig).toContain(`momentum=${releaseFact.momentum}`);
    expect(paperConfig).toContain(`batch=${releaseFact.batch}, base=${releaseFact.base}`);
    expect(releaseFact.batch * recipeFact.gpus).toBe(recipeFact.batch);
    // A negative control: the search can fail.
    expect(paperConfig).not.toContain('momentum=0.002');
  });

  it('every record can be opened at its source', () => {
    const sources = [
      recipeFact.source,
      releaseFact.source,
      releaseFact.hardwareSource,
      releaseFact.samplerSource,
      laterFact.source,
      laterFact.samplerSource,
      samplerFact.source,
      samplerFact.gainSource,
      samplerElsewhereFact.source,
      smoothingAverageFact.source,
      weightDecayFact.source,
    ];
    for (const { cited, url } of sources) {
      expect(cited).not.toBe('');
      expect(url).toMatch(/^https:\/\/(arxiv\.org|github\.com\/apple\/ml-cvnets)\//);
    }
  });
});
