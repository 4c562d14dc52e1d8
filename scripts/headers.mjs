// One list of response headers for every host: the project's own server, and `_headers` for Netlify, Cloudflare …

/**
 * The one other place that a page may ask, and only asks when its reader presses a download button in the lab: the
 * Hugging Face hub, and the storage that it redirects to.
 */
export const HUB_SOURCES = 'https://huggingface.co https://*.hf.co';

const policy = (connect) =>
  `default-src 'self'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; media-src 'self' blob:; connect-src 'self' blob: data:${connect}; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;

/** For scripts, the worker among them: what runs there holds the reader's picture, and can talk to this site only. */
export const SCRIPT_POLICY = policy('');

export const SECURITY_HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=()',
  // Each page's <meta> policy is stricter (it lists its scripts by hash) and both hold.
  'Content-Security-Policy': policy(` ${HUB_SOURCES}`),
};

export const IMMUTABLE = 'public, max-age=31536000, immutable';
export const REVALIDATE = 'no-cache';

/** Paths (below the site's base) whose content never changes: hashed by Next, or carrying a hash or version. */
export const IMMUTABLE_PATHS = [
  /^\/_next\/static\//,
  /^\/wasm\//,
  /^\/models\/.*\.[0-9a-f]{8}\.(safetensors|packed)$/,
  /^\/examples\/.*\.[0-9a-f]{8}\.packed$/,
  /^\/samples\/.*\.[0-9a-f]{8}\.\w+$/,
];

export const cacheControl = (path) => (IMMUTABLE_PATHS.some((p) => p.test(path)) ? IMMUTABLE : REVALIDATE);
