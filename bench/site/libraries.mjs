/** Which large libraries the scripts of a page carry, told by a sentence of theirs that no minifier changes. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fileOf } from './transfer.mjs';

const LIBRARIES = [
  { name: 'tfjs', mark: 'No backend found in registry', source: '@tensorflow/tfjs-core/dist/engine.js' },
  { name: 'KaTeX', mark: 'KaTeX parse error: ', source: 'katex/dist/katex.mjs' },
].map(({ name, mark, source }) => {
  const file = fileURLToPath(new URL(`../../node_modules/${source}`, import.meta.url));
  if (!readFileSync(file, 'utf8').includes(mark)) throw new Error(`${source} no longer says "${mark}"`);
  return { name, mark };
});

/**
 * @param {string} out folder of the built site
 * @param {{firstLoad: readonly string[], later: readonly string[]}} scripts addresses
 * @returns {Record<string, 'no' | 'first load' | 'later'>} by library, when it comes
 */
export function carriedBy(out, { firstLoad, later }) {
  const has = (urls, mark) => urls.some((url) => readFileSync(fileOf(out, url), 'utf8').includes(mark));
  const when = (mark) => (has(firstLoad, mark) ? 'first load' : has(later, mark) ? 'later' : 'no');
  return Object.fromEntries(LIBRARIES.map(({ name, mark }) => [name, when(mark)]));
}
