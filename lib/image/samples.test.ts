import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import data from '@/public/samples/samples.json';
import { parseSamples, SAMPLES, SampleListError } from './samples';
import { sniff } from './sniff';

const FOLDER = join(import.meta.dirname, '../../public/samples');

function read(file: string): Uint8Array {
  return readFileSync(join(FOLDER, file));
}

describe('the gallery', () => {
  it.each(SAMPLES)('has the files of $id as the list says', ({ file, thumb, width, height }) => {
    for (const name of [file, thumb]) {
      const digest = createHash('sha256').update(read(name)).digest('hex');
      expect(name).toContain(`.${digest.slice(0, 8)}.webp`);
    }
    expect(sniff(read(file))).toEqual({ format: 'webp', width, height, complete: true });
    // Lossless: the first chunk is VP8L.
    expect(Buffer.from(read(file)).toString('latin1', 12, 16)).toBe('VP8L');
    expect(sniff(read(thumb))).toMatchObject({ format: 'webp', complete: true });
  });

  it('ships no picture that is not listed, and less than two megabytes', () => {
    const shipped = [
      ...readdirSync(FOLDER).filter((name) => name.endsWith('.webp')),
      ...readdirSync(join(FOLDER, 'thumbs')).map((name) => `thumbs/${name}`),
    ];
    expect(shipped.sort()).toEqual(SAMPLES.flatMap(({ file, thumb }) => [file, thumb]).sort());
    expect(shipped.reduce((sum, name) => sum + read(name).length, 0)).toBeLessThan(2_000_000);
  });

  it('credits every picture, and shows at least five classes and two pictures outside them', () => {
    const notice = readFileSync(join(FOLDER, 'NOTICE.md'), 'utf8');
    for (const { id, credit, licence } of SAMPLES) {
      expect(notice).toContain(`(\`${id}\`): ${credit.en}. ${licence}.`);
      expect(['CC0-1.0', 'Public domain']).toContain(licence);
    }
    const classes = SAMPLES.flatMap(({ wnid }) => (wnid === null ? [] : [wnid]));
    expect(new Set(classes).size).toBeGreaterThanOrEqual(5);
    expect(SAMPLES.length - classes.length).toBeGreaterThanOrEqual(2);
  });
});

describe('parseSamples', () => {
  const [first] = data;

  it.each([
    ['id', 'Church'],
    ['file', '../church.png'],
    ['file', 'church.webp'],
    ['thumb', 'church.12345678.webp'],
    ['width', 0],
    ['height', '384'],
    ['title', 'Church'],
    ['alt', { en: 'A church', zh: ' ' }],
    ['credit', { en: 'Someone' }],
    ['licence', ''],
    ['source', null],
    ['wnid', 'church'],
    ['wnid', undefined],
  ])('refuses %s %j', (field, value) => {
    const error = new SampleListError(1, field);
    expect(() => parseSamples([first, { ...first, id: 'other', [field]: value }])).toThrow(error);
  });

  it('refuses an id twice, an entry that is none and a list that is none', () => {
    expect(() => parseSamples([first, first])).toThrow(new SampleListError(1, 'id'));
    expect(() => parseSamples([null])).toThrow(new SampleListError(0, 'entry'));
    expect(() => parseSamples({ samples: [] })).toThrow(new SampleListError(0, 'list'));
  });
});
