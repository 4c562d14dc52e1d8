// Puts tfjs's wasm files where the site serves them, under their version: an address never changes its content.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

const from = new URL('../node_modules/@tensorflow/tfjs-backend-wasm/', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', from), 'utf8'));
const to = new URL(`../public/wasm/${version}/`, import.meta.url);

rmSync(new URL('../public/wasm/', import.meta.url), { recursive: true, force: true });
mkdirSync(to, { recursive: true });
// The threaded build is left out: see lib/inference/worker/backend.ts.
for (const file of ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm']) {
  cpSync(new URL(`dist/${file}`, from), new URL(file, to));
  if (!existsSync(new URL(file, to))) throw new Error(`${file} is missing from tfjs ${version}`);
}
