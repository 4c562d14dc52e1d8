import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM = '/usr/bin/chromium';

/** A headless Chromium: the one named by CHROMIUM_PATH, the system's, or Playwright's own. */
export function launch() {
  const executablePath = process.env.CHROMIUM_PATH ?? (existsSync(SYSTEM) ? SYSTEM : undefined);
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** The browser's name and version. */
export async function browserVersion() {
  const browser = await launch();
  try {
    return `Chromium ${browser.version()}`;
  } finally {
    await browser.close();
  }
}
