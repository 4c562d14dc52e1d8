import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { PORTS } from './e2e/support/ports';

const executablePath = process.env.CHROMIUM_PATH;

/** One server of the built export; never an older one that happens to listen. */
function server(port: number, path: string, env: Record<string, string> = {}) {
  return {
    command: 'node scripts/serve.mjs',
    url: `http://127.0.0.1:${port}${path}`,
    env: { PORT: String(port), STRICT_PORT: '1', ...env },
    reuseExistingServer: false,
  };
}

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: process.env.CI ? 1 : 0,
  // Two shared cores, software rendering, a network to run: generous limits, no timed assertions.
  timeout: 90_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${PORTS.site}`,
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: [
    server(PORTS.site, '/en/'),
    // As GitHub Pages serves: no isolation headers, under the project's name.
    server(PORTS.plain, '/en/', { ISOLATED: '0' }),
    // `npm test` builds it; single tests run without.
    ...(existsSync('out-subpath')
      ? [
          server(PORTS.subpath, '/mobilevit/en/', {
            ISOLATED: '0',
            DIR: 'out-subpath',
            BASE_PATH: '/mobilevit',
          }),
        ]
      : []),
  ],
});
