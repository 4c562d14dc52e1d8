// Static export. BASE_PATH puts the site under a subpath (GitHub Pages); SITE_URL makes links absolute; OUT_DIR says
// where to, so that the tests can have a second build beside the first.
import { fileURLToPath } from 'node:url';
import createMDX from '@next/mdx';

const basePath = (process.env.BASE_PATH ?? '').replace(/\/+$/, '');

/** @type {import('next').NextConfig} */
const nextConfig = {
  output: 'export',
  trailingSlash: true,
  basePath,
  ...(process.env.OUT_DIR && { distDir: process.env.OUT_DIR }),
  pageExtensions: ['ts', 'tsx'],
  images: { unoptimized: true },
  typedRoutes: true,
  poweredByHeader: false,
  // Types are a step of their own (`npm run check`), before any build that is tested.
  typescript: { ignoreBuildErrors: true },
  experimental: { globalNotFound: true },
  env: { NEXT_PUBLIC_BASE_PATH: basePath, NEXT_PUBLIC_SITE_URL: process.env.SITE_URL ?? '' },
};

// Plugins by name: Turbopack takes no functions. KaTeX runs here, at build, never in the browser.
const withMDX = createMDX({
  options: {
    remarkPlugins: ['remark-gfm', 'remark-math'],
    rehypePlugins: [
      ['rehype-katex', { strict: 'error', trust: false }],
      fileURLToPath(new URL('./scripts/rehype-keep-closing.mjs', import.meta.url)),
    ],
  },
});

export default withMDX(nextConfig);
