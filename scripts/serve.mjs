// Serves out/ as a good host would: isolation headers, nosniff, immutable caching of what carries a hash.
//   PORT=4173        the first port to try; a taken one is said, and the next is tried
//   DIR=out          what to serve
//   BASE_PATH=/sub   under which subpath
//   ISOLATED=0       without COOP and COEP, as GitHub Pages does
import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { cacheControl, SCRIPT_POLICY, SECURITY_HEADERS } from './headers.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Starts the server and resolves with its address once it listens.
 *
 * @param {{dir?: string, port?: number, basePath?: string, isolated?: boolean, tries?: number, log?: (line: string) => void}} options
 * @returns {Promise<{url: string, port: number, close: () => Promise<void>}>}
 */
export async function serve({
  dir = join(ROOT, 'out'),
  port = 4173,
  basePath = '',
  isolated = true,
  tries = 20,
  log = () => {},
} = {}) {
  if (!existsSync(dir))
    throw new Error(`Nothing to serve: ${dir} does not exist. Run \`npm run build\` first.`);
  const notFound = existsSync(join(dir, '404.html')) ? readFileSync(join(dir, '404.html')) : 'Not found';
  const files = sirv(dir, {
    etag: true,
    extensions: ['html'],
    setHeaders(response, path) {
      response.setHeader('Cache-Control', cacheControl(path));
      // The worker is a script of its own: a page's policy does not govern it.
      if (path.startsWith('/_next/static/')) response.setHeader('Content-Security-Policy', SCRIPT_POLICY);
    },
  });
  const server = http.createServer((request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      if (isolated || !name.startsWith('Cross-Origin-')) response.setHeader(name, value);
    }
    const missing = () => {
      response.statusCode = 404;
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(notFound);
    };
    const url = request.url ?? '/';
    if (basePath && url !== basePath && !url.startsWith(`${basePath}/`)) {
      if (url !== '/') return missing();
      response.writeHead(302, { Location: `${basePath}/` });
      return response.end();
    }
    request.url = url.slice(basePath.length) || '/';
    files(request, response, missing);
  });

  for (let attempt = 0; ; attempt++) {
    const wanted = port + attempt;
    try {
      await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(wanted, '127.0.0.1', () => {
          server.off('error', reject);
          resolve(undefined);
        });
      });
      const close = () => new Promise((resolve) => server.close(() => resolve(undefined)));
      return { url: `http://127.0.0.1:${wanted}${basePath}/`, port: wanted, close };
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || attempt + 1 >= tries) throw error;
      log(`Port ${wanted} is taken; trying ${wanted + 1}.`);
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await serve({
    dir: process.env.DIR ?? join(ROOT, 'out'),
    port: Number(process.env.PORT ?? 4173),
    basePath: (process.env.BASE_PATH ?? '').replace(/\/+$/, ''),
    isolated: process.env.ISOLATED !== '0',
    tries: process.env.STRICT_PORT === '1' ? 1 : 20,
    log: console.log,
  });
  console.log(`MobileViT, unfolded: ${url}`);
}
