import { describe, expect, it } from 'vitest';
import type { ExportSource } from '@/lib/export/exportable';
import { labExport } from '@/lib/i18n/en/lab-export';
import { labExport as zh } from '@/lib/i18n/zh-Hant/lab-export';
import type { OpenModel } from '@/lib/inference/engine-state';
import { AS_TRAINED } from '@/lib/mobilevit/spec/modes';
import type { LabSample } from '../types';
import { capital } from './capital';
import { creditLines } from './credit-lines';

const sample = (id: string): LabSample => ({
  id,
  url: '',
  thumb: '',
  title: `The ${id}`,
  alt: '',
  credit: `${id}’s author`,
  licence: 'CC0',
  source: '',
});
const SAMPLES = [sample('church'), sample('cat')];
const model = {
  variant: 'xxs',
  manifest: undefined,
  official: undefined,
  name: 'mine.safetensors',
} as OpenModel;
const of = (id: string | undefined): ExportSource => ({
  picture: { id: 'p', sample: id, name: 'holiday.jpg', url: '', source: '' },
  model,
  modes: AS_TRAINED,
});

describe('credits of a saved picture', () => {
  it('name the model, its setting, and whose picture it is', () => {
    const result = { ...of('church'), modes: { ...AS_TRAINED, 4: 'identity', 5: 'uniform' } as const };
    expect(creditLines([result], SAMPLES, 'en', labExport.credits)).toEqual([
      'MobileViT-XXS (a checkpoint of the reader’s own); attention changed in stage 4 (identity, A = I) and stage 5 (uniform).',
      'Picture: The church. Credit: church’s author (CC0).',
      'MobileViT, unfolded; computed in the browser.',
    ]);
  });

  it('name each model, setting and picture of two results once', () => {
    const other = { ...of('cat'), modes: { ...AS_TRAINED, 3: 'uniform' } as const };
    const lines = (sources: ReturnType<typeof of>[]) =>
      creditLines(sources, SAMPLES, 'en', labExport.credits);
    expect(lines([of('church'), of('cat')])).toHaveLength(4);
    expect(lines([of('church'), other])).toHaveLength(5);
    expect(lines([other]).join()).toMatch(/stage 3 \(uniform\).*cat’s author/);
    expect(lines([other]).join()).not.toContain('church');
  });

  it('say nothing of the reader’s own files', () => {
    const lines = creditLines([of(undefined)], SAMPLES, 'zh-Hant', zh.credits).join('');
    expect(lines).toContain('圖片：讀者自己的。');
    expect(lines).not.toMatch(/holiday|mine/);
  });
});

it('titles begin as titles do', () => {
  expect(capital('stage 4', 'en')).toBe('Stage 4');
  expect(capital('階段 4', 'zh-Hant')).toBe('階段 4');
  expect(capital('', 'en')).toBe('');
});
