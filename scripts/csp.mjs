// After the build: a Content-Security-Policy for every page, first in <head>, listing the page's inline scripts by
// hash; and `_headers`, which gives hosts that read it what a <meta> cannot say.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HUB_SOURCES, IMMUTABLE, SCRIPT_POLICY, SECURITY_HEADERS } from './headers.mjs';

const out = process.argv[2] ?? 'out';
const base = (process.env.BASE_PATH ?? '').replace(/\/+$/, '');
const META = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
const INLINE_SCRIPT = /<script\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;

const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.html'),
);
for (const page of pages) {
  const file = join(out, page);
  const html = readFileSync(file, 'utf8').replace(META, '');
  const hashes = [...html.matchAll(INLINE_SCRIPT)].map(
    ([, script]) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'wasm-unsafe-eval' ${[...new Set(hashes)].join(' ')}`,
    "style-src 'self' 'unsafe-inline'",
    "style-src-elem 'self'",
    // React writes style attributes (custom properties of a figure); no script can come in by them.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    // On every page, since a page's policy stays in force when the reader moves on to the lab.
    `connect-src 'self' blob: ${HUB_SOURCES}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
  const tag = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  // Behind the charset where there is one: that has to stand within the first 1,024 bytes.
  const anchor = html.match(/<meta charset="[^"]*"\/?>/i)?.[0] ?? html.match(/<head[^>]*>/i)?.[0];
  if (!anchor) throw new Error(`${page} has no <head> to put its policy into`);
  const withPolicy = html.replace(anchor, () => anchor + tag);
  writeFileSync(file, withPolicy);
}

const lines = (headers) => Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
writeFileSync(
  join(out, '_headers'),
  [
    `${base}/*`,
    ...lines(SECURITY_HEADERS),
    // A host joins the second policy with the one above, and both hold: this one governs the worker, which no <meta>
    // reaches.
    `${base}/_next/static/*`,
    `  Cache-Control: ${IMMUTABLE}`,
    `  Content-Security-Policy: ${SCRIPT_POLICY}`,
    ...['/wasm/*', '/models/*.safetensors', '/models/*.packed', '/samples/*.png', '/samples/*.webp'].flatMap(
      (path) => [`${base}${path}`, `  Cache-Control: ${IMMUTABLE}`],
    ),
    '',
  ].join('\n'),
);
console.log(`csp: ${pages.length} pages`);
