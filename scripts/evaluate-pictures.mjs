// Labelled pictures in a folder or a tar: a picture's label is the name of the folder that it lies in.
import { openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const PICTURE = /\.(jpe?g|png|webp|avif|gif)$/i;
const BLOCK = 512;

/**
 * @typedef {{name: string, label: string, read: () => Buffer}} LabelledPicture
 *   `label` is an index into the classes
 */

/**
 * Every picture below a folder, or in a tar, whose folder is named as a class: by its id or its English or Chinese
 * name. Where there is a part called `val`, only that part is taken: a model must not be asked what it was taught.
 *
 * @param {string} source
 * @param {readonly {id: string, en: string, zh: string}[]} classes
 * @returns {{pictures: {name: string, label: number, read: () => Buffer}[], unlabelled: number}} in the order of names
 */
export function labelledPictures(source, classes) {
  const found = statSync(source).isDirectory() ? folder(source) : tar(source);
  const labels = new Map(
    classes.flatMap(({ id, en, zh }, index) => [id, en, zh].map((name) => [plain(name), index])),
  );
  const all = found.filter(({ name }) => PICTURE.test(name));
  const validation = all.filter(({ name }) => name.split('/').slice(0, -1).includes('val'));
  const taken = validation.length > 0 ? validation : all;
  const pictures = taken
    .map((picture) => ({ ...picture, label: labels.get(plain(picture.name.split('/').at(-2) ?? '')) }))
    .filter(({ label }) => label !== undefined)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return { pictures, unlabelled: taken.length - pictures.length };
}

/** `count` of them, evenly spaced, so that every class keeps its share. */
export function spread(items, count) {
  if (count === undefined || count >= items.length) return items;
  return Array.from({ length: count }, (_, n) => items[Math.floor((n * items.length) / count)]);
}

const plain = (name) => name.toLowerCase().replaceAll(/[\s_-]+/g, ' ');

function folder(root) {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      return { name: relative(root, path).split(sep).join('/'), read: () => readFileSync(path) };
    });
}

/** The files of an uncompressed tar (ustar, with GNU's and pax's long names), read when they are asked for. */
function tar(path) {
  const file = openSync(path, 'r');
  const bytes = (from, length) => {
    const buffer = Buffer.alloc(length);
    return buffer.subarray(0, readSync(file, buffer, 0, length, from));
  };
  const entries = [];
  let longName;
  for (let at = 0; ; ) {
    const header = bytes(at, BLOCK);
    if (header.length < BLOCK || header.every((byte) => byte === 0)) return entries;
    const text = (from, length) => header.toString('utf8', from, from + length).replace(/\0.*$/s, '');
    if (!text(257, 5).startsWith('ustar')) throw new Error(`${path} is not an uncompressed tar.`);
    const size = Number.parseInt(text(124, 12).trim(), 8);
    const type = text(156, 1);
    const from = at + BLOCK;
    at = from + Math.ceil(size / BLOCK) * BLOCK;
    if (type === 'L') longName = bytes(from, size).toString('utf8').replace(/\0.*$/s, '');
    else if (type === 'x')
      longName = /^\d+ path=(.*)$/m.exec(bytes(from, size).toString('utf8'))?.[1] ?? longName;
    else {
      const prefix = text(345, 155);
      const name = longName ?? (prefix ? `${prefix}/${text(0, 100)}` : text(0, 100));
      if (type === '' || type === '0')
        entries.push({ name: name.replace(/^(?:\.\/)+/, ''), read: () => bytes(from, size) });
      longName = undefined;
    }
  }
}
