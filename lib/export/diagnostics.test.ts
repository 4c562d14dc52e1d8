import { expect, it } from 'vitest';
import { IDLE, type OpenModel, type Result } from '@/lib/inference/engine-state';
import { AS_TRAINED } from '@/lib/mobilevit/spec/modes';
import { tapTable } from '@/lib/mobilevit/spec/taps';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import { diagnostics, type Surroundings } from './diagnostics';
import { fileName } from './file-name';
import { tapAxes } from './tap-axes';

const SURROUNDINGS: Surroundings = {
  userAgent: 'Browser/1',
  languages: ['en'],
  processors: 2,
  memory: undefined,
  devicePixelRatio: 1,
  viewport: { width: 800, height: 600 },
  isolated: true,
  reducedMotion: false,
  darkScheme: false,
  webglTrial: { outcome: 'slower' },
};
const VERSIONS = { site: '1.2.3', tfjs: { 'tfjs-core': '4.22.0' } };
const model: OpenModel = {
  variant: 'xxs',
  classes: 10,
  parameters: 1,
  naming: 'timm',
  manifest: undefined,
  official: undefined,
  sha256: 'f00dfeed',
  name: 'secret.safetensors',
};
const result: Result = {
  picture: { id: 'own-1', sample: undefined, name: 'holiday.jpg', url: 'blob:x', source: new Blob() },
  width: 40,
  height: 30,
  size: 256,
  preprocessing: { size: 256, filter: 'bilinear' },
  model,
  backend: 'wasm',
  simd: true,
  kernels: 'relaxed',
  modes: AS_TRAINED,
  logits: new Float32Array(10),
  trained: new Float32Array(10),
  parts: [
    { part: 'stem', ms: 1.24 },
    { part: 'head', ms: 2 },
  ],
  ms: 99.96,
  epoch: 1,
};

it('tells versions, backend and timings, and nothing of the reader’s own files', () => {
  const failure = { code: 'bad-picture', data: { code: 'empty', name: 'holiday.jpg' } } as never;
  const text = diagnostics({ ...IDLE, model, result, failure }, VERSIONS, 'block=4', SURROUNDINGS);
  const read = JSON.parse(text);
  expect(read.versions).toEqual(VERSIONS);
  expect(read.result).toMatchObject({ picture: 'own picture', pixels: [40, 30], ms: 100, backend: 'wasm' });
  expect(read.result.msPerSection).toMatchObject({ stem: 1.2, stage1: 0, head: 2 });
  expect(read.model).toMatchObject({
    variant: 'MobileViT-XXS',
    naming: 'timm',
    origin: 'own file',
    sha256: null,
  });
  expect(read.engine).toMatchObject({ failure: 'bad-picture', webglTrial: { outcome: 'slower' } });
  expect(text).not.toMatch(/holiday|secret|f00dfeed|blob:/);
  // A sample has nothing to hide: the check above would notice a name.
  const sample = { ...result, picture: { ...result.picture, sample: 'church' } };
  expect(diagnostics({ ...IDLE, model, result: sample }, VERSIONS, '', SURROUNDINGS)).toContain('church');
});

it('files are named by sample and tensor', () => {
  expect(fileName('golf-ball', 'stages.4.1.transformer.0.attn', 'npy')).toBe(
    'mobilevit-golf-ball-stages-4-1-transformer-0-attn.npy',
  );
  expect(fileName(undefined, 'stage-4-channel-7', 'png')).toBe('mobilevit-own-stage-4-channel-7.png');
});

it('every tap has a name for each axis', () => {
  for (const { kind, shape, name } of tapTable(VARIANTS.s, { width: 256, height: 192 })) {
    expect(tapAxes(kind), name).toHaveLength(shape.length);
  }
});
