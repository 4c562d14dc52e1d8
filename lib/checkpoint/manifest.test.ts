import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCheckpoint } from './checkpoint';
import { parseManifest } from './manifest';
import { ManifestError, type ManifestProblem } from './manifest-fields';
import { SHIPPED_MANIFEST } from './shipped';

const path = `public${SHIPPED_MANIFEST}`;
const folder = path.slice(0, path.lastIndexOf('/'));
const shipped = (): Record<string, unknown> => JSON.parse(readFileSync(path, 'utf8'));

function problemOf(json: unknown): ManifestProblem {
  try {
    parseManifest(json);
  } catch (error) {
    if (error instanceof ManifestError) return error.problem;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('the shipped manifest', () => {
  it('is what its reader makes of it, and nothing else', () => {
    expect(parseManifest(shipped())).toEqual(shipped());
  });

  it('tells its file’s name, length and checksum, and lies beside no other', () => {
    const manifest = parseManifest(shipped());
    const bytes = readFileSync(`${folder}/${manifest.file}`);
    expect(bytes.length).toBe(manifest.bytes);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(manifest.sha256);
    expect(readdirSync(folder).filter((name) => name.endsWith('.safetensors'))).toEqual([manifest.file]);
  });

  it('agrees with its file on variant, type and number of classes', () => {
    const manifest = parseManifest(shipped());
    const read = readCheckpoint(Uint8Array.from(readFileSync(`${folder}/${manifest.file}`)).buffer);
    expect(read).toMatchObject({
      variant: manifest.variant,
      dtype: manifest.dtype,
      classes: manifest.classes.length,
    });
  });

  it('has its classes in the order of their ids, each named in both languages', () => {
    const ids = parseManifest(shipped()).classes.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(10);
  });

  it('has an accuracy at its input size, which a whole number of its pictures gives', () => {
    const { accuracy, inputSize } = parseManifest(shipped());
    expect(accuracy.map(({ size }) => size)).toContain(inputSize);
    for (const { value, images } of accuracy) expect(Math.round(value * images) / images).toBe(value);
  });

  it('has a notice beside it that tells the same figures', () => {
    const notice = readFileSync(`${folder}/NOTICE.md`, 'utf8');
    for (const { value, size } of parseManifest(shipped()).accuracy) {
      expect(notice).toMatch(new RegExp(`^\\| ${size}×${size}[^|]*\\| ${(100 * value).toFixed(1)} %`, 'm'));
    }
  });
});

describe('parseManifest', () => {
  it('leaves out what it does not know', () => {
    expect(parseManifest({ ...shipped(), mood: 'good' })).toEqual(shipped());
  });

  it('names every missing field', () => {
    for (const key of Object.keys(shipped())) {
      const { [key]: _, ...rest } = shipped();
      expect(problemOf(rest)).toEqual({ code: 'missing', data: { path: key } });
    }
  });

  it.each([
    ['', 'object', null],
    ['', 'object', []],
    ['', 'object', 'text'],
    ['schema', 'choice', { schema: 2 }],
    ['id', 'pattern', { id: '../etc' }],
    ['variant', 'choice', { variant: 'xl' }],
    ['file', 'choice', { file: 'model.00000000.safetensors' }],
    ['bytes', 'whole-number', { bytes: 1.5 }],
    ['bytes', 'whole-number', { bytes: '1944052' }],
    ['sha256', 'pattern', { sha256: 'abc' }],
    ['classes', 'list', { classes: [] }],
    ['classes[0]', 'object', { classes: ['tench'] }],
    [
      'classes[1].zh',
      'text',
      {
        classes: [
          { id: 'n00000000', en: 'a', zh: '甲' },
          { id: 'n00000001', en: 'b', zh: ' ' },
        ],
      },
    ],
    ['inputSize', 'whole-number', { inputSize: 0 }],
    ['accuracy[0].value', 'number', { accuracy: [{ metric: 'top1', value: 74.8 }] }],
    ['licence', 'object', { licence: 'MIT' }],
  ])('names a bad %s (%s)', (field, expected, change) => {
    const json =
      change !== null && typeof change === 'object' && !Array.isArray(change)
        ? { ...shipped(), ...change }
        : change;
    expect(problemOf(json)).toEqual({ code: 'invalid', data: { path: field, expected } });
  });
});
