import { expect, test } from '@playwright/test';
import { getDictionary } from '../lib/i18n/dictionary';
import { locales } from '../lib/i18n/locales';
import { withoutTrial } from './support/lab';

/** How a wasm module begins, in base64: what the chunks with our kernels hold, and no other. */
const MODULE = 'AGFzbQE';

for (const locale of locales) {
  const t = getDictionary(locale).lab.engine;

  test(`${locale}: the lab says whose kernels computed`, async ({ page }) => {
    await withoutTrial(page);
    await page.goto(`/${locale}/lab/`);
    await expect(page.getByText(t.kernels.relaxed)).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText(t.kernels.standard)).toHaveCount(0);
  });

  test(`${locale}: without our kernels tfjs's own do the work, and the lab says so`, async ({ page }) => {
    let withheld = 0;
    await page.context().route('**/_next/static/**/*.js', async (route) => {
      const response = await route.fetch();
      if (!(await response.text()).includes(MODULE)) return route.fulfill({ response });
      withheld++;
      return route.abort();
    });
    const lines: string[] = [];
    page.on('console', (message) => lines.push(message.text()));
    await withoutTrial(page);
    await page.goto(`/${locale}/lab/`);
    await expect(page.getByText(t.kernels.standard)).toBeVisible({ timeout: 60_000 });
    expect(withheld).toBeGreaterThan(0);
    expect(lines.filter((line) => line.startsWith('standard kernels: '))).toHaveLength(1);
  });
}
