import { describe, expect, it } from 'vitest';
import { tensorTable } from '@/lib/mobilevit/spec/tensors';
import { VARIANTS } from '@/lib/mobilevit/spec/variants';
import { detectNaming } from './naming';
import { toCvnetsName, toHuggingFaceNames } from './testing/renaming';

const TIMM = tensorTable(VARIANTS.xxs).map(({ name }) => name);
const HF = TIMM.flatMap(toHuggingFaceNames);
const CVNETS = TIMM.map(toCvnetsName);

describe('the names written out by rules of another kind', () => {
  it('number 311 in timm and CVNets and 347 in Hugging Face, no two alike', () => {
    expect([new Set(TIMM).size, new Set(CVNETS).size, new Set(HF).size]).toEqual([311, 311, 347]);
  });

  it.each([
    ['timm', TIMM, (name: string) => [name]],
    ['hf', HF, toHuggingFaceNames],
    ['cvnets', CVNETS, (name: string) => [toCvnetsName(name)]],
  ] as const)('are the table of %s', (naming, names, rename) => {
    const table = detectNaming(names);
    expect(table?.naming).toBe(naming);
    expect(table?.namesInFile).toEqual(new Map(TIMM.map((name) => [name, rename(name)])));
  });
});

describe('detectNaming', () => {
  it('knows an export of Hugging Face without head and prefix', () => {
    const headless = HF.filter((name) => !name.startsWith('classifier')).map((name) =>
      name.replace('mobilevit.', ''),
    );
    const table = detectNaming(headless);
    expect(table?.naming).toBe('hf');
    expect(table?.namesInFile.get('stem.conv.weight')).toEqual(['conv_stem.convolution.weight']);
  });

  it('stays sure when some tensors are missing, renamed or added', () => {
    expect(detectNaming(CVNETS.slice(100))?.naming).toBe('cvnets');
    expect(detectNaming([...HF, 'optimizer.step'])?.naming).toBe('hf');
    expect(detectNaming(TIMM.map((name, i) => (i % 3 === 0 ? `x.${name}` : name)))?.naming).toBe('timm');
  });

  it('does not guess', () => {
    expect(detectNaming([])).toBeUndefined();
    expect(
      detectNaming(['conv1.weight', 'bn1.weight', 'layer1.0.conv1.weight', 'fc.weight']),
    ).toBeUndefined();
    // A ConvNeXt of timm's shares the head's names and no more.
    expect(
      detectNaming(['stem.0.weight', 'stages.0.blocks.0.gamma', 'head.norm.bias', 'head.fc.weight']),
    ).toBeUndefined();
    expect(detectNaming(TIMM.map((name) => `model.${name}`))).toBeUndefined();
  });
});
