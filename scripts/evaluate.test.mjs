import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { labelledPictures, spread } from './evaluate-pictures.mjs';

const CLASSES = [
  { id: 'n01440764', en: 'tench', zh: '丁鱥' },
  { id: 'n03394916', en: 'French horn', zh: '法國號' },
];

function folder(files) {
  const dir = mkdtempSync(join(tmpdir(), 'pictures-'));
  for (const path of files) {
    mkdirSync(join(dir, path, '..'), { recursive: true });
    writeFileSync(join(dir, path), path);
  }
  return dir;
}

const told = ({ pictures }) => pictures.map(({ name, label, read }) => [name, label, read().toString()]);

describe('labelled pictures', () => {
  it('are labelled by their folder: an id, or a name in either language', () => {
    const dir = folder([
      'n01440764/a.JPEG',
      'french_horn/b.png',
      '丁鱥/c.webp',
      'poodle/d.jpg',
      'tench/notes.txt',
    ]);
    const found = labelledPictures(dir, CLASSES);
    expect(found.unlabelled).toBe(1);
    expect(told(found)).toEqual([
      ['french_horn/b.png', 1, 'french_horn/b.png'],
      ['n01440764/a.JPEG', 0, 'n01440764/a.JPEG'],
      ['丁鱥/c.webp', 0, '丁鱥/c.webp'],
    ]);
  });

  it('are the validation part where there is one', () => {
    const dir = folder(['set/train/tench/a.jpg', 'set/val/tench/b.jpg']);
    expect(told(labelledPictures(dir, CLASSES)).map(([name]) => name)).toEqual(['set/val/tench/b.jpg']);
  });

  it('come out of a tar as they do out of its folder, long names too', () => {
    const long = `${'long-folder-'.repeat(7)}/tench/${'long-name-'.repeat(8)}.jpg`;
    const dir = folder(['tench/a.jpg', 'n03394916/b.jpg', long]);
    // GNU's tar and BSD's name GNU's format differently.
    for (const format of ['ustar', process.platform === 'linux' ? 'gnu' : 'gnutar', 'pax']) {
      const path = join(mkdtempSync(join(tmpdir(), 'tar-')), `${format}.tar`);
      execFileSync('tar', [`--format=${format}`, '-cf', path, '-C', dir, '.']);
      expect(told(labelledPictures(path, CLASSES)), format).toEqual(told(labelledPictures(dir, CLASSES)));
    }
  });

  it('refuse a file that is no tar', () => {
    const dir = folder(['x.tar']);
    writeFileSync(join(dir, 'x.tar'), Buffer.alloc(2048, 7));
    expect(() => labelledPictures(join(dir, 'x.tar'), CLASSES)).toThrow(/not an uncompressed tar/);
  });
});

describe('a part of them', () => {
  it('is spread evenly', () => {
    expect(spread([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 5)).toEqual([0, 2, 4, 6, 8]);
    expect(spread([0, 1, 2], 9)).toEqual([0, 1, 2]);
    expect(spread([0, 1, 2], undefined)).toEqual([0, 1, 2]);
  });
});
