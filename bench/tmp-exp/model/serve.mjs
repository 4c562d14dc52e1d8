/** Bundles the bench's page and serves it with the runtimes' wasm files, isolated, so that its clock is fine. */
import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import sirv from 'sirv';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const TFJS = here('../../../node_modules/@tensorflow/tfjs-backend-wasm/dist/');
const ORT = here('../../node_modules/onnxruntime-web/dist/');

/** @returns {Promise<{url: string, close: () => Promise<void>}>} */
export async function serveBenchPage() {
  const built = await mkdtemp(join(tmpdir(), 'mobilevit-bench-'));
  await build({
    entryPoints: { page: here('page.mts'), worker: here('worker.mts') },
    outdir: built,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    logLevel: 'warning',
    // tfjs asks for these only under Node.
    external: [
      'fs',
      'path',
      'crypto',
      'util',
      'os',
      'string_decoder',
      'worker_threads',
      'perf_hooks',
      'module',
    ],
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const mounts = [
    ['/tfjs-wasm', sirv(TFJS)],
    ['/ort-wasm', sirv(ORT)],
    ['', sirv(built)],
  ];
  const server = http.createServer((request, response) => {
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    const url = request.url ?? '/';
    if (url === '/') {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      return response.end(
        '<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>',
      );
    }
    const [prefix, files] = mounts.find(([path]) => url.startsWith(`${path}/`)) ?? [];
    request.url = url.slice(prefix.length);
    files(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(built, { recursive: true, force: true });
    },
  };
}
