import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheControl, IMMUTABLE, REVALIDATE } from './headers.mjs';
import { tooOld } from './run.mjs';
import { serve } from './serve.mjs';

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** A folder with the files given, below the system's temporary one. */
function folder(files) {
  const dir = mkdtempSync(join(tmpdir(), 'site-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(dir, path, '..'), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
  return dir;
}

describe('the Node floor', () => {
  it.each([
    ['v18.20.4', true],
    ['v20.18.3', true],
    ['v20.19.0', false],
    ['v20.20.2', false],
    ['22.1.0', false],
  ])('%s is too old: %s', (version, expected) => {
    expect(tooOld(version)).toBe(expected);
  });

  it('is the one in package.json', () => {
    expect(json('package.json').engines.node).toBe('>=20.19');
  });
});

describe('the server', () => {
  it('takes the next port when one is taken, and says so', async () => {
    const dir = folder({ 'index.html': 'hello', '404.html': 'nothing here' });
    const blocker = http.createServer();
    await new Promise((done) => blocker.listen(0, '127.0.0.1', done));
    const { port } = blocker.address();
    const said = [];
    const server = await serve({ dir, port, log: (line) => said.push(line) });
    expect(server.port).toBeGreaterThan(port);
    expect(said[0]).toContain(`Port ${port} is taken`);
    const response = await fetch(server.url);
    expect(await response.text()).toBe('hello');
    expect(response.headers.get('cross-origin-embedder-policy')).toBe('require-corp');
    expect((await fetch(`${server.url}missing`)).status).toBe(404);
    await server.close();
    blocker.close();
  });

  it('serves below a base path and nowhere else', async () => {
    const dir = folder({ 'index.html': 'hello', '404.html': 'nothing here' });
    const server = await serve({ dir, port: 4600, basePath: '/sub', isolated: false });
    expect(server.url).toMatch(/\/sub\/$/);
    const response = await fetch(server.url);
    expect(await response.text()).toBe('hello');
    expect(response.headers.get('cross-origin-embedder-policy')).toBeNull();
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await fetch(new URL('/other/', server.url))).status).toBe(404);
    expect((await fetch(new URL('/', server.url), { redirect: 'manual' })).headers.get('location')).toBe(
      '/sub/',
    );
    await server.close();
  });

  it('says what to do when nothing was built', async () => {
    await expect(serve({ dir: '/nowhere/at/all' })).rejects.toThrow('npm run build');
  });

  it('caches for good only what carries a hash or a version', () => {
    for (const path of [
      '/_next/static/chunks/a.js',
      '/wasm/4.22.0/tfjs-backend-wasm-simd.wasm',
      '/models/x/model.52714ca6.safetensors',
      '/models/x/model.2cf1a9d0.packed',
      '/examples/block.16722b68.packed',
      '/samples/cat.bc36c78e.webp',
      '/samples/thumbs/cat.374312d4.webp',
    ]) {
      expect(cacheControl(path), path).toBe(IMMUTABLE);
    }
    for (const path of [
      '/en/index.html',
      '/models/x/manifest.json',
      '/samples/samples.json',
      '/sitemap.xml',
    ]) {
      expect(cacheControl(path), path).toBe(REVALIDATE);
    }
  });
});

describe('the policy', () => {
  it('lists inline scripts by hash, behind the charset, once', () => {
    const html =
      '<!DOCTYPE html><html><head><meta charSet="utf-8"/><script>let a = 1</script></head><body><script src="x.js"></script><script>let b = 2</script></body></html>';
    const dir = folder({ 'index.html': html });
    for (let n = 0; n < 2; n++) execFileSync(process.execPath, ['scripts/csp.mjs', dir]);
    const result = readFileSync(join(dir, 'index.html'), 'utf8');
    expect(result.match(/Content-Security-Policy/g)).toHaveLength(1);
    expect(result.match(/'sha256-[^']+'/g)).toHaveLength(2);
    expect(result.indexOf('charSet')).toBeLessThan(result.indexOf('Content-Security-Policy'));
    expect(readFileSync(join(dir, '_headers'), 'utf8')).toContain('Cross-Origin-Opener-Policy: same-origin');
  });
});

describe('the one script', () => {
  it('tells how it is used when asked for something else', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'nonsense'], {
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toContain('start | test | check');
  });
});

describe('the packages', () => {
  const { dependencies, devDependencies } = json('package.json');
  const { packages } = json('package-lock.json');

  it('are pinned exactly', () => {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });

  it.each([
    ['@next/swc', ['darwin-arm64', 'darwin-x64', 'linux-x64-gnu', 'linux-arm64-gnu', 'win32-x64-msvc']],
    ['@biomejs/cli', ['darwin-arm64', 'darwin-x64', 'linux-x64', 'linux-arm64', 'win32-x64']],
  ])('of %s are locked for every platform', (name, platforms) => {
    for (const platform of platforms)
      expect(packages, platform).toHaveProperty([`node_modules/${name}-${platform}`]);
  });

  it('come from the public registry', () => {
    for (const [path, { resolved }] of Object.entries(packages)) {
      if (resolved) expect(resolved, path).toMatch(/^https:\/\/registry\.npmjs\.org\//);
    }
  });

  it('hold the wasm files of the version that the site asks for', () => {
    const path = readFileSync('lib/inference/wasm-path.ts', 'utf8');
    expect(path).toContain(`'/wasm/${dependencies['@tensorflow/tfjs-backend-wasm']}/'`);
  });
});
