/** What a page fetches, weighed on disk: the built site is the site that is served. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Files that hosts compress on the way; pictures, fonts and weights are dense already. */
const COMPRESSED = /\.(html|js|css|json|txt|svg|wasm)$/;
const KINDS = [
  ['weights', /\.(packed|safetensors)$/],
  ['wasm', /\.wasm$/],
  ['JavaScript', /\.js$/],
  ['fonts', /\.woff2$/],
  ['pictures', /\.(webp|png|jpe?g|svg)$/],
  ['styles', /\.css$/],
  ['pages and prefetched pages', /(\/|\.html|\.txt)$/],
];
const gzipped = new Map();

/**
 * @param {string} out folder of the built site
 * @param {readonly string[]} urls addresses that were fetched from it
 * @returns {{files: number, raw: number, gzip: number}} bytes, raw and as a compressing host sends them
 */
export function weigh(out, urls) {
  const files = [...new Set(urls.map((url) => fileOf(out, url)))];
  return {
    files: files.length,
    raw: files.reduce((sum, file) => sum + statSync(file).size, 0),
    gzip: files.reduce((sum, file) => sum + compressedSize(file), 0),
  };
}

/** The same, by what it is. */
export function weighByKind(out, urls) {
  const kindOf = (url) => KINDS.find(([, pattern]) => pattern.test(new URL(url).pathname))?.[0] ?? 'other';
  const kinds = new Map();
  for (const url of urls) kinds.set(kindOf(url), [...(kinds.get(kindOf(url)) ?? []), url]);
  return [...kinds]
    .map(([kind, members]) => ({ kind, ...weigh(out, members) }))
    .toSorted((a, b) => b.gzip - a.gzip);
}

/** Keeps the addresses of everything that a context's pages and workers fetch from `origin`. */
export function record(context, origin) {
  const urls = [];
  context.on('requestfinished', (request) => {
    if (request.url().startsWith(origin)) urls.push(request.url());
  });
  return urls;
}

/** The file of the built site that an address serves. */
export function fileOf(out, url) {
  const path = join(out, decodeURIComponent(new URL(url).pathname));
  const file = path.endsWith('/') ? join(path, 'index.html') : path;
  if (!existsSync(file)) throw new Error(`${url} is no file of the built site`);
  return file;
}

function compressedSize(file) {
  if (!COMPRESSED.test(file)) return statSync(file).size;
  const known = gzipped.get(file);
  if (known !== undefined) return known;
  const size = gzipSync(readFileSync(file)).length;
  gzipped.set(file, size);
  return size;
}
